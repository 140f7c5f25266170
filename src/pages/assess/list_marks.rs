use leptos::prelude::*;

use crate::domain::census::{Glance, Mark, Marks, shown_marks};
use crate::route::Filter;
use crate::words::Words;

/// What rows must have to stay under some filters.
pub fn marks_of(filters: &[Filter]) -> Marks {
    Marks::of(filters.iter().map(|filter| mark(*filter)))
}

/// The mark a filter asks for.
pub fn mark(filter: Filter) -> Mark {
    match filter {
        Filter::Unanswered => Mark::Unanswered,
        Filter::Flagged => Mark::Flagged,
        Filter::WithNote => Mark::WithNote,
        Filter::WithGap => Mark::WithGap,
        Filter::Unchecked => Mark::Unchecked,
    }
}

/// Marks as the style sheet reads them.
pub fn spelled(marks: Marks) -> String {
    let slugs = [
        (Mark::Unanswered, "unanswered"),
        (Mark::Flagged, "flagged"),
        (Mark::WithNote, "note"),
        (Mark::WithGap, "gap"),
        (Mark::Unchecked, "unchecked"),
    ];
    let said: Vec<&str> =
        slugs.iter().filter(|(mark, _)| marks.has(*mark)).map(|(_, slug)| *slug).collect();
    said.join(" ")
}

/// What a row says beside its answer.
pub fn said(words: &Words, marks: Marks) -> String {
    let all = [
        (Mark::Flagged, words.assess.flagged),
        (Mark::WithNote, words.assess.noted),
        (Mark::Unchecked, words.assess.unchecked),
    ];
    let said: Vec<&str> =
        all.iter().filter(|(mark, _)| marks.has(*mark)).map(|(_, word)| *word).collect();
    said.join(" · ")
}

/// How a row looks: as it is now, and by which marks it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Look {
    pub now: Glance,
    pub shown: Marks,
}

/// How all rows look, to follow.
pub fn looks(census: Memo<Vec<Glance>>, filters: Memo<Vec<Filter>>) -> Memo<Vec<Look>> {
    let before: StoredValue<(Vec<Filter>, Vec<Marks>)> = StoredValue::new(<_>::default());
    Memo::new(move |_| {
        let filters = filters.get();
        census.with(|all| {
            let shown = before.with_value(|(then, shown)| {
                let is_kept = !filters.is_empty() && *then == filters;
                shown_marks(all, is_kept.then_some(shown))
            });
            let looks =
                all.iter().zip(&shown).map(|(now, shown)| Look { now: *now, shown: *shown });
            let looks = looks.collect();
            before.set_value((filters, shown));
            looks
        })
    })
}

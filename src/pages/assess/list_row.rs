use std::sync::Arc;

use leptos::prelude::*;

use super::about::about;
use super::also::{GoTo, Kindred, also, near};
use super::before::answered_before;
use super::beside::Beside;
use super::list_bar::marks_of;
use super::ratings::Ratings;
use crate::domain::answer::Choice;
use crate::domain::assessment::Line;
use crate::domain::census::{Mark, Marks, marks};
use crate::domain::id::RoundId;
use crate::domain::scale::Scale;
use crate::domain::sorted::SortedMap;
use crate::domain::standard::{Criticality, Item};
use crate::pages::use_words;
use crate::route::{Filter, Route};
use crate::state::{Desk, use_desk};
use crate::ui::{FieldId, LazyDetails, Strip, Tag, TagKind};
use crate::words::Words;

const TESTIDS: [&str; 8] = ["opt-0", "opt-1", "opt-2", "opt-3", "opt-4", "opt-5", "opt-6", "opt-7"];
/// "Not applicable" is always the option after the fourth point; shorter scales skip the names between.
const SHORT: [[&str; 4]; 2] =
    [["opt-0", "opt-1", "opt-4", "opt-5"], ["opt-0", "opt-1", "opt-2", "opt-4"]];

/// The answers a row offers, in words.
type Labels = Arc<[Arc<str>]>;

/// What all rows of a list share.
#[derive(Clone, Copy)]
pub struct Rows {
    pub words: &'static Words,
    pub desk: Desk,
    pub round: StoredValue<RoundId>,
    kindred: Kindred,
    filters: Memo<Vec<Filter>>,
    /// Rises when the filters change; rows that stayed though they no longer fit look again.
    epoch: Memo<u32>,
    labels: StoredValue<SortedMap<String, Labels>>,
    /// The place of the item whose "not applicable" awaits a reason.
    pub asked: RwSignal<Option<(usize, Arc<Item>)>>,
}

impl Rows {
    /// The rows of a round.
    pub fn new(round: &RoundId, lines: &Arc<[Line]>, filters: Memo<Vec<Filter>>) -> Self {
        Self {
            words: use_words(),
            desk: use_desk(),
            round: StoredValue::new(round.clone()),
            kindred: Kindred::of(round, lines),
            filters,
            epoch: Memo::new(move |before: Option<&u32>| {
                // Read, not only tracked: a memo that nobody reads never runs.
                filters.with(|_| ());
                before.map_or(0, |epoch| epoch + 1)
            }),
            labels: StoredValue::new(SortedMap::new()),
            asked: RwSignal::new(None),
        }
    }

    /// To the first answer of another row; filters that might hide it are taken away.
    fn go_to(self, place: usize) {
        let places = self.kindred.places();
        if self.filters.with_untracked(|filters| !filters.is_empty()) {
            places.replace(&Route::List(self.round.get_value(), Vec::new()));
        }
        places.focus(row_field(place).option(0));
    }

    /// The filters as the style sheet reads them.
    pub fn only(self) -> String {
        spelled(marks_of(&self.filters.get()))
    }

    /// The labels of a scale, then "not applicable" and "prefer not to record"; one copy for all rows.
    fn labels(self, scale: &Scale) -> Labels {
        let words = self.words;
        let make = || {
            let points = scale.points().iter().map(|point| words.text(&point.label));
            let others = [words.terms.not_applicable, words.terms.withheld];
            points.chain(others).map(Arc::from).collect()
        };
        let found = self.labels.try_update_value(|known| {
            Arc::clone(known.get_or_insert_with(scale.id().to_owned(), make))
        });
        found.unwrap_or_else(|| Arc::from([]))
    }
}

fn row_field(place: usize) -> FieldId {
    FieldId::new("row", &place.to_string())
}

/// Marks as the style sheet reads them.
fn spelled(marks: Marks) -> String {
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

/// One row: what it shows and at which place.
pub struct Row {
    pub rows: Rows,
    pub item: Arc<Item>,
    pub place: usize,
}

/// A row of the list. Three things follow its answer: its marks, their words, its radios.
pub fn row(Row { rows, item, place }: Row) -> AnyView {
    let (words, desk) = (rows.words, rows.desk);
    let was_answered = rows.round.with_value(|round| {
        desk.former_answer(round, &item.id).is_some_and(|answer| answer.choice.is_some())
    });
    let before = rows.round.with_value(|round| answered_before(round, &item));
    let held = StoredValue::new(Arc::clone(&item));
    let now = Signal::derive(move || {
        held.with_value(|item| {
            let answer = rows.round.with_value(|round| desk.answer(round, &item.id));
            marks(item, Some(&answer), was_answered)
        })
    });
    let id = ["item-", &place.to_string()].concat();
    let text_id = [&*id, "-text"].concat();
    let number = words.number(place + 1);
    let is_critical = item.criticality == Criticality::Critical;
    let weight = words.terms.criticality(item.criticality);
    let ground = words.ground(&desk.library(), &item);
    let others = also(rows.kindred, Callback::new(move |place| rows.go_to(place)), &item, place);
    view! {
        <li class="assess-row" data-testid="item" data-is=kept_marks(rows, now)>
            <div class="assess-row__main" data-testid=id>
                <p class="assess-row__text" id=text_id.clone()>
                    <span class="assess-row__number">{number}". "</span>
                    <span data-testid="item-text">{words.text(&item.text).to_owned()}</span>
                </p>
                <p class="assess-row__ground">{ground}</p>
                <p class="assess-row__marks">
                    {is_critical.then(|| view! { <Tag kind=TagKind::Caution>{weight}</Tag> })}
                    <span>{move || said(words, now.get())}</span>
                </p>
                {before}
                {strip(rows, held, &item, place, text_id)}
                {others}
            </div>
            {folded(rows, item, place)}
        </li>
    }
    .into_any()
}

/// The marks of a row as the style sheet reads them. While filters are on, a row keeps what it was, so that it
/// does not vanish from under the hand that answers it.
fn kept_marks(rows: Rows, now: Signal<Marks>) -> impl FnMut() -> String + Send + 'static {
    let mut before: Option<(u32, Marks, Marks)> = None;
    move || {
        let marks = now.get();
        let is_filtered = rows.filters.with_untracked(|filters| !filters.is_empty());
        // Only rows that may have stayed too long look again when the filters change.
        let epoch = match before {
            Some(_) if is_filtered => rows.epoch.get(),
            _ => rows.epoch.get_untracked(),
        };
        let shown = match before {
            Some((then, was, shown)) if is_filtered && (then == epoch || was == shown) => {
                marks.or(shown)
            }
            _ => marks,
        };
        before = Some((epoch, marks, shown));
        spelled(shown)
    }
}

/// What a row says beside its answer.
fn said(words: &Words, marks: Marks) -> String {
    let all = [
        (Mark::Flagged, words.assess.flagged),
        (Mark::WithNote, words.assess.noted),
        (Mark::Unchecked, words.assess.unchecked),
    ];
    let said: Vec<&str> =
        all.iter().filter(|(mark, _)| marks.has(*mark)).map(|(_, word)| *word).collect();
    said.join(" · ")
}

fn strip(
    rows: Rows,
    held: StoredValue<Arc<Item>>,
    item: &Item,
    place: usize,
    text_id: String,
) -> AnyView {
    let points = item.scale.points().len();
    let selected = Signal::derive(move || {
        held.with_value(|item| {
            let answer = rows.round.with_value(|round| rows.desk.answer(round, &item.id));
            match answer.choice? {
                Choice::Point(value) => {
                    item.scale.points().iter().position(|point| point.value == value)
                }
                Choice::NotApplicable(_) => Some(points),
                Choice::Withheld => Some(points + 1),
            }
        })
    });
    let choose = move |index: usize| {
        held.with_value(|item| {
            let choice = match item.scale.points().get(index) {
                Some(point) => Choice::Point(point.value),
                None if index == points => {
                    rows.asked.set(Some((place, Arc::clone(item))));
                    return;
                }
                None => Choice::Withheld,
            };
            rows.round.with_value(|round| rows.desk.answer_item(round, item, Some(choice)));
        });
    };
    let testids: &'static [&'static str] = match points {
        2 => &SHORT[0],
        3 => &SHORT[1],
        _ => &TESTIDS,
    };
    view! {
        <Strip
            id=row_field(place)
            labelled_by=text_id
            labels=rows.labels(&item.scale)
            testids=testids
            selected=selected
            on_choose=choose
        />
    }
    .into_any()
}

/// What stands folded under a row: built when it is opened.
fn folded(rows: Rows, item: Arc<Item>, place: usize) -> AnyView {
    let go_to: GoTo = Callback::new(move |place| rows.go_to(place));
    view! {
        <LazyDetails summary=rows.words.assess.details>
            <div class="stack">
                {about(&item)} {near(rows.kindred, go_to, &item)}
                <Beside round=rows.round.get_value() item=Arc::clone(&item) place=place />
                <Ratings round=rows.round.get_value() item=Arc::clone(&item) place=place />
            </div>
        </LazyDetails>
    }
    .into_any()
}

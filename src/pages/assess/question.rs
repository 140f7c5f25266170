use std::sync::Arc;

use leptos::prelude::*;

use super::choosing::Choosing;
use super::reason::{Reason, reason_field};
use crate::domain::answer::Choice;
use crate::domain::standard::Item;
use crate::pages::parts::item_badges;
use crate::pages::use_words;
use crate::state::use_desk;
use crate::ui::{Button, ButtonKind, FieldId, RadioOption, Radios, Tag, TagKind};
use crate::words::Words;

const NOT_APPLICABLE: &str = "na";
const WITHHELD: &str = "withheld";

/// The radio that takes the focus when an item comes: the chosen one, or the first.
pub fn first_radio(item: &Item, choice: Option<&Choice>, place: usize) -> String {
    let chosen =
        item.scale.points().iter().position(
            |point| matches!(choice, Some(Choice::Point(value)) if *value == point.value),
        );
    answer_field(place).option(chosen.unwrap_or(0))
}

fn answer_field(place: usize) -> FieldId {
    FieldId::new("answer", &place.to_string())
}

/// One item with its answers; the former answer, if there is one, stands on its option.
#[component]
pub fn Question(
    choosing: Choosing,
    item: Arc<Item>,
    place: usize,
    former: Option<Choice>,
) -> impl IntoView {
    let words = use_words();
    let held = StoredValue::new(Arc::clone(&item));
    let choice = Memo::new(move |_| held.with_value(|item| choosing.choice(item)));
    let selected = Signal::derive(move || match choice.get()? {
        Choice::Point(value) => Some(value.to_string()),
        _ => None,
    });
    let answer = move |value: String| {
        let point = value.parse().ok().map(Choice::Point);
        held.with_value(|item| choosing.give(item, point));
    };
    let has_keys = use_desk().settings().has_shortcuts;
    let options = options(words, &item, former.as_ref(), has_keys);
    let badges = item_badges(words, &use_desk().library(), &item);
    view! {
        <div class="stack">
            {badges}
            <Radios
                id=answer_field(place)
                legend=words.text(&item.text)
                options=options
                selected=selected
                on_choose=answer
                large=true
            />
            {former.map(|former| last_time(words, choosing, held, choice, former))}
            <Otherwise choosing=choosing item=item place=place choice=choice has_keys=has_keys />
            <Reason choosing=choosing item=held.get_value() place=place />
        </div>
    }
}

/// The levels of the scale, each with what it looks like in practice.
fn options(
    words: &Words,
    item: &Item,
    former: Option<&Choice>,
    has_keys: bool,
) -> Vec<RadioOption> {
    item.scale
        .points()
        .iter()
        .enumerate()
        .map(|(index, point)| {
            let anchor = item.anchors.get(index).and_then(Option::as_ref);
            let was = matches!(former, Some(Choice::Point(value)) if *value == point.value);
            RadioOption {
                value: point.value.to_string(),
                label: words.text(&point.label).to_owned(),
                hint: anchor.map(|anchor| words.text(anchor).to_owned()),
                key: has_keys.then(|| (index + 1).to_string()),
                mark: was.then(|| words.assess.last_time.to_owned()),
                testid: Some(["opt-", &index.to_string()].concat()),
            }
        })
        .collect()
}

/// What was answered last time, and the way to say that it still holds.
fn last_time(
    words: &'static Words,
    choosing: Choosing,
    held: StoredValue<Arc<Item>>,
    choice: Memo<Option<Choice>>,
    former: Choice,
) -> AnyView {
    let was = held.with_value(|item| words.choice(&item.scale, &former));
    let said = (words.assess.last_time_was)(&was);
    let confirm = move || {
        let former = former.clone();
        choice.with(Option::is_none).then(move || {
            let confirm = move |()| {
                held.with_value(|item| choosing.give(item, Some(former.clone())));
            };
            view! {
                <Tag kind=TagKind::Caution>{words.assess.unchecked}</Tag>
                <Button on_press=confirm>{words.assess.still_so}</Button>
            }
        })
    };
    view! {
        <div class="cluster">
            <span>{said}</span>
            {confirm}
        </div>
    }
    .into_any()
}

/// For when no level fits: does not apply (with a reason), prefer not to record, or no answer at all.
#[component]
fn Otherwise(
    choosing: Choosing,
    item: Arc<Item>,
    place: usize,
    choice: Memo<Option<Choice>>,
    has_keys: bool,
) -> impl IntoView {
    let words = use_words();
    let option = |value: &str, label: &str, hint: &str, key: &str, testid: &str| RadioOption {
        value: value.to_owned(),
        label: label.to_owned(),
        hint: Some(hint.to_owned()),
        key: has_keys.then(|| key.to_owned()),
        mark: None,
        testid: Some(testid.to_owned()),
    };
    let (terms, assess) = (&words.terms, &words.assess);
    let options = vec![
        option(NOT_APPLICABLE, terms.not_applicable, assess.not_applicable_hint, "0", "opt-4"),
        option(WITHHELD, terms.withheld, assess.withheld_hint, "9", "opt-5"),
    ];
    let selected = Signal::derive(move || {
        let chosen = match choice.get() {
            _ if choosing.asks.get() => NOT_APPLICABLE,
            Some(Choice::NotApplicable(_)) => NOT_APPLICABLE,
            Some(Choice::Withheld) => WITHHELD,
            _ => return None,
        };
        Some(chosen.to_owned())
    });
    let held = StoredValue::new(item);
    let choose = move |value: String| {
        if value == WITHHELD {
            held.with_value(|item| choosing.give(item, Some(Choice::Withheld)));
        } else {
            choosing.asks.set(true);
        }
    };
    let clear = move || {
        (choice.with(Option::is_some) || choosing.asks.get()).then(|| {
            let clear = move |()| held.with_value(|item| choosing.give(item, None));
            view! {
                <Button kind=ButtonKind::Quiet on_press=clear>
                    {words.assess.clear}
                </Button>
            }
        })
    };
    view! {
        <Radios
            id=FieldId::new("otherwise", &place.to_string())
            legend=assess.otherwise
            options=options
            selected=selected
            on_choose=choose
            compact=true
        />
        {clear}
    }
}

/// Where the reason of the item at a place is typed.
pub fn reason_id(place: usize) -> String {
    reason_field(place).id()
}

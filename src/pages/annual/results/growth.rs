use leptos::prelude::*;

use crate::domain::annual::target::{change_of, share_of};
use crate::domain::ratio::{Growth, Impossible, Ratio, base_of};
use crate::ui::{
    Button, Details, FieldId, FieldWidth, Notice, NoticeKind, RadioOption, Radios, TextInput,
};
use crate::words::Words;

const KINDS: [&str; 2] = ["points", "relative"];

/// A share that is said to have changed, looked into: the share before, or that the figure cannot be right.
pub fn growth(words: &'static Words) -> AnyView {
    let say = &words.annual_results;
    let [now, change] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let [points, relative] = KINDS;
    let kind = RwSignal::new(Some(points.to_owned()));
    let found = RwSignal::new(None::<(NoticeKind, String)>);
    let look = move |()| {
        let is_points = kind.with_untracked(|kind| kind.as_deref() == Some(points));
        found.set(Some(judged(words, &now.get_untracked(), &change.get_untracked(), is_points)));
    };
    let field =
        |name: &str, label: &'static str, hint: Option<&'static str>, value: RwSignal<String>| {
            view! {
                <TextInput
                    id=FieldId::new("growth", name)
                    label=label
                    nostrip:hint=hint.map(str::to_owned)
                    value=value
                    on_input=move |text: String| value.set(text)
                    width=FieldWidth::Medium
                    autocomplete_off=true
                />
            }
            .into_any()
        };
    let option = |value: &str, label: &str| RadioOption {
        value: value.to_owned(),
        label: label.to_owned(),
        ..RadioOption::default()
    };
    let answer = move || {
        found.get().map(|(kind, text)| {
            view! {
                <Notice kind=kind>
                    <p>{text}</p>
                </Notice>
            }
        })
    };
    view! {
        <div class="screen-only measure">
            <Details summary=say.growth_title>
                <div class="stack">
                    <p>{say.growth_text}</p>
                    {field("now", say.now_label, None, now)}
                    {field("change", say.change_label, Some(say.change_hint), change)}
                    <Radios
                        id=FieldId::new("growth", "kind")
                        legend=say.kind_label
                        options=vec![option(points, say.points), option(relative, say.relative)]
                        selected=kind
                        on_choose=move |value: String| kind.set(Some(value))
                    />
                    <p>
                        <Button on_press=look>{say.look}</Button>
                    </p>
                    <div role="status" data-testid="growth">
                        {answer}
                    </div>
                </div>
            </Details>
        </div>
    }
    .into_any()
}

fn judged(words: &Words, now: &str, change: &str, is_points: bool) -> (NoticeKind, String) {
    let say = &words.annual_results;
    let now = share_of(now);
    let (Some(now), Some(change)) = (now, change_of(change)) else {
        return (NoticeKind::Warning, say.not_a_share.to_owned());
    };
    let growth = if is_points { Growth::Points(change) } else { Growth::Relative(change) };
    let share = |hundredths: i64| {
        let size = Ratio::new(hundredths.unsigned_abs(), 10_000);
        let text = size.map(|size| words.share(size)).unwrap_or_default();
        if hundredths < 0 { ["−", &text].concat() } else { text }
    };
    match base_of(now, growth) {
        Ok(base) => {
            let sign = if change < 0 { "−" } else { "+" };
            let size = share(change.saturating_abs());
            let change = [sign, size.trim_end_matches('%')].concat();
            let told = if is_points { say.base_points } else { say.base_relative };
            (NoticeKind::Info, told(&share(now.into()), &change, &share(base.into())))
        }
        Err(Impossible::Base(base)) => {
            let told = if is_points { say.impossible_points } else { say.impossible_relative };
            (NoticeKind::Danger, told(&share(base)))
        }
        Err(Impossible::Vanished) => (NoticeKind::Danger, say.vanished.to_owned()),
    }
}

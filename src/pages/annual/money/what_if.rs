use leptos::prelude::*;

use super::compared::compared;
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::class::When;
use crate::domain::annual::faults::Wrong;
use crate::domain::annual::scenario::{Scenario, least};
use crate::domain::figures::{hundredths, whole};
use crate::domain::money::Dong;
use crate::domain::refusal::Refusal;
use crate::pages::annual::fields::{Fields, places};
use crate::pages::annual::figures::quarter;
use crate::pages::annual::side::Side;
use crate::ui::{ConfirmDialog, FieldWidth, Notice, NoticeKind, RadioOption, Radios};
use crate::words::Words;

/// What is tried out, as it is typed.
#[derive(Clone, Copy)]
struct Typed {
    what: RwSignal<String>,
    share: RwSignal<String>,
    amount: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
}

/// What comes of what was typed.
#[derive(Clone, PartialEq, Default)]
enum Tried {
    /// Nothing is typed yet.
    #[default]
    Nothing,
    /// It is no number, or out of range.
    Wrong(Wrong),
    /// Even without every class not yet held it costs so much.
    NotEnough(Dong),
    /// A changed plan.
    Found(Scenario),
}

impl Typed {
    fn tried(self, plan: &AnnualPlan) -> Tried {
        match self.what.get().as_str() {
            "0" => self.cheaper(),
            "1" => self.fitting(plan),
            _ => {
                let quarter = |text: RwSignal<String>| text.get().parse::<u8>().unwrap_or(0) + 1;
                let (from, to) = (quarter(self.from), quarter(self.to));
                Tried::Found(Scenario::moving(plan, from, When::Quarter(to)))
            }
        }
    }

    fn cheaper(self) -> Tried {
        let text = self.share.get();
        if text.trim().is_empty() {
            return Tried::Nothing;
        }
        match hundredths(&text).map(u32::try_from) {
            None => Tried::Wrong(Wrong::NotANumber),
            Some(Ok(cheaper)) if cheaper <= 10_000 => {
                Tried::Found(Scenario { cheaper, ..Scenario::default() })
            }
            Some(_) => Tried::Wrong(Wrong::Refused(Refusal::OutOfRange)),
        }
    }

    fn fitting(self, plan: &AnnualPlan) -> Tried {
        let text = self.amount.get();
        if text.trim().is_empty() {
            return Tried::Nothing;
        }
        match whole(&text).map(Dong::new) {
            None => Tried::Wrong(Wrong::NotANumber),
            Some(None) => Tried::Wrong(Wrong::Refused(Refusal::OutOfRange)),
            Some(Some(most)) => Scenario::fitting(plan, most)
                .map_or_else(|| Tried::NotEnough(least(plan)), Tried::Found),
        }
    }
}

/// The plan with less money or with classes at another time, beside the plan as it stands.
pub fn body(side: &Side) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_money);
    let text = |text: &str| RwSignal::new(text.to_owned());
    let typed = Typed {
        what: text("0"),
        share: text("10"),
        amount: text(""),
        from: text("3"),
        to: text("2"),
    };
    let of = side.clone();
    let tried = Memo::new(move |_| of.with(|plan| typed.tried(plan)));
    let is_asked = RwSignal::new(false);
    let is_done = RwSignal::new(false);
    let of = side.clone();
    let outcome = move || match tried.get() {
        Tried::Nothing | Tried::Wrong(_) => ().into_any(),
        Tried::NotEnough(least) => view! {
            <Notice kind=NoticeKind::Warning>
                <p>{(say.if_not_enough)(&words.amount(least))}</p>
            </Notice>
        }
        .into_any(),
        Tried::Found(scenario) => compared(&of, &scenario, move || {
            is_done.set(false);
            is_asked.set(true);
        }),
    };
    view! {
        <p class="measure">{say.if_lead}</p>
        {asking(words, typed, tried)}
        <div class="stack" data-testid="what-if">
            {outcome}
        </div>
        <p role="status">{move || is_done.get().then_some(say.if_done)}</p>
        {accepting(side, typed, tried, is_asked, is_done)}
    }
    .into_any()
}

fn asking(words: &'static Words, typed: Typed, tried: Memo<Tried>) -> AnyView {
    let say = &words.annual_money;
    let fields = Fields::new(words, "what-if");
    let what = typed.what;
    let options = say.ifs.into_iter().enumerate().map(|(at, (label, hint))| RadioOption {
        value: at.to_string(),
        label: label.to_owned(),
        hint: Some(hint.to_owned()),
        ..RadioOption::default()
    });
    Effect::new(move || match tried.get() {
        Tried::Wrong(wrong) => {
            let field = if what.get_untracked() == "0" { "share" } else { "amount" };
            fields.tell_one(field, words.annual_class.say(&words.refusals, &wrong));
        }
        _ => fields.clear(),
    });
    let asked = move || match what.get().as_str() {
        "0" => fields.line(fields.id("share"), say.if_share, None, typed.share, FieldWidth::Short),
        "1" => {
            let hint = Some(say.if_amount_hint);
            let id = fields.id("amount");
            fields.line(id, say.if_amount, hint, typed.amount, FieldWidth::Medium)
        }
        _ => {
            let all = || places((1..=4).map(|at| quarter(words, Some(at))));
            view! {
                <div class="annual__pair">
                    {fields.choice(fields.id("from"), say.if_from, None, all(), typed.from)}
                    {fields.choice(fields.id("to"), say.if_to, None, all(), typed.to)}
                </div>
            }
            .into_any()
        }
    };
    view! {
        <div class="card stack measure">
            <Radios
                id=fields.id("what")
                legend=say.if_legend
                options=options.collect()
                selected=Signal::derive(move || Some(what.get()))
                on_choose=move |value: String| what.set(value)
            />
            {asked}
        </div>
    }
    .into_any()
}

/// Asks once more, then makes the plan what was tried out.
fn accepting(
    side: &Side,
    typed: Typed,
    tried: Memo<Tried>,
    is_asked: RwSignal<bool>,
    is_done: RwSignal<bool>,
) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_money);
    let of = side.clone();
    let message = Signal::derive(move || match tried.get() {
        Tried::Found(scenario) => {
            let (before, after) = of.with(|plan| scenario.compared(plan));
            (say.if_message)(&words.amount(before.cost), &words.amount(after.cost))
        }
        _ => String::new(),
    });
    let of = side.clone();
    let confirm = move |()| {
        is_asked.set(false);
        if let Tried::Found(scenario) = tried.get_untracked() {
            is_done.set(of.desk.accept_scenario(&of.id, &scenario));
            // The same once more would be a second change.
            typed.share.set(String::new());
            typed.amount.set(String::new());
        }
    };
    view! {
        <ConfirmDialog
            id=Fields::new(words, "what-if").id("accept")
            title=Signal::stored(say.if_confirm.to_owned())
            message=message
            confirm_label=say.if_accept
            cancel_label=words.common.cancel
            open=is_asked
            on_confirm=confirm
            on_close=move |()| is_asked.set(false)
        />
    }
    .into_any()
}

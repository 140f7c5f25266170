use leptos::prelude::*;

use crate::domain::annual::money_draft::{FundDraft, funds};
use crate::domain::annual::{AnnualPlan, Fund};
use crate::domain::id::FundId;
use crate::pages::annual::fields::Fields;
use crate::pages::annual::figures::typed;
use crate::pages::annual::side::Side;
use crate::state::Desk;
use crate::ui::{Button, FieldWidth};
use crate::words::Words;

/// A source being written; it outlives the effect that put it there.
#[derive(Clone)]
struct Row {
    key: usize,
    id: FundId,
    name: ArcRwSignal<String>,
    granted: ArcRwSignal<String>,
}

impl Row {
    fn of(key: usize, draft: FundDraft) -> Self {
        Self {
            key,
            id: draft.id,
            name: ArcRwSignal::new(draft.name),
            granted: ArcRwSignal::new(draft.granted),
        }
    }

    fn draft(&self) -> FundDraft {
        FundDraft {
            id: self.id.clone(),
            name: self.name.get_untracked(),
            granted: self.granted.get_untracked(),
        }
    }
}

/// The sources being written; keys are never used twice on a page.
#[derive(Clone, Copy)]
struct Rows {
    all: RwSignal<Vec<Row>>,
    next: StoredValue<usize>,
}

impl Rows {
    fn key(self) -> usize {
        let key = self.next.get_value();
        self.next.set_value(key + 1);
        key
    }

    fn drafts(self) -> Vec<FundDraft> {
        self.all.with_untracked(|all| all.iter().map(Row::draft).collect())
    }

    fn keys(self) -> Vec<usize> {
        self.all.with_untracked(|all| all.iter().map(|row| row.key).collect())
    }

    fn show(self, words: &Words, funds: &[Fund]) {
        let rows = funds.iter().map(|fund| {
            let draft = FundDraft::of(fund);
            let granted = typed(words, draft.granted);
            Row::of(self.key(), FundDraft { granted, ..draft })
        });
        self.all.set(rows.collect());
    }

    fn add(self, desk: Desk) {
        let Some(id) = desk.fresh_fund_id() else { return };
        let draft = FundDraft { id, name: String::new(), granted: String::new() };
        let row = Row::of(self.key(), draft);
        self.all.update(|all| all.push(row));
    }
}

/// Where the money comes from, to be changed as a whole.
pub fn funds_form(side: &Side) -> AnyView {
    let (desk, words, say) = (side.desk, side.words, &side.words.annual_money);
    let fields = Fields::new(words, "annual-funds");
    let rows = Rows { all: RwSignal::new(Vec::new()), next: StoredValue::new(0) };
    let is_kept = RwSignal::new(false);
    let of = side.clone();
    let kept = Memo::new(move |_| of.with(|plan| plan.funds.clone()));
    // Also when they are changed elsewhere or undone; what was just kept stands in the form already.
    Effect::new(move || {
        let kept = kept.get();
        if funds(&rows.drafts()).as_ref() != Ok(&kept) {
            rows.show(words, &kept);
        }
    });
    let of = side.clone();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        fields.clear();
        is_kept.set(false);
        let plan = untrack(|| of.with(|plan| Some(plan.clone())));
        match (funds(&rows.drafts()), plan) {
            (Ok(funds), Some(plan)) => {
                is_kept.set(desk.keep_annual(AnnualPlan { funds, ..plan }));
            }
            (Err(faults), _) => fields.tell(&faults, &rows.keys()),
            (Ok(_), None) => {}
        }
    };
    view! {
        <section class="stack" aria-labelledby="annual-funds-title">
            <h2 id="annual-funds-title">{say.funds}</h2>
            <p class="quiet measure">{say.funds_hint}</p>
            <form class="stack" on:submit=save novalidate=true data-testid="funds">
                {fields.summary()}
                <For
                    each=move || rows.all.get()
                    key=|row| row.key
                    children=move |found| row(fields, rows, found)
                />
                <div class="cluster">
                    <Button on_press=move |()| rows.add(desk)>{say.add_fund}</Button>
                    <Button submit=true>{say.save_funds}</Button>
                    <span role="status">{move || is_kept.get().then_some(say.kept)}</span>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn row(fields: Fields, rows: Rows, row: Row) -> AnyView {
    let (words, key) = (fields.words, row.key);
    let (name, granted) = (RwSignal::from(row.name), RwSignal::from(row.granted));
    let say = &words.annual_money;
    let at = Memo::new(move |_| {
        rows.all.with(|all| all.iter().position(|other| other.key == key)).unwrap_or(0)
    });
    let number = move || words.number(at.get() + 1);
    let remove = move |()| rows.all.update(|all| all.retain(|row| row.key != key));
    let id = ["annual-fund-", &key.to_string()].concat();
    let labelled = id.clone();
    view! {
        <div class="annual__row" role="group" aria-labelledby=labelled>
            <p class="annual__row-title" id=id>
                {move || (say.fund)(&number())}
            </p>
            {fields
                .line(
                    fields.id_in("name", key),
                    say.fund_name,
                    Some(say.fund_name_hint),
                    name,
                    FieldWidth::Full,
                )}
            {fields
                .line(
                    fields.id_in("granted", key),
                    say.granted,
                    None,
                    granted,
                    FieldWidth::Medium,
                )}
            <Button on_press=remove>{move || (say.remove_fund)(&number())}</Button>
        </div>
    }
    .into_any()
}

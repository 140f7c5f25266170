use leptos::prelude::*;

use crate::domain::annual::cost::CostKind;
use crate::domain::annual::money_draft::{RateDraft, rates};
use crate::domain::annual::{AnnualPlan, Rate};
use crate::pages::annual::fields::{Fields, chosen, place_of, places};
use crate::pages::annual::figures::typed;
use crate::pages::annual::side::Side;
use crate::ui::{Button, FieldWidth};
use crate::words::Words;

type Text = ArcRwSignal<String>;

/// A rate being written; it outlives the effect that put it there.
#[derive(Clone)]
struct Row {
    key: usize,
    kind: Text,
    name: Text,
    price: Text,
    ceiling: Text,
    basis: Text,
}

impl Row {
    fn of(key: usize, draft: RateDraft) -> Self {
        Self {
            key,
            kind: ArcRwSignal::new(place_of(&CostKind::ALL, &draft.kind)),
            name: ArcRwSignal::new(draft.name),
            price: ArcRwSignal::new(draft.price),
            ceiling: ArcRwSignal::new(draft.ceiling),
            basis: ArcRwSignal::new(draft.basis),
        }
    }

    fn draft(&self) -> RateDraft {
        let kind = chosen(&CostKind::ALL, &self.kind.get_untracked());
        RateDraft {
            kind: kind.unwrap_or(CostKind::Lump),
            name: self.name.get_untracked(),
            price: self.price.get_untracked(),
            ceiling: self.ceiling.get_untracked(),
            basis: self.basis.get_untracked(),
        }
    }
}

/// The rates being written; keys are never used twice on a page.
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

    fn drafts(self) -> Vec<RateDraft> {
        self.all.with_untracked(|all| all.iter().map(Row::draft).collect())
    }

    fn keys(self) -> Vec<usize> {
        self.all.with_untracked(|all| all.iter().map(|row| row.key).collect())
    }

    fn show(self, words: &Words, rates: &[Rate]) {
        let rows = rates.iter().map(|rate| {
            let draft = RateDraft::of(rate);
            let (price, ceiling) = (typed(words, draft.price), typed(words, draft.ceiling));
            Row::of(self.key(), RateDraft { price, ceiling, ..draft })
        });
        self.all.set(rows.collect());
    }

    fn add(self) {
        let row = Row::of(self.key(), RateDraft::begun());
        self.all.update(|all| all.push(row));
    }
}

/// The rates the unit goes by, to be changed as a whole.
pub fn rates_form(side: &Side) -> AnyView {
    let (desk, words, say) = (side.desk, side.words, &side.words.annual_money);
    let fields = Fields::new(words, "annual-rates");
    let rows = Rows { all: RwSignal::new(Vec::new()), next: StoredValue::new(0) };
    let is_kept = RwSignal::new(false);
    let of = side.clone();
    let kept = Memo::new(move |_| of.with(|plan| plan.rates.clone()));
    // Also when they are changed elsewhere or undone; what was just kept stands in the form already.
    Effect::new(move || {
        let kept = kept.get();
        if rates(&rows.drafts()).as_ref() != Ok(&kept) {
            rows.show(words, &kept);
        }
    });
    let of = side.clone();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        fields.clear();
        is_kept.set(false);
        let plan = untrack(|| of.with(|plan| Some(plan.clone())));
        match (rates(&rows.drafts()), plan) {
            (Ok(rates), Some(plan)) => {
                is_kept.set(desk.keep_annual(AnnualPlan { rates, ..plan }));
            }
            (Err(faults), _) => fields.tell(&faults, &rows.keys()),
            (Ok(_), None) => {}
        }
    };
    view! {
        <section class="stack" aria-labelledby="annual-rates-title">
            <h2 id="annual-rates-title">{say.rates}</h2>
            <p class="quiet measure">{say.rates_hint}</p>
            <form class="stack" on:submit=save novalidate=true data-testid="rates">
                {fields.summary()}
                <For
                    each=move || rows.all.get()
                    key=|row| row.key
                    children=move |found| row(fields, rows, found)
                />
                <div class="cluster">
                    <Button on_press=move |()| rows.add()>{say.add_rate}</Button>
                    <Button submit=true>{say.save_rates}</Button>
                    <span role="status">{move || is_kept.get().then_some(say.kept)}</span>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn row(fields: Fields, rows: Rows, row: Row) -> AnyView {
    let (words, key) = (fields.words, row.key);
    let (say, of_class) = (&words.annual_money, &words.annual_class);
    let at = Memo::new(move |_| {
        rows.all.with(|all| all.iter().position(|other| other.key == key)).unwrap_or(0)
    });
    let number = move || words.number(at.get() + 1);
    let remove = move |()| rows.all.update(|all| all.retain(|row| row.key != key));
    let kinds = CostKind::ALL.map(|kind| words.annual_papers.terms.cost(kind).to_owned());
    let line = move |field: &str, label, hint, value, width| {
        fields.line(fields.id_in(field, key), label, hint, value, width)
    };
    let [kind, name, price, ceiling, basis] =
        [row.kind, row.name, row.price, row.ceiling, row.basis].map(RwSignal::from);
    let (full, medium) = (FieldWidth::Full, FieldWidth::Medium);
    let id = ["annual-rate-", &key.to_string()].concat();
    let labelled = id.clone();
    view! {
        <div class="annual__row" role="group" aria-labelledby=labelled>
            <p class="annual__row-title" id=id>
                {move || (say.rate)(&number())}
            </p>
            {fields.choice(fields.id_in("kind", key), of_class.kind, None, places(kinds), kind)}
            {line("name", say.rate_name, Some(say.rate_name_hint), name, full)}
            {line("price", of_class.price, Some(of_class.price_hint), price, medium)}
            {line("ceiling", say.ceiling, Some(say.ceiling_hint), ceiling, medium)}
            {line("basis", of_class.basis, Some(of_class.basis_hint), basis, full)}
            <Button on_press=remove>{move || (say.remove_rate)(&number())}</Button>
        </div>
    }
    .into_any()
}

use leptos::prelude::*;

use super::written::{Row, Written};
use crate::domain::annual::cost::{CostKind, Price};
use crate::domain::annual::cost_draft::Way;
use crate::domain::annual::{AnnualPlan, Class, Rate};
use crate::domain::figures::whole;
use crate::domain::id::FundId;
use crate::domain::money::Dong;
use crate::pages::annual::fields::{Fields, places};
use crate::pages::annual::side::Side;
use crate::ui::{Button, ButtonKind, FieldWidth, Select, TextInput};

/// What a class costs, line by line, with what each line comes to.
pub fn costs(side: &Side, fields: Fields, written: Written, reckoned: Memo<Class>) -> AnyView {
    let say = &side.words.annual_class;
    let of = side.clone();
    let add = move |()| written.add(untrack(|| of.with(only_fund)));
    let of = side.clone();
    view! {
        <section class="stack" aria-labelledby="class-costs">
            <h2 id="class-costs">{say.costs}</h2>
            <p class="quiet measure">{say.costs_hint}</p>
            {move || {
                written
                    .rows
                    .with(Vec::is_empty)
                    .then(|| view! { <p class="quiet">{say.no_costs}</p> })
            }}
            <For
                each=move || written.rows.get()
                key=|row| row.key
                children=move |found| row(&of, fields, written, found, reckoned)
            />
            <p>
                <Button on_press=add>{say.add_line}</Button>
            </p>
        </section>
    }
    .into_any()
}

fn only_fund(plan: &AnnualPlan) -> Option<FundId> {
    match plan.funds.as_slice() {
        [only] => Some(only.id.clone()),
        _ => None,
    }
}

fn row(side: &Side, fields: Fields, written: Written, row: Row, reckoned: Memo<Class>) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_class);
    let key = row.key;
    let place = Memo::new(move |_| {
        written.rows.with(|rows| rows.iter().position(|other| other.key == key)).unwrap_or(0)
    });
    let number = move || words.number(place.get() + 1);
    let kinds = CostKind::ALL.map(|kind| words.annual_papers.terms.cost(kind).to_owned());
    let ways = places(say.ways.map(str::to_owned));
    let amount = move || {
        let amount = reckoned.with(|class| class.amounts().get(place.get()).copied());
        (say.amount)(&words.amount(amount.unwrap_or_default()))
    };
    let full = FieldWidth::Full;
    let legend = ["class-line-", &key.to_string()].concat();
    let labelled = legend.clone();
    view! {
        <div class="card stack" role="group" aria-labelledby=labelled data-testid="cost">
            <div class="cluster" data-spread="">
                <h3 id=legend>{move || (say.line)(&number())}</h3>
                <Button kind=ButtonKind::Quiet on_press=move |()| written.remove(key)>
                    {move || (say.remove_line)(&number())}
                </Button>
            </div>
            {fields.choice(fields.id_in("kind", key), say.kind, None, places(kinds), row.kind)}
            {rate(side, fields, row)}
            {fields
                .line(fields.id_in("name", key), say.name, Some(say.name_hint), row.name, full)}
            {fields.choice(fields.id_in("way", key), say.way, None, ways, row.way)}
            {move || price(fields, row)} {ceiling(side, row, place, reckoned)}
            <div class="annual__pair">
                {fields
                    .line(fields.id_in("basis", key), say.basis, Some(say.basis_hint), row.basis, full)}
                {fund(side, fields, row)}
            </div>
            <p class="annual__amount figures">{amount}</p>
        </div>
    }
    .into_any()
}

/// The unit's own rates for this kind of cost; choosing one fills in price and basis.
fn rate(side: &Side, fields: Fields, row: Row) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_class);
    let of = side.clone();
    let rates = Memo::new(move |_| -> Vec<Rate> {
        let kind = row.cost_kind();
        of.with(|plan| plan.rates.iter().filter(|rate| rate.kind == kind).cloned().collect())
    });
    let option = move |(at, rate): (usize, &Rate)| {
        (at.to_string(), (say.rate_option)(&rate.name, &words.amount(rate.price)))
    };
    let choose = move |value: String| {
        let rate = value.parse::<usize>().ok();
        let rate = rates.with_untracked(|rates| rate.and_then(|at| rates.get(at).cloned()));
        if let Some(rate) = rate {
            row.take(words, &rate);
        }
    };
    // What is taken still stands while the price is the rate's.
    let taken = Signal::derive(move || {
        let price = whole(&row.price.get());
        let at = |rates: &Vec<Rate>| rates.iter().position(|rate| Some(rate.price.get()) == price);
        rates.with(at).map(|at| at.to_string()).unwrap_or_default()
    });
    (move || {
        let own = (String::new(), say.own_price.to_owned());
        let options: Vec<_> = rates.with(|rates| rates.iter().enumerate().map(option).collect());
        (!options.is_empty()).then(|| {
            let options = std::iter::once(own).chain(options).collect();
            let id = fields.id_in("rate", row.key);
            view! { <Select id=id label=say.rate options=options value=taken on_choose=choose /> }
        })
    })
    .into_any()
}

/// How many at what price, or which share.
fn price(fields: Fields, row: Row) -> AnyView {
    let say = &fields.words.annual_class;
    let (key, short, medium) = (row.key, FieldWidth::Short, FieldWidth::Medium);
    if row.reckoned() == Way::Share {
        let id = fields.id_in("price", key);
        return fields.line(id, say.share, Some(say.share_hint), row.price, short);
    }
    let unit = row.unit;
    view! {
        <div class="annual__pair">
            {fields.line(fields.id_in("quantity", key), say.quantity, None, row.quantity, short)}
            <TextInput
                id=fields.id_in("unit", key)
                label=say.unit
                hint=say.unit_hint
                error=fields.error(&fields.id_in("unit", key))
                value=unit
                on_input=move |text: String| unit.set(text)
                width=FieldWidth::Medium
                autocomplete_off=true
            />
            {fields
                .line(
                    fields.id_in("price", key),
                    say.price,
                    Some(say.price_hint),
                    row.price,
                    medium,
                )}
        </div>
    }
    .into_any()
}

/// A price above every ceiling the unit wrote down: a remark, no more.
fn ceiling(side: &Side, row: Row, place: Memo<usize>, reckoned: Memo<Class>) -> AnyView {
    let (words, say, of) = (side.words, &side.words.annual_class, side.clone());
    let over = Memo::new(move |_| -> Option<Dong> {
        let ceiling = of.with(|plan| plan.ceiling(row.cost_kind()))?;
        reckoned.with(|class| match class.costs.get(place.get())?.price {
            Price::Each(price) if price > ceiling => Some(ceiling),
            Price::Each(_) | Price::Share(_) => None,
        })
    });
    view! {
        <div role="status">
            {move || {
                over.get()
                    .map(|over| {
                        view! { <p class="annual__over">{(say.over_ceiling)(&words.amount(over))}</p> }
                    })
            }}
        </div>
    }
    .into_any()
}

fn fund(side: &Side, fields: Fields, row: Row) -> AnyView {
    let (say, of) = (&side.words.annual_class, side.clone());
    let funds = Memo::new(move |_| of.with(|plan| plan.funds.clone()));
    (move || {
        let none = (String::new(), say.no_fund.to_owned());
        let funds = funds.get().into_iter().map(|fund| (fund.id.to_string(), fund.name));
        let options = std::iter::once(none).chain(funds).collect();
        let id = fields.id_in("fund", row.key);
        fields.choice(id, say.fund, Some(say.funds_hint), options, row.fund)
    })
    .into_any()
}

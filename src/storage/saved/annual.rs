//! Annual plans as saved: papers in drawers, read when a page of annual plans is visited.
//!
//! | Drawer, of | Key | Holds |
//! |---|---|---|
//! | `annual`, `unit` | `title` **!**, `unit`, `year` **!** | its heading |
//! | | `funds` | where money comes from: `id` **!**, `name` **!**, `granted` (đồng) |
//! | | `rates` | the unit's own: `kind` **!**, `name`, `price` **!**, `ceiling`, `basis` |
//! | `class`, annual plan | `title` **!** | the class |
//! | | `group` | as in a line of hours; absent is `position` |
//! | | `branch` | `party`, `state` (default) |
//! | | `form` | `in_person` (default), `spaced`, `online`, `mixed` |
//! | | `runs` | how many times it is held; absent is 1 |
//! | | `seats`, `turns`, `people`, `per` | learners each time, turns written down, distinct people, periods of one run |
//! | | `quarter`, `month` | when; at most one of the two |
//! | | `audience`, `place`, `lead`, `partners`, `reason`, `note` | in the unit's words |
//! | | `held` | `runs`, `turns`, `spent` so far |
//! | | `costs` | lines: `kind` **!**, `name`, `unit`, `n` (hundredths; absent is 100), `for` (`all`, `run`, `turn`), one of `each` (đồng) and `share` (hundredths of a percent), `basis`, `fund` |

use serde_json::Value;

use super::fields::{Fields, Read, needed, one_of};
use super::filed::{parsed, written};
use super::overlay::Shape;
use super::problem::{Problem, ProblemKind};
use super::spelling::Spelled as _;
use super::writing::Written;
use crate::domain::annual::class::{Branch, Class, ContentGroup, Form, Held, When};
use crate::domain::annual::cost::{Cost, CostKind, Per, Price};
use crate::domain::annual::{AnnualPlan, Fund, Rate};
use crate::domain::id::{AnnualPlanId, ClassId, FundId};
use crate::domain::money::{Dong, Quantity};
use crate::domain::sorted::SortedMap;

static PLAN: Shape = Shape {
    keys: &["title", "unit", "year", "funds", "rates"],
    inner: &[("funds", &FUND)],
    identity: "",
};

static FUND: Shape = Shape { keys: &["id", "name", "granted"], inner: &[], identity: "id" };

static CLASS: Shape = Shape {
    keys: &[
        "title", "group", "branch", "form", "runs", "seats", "turns", "people", "per", "quarter",
        "month", "audience", "place", "lead", "partners", "reason", "note", "held", "costs",
    ],
    inner: &[("held", &HELD)],
    identity: "",
};

static HELD: Shape = Shape { keys: &["runs", "turns", "spent"], inner: &[], identity: "" };

/// The heading of an annual plan as text; its classes are papers of their own.
pub fn text_of_annual(plan: &AnnualPlan, former: Option<&str>) -> String {
    let funds = plan.funds.iter().map(|fund| {
        Written::default()
            .always("id", fund.id.as_str())
            .always("name", fund.name.as_str())
            .number("granted", fund.granted.map(Dong::get))
            .value()
    });
    let rates = plan.rates.iter().map(|rate| {
        Written::default()
            .always("kind", rate.kind.word())
            .text("name", &rate.name)
            .always("price", rate.price.get())
            .number("ceiling", rate.ceiling.map(Dong::get))
            .text("basis", &rate.basis)
            .value()
    });
    let value = Written::default()
        .always("title", plan.title.as_str())
        .text("unit", &plan.unit)
        .always("year", plan.year)
        .list("funds", funds)
        .list("rates", rates)
        .value();
    written(value, former, &PLAN)
}

/// The heading of an annual plan, or the first place where its text is wrong.
pub fn annual_of(id: AnnualPlanId, text: &str) -> Read<AnnualPlan> {
    let value = parsed(text)?;
    let fields = Fields::of(&value)?;
    Ok(AnnualPlan {
        id,
        title: fields.title("title")?,
        unit: fields.text_or_empty("unit")?,
        year: needed("year", fields.number::<u16>("year", 1..=9999))?.into(),
        funds: fields.list("funds", |value| {
            let fields = Fields::of(value)?;
            Ok(Fund {
                id: needed("id", fields.id("id", FundId::parse))?,
                name: fields.title("name")?,
                granted: dong(fields, "granted")?,
            })
        })?,
        rates: fields.list("rates", |value| {
            let fields = Fields::of(value)?;
            Ok(Rate {
                kind: needed("kind", fields.word("kind", CostKind::from_word))?,
                name: fields.text_or_empty("name")?,
                price: needed("price", dong(fields, "price"))?,
                ceiling: dong(fields, "ceiling")?,
                basis: fields.text_or_empty("basis")?,
            })
        })?,
        classes: SortedMap::new(),
    })
}

fn dong(fields: Fields<'_>, key: &str) -> Read<Option<Dong>> {
    let amount = fields.number::<u64>(key, 0..=Dong::MOST.get())?;
    Ok(amount.and_then(Dong::new))
}

/// A class as text.
pub fn text_of_class(class: &Class, former: Option<&str>) -> String {
    let word = |word: &'static str, default: &str| (word != default).then_some(word);
    let (quarter, month) = match class.when {
        When::Open => (None, None),
        When::Quarter(quarter) => (Some(quarter), None),
        When::Month(month) => (None, Some(month)),
    };
    let some = |count: u32| (count > 0).then_some(count);
    let held = Written::default()
        .number("runs", some(class.held.runs))
        .number("turns", some(class.held.turns))
        .number("spent", Some(class.held.spent.get()).filter(|spent| *spent > 0))
        .value();
    let value = Written::default()
        .always("title", class.title.as_str())
        .word("group", word(class.group.word(), "position"))
        .word("branch", word(class.branch.word(), "state"))
        .word("form", word(class.form.word(), "in_person"))
        .number("runs", Some(class.runs).filter(|runs| *runs != 1))
        .number("seats", class.seats)
        .number("turns", class.turns_stated)
        .number("people", class.people)
        .number("per", class.periods)
        .number("quarter", quarter)
        .number("month", month)
        .text("audience", &class.audience)
        .text("place", &class.place)
        .text("lead", &class.lead)
        .text("partners", &class.partners)
        .text("reason", &class.reason)
        .text("note", &class.note)
        .inner("held", held)
        .list("costs", class.costs.iter().map(value_of_cost))
        .value();
    written(value, former, &CLASS)
}

fn value_of_cost(cost: &Cost) -> Value {
    let (each, share) = match cost.price {
        Price::Each(price) => (Some(price.get()), None),
        Price::Share(share) => (None, Some(share)),
    };
    let hundredths = Some(cost.quantity.hundredths()).filter(|count| *count != 100);
    Written::default()
        .always("kind", cost.kind.word())
        .text("name", &cost.name)
        .text("unit", &cost.unit)
        .number("n", hundredths)
        .word("for", Some(cost.per.word()).filter(|word| *word != "all"))
        .number("each", each)
        .number("share", share)
        .text("basis", &cost.basis)
        .word("fund", cost.fund.as_ref().map(FundId::as_str))
        .value()
}

/// A class, or the first place where its text is wrong.
pub fn class_of(id: ClassId, text: &str) -> Read<Class> {
    let value = parsed(text)?;
    let fields = Fields::of(&value)?;
    let count = |key| fields.number::<u32>(key, 0..=u64::from(u32::MAX));
    let whens = [
        fields.number("quarter", 1..=4)?.map(When::Quarter),
        fields.number("month", 1..=12)?.map(When::Month),
    ];
    Ok(Class {
        id,
        title: fields.title("title")?,
        group: fields.word("group", ContentGroup::from_word)?.unwrap_or(ContentGroup::Position),
        branch: fields.word("branch", Branch::from_word)?.unwrap_or(Branch::State),
        audience: fields.text_or_empty("audience")?,
        runs: count("runs")?.unwrap_or(1),
        seats: count("seats")?,
        turns_stated: count("turns")?,
        people: count("people")?,
        periods: count("per")?,
        form: fields.word("form", Form::from_word)?.unwrap_or(Form::InPerson),
        when: one_of(&mut whens.into_iter().flatten())?.unwrap_or(When::Open),
        place: fields.text_or_empty("place")?,
        lead: fields.text_or_empty("lead")?,
        partners: fields.text_or_empty("partners")?,
        reason: fields.text_or_empty("reason")?,
        costs: fields.list("costs", cost)?,
        held: fields.inner("held", held)?.unwrap_or_default(),
        note: fields.text_or_empty("note")?,
    })
}

fn held(value: &Value) -> Read<Held> {
    let fields = Fields::of(value)?;
    let count = |key| fields.number::<u32>(key, 0..=u64::from(u32::MAX));
    let (runs, turns) = (count("runs")?.unwrap_or(0), count("turns")?.unwrap_or(0));
    Ok(Held { runs, turns, spent: dong(fields, "spent")?.unwrap_or(Dong::ZERO) })
}

fn cost(value: &Value) -> Read<Cost> {
    let fields = Fields::of(value)?;
    let prices = [
        dong(fields, "each")?.map(Price::Each),
        fields.number("share", 0..=u64::from(u32::MAX))?.map(Price::Share),
    ];
    let price = one_of(&mut prices.into_iter().flatten())?;
    let hundredths = fields.number::<u64>("n", 0..=Quantity::MOST.hundredths())?;
    Ok(Cost {
        kind: needed("kind", fields.word("kind", CostKind::from_word))?,
        name: fields.text_or_empty("name")?,
        unit: fields.text_or_empty("unit")?,
        quantity: hundredths
            .and_then(Quantity::from_hundredths)
            .unwrap_or_else(|| Quantity::whole(1)),
        per: fields.word("for", Per::from_word)?.unwrap_or(Per::All),
        price: price.ok_or_else(|| Problem::here(ProblemKind::Missing))?,
        basis: fields.text_or_empty("basis")?,
        fund: fields.id("fund", FundId::parse)?,
    })
}

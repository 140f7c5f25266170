//! Annual plans through the desk: kept, undone as one, found again, and every field comes back.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod desk;

use guong::domain::annual::class::{Branch, Class, ContentGroup, Form, Held, When};
use guong::domain::annual::cost::{Cost, CostKind, Per, Price};
use guong::domain::annual::{AnnualPlan, Fund, Rate};
use guong::domain::id::{AnnualPlanId, ClassId, FundId};
use guong::domain::money::{Dong, Quantity};
use guong::domain::sorted::SortedMap;
use guong::state::Desk;
use guong::storage::saved::annual::{annual_of, class_of, text_of_annual, text_of_class};
use guong::web::memory::MemoryShelf;
use leptos::prelude::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use desk::{desk, in_owner};

fn dong(amount: u64) -> Dong {
    Dong::new(amount).unwrap()
}

fn in_it<T>(shelf: &MemoryShelf, story: impl FnOnce(Desk) -> T) -> T {
    let mut told = None;
    in_owner(|| told = Some(story(desk(shelf))));
    told.unwrap()
}

fn class(name: &str, runs: u32, seats: u32, cost: u64) -> Class {
    let mut class = Class::begun(ClassId::parse(name).unwrap(), format!("Lớp {name}"));
    (class.runs, class.seats) = (runs, Some(seats));
    class.costs = vec![Cost::lump(dong(cost), None)];
    class
}

#[test]
fn a_plan_of_classes_is_found_again_foots_and_goes_and_comes_as_one() {
    let shelf = MemoryShelf::default();
    let id = in_it(&shelf, |desk| {
        let id = desk.begin_annual("Kế hoạch bồi dưỡng", 2027).unwrap();
        let classes = vec![class("a", 2, 60, 100_000_000), class("b", 1, 50, 57_600_000)];
        assert!(desk.keep_classes(&id, classes));
        id
    });
    in_it(&shelf, |desk| {
        let totals = || desk.annual_plan(&id).get_untracked().map(|(plan, _)| plan.totals());
        let sums = |found: guong::domain::annual::totals::Totals| {
            (found.runs, found.turns, found.cost.get())
        };
        assert_eq!(totals().map(sums), Some((3, 170, 157_600_000)));
        desk.delete_class(&id, &ClassId::parse("b").unwrap());
        assert_eq!(totals().map(sums), Some((2, 120, 100_000_000)));
        desk.undo();
        assert_eq!(totals().map(sums), Some((3, 170, 157_600_000)));
        desk.delete_annual(&id);
        assert_eq!(totals(), None);
        desk.undo();
        assert_eq!(totals().map(sums), Some((3, 170, 157_600_000)));
    });
}

#[test]
fn several_classes_are_kept_all_or_none() {
    let shelf = MemoryShelf::default();
    in_it(&shelf, |desk| {
        let id = desk.begin_annual("Kế hoạch", 2027).unwrap();
        assert!(!desk.keep_classes(&id, vec![class("a", 1, 10, 1), class("b", 0, 10, 1)]));
        assert!(desk.annual_plan(&id).get_untracked().unwrap().0.classes.is_empty());
        assert!(desk.keep_classes(&id, vec![class("a", 1, 10, 1), class("b", 1, 10, 1)]));
        desk.undo();
        assert!(desk.annual_plan(&id).get_untracked().unwrap().0.classes.is_empty(), "as one");
        assert_eq!(desk.begin_annual("Kế hoạch", 1999), None, "a mistyped year");
        assert_eq!(desk.annual_plans().get_untracked().all.len(), 1);
    });
}

#[test]
fn what_a_newer_version_wrote_into_a_class_is_kept() {
    let former = r#"{"held":{"rating":8,"runs":1},"room":"A1","title":"Lớp"}"#;
    let found = class_of(ClassId::parse("a").unwrap(), former).unwrap();
    let text = text_of_class(&found, Some(former));
    assert_eq!(text, former);
    for wrong in [
        r#"{"month":2,"quarter":1,"title":"x"}"#,
        r#"{"costs":[{"each":1,"kind":"lump","share":2}],"title":"x"}"#,
        r#"{"costs":[{"kind":"lump"}],"title":"x"}"#,
        r#"{"quarter":5,"title":"x"}"#,
        r#"{"runs":1}"#,
    ] {
        assert!(class_of(ClassId::parse("a").unwrap(), wrong).is_err(), "{wrong}");
    }
}

fn any_dong() -> impl Strategy<Value = Dong> {
    (0..=Dong::MOST.get()).prop_map(dong)
}

fn any_cost() -> impl Strategy<Value = Cost> {
    let price = prop_oneof![any_dong().prop_map(Price::Each), any::<u32>().prop_map(Price::Share)];
    let texts = ("\\PC{0,9}", "\\PC{0,9}", "\\PC{0,9}");
    let fund = of("[a-z]{1,9}".prop_map(|id| FundId::parse(&id).unwrap()));
    let quantity = (0..=Quantity::MOST.hundredths())
        .prop_map(|hundredths| Quantity::from_hundredths(hundredths).unwrap());
    let kind = select(CostKind::ALL.to_vec());
    let per = select(vec![Per::All, Per::Run, Per::Turn]);
    (kind, texts, quantity, per, price, fund).prop_map(
        |(kind, (name, unit, basis), quantity, per, price, fund)| Cost {
            kind,
            name,
            unit,
            quantity,
            per,
            price,
            basis,
            fund,
        },
    )
}

fn any_class() -> impl Strategy<Value = Class> {
    let form = select(vec![Form::InPerson, Form::Spaced, Form::Online, Form::Mixed]);
    let branch = select(vec![Branch::Party, Branch::State]);
    let when = prop_oneof![
        Just(When::Open),
        (1..=4_u8).prop_map(When::Quarter),
        (1..=12_u8).prop_map(When::Month)
    ];
    let words = ("\\PC{0,9}", "\\PC{0,9}", "\\PC{0,9}", "\\PC{0,9}", "\\PC{0,9}", "\\PC{0,9}");
    let counts = (any::<u32>(), of(any::<u32>()), of(any::<u32>()), of(any::<u32>()));
    let held = (any::<u32>(), any::<u32>(), any_dong());
    let held = held.prop_map(|(runs, turns, spent)| Held { runs, turns, spent });
    let group = select(ContentGroup::ALL.to_vec());
    let kinds = (group, branch, form, when);
    (kinds, words, counts, of(any::<u32>()), held, vec(any_cost(), 0..3)).prop_map(
        |(kinds, words, counts, periods, held, costs)| Class {
            id: ClassId::parse("a").unwrap(),
            title: "Lớp".into(),
            group: kinds.0,
            branch: kinds.1,
            form: kinds.2,
            when: kinds.3,
            audience: words.0,
            place: words.1,
            lead: words.2,
            partners: words.3,
            reason: words.4,
            note: words.5,
            runs: counts.0,
            seats: counts.1,
            turns_stated: counts.2,
            people: counts.3,
            periods,
            costs,
            held,
        },
    )
}

proptest! {
    #[test]
    fn every_class_comes_back(class in any_class()) {
        let text = text_of_class(&class, None);
        prop_assert_eq!(&class_of(class.id.clone(), &text).unwrap(), &class);
        prop_assert_eq!(text_of_class(&class, Some(&text)), text);
    }

    #[test]
    fn every_heading_comes_back(
        (title, unit) in ("\\PC{0,9}", "\\PC{0,9}"),
        year in 1..=9999_i32,
        funds in vec(("\\PC{0,9}", of(any_dong())), 0..3),
        rates in vec((select(CostKind::ALL.to_vec()), "\\PC{0,9}", any_dong(), of(any_dong())), 0..3),
    ) {
        let id = AnnualPlanId::parse("p").unwrap();
        let funds = funds.into_iter().enumerate().map(|(at, (name, granted))| {
            Fund { id: FundId::parse(&format!("f{at}")).unwrap(), name, granted }
        });
        let rates = rates.into_iter().map(|(kind, name, price, ceiling)| {
            Rate { kind, name, price, ceiling, basis: "NQ".into() }
        });
        let (funds, rates, classes) = (funds.collect(), rates.collect(), SortedMap::new());
        let plan = AnnualPlan { id: id.clone(), title, unit, year, funds, rates, classes };
        prop_assert_eq!(&annual_of(id, &text_of_annual(&plan, None)).unwrap(), &plan);
    }
}

//! Annual plans as people type them: forms read as a whole, lists narrowed.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod year;

use guong::domain::annual::checks::Notice;
use guong::domain::annual::class::{ContentGroup, Held, When};
use guong::domain::annual::class_draft::ClassDraft;
use guong::domain::annual::cost::{CostKind, Per, Price};
use guong::domain::annual::cost_draft::{CostDraft, Way};
use guong::domain::annual::faults::{Fault, Wrong};
use guong::domain::annual::filter::{ClassFilter, asked};
use guong::domain::annual::money_draft::{FundDraft, HeadingDraft, RateDraft, funds, rates, year};
use guong::domain::id::{ClassId, FundId};
use guong::domain::money::{Dong, Quantity};
use guong::domain::refusal::Refusal;
use guong::domain::sorted::SortedSet;

use year::{class, dong, plan};

fn typed() -> ClassDraft {
    let mut draft = ClassDraft::of(&class("a", "Kỹ năng số", When::Quarter(2), 0));
    draft.runs = "2".into();
    draft.costs = vec![
        CostDraft {
            unit: "buổi".into(),
            quantity: "2,5".into(),
            way: Way::Run,
            price: "1.500.000".into(),
            ..CostDraft::begun()
        },
        CostDraft {
            kind: CostKind::Meals,
            way: Way::Turn,
            price: "150,000".into(),
            ..CostDraft::begun()
        },
        CostDraft {
            kind: CostKind::Management,
            way: Way::Share,
            price: "10".into(),
            ..CostDraft::begun()
        },
        CostDraft::begun(),
    ];
    draft
}

#[test]
fn a_class_is_reckoned_while_it_is_typed_and_kept_without_blank_lines() {
    let base = class("a", "Kỹ năng số", When::Quarter(2), 0);
    let (now, faults) = typed().read(&base);
    assert_eq!(faults, []);
    // 2 runs × 2.5 × 1.5 million; 80 turns × 150,000; a tenth of both; the blank line nothing.
    let amounts: Vec<u64> = now.amounts().into_iter().map(Dong::get).collect();
    assert_eq!(amounts, [7_500_000, 12_000_000, 1_950_000, 0]);
    let kept = typed().finish(&base).unwrap();
    assert_eq!(kept.costs.len(), 3);
    assert_eq!(kept.cost(), dong(21_450_000));
    assert_eq!(kept.costs[0].quantity, Quantity::from_hundredths(250).unwrap());
    assert_eq!(kept.costs[1].per, Per::Turn);
    assert_eq!(kept.costs[2].price, Price::Share(1_000));
    // Written out and typed again it is the same.
    assert_eq!(ClassDraft::of(&kept).finish(&kept), Ok(kept.clone()));
}

#[test]
fn every_slip_is_told_at_its_field_and_nothing_is_half_applied() {
    let base = class("a", "Kỹ năng số", When::Open, 0);
    let mut draft = typed();
    draft.title = "  ".into();
    draft.runs = "0".into();
    draft.seats = "bốn mươi".into();
    draft.people = "81".into();
    draft.turns = "80".into();
    draft.periods = "99.999.999".into();
    draft.costs[0].price = String::new();
    draft.costs[1].quantity = "nhiều".into();
    draft.costs[2].price = "101".into();
    let faults = draft.finish(&base).unwrap_err();
    let fault = |row, field, wrong| Fault { row, field, wrong };
    assert_eq!(
        faults,
        [
            fault(None, "title", Wrong::Refused(Refusal::TitleMissing)),
            fault(None, "runs", Wrong::Refused(Refusal::OutOfRange)),
            fault(None, "seats", Wrong::NotANumber),
            fault(None, "periods", Wrong::Refused(Refusal::OutOfRange)),
            fault(None, "people", Wrong::MorePeople),
            fault(Some(0), "price", Wrong::NoPrice),
            fault(Some(1), "quantity", Wrong::NotANumber),
            fault(Some(2), "price", Wrong::Refused(Refusal::OutOfRange)),
        ]
    );
}

#[test]
fn what_has_come_of_a_class_is_not_the_forms_to_change() {
    let mut base = class("a", "Kỹ năng số", When::Open, 0);
    base.held = Held { runs: 1, turns: 38, spent: dong(9_000_000) };
    assert_eq!(typed().finish(&base).unwrap().held, base.held);
}

#[test]
fn funds_and_rates_are_taken_as_a_whole() {
    let fund = |id: &str, name: &str, granted: &str| FundDraft {
        id: FundId::parse(id).unwrap(),
        name: name.into(),
        granted: granted.into(),
    };
    let kept =
        funds(&[fund("a", " Ngân sách tỉnh ", "50 000 000 000"), fund("b", "", "")]).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].name.as_str(), kept[0].granted),
        ("Ngân sách tỉnh", Some(dong(50_000_000_000)))
    );
    let wrong = funds(&[fund("a", "Tỉnh", "nhiều"), fund("b", "TINH", "5"), fund("c", "", "7")]);
    let wrong: Vec<_> =
        wrong.unwrap_err().into_iter().map(|fault| (fault.row, fault.field, fault.wrong)).collect();
    assert_eq!(
        wrong,
        [
            (Some(0), "granted", Wrong::NotANumber),
            (Some(1), "name", Wrong::Twice),
            (Some(2), "name", Wrong::Refused(Refusal::TitleMissing)),
        ]
    );
    let rate = |price: &str, ceiling: &str| RateDraft {
        price: price.into(),
        ceiling: ceiling.into(),
        ..RateDraft::begun()
    };
    let kept = rates(&[rate("1,000,000", "2.000.000"), rate("", "")]).unwrap();
    assert_eq!(
        (kept.len(), kept[0].price, kept[0].ceiling),
        (1, dong(1_000_000), Some(dong(2_000_000)))
    );
    assert_eq!(rates(&[rate("", "5")]).unwrap_err()[0].wrong, Wrong::NoPrice);
}

#[test]
fn a_heading_is_taken_as_a_whole() {
    assert_eq!(year("2027"), Ok(2027));
    assert_eq!(year("27"), Err(Wrong::Refused(Refusal::OutOfRange)));
    assert_eq!(year("sang năm"), Err(Wrong::NotANumber));
    let draft = |title: &str, year: &str| HeadingDraft {
        title: title.into(),
        unit: "Sở Nội vụ".into(),
        year: year.into(),
    };
    let before = plan(vec![]);
    let after = draft("Kế hoạch 2027", "2027").apply(&before).unwrap();
    assert_eq!((after.year, after.unit.as_str(), &after.funds), (2027, "Sở Nội vụ", &before.funds));
    let fields: Vec<_> = draft("", "1999")
        .apply(&before)
        .unwrap_err()
        .into_iter()
        .map(|fault| fault.field)
        .collect();
    assert_eq!(fields, ["title", "year"]);
}

#[test]
fn a_list_is_narrowed_by_text_without_marks_by_quarter_and_by_what_is_asked() {
    let mut digital = class("a", "Kỹ năng số", When::Month(5), 10);
    digital.lead = "Sở Nội vụ".into();
    digital.group = ContentGroup::Technology;
    let mut office = class("b", "Văn thư, lưu trữ", When::Open, 10);
    office.lead = "Trường Chính trị".into();
    let plan = plan(vec![digital, office]);
    let found = asked(&plan.notices());
    let shown = |filter: &ClassFilter| -> Vec<String> {
        let shown = filter.shown(&plan, &found);
        let classes = shown.into_iter().flat_map(|(_, classes)| classes);
        classes.map(|class| class.id.to_string()).collect()
    };
    let by = |text: &str| ClassFilter { text: text.into(), ..ClassFilter::default() };
    // The position comes before technology, whatever was made first.
    assert_eq!(shown(&ClassFilter::default()), ["b", "a"]);
    assert_eq!(shown(&by("noi vu ky nang")), ["a"]);
    assert_eq!(shown(&by("  LUU TRU ")), ["b"]);
    assert!(shown(&by("hàng hải")).is_empty());
    let quarter = |quarter| ClassFilter { quarter: Some(quarter), ..ClassFilter::default() };
    assert_eq!(shown(&quarter(Some(2))), ["a"]);
    assert_eq!(shown(&quarter(None)), ["b"]);
    assert!(quarter(None).is_on() && !ClassFilter::default().is_on());
    let only = ClassFilter { only_asked: true, ..ClassFilter::default() };
    assert_eq!(shown(&only), ["b", "a"], "both have money from no source");
    let nobody = ClassFilter { only_asked: true, ..ClassFilter::default() };
    assert!(nobody.shown(&plan, &SortedSet::default()).is_empty());
}

#[test]
fn a_notice_names_its_class() {
    let plan = plan(vec![class("a", "Một", When::Open, 10)]);
    let notices = plan.notices();
    assert!(notices.contains(&Notice::NoLead(ClassId::parse("a").unwrap())));
    assert!(notices.iter().all(|notice| notice.class().is_some_and(|id| id.as_str() == "a")));
}

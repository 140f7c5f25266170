//! Who learns in which class: kept in blocks, counted, found and put in order.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod desk;

use guong::domain::annual::learners::{Staff, attendance, reached};
use guong::domain::annual::roster::{BLOCK, Block, Edits, Enrolment, Roster};
use guong::domain::annual::roster_view::{RosterColumn, RosterFilter, RosterNumbers};
use guong::domain::id::{ClassId, FileId, LearnerId};
use guong::domain::ratio::Ratio;
use guong::state::Desk;
use guong::storage::saved::roster::{block_of, need_of, text_of_block, text_of_need};
use guong::web::memory::MemoryShelf;
use leptos::prelude::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use desk::{desk, in_owner};

fn in_it<T>(shelf: &MemoryShelf, story: impl FnOnce(Desk) -> T) -> T {
    let mut told = None;
    in_owner(|| told = Some(story(desk(shelf))));
    told.unwrap()
}

fn class(name: &str) -> ClassId {
    ClassId::parse(name).unwrap()
}

fn file(name: &str) -> FileId {
    FileId::parse(name).unwrap()
}

/// A province's list: 12,288 turns of 6,144 people in 179 classes, names as they are found there.
fn province() -> Vec<Enrolment> {
    let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Vũ", "Bế"];
    let middle = ["Văn", "Thị", "Đức", "Thu", "Quốc", "Ngọc"];
    let given = ["An", "Ánh", "Bình", "Dũng", "Đức", "Hằng", "Khánh", "Ưng", "Yến"];
    let pick = |all: &[&str], at: usize| all[at % all.len()].to_owned();
    let row = |at: usize| {
        let who = at % 6_144;
        let name = [pick(&family, who), pick(&middle, who / 8), pick(&given, who / 48)].join(" ");
        Enrolment {
            code: format!("CB{who:05}"),
            unit: format!("Ủy ban nhân dân xã số {}", who % 54),
            staff: Staff::ALL[who % 8],
            is_woman: who.is_multiple_of(3),
            is_minority: who.is_multiple_of(7),
            class: Some(class(&format!("mk3f9q2a{:03}", at % 179))),
            periods: (!at.is_multiple_of(4)).then_some(24),
            ..Enrolment::begun(name)
        }
    };
    (0..12_288).map(row).collect()
}

fn roster_of(rows: Vec<Enrolment>) -> Roster {
    let blocks =
        Roster::default().edited(Edits::adding(rows), |at| FileId::parse(&format!("b{at:03}")));
    Roster { blocks: blocks.into_iter().map(Into::into).collect(), unread: 0 }
}

#[test]
fn a_list_of_a_province_is_kept_small_and_one_change_writes_one_block() {
    let shelf = MemoryShelf::default();
    let rows = province();
    let id = in_it(&shelf, |desk| {
        let id = desk.begin_annual("Kế hoạch", 2027).unwrap();
        assert!(desk.change_roster(&id, &Roster::default(), Edits::adding(rows.clone())));
        let memo = desk.roster(&id);
        desk.undo();
        assert!(memo.get_untracked().is_empty(), "the whole list came as one");
        desk.redo();
        id
    });
    in_it(&shelf, |desk| {
        let memo = desk.roster(&id);
        let found = memo.get_untracked();
        assert_eq!(found.blocks.len(), 48);
        assert_eq!((found.len(), found.unread), (12_288, 0));
        assert!(found.rows().eq(&rows), "every row is found again, in order");
        let bytes: usize = found.blocks.iter().map(|block| text_of_block(block, None).len()).sum();
        assert!(bytes < 900_000, "{bytes} bytes");

        let changed = Enrolment { periods: Some(40), ..rows[300].clone() };
        assert!(desk.change_roster(&id, &found, Edits::putting(300, changed.clone())));
        let after = memo.get_untracked();
        assert_eq!(after.row(300), Some(&changed));
        let untouched = found.blocks.iter().zip(&after.blocks).enumerate();
        let same = untouched.filter(|(_, (one, other))| std::sync::Arc::ptr_eq(one, other));
        assert_eq!(same.count(), 47, "the others were not even read again");
        desk.undo();
        assert_eq!(memo.get_untracked().row(300), Some(&rows[300]));

        desk.delete_rows(&id, &found, (0..=BLOCK).collect());
        let after = memo.get_untracked();
        assert_eq!((after.len(), after.blocks.len()), (12_288 - 257, 47), "an empty block goes");
        assert_eq!(after.row(0), Some(&rows[257]));
        desk.undo();
        assert!(memo.get_untracked().rows().eq(&rows), "and comes back as one");
        desk.delete_annual(&id);
        assert!(memo.get_untracked().is_empty(), "the list goes with its plan");
    });
}

#[test]
fn rows_fill_the_last_block_before_a_new_one() {
    let roster = roster_of(province().into_iter().take(300).collect());
    let sizes = |blocks: &[Block]| blocks.iter().map(|block| block.rows.len()).collect::<Vec<_>>();
    let more = |count: usize| Edits::adding(province().into_iter().take(count).collect());
    let fresh = |at: usize| FileId::parse(&format!("c{at}"));
    assert_eq!(sizes(&roster.edited(more(1), fresh)), [45]);
    assert_eq!(sizes(&roster.edited(more(213), fresh)), [256, 1]);
    let both = Edits { put: Edits::without([0]).put, add: more(2).add };
    assert_eq!(sizes(&roster.edited(both, fresh)), [255, 46]);
    assert_eq!(roster.edited(Edits::default(), fresh), []);
    assert_eq!(roster.row(300), None);
}

#[test]
fn the_same_person_is_one_whatever_the_spelling_and_turns_are_counted_apart() {
    let row = |name: &str, code: &str, unit: &str, of: &str, periods: Option<u32>| Enrolment {
        code: code.into(),
        unit: unit.into(),
        class: (!of.is_empty()).then(|| class(of)),
        periods,
        ..Enrolment::begun(name.into())
    };
    let rows = vec![
        row("Nguyễn Văn An", "CB01", "Sở Nội vụ", "c1", Some(24)),
        row("Nguyen Van An", "cb01", "Sở Y tế", "c2", Some(16)),
        row("Lê Thị Bình", "", "Sở Nội vụ", "c1", None),
        row("LÊ THỊ BÌNH", "", "sở nội vụ", "c2", Some(8)),
        row("Lê Thị Bình", "", "Sở Y tế", "c1", Some(24)),
        row("Lê Thị Bình", "", "Sở Y tế", "c1", Some(24)),
        row("Đỗ Chi", "", "", "", None),
    ];
    let roster = roster_of(rows);
    let (people, turns) = roster.people_and_turns();
    assert_eq!((people.len(), turns.len()), (4, 6));
    let counted = attendance(&turns);
    assert_eq!((counted.turns, counted.turns_done, counted.people), (5, 4, 3));
    let ids: Vec<LearnerId> = people.iter().map(|person| person.id.clone()).collect();
    assert_eq!(reached(&ids, &turns, 40), Ratio::new(1, 4));

    let numbers = RosterNumbers::of(&roster);
    let classes = [class("c1"), class("c2")];
    let look = |filter: &RosterFilter| {
        numbers.arranged(&roster, &classes, filter, (RosterColumn::AsCame, false))
    };
    let all = numbers.sums(&roster, &look(&RosterFilter::default()), 40);
    assert_eq!((all.rows, all.turns, all.turns_done, all.people, all.reached), (7, 5, 4, 4, 1));
    assert_eq!(all.share(), Ratio::new(1, 4));
    let first = RosterFilter { class: Some(Some(class("c1"))), ..RosterFilter::default() };
    let sums = numbers.sums(&roster, &look(&first), 40);
    assert_eq!((sums.rows, sums.turns, sums.people, sums.reached), (4, 3, 3, 1));
    let open = RosterFilter { is_open: true, ..RosterFilter::default() };
    assert_eq!(look(&open), [2]);
    let text = RosterFilter { text: "binh  le".into(), ..RosterFilter::default() };
    assert_eq!(look(&text), [2, 3, 4, 5]);
    let code = RosterFilter { text: "CB01".into(), ..RosterFilter::default() };
    assert_eq!(look(&code), [0, 1]);
    let nowhere = RosterFilter { class: Some(None), ..RosterFilter::default() };
    assert_eq!(look(&nowhere), [6]);
}

#[test]
fn counting_by_numbers_says_what_counting_by_ids_says() {
    let roster = roster_of(province());
    let (people, turns) = roster.people_and_turns();
    let numbers = RosterNumbers::of(&roster);
    let every: Vec<u32> = (0..12_288).collect();
    let sums = numbers.sums(&roster, &every, 40);
    let counted = attendance(&turns);
    let ids: Vec<LearnerId> = people.iter().map(|person| person.id.clone()).collect();
    assert_eq!((sums.turns, sums.turns_done), (counted.turns, counted.turns_done));
    assert_eq!((sums.people, people.len()), (counted.people, 6_144));
    assert_eq!(sums.share(), reached(&ids, &turns, 40));
}

#[test]
fn rows_are_put_in_order_as_vietnamese_readers_expect() {
    let row = |name: &str, unit: &str, of: &str, periods: Option<u32>, staff: Staff| Enrolment {
        unit: unit.into(),
        class: (!of.is_empty()).then(|| class(of)),
        periods,
        staff,
        ..Enrolment::begun(name.into())
    };
    let roster = roster_of(vec![
        row("Nguyễn Đức", "Xã Đông", "b", Some(8), Staff::Commune),
        row("Trần Dũng", "Xã Dương", "a", None, Staff::Other),
        row("Lê Thị An", "Sở Y tế", "", None, Staff::DepartmentHead),
        row("Bế An", "Phường Ánh", "b", Some(40), Staff::Commune),
    ]);
    let numbers = RosterNumbers::of(&roster);
    let classes = [class("b"), class("a")];
    let by = |column, is_down| {
        numbers.arranged(&roster, &classes, &RosterFilter::default(), (column, is_down))
    };
    assert_eq!(by(RosterColumn::Name, false), [3, 2, 1, 0], "An, An, Dũng, Đức");
    assert_eq!(by(RosterColumn::Name, true), [0, 1, 2, 3]);
    assert_eq!(by(RosterColumn::Unit, false), [3, 2, 1, 0], "Phường, Sở, Xã Dương, Xã Đông");
    assert_eq!(by(RosterColumn::Class, false), [2, 3, 0, 1], "in the order of the plan");
    assert_eq!(by(RosterColumn::Periods, true), [3, 0, 2, 1]);
    assert_eq!(by(RosterColumn::Staff, false), [2, 3, 0, 1]);
    assert_eq!(by(RosterColumn::AsCame, true), [3, 2, 1, 0]);
}

#[test]
fn what_a_newer_version_wrote_into_a_block_is_kept() {
    let former =
        r#"{"classes":["c1"],"rows":[["An","",0,0,1,24,0,{"mark":9}],["Bình"]],"seal":"x"}"#;
    let block = block_of(file("a"), former).unwrap();
    assert_eq!(text_of_block(&block, Some(former)), former);
    let mut moved = block.clone();
    moved.rows.remove(0);
    moved.rows.push(block.rows[0].clone());
    assert!(text_of_block(&moved, Some(former)).contains(r#"["An","",0,0,1,24,0,{"mark":9}]"#));
    for wrong in [
        r#"{"rows":[[]]}"#,
        r#"{"rows":[["An","",1]]}"#,
        r#"{"rows":[["An","",0,1]],"staff":["king"]}"#,
        r#"{"rows":[["An","",0,0,0,"","x"]]}"#,
        r#"{"rows":[["An","",0,0,0,1.5]]}"#,
        r#"{"rows":{}}"#,
    ] {
        assert!(block_of(file("a"), wrong).is_err(), "{wrong}");
    }
    let former = r#"{"class":"c1","sent":3,"title":"Kỹ năng số","why":"gap"}"#;
    assert_eq!(text_of_need(&need_of(file("a"), former).unwrap(), Some(former)), former);
    for wrong in [r#"{"title":"x"}"#, r#"{"title":"x","why":"wish"}"#, r#"{"why":"gap"}"#] {
        assert!(need_of(file("a"), wrong).is_err(), "{wrong}");
    }
}

#[test]
fn rows_outside_their_limits_are_told_field_by_field() {
    let wrong = Enrolment { periods: Some(10_001), ..Enrolment::begun(" ".into()) };
    let fields: Vec<_> = wrong.checked().unwrap_err().iter().map(|slip| slip.field).collect();
    assert_eq!(fields, ["name", "periods", "class"]);
    let long = Enrolment { unit: "x".repeat(201), ..Enrolment::begun("An".into()) };
    assert_eq!(long.checked().unwrap_err()[0].field, "unit");
    let right = Enrolment { code: " CB1 ".into(), ..Enrolment::begun(" An ".into()) };
    let right = right.checked().unwrap();
    assert_eq!((right.name.as_str(), right.code.as_str()), ("An", "CB1"));
}

fn any_row() -> impl Strategy<Value = Enrolment> {
    let texts = ("\\PC{0,12}", "\\PC{0,6}", "\\PC{0,3}");
    let class = of("[a-d]".prop_map(|id| class(&id)));
    (texts, select(Staff::ALL.to_vec()), any::<(bool, bool)>(), class, of(any::<u32>())).prop_map(
        |((name, code, unit), staff, (is_woman, is_minority), class, periods)| Enrolment {
            name,
            code,
            unit,
            staff,
            is_woman,
            is_minority,
            class,
            periods,
        },
    )
}

proptest! {
    #[test]
    fn every_block_comes_back(rows in vec(any_row(), 0..12), former in of(vec(any_row(), 0..5))) {
        let block = Block { id: file("a"), rows };
        let former = former.map(|rows| text_of_block(&Block { id: file("a"), rows }, None));
        let text = text_of_block(&block, former.as_deref());
        prop_assert_eq!(block_of(file("a"), &text).unwrap(), block.clone());
        prop_assert_eq!(&text, &text_of_block(&block, None), "nothing of the former stays but what is not known");
    }
}

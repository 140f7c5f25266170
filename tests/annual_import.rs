//! Tables of classes and learners against a plan: headings guessed, cells read, slips told by row and column.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::format_push_string,
    clippy::format_collect,
    reason = "a test stops at the first surprise"
)]

mod tables;

use guong::catalogue::annual_table::{
    Fault, Kind, Meaning, Slip, Table, read_classes, read_learners,
};
use guong::catalogue::sheet::csv;
use guong::domain::annual::class::{Branch, ContentGroup, Form, When};
use guong::domain::annual::cost::Cost;
use guong::domain::annual::learners::Staff;
use guong::domain::annual::roster::{Edits, Enrolment, Roster};
use guong::domain::id::FileId;
use guong::domain::money::Dong;
use guong::domain::text::Lang;
use guong::words::Words;

use tables::{class, fresh, plan, rows};

fn slip(row: usize, column: Meaning, fault: Fault) -> Slip {
    Slip { row: Some(row), column: Some(column), fault }
}

#[test]
fn every_name_of_the_app_is_understood_in_both_languages() {
    for lang in [Lang::Vi, Lang::En] {
        let terms = &Words::of(lang).learners.terms;
        for (at, name) in terms.groups.iter().enumerate() {
            let table = Table::of(rows(&format!("Tên lớp;Nhóm nội dung\nA;\"{name}\"")));
            let read = read_classes(&table, &plan(Vec::new()), fresh);
            assert_eq!(read.slips, [], "{name}");
            assert_eq!(read.added[0].group, ContentGroup::ALL[at], "{name}");
        }
        for (at, name) in terms.staff.iter().enumerate() {
            let table = Table::of(rows(&format!("Họ và tên;Nhóm\nAn;\"{name}\"")));
            let read = read_learners(&table, &plan(Vec::new()), &Roster::default());
            assert_eq!(read.edits.add[0].staff, Staff::ALL[at], "{name}");
        }
        let words = Words::of(lang);
        let of_kind = |kind: Kind| kind.meanings().filter(|meaning| *meaning != Meaning::Attends);
        for kind in [Kind::Classes, Kind::Learners] {
            for meaning in of_kind(kind) {
                let needed = if kind == Kind::Classes { "Tên lớp" } else { "Họ và tên" };
                let head = words.annual_import.meaning(meaning);
                let table = Table::of_kind(rows(&format!("{needed};{head}\nA;")), kind);
                let is_name = [Meaning::Title, Meaning::Name].contains(&meaning);
                assert!(is_name || table.to[1] == Some(meaning), "{head}: {:?}", table.to);
            }
        }
        for (at, name) in terms.forms.iter().enumerate() {
            let table = Table::of(rows(&format!("Tên lớp;Hình thức\nA;\"{name}\"")));
            let read = read_classes(&table, &plan(Vec::new()), fresh);
            let all = [Form::InPerson, Form::Spaced, Form::Online, Form::Mixed];
            assert_eq!(read.added[0].form, all[at], "{name}");
        }
        for (name, branch) in terms.branches.iter().zip([Branch::Party, Branch::State]) {
            let table = Table::of(rows(&format!("Tên lớp;Khối\nA;\"{name}\"")));
            assert_eq!(read_classes(&table, &plan(Vec::new()), fresh).added[0].branch, branch);
        }
    }
}

const LIST: &str = "\
DANH MỤC LỚP;;;;;;;;\n\
Năm 2027;;;;;;;;\n\
TT;Tên lớp, chương trình;Đối tượng;Số lớp;Học viên mỗi lớp;Tổng lượt;Thời gian (quý/tháng);Kinh phí (đồng);Nguồn kinh phí\n\
(1);(2);(3);(4);(5);(6);(7);(8);(9)\n\
I. Lý luận chính trị;;;3;;180;;;\n\
1;Trung cấp;Cấp xã;2;60;120;Quý II;1.000.000.000;Ngân sách tỉnh\n\
2;Cập nhật;;1;;60;tháng 9;200,000,000;Ngân sách tỉnh\n\
II. Quản lý nhà nước;;;;;;;;\n\
3;Chuyên viên;;1;50;50;11/2027;50000000;\n\
TỔNG CỘNG (I+II);;;4;;230;;;\n\
;Người lập biểu;;;;;;;Thủ trưởng\n";

#[test]
fn a_class_list_with_titles_groups_and_sums_is_read_as_it_stands() {
    let table = Table::of(rows(LIST));
    assert_eq!((table.kind, table.head), (Kind::Classes, Some(2)));
    let read = read_classes(&table, &plan(Vec::new()), fresh);
    assert_eq!(read.slips, []);
    assert_eq!((read.added.len(), read.changed.len(), read.same, read.skipped), (3, 0, 0, 4));
    let [first, second, third] = read.added.as_slice() else { unreachable!() };
    assert_eq!((first.runs, first.seats, first.turns_stated), (2, Some(60), None), "120 is 2 × 60");
    assert_eq!((first.group, first.when), (ContentGroup::Politics, When::Quarter(2)));
    assert_eq!((second.turns_stated, second.when), (Some(60), When::Month(9)));
    assert_eq!((third.group, third.when), (ContentGroup::StateManagement, When::Month(11)));
    let cost: u64 = read.added.iter().map(|class| class.cost().get()).sum();
    assert_eq!(cost, 1_250_000_000);
    let names: Vec<&str> = read.new_funds.iter().map(|fund| fund.name.as_str()).collect();
    assert_eq!(names, ["Ngân sách tỉnh"], "named twice, made once");
    assert_eq!(first.costs[0].fund, second.costs[0].fund);
    assert_eq!(third.costs[0].fund, None);
}

#[test]
fn slips_say_row_and_column_and_leave_the_row_out() {
    let text = "Tên lớp;Số lượng;Quý;Kinh phí;Hình thức;Số người\n\
        Tốt;20;I;5.000.000;Trực tuyến;20\n\
        Sai;mười;V;nhiều;trên trời;1\n\
        ;5;;;;\n\
        Lệch;10;;;;11\n";
    let read = read_classes(&Table::of(rows(text)), &plan(Vec::new()), fresh);
    assert_eq!(read.added.len(), 1);
    assert_eq!(
        read.slips,
        [
            slip(3, Meaning::Turns, Fault::NotNumber("mười".into())),
            slip(3, Meaning::Form, Fault::UnknownWord("trên trời".into())),
            slip(3, Meaning::Quarter, Fault::NotWhen("V".into())),
            slip(3, Meaning::Cost, Fault::NotMoney("nhiều".into())),
            slip(4, Meaning::Title, Fault::Missing),
            Slip { row: Some(5), column: None, fault: Fault::NotTogether },
        ]
    );
    let words = Words::of(Lang::Vi);
    let say = &words.annual_import;
    assert_eq!(say.place(words, &read.slips[0], "Số lượng"), "Dòng 3, cột Số lượng");
    assert_eq!(say.fault(words, &read.slips[0].fault), "“mười” không phải số.");
}

#[test]
fn the_same_table_again_changes_nothing_and_a_changed_row_changes_its_class() {
    let first = read_classes(&Table::of(rows(LIST)), &plan(Vec::new()), fresh);
    let mut known = plan(first.added.clone());
    known.funds = first.plan.funds;
    let again = read_classes(&Table::of(rows(LIST)), &known, fresh);
    assert_eq!((again.added.len(), again.changed.len(), again.same), (0, 0, 3));
    assert_eq!(again.new_funds, []);
    let other = LIST
        .replace("1.000.000.000", "900.000.000")
        .replace(";Cấp xã;2;60;120", ";CẤP XÃ;3;60;180");
    let changed = read_classes(&Table::of(rows(&other)), &known, fresh);
    assert_eq!((changed.added.len(), changed.changed.len(), changed.same), (0, 1, 2));
    assert_eq!(changed.changed[0].id, first.added[0].id);
    assert_eq!((changed.changed[0].runs, changed.changed[0].cost().get()), (3, 900_000_000));
    let elsewhere = LIST.replace(";Cấp xã;", ";Cấp tỉnh;");
    let added = read_classes(&Table::of(rows(&elsewhere)), &known, fresh);
    assert_eq!((added.added.len(), added.same), (1, 2), "another audience is another class");
}

#[test]
fn detailed_costs_that_come_to_the_same_stay() {
    let mut detailed = class("a", "Trung cấp");
    let half = Dong::new(500_000_000).unwrap();
    detailed.costs = vec![Cost::lump(half, None), Cost::lump(half, None)];
    let text = "Tên lớp;Kinh phí (triệu đồng);Ghi chú\nTrung cấp;1.000;mới\n";
    let read = read_classes(&Table::of(rows(text)), &plan(vec![detailed.clone()]), fresh);
    assert_eq!(read.changed[0].costs, detailed.costs);
    assert_eq!(read.changed[0].note, "mới");
    let twice = "Tên lớp\nTrung cấp\nTrung cấp\n";
    let read = read_classes(&Table::of(rows(twice)), &plan(vec![detailed]), fresh);
    assert_eq!((read.added.len(), read.same), (1, 1), "the second of the name is another class");
}

#[test]
fn a_list_of_learners_is_matched_by_person_and_class() {
    let plan = plan(vec![class("a", "Trung cấp"), class("b", "Chuyên viên")]);
    let text = "TT;Họ và tên;Mã số;Cơ quan, đơn vị;Nhóm;Giới tính;DTTS;Lớp;Số tiết đã học\n\
        1;Nguyễn Văn An;CB1;Sở Nội vụ;Công chức;Nam;;Trung cấp;40\n\
        2;Lê Thị Bình;;Xã Đông;cấp xã;Nữ;x;CHUYÊN VIÊN;\n\
        3;Nguyễn Văn An;cb1;Sở Nội vụ;Công chức;Nam;;trung cap;24\n\
        4;Đỗ Chi;;;;;;;\n";
    let table = Table::of(rows(text));
    assert_eq!(table.kind, Kind::Learners);
    let read = read_learners(&table, &plan, &Roster::default());
    assert_eq!(read.slips, []);
    assert_eq!((read.edits.add.len(), read.twice), (3, 1));
    let binh = &read.edits.add[1];
    assert_eq!((binh.staff, binh.is_woman, binh.is_minority), (Staff::Commune, true, true));
    assert_eq!((binh.class.as_ref().unwrap().as_str(), binh.periods), ("b", None));
    assert_eq!(read.edits.add[2].class, None);

    let blocks = Roster::default().edited(read.edits, |at| FileId::parse(&format!("b{at}")));
    let roster = Roster { blocks: blocks.into_iter().map(Into::into).collect(), unread: 0 };
    let again = read_learners(&table, &plan, &roster);
    assert_eq!((again.edits.clone(), again.same), (Edits::default(), 3));
    let finished = "Họ và tên;Đơn vị;Lớp;Số tiết\nLÊ THỊ BÌNH;xã đông;Chuyên viên;24\n";
    let changed = read_learners(&Table::of(rows(finished)), &plan, &roster);
    let put: Vec<_> = changed.edits.put.iter().collect();
    assert_eq!((put.len(), *put[0].0), (1, 1));
    let row: &Enrolment = put[0].1.as_ref().unwrap();
    assert_eq!(
        (row.periods, row.is_woman, row.staff),
        (Some(24), true, Staff::Commune),
        "what has no column stays"
    );
}

#[test]
fn a_bad_list_of_learners_says_where() {
    let plan = plan(vec![class("a", "Trung cấp")]);
    let text = "Họ và tên;Lớp;Số tiết;Nữ\n\
        An;Cao cấp;8;\n\
        ;Trung cấp;8;\n\
        Bình;;8;\n\
        Chi;Trung cấp;tám;có lẽ\n\
        Dũng;Trung cấp;10001;\n";
    let read = read_learners(&Table::of(rows(text)), &plan, &Roster::default());
    assert_eq!(
        read.slips,
        [
            slip(2, Meaning::Attends, Fault::UnknownClass("Cao cấp".into())),
            slip(3, Meaning::Name, Fault::Missing),
            slip(4, Meaning::Attends, Fault::NoClass),
            slip(5, Meaning::Woman, Fault::UnknownWord("có lẽ".into())),
            slip(5, Meaning::Done, Fault::NotNumber("tám".into())),
            slip(6, Meaning::Done, Fault::OutOfRange("10001".into())),
        ]
    );
    assert_eq!(read.edits, Edits::default());
    let many: String = (0..20_001).map(|at| format!("Người {at}\n")).collect();
    let table = Table::of(csv::read_within(&format!("Họ và tên;x\n{many}"), 30_000).unwrap());
    let read = read_learners(&table, &plan, &Roster::default());
    assert_eq!(read.slips[0].fault, Fault::TooManyRows(20_000));
}

#[test]
fn columns_can_be_put_right_and_are_recalled() {
    let mut table = Table::of(rows("a;b;Tên lớp\n1;2;3\n"));
    assert_eq!(table.to, [None, None, Some(Meaning::Title)]);
    table.mean(0, Some(Meaning::Title));
    assert_eq!(table.to, [Some(Meaning::Title), None, None], "each meaning once");
    table.mean(1, Some(Meaning::Note));
    let words: Vec<String> = table.words().iter().map(|word| (*word).to_owned()).collect();
    let mut again = Table::of(rows("A;B;TÊN LỚP\nx;y;z\n"));
    assert_eq!(again.fingerprint(), table.fingerprint());
    again.recall(&words);
    assert_eq!(again.to, table.to);
    assert_ne!(Table::of(rows("a;c;Tên lớp\n")).fingerprint(), table.fingerprint());
    let nowhere = Table::of(rows("1;2\n3;4\n"));
    assert_eq!((nowhere.head, nowhere.body().len()), (None, 2));
    for meaning in Meaning::ALL {
        assert_eq!(Meaning::parse(meaning.word()), Some(*meaning));
    }
}

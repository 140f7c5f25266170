//! Whole lists that come in: the app's own, and a province's, taken and taken back as one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::format_push_string,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod desk;
mod tables;

use guong::catalogue::annual_table::{Table, read_classes};
use guong::domain::annual::Fund;
use guong::domain::annual::class::{ContentGroup, Form, When};
use guong::domain::annual::cost::Cost;
use guong::domain::id::{ClassId, FundId};
use guong::domain::money::Dong;
use guong::domain::text::Lang;
use guong::web::memory::MemoryShelf;
use guong::words::Words;
use leptos::prelude::*;

use desk::{desk, in_owner};
use tables::{class, fresh, plan, rows};

#[test]
fn the_workbooks_own_class_list_comes_back() {
    let mut classes = vec![class("a", "Trung cấp"), class("b", "Kỹ năng số")];
    classes[0].group = ContentGroup::Politics;
    classes[0].audience = "Cấp xã".into();
    (classes[0].runs, classes[0].seats, classes[0].periods) = (2, Some(60), Some(40));
    classes[0].when = When::Quarter(3);
    let fund = Fund { id: FundId::parse("f").unwrap(), name: "Ngân sách".into(), granted: None };
    classes[0].costs = vec![Cost::lump(Dong::new(1_500_000).unwrap(), Some(fund.id.clone()))];
    (classes[1].group, classes[1].when) = (ContentGroup::Technology, When::Month(5));
    (classes[1].turns_stated, classes[1].form) = (Some(35), Form::Online);
    let mut known = plan(classes);
    known.funds = vec![fund];
    for lang in [Lang::Vi, Lang::En] {
        let say = &Words::of(lang).annual_papers;
        let mut text = say.class_heads.map(|head| format!("\"{head}\"")).join(";");
        text.push('\n');
        for (group, class) in [(0, "a"), (4, "b")] {
            let class = known.classes.get(&ClassId::parse(class).unwrap()).unwrap();
            text.push_str(&format!(";\"{}\"\n", (say.group_total)("I", say.terms.groups[group])));
            let count =
                |number: Option<u32>| number.map_or(String::new(), |count| count.to_string());
            let (quarter, month) = match class.when {
                When::Quarter(quarter) => (quarter.to_string(), String::new()),
                When::Month(month) => (2.to_string(), month.to_string()),
                When::Open => (String::new(), String::new()),
            };
            let cells = [
                "1".into(),
                class.title.clone(),
                class.audience.clone(),
                class.runs.to_string(),
                count(class.seats),
                class.turns().to_string(),
                count(class.periods),
                say.terms.form(class.form).to_owned(),
                quarter,
                month,
                String::new(),
                String::new(),
                String::new(),
                class.cost().get().to_string(),
                String::new(),
                String::new(),
            ];
            text.push_str(&cells.join(";"));
            text.push('\n');
        }
        text.push_str(&format!(";{}\n", say.total));
        let read = read_classes(&Table::of(rows(&text)), &known, fresh);
        assert_eq!(read.slips, []);
        assert_eq!((read.added.len(), read.changed.len(), read.same), (0, 0, 2), "{text}");
    }
}

#[test]
fn a_province_comes_in_as_one_and_goes_as_one() {
    let mut text = String::from("Tên lớp;Số lớp;Học viên mỗi lớp;Số lượt;Kinh phí;Nguồn\n");
    for at in 0..179_u64 {
        // 115 × 69 + 64 × 68 is 12,287, and one more in the last; 57.6 thousand million in all.
        let seats = if at < 115 { 69 } else { 68 } + u64::from(at == 178);
        let cost = 321_787_709 + u64::from(at < 89);
        text.push_str(&format!("Lớp {at};1;{seats};{seats};{cost};Ngân sách\n"));
    }
    let shelf = MemoryShelf::default();
    in_owner(|| {
        let desk = desk(&shelf);
        let id = desk.begin_annual("Kế hoạch", 2027).unwrap();
        let found = desk.annual_plan(&id);
        let plan = || found.get_untracked().unwrap().0;
        let read = read_classes(&Table::of(rows(&text)), &plan(), fresh);
        assert_eq!((read.added.len(), read.slips.len()), (179, 0));
        assert!(desk.take_in_classes(&read.plan, read.added));
        let sums = plan().totals();
        assert_eq!((sums.runs, sums.turns, sums.cost.get()), (179, 12_288, 57_600_000_000));
        assert_eq!(plan().funds.len(), 1);
        desk.undo();
        assert!(plan().classes.is_empty() && plan().funds.is_empty());
    });
}

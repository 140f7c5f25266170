//! Here live the papers of a unit's year: the workbook of the plan, the plan itself with its appendices, the report.
//! It may use: the annual plan of the domain, outlines and workbooks, words.
//! It never counts: every sum comes from the domain; a spreadsheet's formulas say the same once more.
//! Start reading at `book.rs` and `plan.rs`.

pub mod book;
mod book_classes;
mod book_estimate;
mod book_lists;
mod book_sums;
pub mod class_rows;
pub mod plan;
pub mod report;
pub mod slip;
mod tables;

use crate::domain::annual::AnnualPlan;
use crate::domain::annual::class::{Class, ContentGroup, When};
use crate::domain::id::FundId;
use crate::domain::money::Dong;

/// Numbers of groups, appendices and quarters.
const ROMAN: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

fn roman(number: usize) -> &'static str {
    ROMAN.get(number).copied().unwrap_or_default()
}

/// An amount as a spreadsheet's whole number.
fn whole(amount: Dong) -> i64 {
    i64::try_from(amount.get()).unwrap_or(i64::MAX)
}

fn quarter(when: When) -> &'static str {
    when.quarter().and_then(|quarter| usize::from(quarter).checked_sub(1)).map_or("", roman)
}

/// The classes by content group, groups without a class left out.
fn groups(plan: &AnnualPlan) -> Vec<(ContentGroup, Vec<&Class>)> {
    let of = |group: ContentGroup| -> Vec<&Class> {
        plan.classes.values().filter(|class| class.group == group).collect()
    };
    let all = ContentGroup::ALL.into_iter().map(|group| (group, of(group)));
    all.filter(|(_, classes)| !classes.is_empty()).collect()
}

/// What a fund is called; money without one says so.
fn fund_name(plan: &AnnualPlan, fund: Option<&FundId>, none: &str) -> String {
    let known = fund.and_then(|fund| plan.fund(fund));
    known.map_or_else(|| none.to_owned(), |fund| fund.name.clone())
}

/// All funds of a class, each once.
fn fund_names(plan: &AnnualPlan, class: &Class, none: &str) -> String {
    let mut names: Vec<String> = Vec::new();
    for (fund, _) in class.cost_by_fund() {
        let name = fund_name(plan, fund.as_ref(), none);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join("; ")
}

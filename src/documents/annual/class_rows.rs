//! The classes of a plan as plain rows, for programs that read no workbook. Figures stand without signs between them.

use super::{fund_names, quarter};
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::class::{Class, When};
use crate::words::Words;

/// The heads and one row for each class, in the order of the list: by content group.
pub fn class_rows(plan: &AnnualPlan, words: &Words) -> Vec<Vec<String>> {
    let say = &words.annual_papers;
    let mut heads: Vec<String> = say.class_heads.map(str::to_owned).into();
    heads.insert(2, words.annual_money.csv_group.to_owned());
    let classes = super::groups(plan).into_iter().flat_map(|(_, classes)| classes);
    let rows = (1_usize..).zip(classes).map(|(number, class)| row(plan, words, number, class));
    std::iter::once(heads).chain(rows).collect()
}

fn row(plan: &AnnualPlan, words: &Words, number: usize, class: &Class) -> Vec<String> {
    let say = &words.annual_papers;
    let count = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let month = match class.when {
        When::Month(month) => month.to_string(),
        When::Quarter(_) | When::Open => String::new(),
    };
    vec![
        number.to_string(),
        class.title.clone(),
        say.terms.group(class.group).to_owned(),
        class.audience.clone(),
        class.runs.to_string(),
        count(class.seats),
        class.turns().to_string(),
        count(class.periods),
        say.terms.form(class.form).to_owned(),
        quarter(class.when).to_owned(),
        month,
        class.place.clone(),
        class.lead.clone(),
        class.partners.clone(),
        class.cost().get().to_string(),
        fund_names(plan, class, say.no_fund),
        class.note.clone(),
    ]
}

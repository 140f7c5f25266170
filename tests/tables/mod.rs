//! Tables that come in, and the plan they come into.

use guong::catalogue::sheet::{Row, csv};
use guong::domain::annual::AnnualPlan;
use guong::domain::annual::class::Class;
use guong::domain::id::{AnnualPlanId, ClassId};
use guong::domain::sorted::SortedMap;

pub fn rows(text: &str) -> Vec<Row> {
    csv::read_within(text, 20_000).unwrap()
}

pub fn plan(classes: Vec<Class>) -> AnnualPlan {
    let classes = classes.into_iter().map(|class| (class.id.clone(), class));
    AnnualPlan {
        id: AnnualPlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        unit: String::new(),
        year: 2027,
        funds: Vec::new(),
        rates: Vec::new(),
        classes: classes.collect::<SortedMap<_, _>>(),
    }
}

pub fn class(id: &str, title: &str) -> Class {
    Class::begun(ClassId::parse(id).unwrap(), title.into())
}

pub fn fresh(row: usize) -> String {
    format!("new{row:05}")
}

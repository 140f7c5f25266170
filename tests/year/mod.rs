//! A small year to try things on.

use guong::domain::annual::class::{Class, When};
use guong::domain::annual::cost::Cost;
use guong::domain::annual::{AnnualPlan, Fund};
use guong::domain::id::{AnnualPlanId, ClassId, FundId};
use guong::domain::money::Dong;

pub fn dong(amount: u64) -> Dong {
    Dong::new(amount).unwrap()
}

pub fn class(id: &str, title: &str, when: When, cost: u64) -> Class {
    let mut class = Class::begun(ClassId::parse(id).unwrap(), title.to_owned());
    class.when = when;
    class.seats = Some(40);
    class.costs = vec![Cost::lump(dong(cost), None)];
    class
}

pub fn plan(classes: Vec<Class>) -> AnnualPlan {
    let fund = FundId::parse("tinh").unwrap();
    AnnualPlan {
        id: AnnualPlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        unit: "Tỉnh".into(),
        year: 2026,
        funds: vec![Fund { id: fund, name: "Ngân sách tỉnh".into(), granted: Some(dong(5)) }],
        rates: vec![],
        classes: classes.into_iter().map(|class| (class.id.clone(), class)).collect(),
    }
}

//! The plan of a unit's year in the figures of Quảng Ninh (`training-vn` E2.1): 179 classes, 12,288 turns, 57.6 billion đồng.

use guong::documents::formats::answering::answer;
use guong::documents::office::{Answer, Request, packed, unpacked};
use guong::domain::annual::class::{Class, ContentGroup, When};
use guong::domain::annual::cost::{Cost, CostKind, Per, Price};
use guong::domain::annual::{AnnualPlan, Fund};
use guong::domain::id::{AnnualPlanId, ClassId, FundId};
use guong::domain::money::{Dong, Quantity};

pub fn dong(amount: u64) -> Dong {
    Dong::new(amount).unwrap()
}

pub fn fund(name: &str) -> FundId {
    FundId::parse(name).unwrap()
}

/// One of the 179: every class has learners alike but the last, which takes the rest.
pub fn class(at: u32) -> Class {
    let mut class =
        Class::begun(ClassId::parse(&format!("c{at}")).unwrap(), format!("Lớp số {at}"));
    class.group = ContentGroup::ALL[at as usize % 6];
    class.when = if at % 5 == 4 { When::Open } else { When::Month(1 + (at % 12) as u8) };
    class.audience = "Công chức cấp xã".into();
    class.lead = "Sở Nội vụ".into();
    class.periods = Some(40);
    if at == 178 {
        class.turns_stated = Some(12_288 - 178 * 68);
    } else {
        class.seats = Some(68);
    }
    let from = Some(fund(if at.is_multiple_of(3) { "nganh" } else { "tinh" }));
    let lecturers = Cost {
        kind: CostKind::Lecturer,
        name: String::new(),
        unit: "buổi".into(),
        quantity: Quantity::whole(10),
        per: Per::Run,
        price: Price::Each(dong(2_000_000)),
        basis: "Nghị quyết".into(),
        fund: from.clone(),
    };
    // What is left of 57.6 billion when each class has paid its lecturers.
    let rest = 57_600_000_000 - 179 * 20_000_000;
    let share = rest / 179 + u64::from(at == 178) * (rest % 179);
    class.costs = vec![lecturers, Cost::lump(dong(share), from)];
    class
}

pub fn plan() -> AnnualPlan {
    AnnualPlan {
        id: AnnualPlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        unit: "UBND tỉnh Quảng Ninh".into(),
        year: 2020,
        funds: [("tinh", "Ngân sách tỉnh"), ("nganh", "=Ngành*")]
            .map(|(id, name)| Fund { id: fund(id), name: name.into(), granted: None })
            .into(),
        rates: vec![],
        classes: (0..179).map(class).map(|class| (class.id.clone(), class)).collect(),
    }
}

pub fn made(request: &Request) -> Vec<u8> {
    let packed = answer(&packed(request, &[]));
    let (head, bytes) = unpacked::<Answer>(&packed).unwrap();
    assert!(matches!(head, Answer::Written(_)), "{head:?}");
    bytes.to_vec()
}

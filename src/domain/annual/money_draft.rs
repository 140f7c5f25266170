//! The heading of a plan, its funds and its rates as they are being written.

use super::cost::CostKind;
use super::faults::{Fault, Faults, Wrong};
use super::{AnnualPlan, Fund, Rate};
use crate::domain::figures::whole;
use crate::domain::id::FundId;
use crate::domain::money::Dong;
use crate::domain::refusal::{LONGEST_TITLE, Refusal, titled};
use crate::domain::text::fold;

/// A source of money as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundDraft {
    /// Its id, which stays.
    pub id: FundId,
    /// Its name.
    pub name: String,
    /// What was granted, or blank.
    pub granted: String,
}

/// A rate as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateDraft {
    /// The kind of cost.
    pub kind: CostKind,
    /// Whom or what it is for.
    pub name: String,
    /// The price of one.
    pub price: String,
    /// The ceiling, or blank.
    pub ceiling: String,
    /// What it rests on.
    pub basis: String,
}

fn amount(dong: Option<Dong>) -> String {
    dong.map(|dong| dong.get().to_string()).unwrap_or_default()
}

impl FundDraft {
    /// A source as it stands.
    pub fn of(fund: &Fund) -> Self {
        Self { id: fund.id.clone(), name: fund.name.clone(), granted: amount(fund.granted) }
    }

    fn is_blank(&self) -> bool {
        self.name.trim().is_empty() && self.granted.trim().is_empty()
    }
}

impl RateDraft {
    /// A new rate.
    pub fn begun() -> Self {
        let [name, price, ceiling, basis] = [(); 4].map(|()| String::new());
        Self { kind: CostKind::Lecturer, name, price, ceiling, basis }
    }

    /// A rate as it stands.
    pub fn of(rate: &Rate) -> Self {
        Self {
            kind: rate.kind,
            name: rate.name.clone(),
            price: amount(Some(rate.price)),
            ceiling: amount(rate.ceiling),
            basis: rate.basis.clone(),
        }
    }

    fn is_blank(&self) -> bool {
        let texts = [&self.name, &self.price, &self.ceiling, &self.basis];
        texts.into_iter().all(|text| text.trim().is_empty())
    }
}

/// The sources as they are to be kept, lines nobody filled in left out; or everything that is wrong.
pub fn funds(drafts: &[FundDraft]) -> Result<Vec<Fund>, Vec<Fault>> {
    let mut faults = Faults::default();
    let mut found: Vec<Fund> = Vec::new();
    for (row, draft) in drafts.iter().enumerate().filter(|(_, draft)| !draft.is_blank()) {
        let name = titled(&draft.name).unwrap_or_else(|refusal| {
            faults.note(Some(row), "name", Wrong::Refused(refusal));
            String::new()
        });
        if !name.is_empty() && found.iter().any(|fund| fold(&fund.name) == fold(&name)) {
            faults.note(Some(row), "name", Wrong::Twice);
        }
        let granted = faults.dong(Some(row), "granted", &draft.granted);
        found.push(Fund { id: draft.id.clone(), name, granted });
    }
    if faults.0.is_empty() { Ok(found) } else { Err(faults.0) }
}

/// The rates as they are to be kept, lines nobody filled in left out; or everything that is wrong.
pub fn rates(drafts: &[RateDraft]) -> Result<Vec<Rate>, Vec<Fault>> {
    let mut faults = Faults::default();
    let mut found: Vec<Rate> = Vec::new();
    for (row, draft) in drafts.iter().enumerate().filter(|(_, draft)| !draft.is_blank()) {
        let at = Some(row);
        if draft.price.trim().is_empty() {
            faults.note(at, "price", Wrong::NoPrice);
        }
        found.push(Rate {
            kind: draft.kind,
            name: faults.text(at, "name", &draft.name, LONGEST_TITLE),
            price: faults.dong(at, "price", &draft.price).unwrap_or(Dong::ZERO),
            ceiling: faults.dong(at, "ceiling", &draft.ceiling),
            basis: faults.text(at, "basis", &draft.basis, LONGEST_TITLE),
        });
    }
    if faults.0.is_empty() { Ok(found) } else { Err(faults.0) }
}

/// A year as typed, 2000..=2100.
pub fn year(text: &str) -> Result<i32, Wrong> {
    let found = whole(text).ok_or(Wrong::NotANumber)?;
    let year = i32::try_from(found).ok().filter(|year| (2000..=2100).contains(year));
    year.ok_or(Wrong::Refused(Refusal::OutOfRange))
}

/// The heading of a plan as it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingDraft {
    /// Its title.
    pub title: String,
    /// Whose plan it is.
    pub unit: String,
    /// The year.
    pub year: String,
}

impl HeadingDraft {
    /// The plan with this heading, or everything that is wrong with it.
    pub fn apply(&self, plan: &AnnualPlan) -> Result<AnnualPlan, Vec<Fault>> {
        let mut faults = Faults::default();
        let title = titled(&self.title).unwrap_or_else(|refusal| {
            faults.note(None, "title", Wrong::Refused(refusal));
            String::new()
        });
        let unit = faults.text(None, "unit", &self.unit, LONGEST_TITLE);
        let year = year(&self.year).unwrap_or_else(|wrong| {
            faults.note(None, "year", wrong);
            plan.year
        });
        let changed = AnnualPlan { title, unit, year, ..plan.clone() };
        if faults.0.is_empty() { Ok(changed) } else { Err(faults.0) }
    }
}

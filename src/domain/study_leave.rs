//! Being sent to post-graduate study: who may be, and what is paid back when the promise is not kept. Reported by the
//! press of Decree 171/2025 (`training-vn` A3); every condition is to be checked against the original.

use super::figures::whole;
use super::money::{Dong, pay_back};
use super::refusal::{Problem, Refusal};

/// Years of service before the first sending.
pub const LEAST_YEARS: u32 = 3;
/// The highest age at the first sending.
pub const HIGHEST_AGE: u32 = 45;
/// How many times the time of study one promises to serve.
pub const SERVICE_TIMES: u32 = 3;
/// More months than this are mistyped.
const MOST_MONTHS: u32 = 600;

/// Why something is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// Left service before the promised time was over.
    LeftEarly,
    /// Broke off, or got no degree: all of it is owed.
    NoDegree,
}

/// What was written, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayBackDraft {
    /// F: what was spent, without salary and allowances, in đồng; as people type it.
    pub spent: String,
    /// Months of study.
    pub studied: String,
    /// T2: months served since.
    pub served: String,
    /// What happened.
    pub broken: Broken,
}

/// What is owed, with the figures it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayBack {
    /// F.
    pub spent: Dong,
    /// T1: three times the months of study.
    pub promised: u32,
    /// T2, never more than T1.
    pub served: u32,
    /// S.
    pub owed: Dong,
    /// Whether all of it is owed, whatever was served.
    pub is_whole: bool,
}

impl PayBackDraft {
    /// What is owed, or everything that is wrong.
    pub fn finish(&self) -> Result<PayBack, Vec<Problem>> {
        let mut problems = Vec::new();
        let spent = whole(&self.spent).and_then(Dong::new).filter(|spent| *spent > Dong::ZERO);
        if spent.is_none() {
            problems.push(Problem { field: "spent", reason: Refusal::OutOfRange });
        }
        let months = |text: &str, least: u32| {
            text.trim().parse().ok().filter(|months| (least..=MOST_MONTHS).contains(months))
        };
        let studied: Option<u32> = months(&self.studied, 1);
        if studied.is_none() {
            problems.push(Problem { field: "studied", reason: Refusal::OutOfRange });
        }
        let is_whole = self.broken == Broken::NoDegree;
        let served = if is_whole { Some(0) } else { months(&self.served, 0) };
        if served.is_none() {
            problems.push(Problem { field: "served", reason: Refusal::OutOfRange });
        }
        let (Some(spent), Some(studied), Some(served)) = (spent, studied, served) else {
            return Err(problems);
        };
        let promised = studied * SERVICE_TIMES;
        let owed = pay_back(spent, promised, served).unwrap_or(spent);
        Ok(PayBack { spent, promised, served: served.min(promised), owed, is_whole })
    }
}

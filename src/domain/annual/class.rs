//! A class of an annual plan (one line of the list of classes), held once or several times.

use super::cost::{Cost, amount_of};
use crate::domain::id::{ClassId, FundId};
use crate::domain::money::Dong;
use crate::domain::refusal::{LONGEST_TEXT, LONGEST_TITLE, Refusal, bounded, titled};

/// The content groups of Decree 171/2025 (`training-vn` A2), and what belongs to none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContentGroup {
    /// Political theory (lý luận chính trị).
    Politics,
    /// Defence and security (quốc phòng – an ninh).
    Defence,
    /// State management (quản lý nhà nước).
    StateManagement,
    /// What the position asks (theo vị trí việc làm).
    Position,
    /// Science, technology, innovation, digital skills.
    Technology,
    /// Languages and everything else.
    Other,
}

impl ContentGroup {
    /// All of them, in the order of the tables.
    pub const ALL: [Self; 6] = [
        Self::Politics,
        Self::Defence,
        Self::StateManagement,
        Self::Position,
        Self::Technology,
        Self::Other,
    ];
}

/// On whose side a class is counted; reports keep the two apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Branch {
    /// Party and mass organisations (khối Đảng).
    Party,
    /// State (khối Nhà nước).
    State,
}

/// How a class is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// In one place (tập trung).
    InPerson,
    /// In one place, with breaks between (bán tập trung).
    Spaced,
    /// Over the network (trực tuyến).
    Online,
    /// Both (kết hợp).
    Mixed,
}

/// When in the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum When {
    /// Not fixed yet.
    Open,
    /// A quarter, 1..=4.
    Quarter(u8),
    /// A month, 1..=12.
    Month(u8),
}

impl When {
    /// The quarter, 1..=4, once it is fixed.
    pub fn quarter(self) -> Option<u8> {
        match self {
            Self::Open => None,
            Self::Quarter(quarter) => Some(quarter),
            Self::Month(month) => Some((month.max(1) - 1) / 3 + 1),
        }
    }

    fn is_in_year(self) -> bool {
        match self {
            Self::Open => true,
            Self::Quarter(quarter) => (1..=4).contains(&quarter),
            Self::Month(month) => (1..=12).contains(&month),
        }
    }
}

/// What has come of a class so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Held {
    /// How many times it was held.
    pub runs: u32,
    /// How many turns (lượt) were finished.
    pub turns: u32,
    /// What was spent.
    pub spent: Dong,
}

/// A class, planned so many times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// Its id.
    pub id: ClassId,
    /// Its name.
    pub title: String,
    /// What it is about.
    pub group: ContentGroup,
    /// On whose side it counts.
    pub branch: Branch,
    /// Whom it is for.
    pub audience: String,
    /// How many times it is held (số lớp), at least once.
    pub runs: u32,
    /// Learners each time, where they are alike.
    pub seats: Option<u32>,
    /// Turns (lượt) in all, where somebody wrote them down; otherwise runs × seats.
    pub turns_stated: Option<u32>,
    /// Distinct people (người), where it is known; never more than the turns.
    pub people: Option<u32>,
    /// Periods (tiết) of one run.
    pub periods: Option<u32>,
    /// How it is held.
    pub form: Form,
    /// When.
    pub when: When,
    /// Where.
    pub place: String,
    /// Who leads it.
    pub lead: String,
    /// Who helps.
    pub partners: String,
    /// Why it is needed: the gap, the position's standard, a new law.
    pub reason: String,
    /// What it costs, line by line.
    pub costs: Vec<Cost>,
    /// What has come of it.
    pub held: Held,
    /// A remark.
    pub note: String,
}

impl Class {
    /// A class with a title and nothing decided.
    pub fn begun(id: ClassId, title: String) -> Self {
        Self {
            id,
            title,
            group: ContentGroup::Position,
            branch: Branch::State,
            audience: String::new(),
            runs: 1,
            seats: None,
            turns_stated: None,
            people: None,
            periods: None,
            form: Form::InPerson,
            when: When::Open,
            place: String::new(),
            lead: String::new(),
            partners: String::new(),
            reason: String::new(),
            costs: Vec::new(),
            held: Held::default(),
            note: String::new(),
        }
    }

    /// Turns (lượt) in all.
    pub fn turns(&self) -> u64 {
        self.turns_stated.map_or_else(|| self.turns_counted().unwrap_or(0), u64::from)
    }

    /// Runs × seats, where the seats are known.
    pub fn turns_counted(&self) -> Option<u64> {
        Some(u64::from(self.runs) * u64::from(self.seats?))
    }

    /// Periods of all runs.
    pub fn periods_in_all(&self) -> u64 {
        u64::from(self.runs) * u64::from(self.periods.unwrap_or(0))
    }

    /// What each line of its costs comes to.
    pub fn amounts(&self) -> Vec<Dong> {
        let plain = |cost: &Cost| amount_of(cost, self.runs, self.turns(), Dong::ZERO);
        let base = self.costs.iter().filter(|cost| !cost.is_share()).map(plain).sum();
        let amount = |cost: &Cost| amount_of(cost, self.runs, self.turns(), base);
        self.costs.iter().map(amount).collect()
    }

    /// What it costs.
    pub fn cost(&self) -> Dong {
        self.amounts().into_iter().sum()
    }

    /// What it costs, by fund; `None` is money nobody has promised yet.
    pub fn cost_by_fund(&self) -> Vec<(Option<FundId>, Dong)> {
        let mut found: Vec<(Option<FundId>, Dong)> = Vec::new();
        for (cost, amount) in self.costs.iter().zip(self.amounts()) {
            match found.iter_mut().find(|(fund, _)| *fund == cost.fund) {
                Some((_, sum)) => *sum = sum.plus(amount),
                None => found.push((cost.fund.clone(), amount)),
            }
        }
        found
    }

    /// Everything within its limits: title there, held at least once, dates in the year, people not more than turns.
    pub fn checked(mut self) -> Result<Self, Refusal> {
        self.title = titled(&self.title)?;
        for text in [&mut self.audience, &mut self.place, &mut self.lead, &mut self.partners] {
            *text = bounded(text, LONGEST_TITLE)?;
        }
        for text in [&mut self.reason, &mut self.note] {
            *text = bounded(text, LONGEST_TEXT)?;
        }
        let has_too_many = self.people.is_some_and(|people| u64::from(people) > self.turns());
        if self.runs == 0 || self.runs > MOST_RUNS || !self.when.is_in_year() || has_too_many {
            return Err(Refusal::OutOfRange);
        }
        let counts = [self.seats, self.turns_stated, self.people, self.periods];
        if counts.into_iter().flatten().any(|count| count > MOST_LEARNERS) {
            return Err(Refusal::OutOfRange);
        }
        self.costs = self.costs.into_iter().map(Cost::checked).collect::<Result<_, _>>()?;
        Ok(self)
    }
}

/// More runs of one class than this are a mistyped number.
pub const MOST_RUNS: u32 = 10_000;
/// More learners or periods in one line than this are a mistyped number.
pub const MOST_LEARNERS: u32 = 10_000_000;

//! Ids: readable slugs that cannot be malformed and are never reused.

use std::fmt;
use std::sync::Arc;

/// The longest id the house accepts, in bytes.
pub const LONGEST: usize = 80;

/// Whether a text is a slug: 1 to 80 of `a-z 0-9 . - _`.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b".-_".contains(&b))
}

macro_rules! slug {
    ($(#[$doc:meta] $name:ident)+) => {$(
        #[$doc]
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id, if the text is a slug.
            pub fn parse(text: &str) -> Option<Self> {
                is_slug(text).then(|| Self(Arc::from(text)))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

slug! {
    /// A standard (bộ chuẩn mực), for ever.
    StandardId
    /// An item (tiêu chí), for ever; own items begin with `own.`.
    ItemId
    /// A training topic of a standard.
    TopicId
    /// A version of a standard, in a spelling that can stand in a path.
    EditionId
    /// What replaced what, by both editions.
    MigrationId
    /// A person's checklist (phiếu).
    ChecklistId
    /// A round of self-assessment (lượt).
    RoundId
    /// A personal training plan.
    PlanId
    /// A goal within a plan.
    GoalId
    /// An action within a goal.
    ActionId
    /// An annual training plan of a unit (kế hoạch năm).
    AnnualPlanId
    /// A class of an annual plan (lớp).
    ClassId
    /// A source of money (nguồn kinh phí).
    FundId
    /// A person who learns, in the unit's own list (học viên).
    LearnerId
    /// A paper of a plan or of the person's own: a line of hours, a requirement.
    FileId
    /// A kind of staff, e.g. `cong_chuc`; the list is content.
    Role
    /// A feature of the post, e.g. `lanh_dao`; the list is content.
    Flag
}

impl ItemId {
    /// Whether the person wrote this item themselves.
    pub fn is_own(&self) -> bool {
        self.0.starts_with("own.")
    }
}

impl EditionId {
    /// The id of a version: the version itself where it is a slug, else its fingerprint.
    pub fn of(version: &str) -> Self {
        let id = if is_slug(version) { Arc::from(version) } else { fingerprint(version).into() };
        Self(id)
    }
}

impl MigrationId {
    /// The id of what leads from one edition to another, each spelt `standard@version`.
    pub fn of(from: &str, to: &str) -> Self {
        Self(fingerprint(&[from, ">", to].concat()).into())
    }
}

impl LearnerId {
    /// The id of somebody by what tells them from others.
    pub fn of(who: &str) -> Self {
        Self(fingerprint(who).into())
    }
}

/// Sixteen digits that two different texts of a person's will not share (FNV-1a).
fn fingerprint(text: &str) -> String {
    let mix = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let sum = text.bytes().fold(0xcbf2_9ce4_8422_2325, mix);
    format!("v-{sum:016x}")
}

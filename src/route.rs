//! Addresses: `Route` ⇄ the text behind `#`. The only speller of addresses; nothing personal stands in one.

use crate::domain::annual_view::AnnualView;
use crate::domain::assessment::Pin;
use crate::domain::draft_step::DraftStep;
use crate::domain::handed::HandedBy;
use crate::domain::id::{AnnualPlanId, ChecklistId, ItemId, PlanId, RoundId, StandardId};
use crate::domain::percent::{decoded, encoded};
use crate::domain::plan_view::PlanView;
use crate::domain::shelf::Wanted;

/// Where one can be.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Route {
    /// First visit, or what to go on with.
    #[default]
    Home,
    /// Who am I.
    Profile,
    /// All checklists.
    Checklists,
    /// A new checklist.
    NewChecklist,
    /// Change a checklist.
    EditChecklist(ChecklistId),
    /// All rounds.
    Rounds,
    /// The hub of a round.
    Round(RoundId),
    /// One item of a round, by its place, from 0.
    Item(RoundId, usize),
    /// The items of a round as a list, with the filters that are on.
    List(RoundId, Vec<Filter>),
    /// What a round comes to.
    Result(RoundId),
    /// A round beside the former one: only what changed.
    Changes(RoundId),
    /// The gaps of a round.
    Gaps(RoundId),
    /// All plans.
    Plans,
    /// A plan.
    Plan(PlanId),
    /// A plan as a paper.
    PlanPaper(PlanId),
    /// A plan from another side: its hours, its days, what lies ahead.
    PlanView(PlanId, PlanView),
    /// What the person's positions ask.
    Needs,
    /// Being sent to post-graduate study, and what is paid back.
    PayBack,
    /// All annual plans of a unit.
    AnnualPlans,
    /// An annual plan, from one of its sides.
    Annual(AnnualPlanId, AnnualView),
    /// All standards.
    Standards,
    /// The standards, narrowed.
    StandardsBy(Wanted),
    /// Two standards side by side; either may still have to be chosen.
    Compare(Option<StandardId>, Option<StandardId>),
    /// A standard.
    Standard(StandardId),
    /// An item of a standard.
    StandardItem(StandardId, ItemId),
    /// What became of an edition of a standard.
    Successor(Pin),
    /// The standards the person writes.
    Editor,
    /// A standard being written, at a step.
    Draft(StandardId, DraftStep),
    /// Where my data is: backup, restore, erase.
    MyData,
    /// Language, appearance, keys.
    Settings,
    /// How it works.
    Help,
    /// What this is, sources, licences.
    About,
    /// Every widget in every state.
    Gallery,
    /// A standard or checklist beside the app on the same server; with `view=list` straight into the list.
    Open {
        /// Its address on this server.
        from: String,
        /// Whether to go straight into the list.
        as_list: bool,
    },
    /// How to hand a checklist round.
    Share(ChecklistId),
    /// Something handed over, to be looked at before it is taken.
    Get(HandedBy),
    /// A standard from a spreadsheet.
    Table,
    /// No such address.
    NotFound,
}

/// What a list of items is narrowed to; several are joined by "and".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Filter {
    /// Not answered.
    Unanswered,
    /// Marked to come back to.
    Flagged,
    /// With a note.
    WithNote,
    /// Below the target.
    WithGap,
    /// Answered last time and not touched yet.
    Unchecked,
}

impl Filter {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] =
        [Self::Unanswered, Self::Flagged, Self::WithNote, Self::WithGap, Self::Unchecked];

    /// Its word in an address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::Flagged => "flagged",
            Self::WithNote => "note",
            Self::WithGap => "gap",
            Self::Unchecked => "unchecked",
        }
    }

    fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|filter| filter.slug() == slug)
    }
}

impl Route {
    /// The text behind `#`, beginning with `/`.
    pub fn path(&self) -> String {
        match self {
            Self::Home | Self::NotFound => "/".into(),
            Self::Profile => "/profile".into(),
            Self::Checklists => "/checklists".into(),
            Self::NewChecklist => "/checklists/new".into(),
            Self::EditChecklist(id) => format!("/checklists/{id}"),
            Self::Rounds => "/rounds".into(),
            Self::Round(id) => format!("/rounds/{id}"),
            Self::Item(id, place) => format!("/rounds/{id}/item/{}", place + 1),
            Self::List(id, filters) => {
                let slugs: Vec<&str> = filters.iter().map(|filter| filter.slug()).collect();
                let only = if slugs.is_empty() {
                    String::new()
                } else {
                    format!("?only={}", slugs.join(","))
                };
                format!("/rounds/{id}/list{only}")
            }
            Self::Result(id) => format!("/rounds/{id}/result"),
            Self::Changes(id) => format!("/rounds/{id}/changes"),
            Self::Gaps(id) => format!("/rounds/{id}/gaps"),
            Self::Plans => "/plans".into(),
            Self::Plan(id) => format!("/plans/{id}"),
            Self::PlanPaper(id) => format!("/plans/{id}/paper"),
            Self::PlanView(id, view) => format!("/plans/{id}/{}", view.slug()),
            Self::Needs => "/needs".into(),
            Self::PayBack => "/pay-back".into(),
            Self::AnnualPlans => "/annual".into(),
            Self::Annual(id, view) => format!("/annual/{id}{}", view.path()),
            Self::Standards => "/standards".into(),
            Self::StandardsBy(wanted) => with_query("/standards", wanted.spelled()),
            Self::Compare(a, b) => {
                let side = |name, id: &Option<StandardId>| Some((name, id.as_ref()?.to_string()));
                with_query("/standards/compare", [side("a", a), side("b", b)].into_iter().flatten())
            }
            Self::Standard(id) => format!("/standards/{id}"),
            Self::StandardItem(id, item) => format!("/standards/{id}/{item}"),
            Self::Successor(pin) => {
                let version = encoded(&pin.version);
                format!("/successor/{}?version={version}", pin.standard)
            }
            Self::Editor => "/editor".into(),
            Self::Draft(id, step) => format!("/editor/{id}/{}", step.slug()),
            Self::MyData => "/data".into(),
            Self::Settings => "/settings".into(),
            Self::Help => "/help".into(),
            Self::About => "/about".into(),
            Self::Gallery => "/gallery".into(),
            Self::Open { from, as_list } => {
                let view = if *as_list { "&view=list" } else { "" };
                format!("/open?from={}{view}", encoded(from))
            }
            Self::Share(id) => format!("/checklists/{id}/share"),
            Self::Get(HandedBy::File) => "/get".into(),
            Self::Get(HandedBy::Link(payload)) => format!("/get/{payload}"),
            Self::Get(HandedBy::Server(from)) => format!("/get?from={}", encoded(from)),
            Self::Table => "/table".into(),
        }
    }

    /// The address for a link.
    pub fn href(&self) -> String {
        format!("#{}", self.path())
    }

    /// The route of a text behind `#`.
    pub fn parse(path: &str) -> Self {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Self::of_parts(&parts, query).unwrap_or(Self::NotFound)
    }

    fn of_parts(parts: &[&str], query: &str) -> Option<Self> {
        let found = match parts {
            [] => Self::Home,
            ["profile"] => Self::Profile,
            ["checklists"] => Self::Checklists,
            ["checklists", "new"] => Self::NewChecklist,
            ["checklists", id] => Self::EditChecklist(ChecklistId::parse(id)?),
            ["checklists", id, "share"] => Self::Share(ChecklistId::parse(id)?),
            ["get", payload] => Self::Get(HandedBy::Link((*payload).to_owned())),
            ["get"] => Self::Get(match value(query, "from") {
                Some(from) => HandedBy::Server(decoded(from)?),
                None => HandedBy::File,
            }),
            ["table"] => Self::Table,
            ["rounds"] => Self::Rounds,
            ["rounds", id, rest @ ..] => Self::of_round(RoundId::parse(id)?, rest, query)?,
            ["plans"] => Self::Plans,
            ["plans", id] => Self::Plan(PlanId::parse(id)?),
            ["plans", id, "paper"] => Self::PlanPaper(PlanId::parse(id)?),
            ["plans", id, view] => Self::PlanView(PlanId::parse(id)?, PlanView::parse(view)?),
            ["needs"] => Self::Needs,
            ["pay-back"] => Self::PayBack,
            ["annual"] => Self::AnnualPlans,
            ["annual", id, view @ ..] => {
                Self::Annual(AnnualPlanId::parse(id)?, AnnualView::parse(view)?)
            }
            ["standards"] => match Wanted::of_pairs(query.split('&')) {
                wanted if wanted.facets().is_empty() => Self::Standards,
                wanted => Self::StandardsBy(wanted),
            },
            ["standards", "compare"] => {
                let side = |name| value(query, name).and_then(StandardId::parse);
                Self::Compare(side("a"), side("b"))
            }
            ["standards", id] => Self::Standard(StandardId::parse(id)?),
            ["standards", id, item] => {
                Self::StandardItem(StandardId::parse(id)?, ItemId::parse(item)?)
            }
            ["successor", id] => Self::Successor(Pin {
                standard: StandardId::parse(id)?,
                version: decoded(value(query, "version")?)?,
            }),
            ["editor"] => Self::Editor,
            ["editor", id] => Self::Draft(StandardId::parse(id)?, DraftStep::About),
            ["editor", id, step] => Self::Draft(StandardId::parse(id)?, DraftStep::parse(step)?),
            ["data"] => Self::MyData,
            ["settings"] => Self::Settings,
            ["help"] => Self::Help,
            ["about"] => Self::About,
            ["gallery"] => Self::Gallery,
            ["open"] => Self::Open {
                from: decoded(value(query, "from")?)?,
                as_list: value(query, "view") == Some("list"),
            },
            _ => return None,
        };
        Some(found)
    }

    fn of_round(id: RoundId, rest: &[&str], query: &str) -> Option<Self> {
        let found = match rest {
            [] => Self::Round(id),
            ["item", place] => Self::Item(id, place.parse::<usize>().ok()?.checked_sub(1)?),
            ["list"] => {
                let only = value(query, "only").unwrap_or_default().split(',');
                Self::List(id, only.filter_map(Filter::parse).collect())
            }
            ["result"] => Self::Result(id),
            ["changes"] => Self::Changes(id),
            ["gaps"] => Self::Gaps(id),
            _ => return None,
        };
        Some(found)
    }
}

fn with_query(path: &str, pairs: impl IntoIterator<Item = (&'static str, String)>) -> String {
    let mut out = path.to_owned();
    for (name, value) in pairs {
        out.push(if out.contains('?') { '&' } else { '?' });
        out.extend([name, "=", &value]);
    }
    out
}

fn value<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

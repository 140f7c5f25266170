//! Finding one's way among the standards: what the library is narrowed to, and which standards and items fit.

use super::id::{Flag, Role};
use super::profile::Profile;
use super::standard::{Authority, Item, Standard, Status, Theme};

const FOR: &str = "for";
const ME: &str = "me";
const POST: &str = "post";
const THEME: &str = "theme";
const AUTHORITY: &str = "authority";
const STANDING: &str = "status";
const ORIGIN: &str = "from";
const AUTHORITIES: [&str; 3] = ["binding", "internal", "reference"];
const STANDINGS: [&str; 3] = ["in-force", "past", "sample"];
const ORIGINS: [&str; 2] = ["built-in", "received"];

/// To whom a standard must speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// To the person, by their profile.
    Mine,
    /// To a kind of staff.
    Role(Role),
    /// To posts with a feature.
    Flag(Flag),
}

/// Where a standard stands in its life, as far as a reader asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In force, amended or not.
    InForce,
    /// Replaced, or no longer in force.
    Past,
    /// A sample or draft that nobody has issued.
    Unissued,
}

impl Standing {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::InForce, Self::Past, Self::Unissued];

    /// Where a status belongs.
    pub fn of(status: Status) -> Self {
        match status {
            Status::InForce | Status::Amended => Self::InForce,
            Status::Superseded | Status::Repealed => Self::Past,
            Status::Draft => Self::Unissued,
        }
    }
}

/// How a standard came here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// With the app.
    BuiltIn,
    /// From outside.
    Received,
}

impl Origin {
    /// Both, in the order they are shown.
    pub const ALL: [Self; 2] = [Self::BuiltIn, Self::Received];

    /// How this one came.
    pub fn of(standard: &Standard) -> Self {
        if standard.origin.is_some() { Self::Received } else { Self::BuiltIn }
    }
}

/// What the library is narrowed to; several are joined by "and".
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Wanted {
    /// To whom it speaks.
    pub audience: Option<Audience>,
    /// About what.
    pub theme: Option<Theme>,
    /// Whether it binds.
    pub authority: Option<Authority>,
    /// Where it stands.
    pub standing: Option<Standing>,
    /// How it came here.
    pub origin: Option<Origin>,
}

/// One condition of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// To whom it speaks.
    Audience,
    /// About what.
    Theme,
    /// Whether it binds.
    Authority,
    /// Where it stands.
    Standing,
    /// How it came here.
    Origin,
}

impl Wanted {
    /// The conditions that are on, in the order they are shown.
    pub fn facets(&self) -> Vec<Facet> {
        let all = [
            (Facet::Audience, self.audience.is_some()),
            (Facet::Theme, self.theme.is_some()),
            (Facet::Authority, self.authority.is_some()),
            (Facet::Standing, self.standing.is_some()),
            (Facet::Origin, self.origin.is_some()),
        ];
        all.into_iter().filter(|(_, is_on)| *is_on).map(|(facet, _)| facet).collect()
    }

    /// The same without one condition.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut fewer = self.clone();
        match facet {
            Facet::Audience => fewer.audience = None,
            Facet::Theme => fewer.theme = None,
            Facet::Authority => fewer.authority = None,
            Facet::Standing => fewer.standing = None,
            Facet::Origin => fewer.origin = None,
        }
        fewer
    }

    /// The conditions as pairs of words, for an address.
    pub fn spelled(&self) -> Vec<(&'static str, String)> {
        let audience = self.audience.as_ref().map(|audience| match audience {
            Audience::Mine => (FOR, ME.to_owned()),
            Audience::Role(role) => (FOR, role.to_string()),
            Audience::Flag(flag) => (POST, flag.to_string()),
        });
        let theme = self.theme.map(|theme| (THEME, format!("d{:02}", theme.number())));
        let word =
            |name, words: &[&str], at: Option<usize>| Some((name, (*words.get(at?)?).to_owned()));
        let authority = self.authority.map(|wanted| wanted as usize);
        let standing = self.standing.map(|wanted| wanted as usize);
        let origin = self.origin.map(|wanted| wanted as usize);
        let words = [
            audience,
            theme,
            word(AUTHORITY, &AUTHORITIES, authority),
            word(STANDING, &STANDINGS, standing),
            word(ORIGIN, &ORIGINS, origin),
        ];
        words.into_iter().flatten().collect()
    }

    /// The conditions that stand in pairs `name=word`; what is no condition is left out.
    pub fn of_pairs<'a>(pairs: impl Iterator<Item = &'a str>) -> Self {
        let mut wanted = Self::default();
        for (name, word) in pairs.filter_map(|pair| pair.split_once('=')) {
            let at = |words: &[&str]| words.iter().position(|known| *known == word);
            match name {
                FOR if word == ME => wanted.audience = Some(Audience::Mine),
                FOR => wanted.audience = Role::parse(word).map(Audience::Role),
                POST => wanted.audience = Flag::parse(word).map(Audience::Flag),
                THEME => wanted.theme = Theme::parse(word),
                AUTHORITY => {
                    wanted.authority =
                        at(&AUTHORITIES).and_then(|at| Authority::ALL.get(at).copied());
                }
                STANDING => {
                    wanted.standing = at(&STANDINGS).and_then(|at| Standing::ALL.get(at).copied());
                }
                ORIGIN => wanted.origin = at(&ORIGINS).and_then(|at| Origin::ALL.get(at).copied()),
                _ => {}
            }
        }
        wanted
    }

    /// Whether a standard fits by itself, whatever its items.
    fn takes_head(&self, standard: &Standard) -> bool {
        self.authority.is_none_or(|wanted| standard.authority == wanted)
            && self.standing.is_none_or(|wanted| Standing::of(standard.status) == wanted)
            && self.origin.is_none_or(|wanted| Origin::of(standard) == wanted)
    }

    /// Whether an item fits by itself, whatever its standard.
    fn takes_body(&self, item: &Item, mine: &Profile) -> bool {
        let speaks = match &self.audience {
            None => true,
            Some(Audience::Mine) => item.applies.admits(mine),
            Some(Audience::Role(role)) => {
                let somebody = Profile { roles: [role.clone()].into(), ..Profile::default() };
                item.applies.admits(&somebody)
            }
            Some(Audience::Flag(flag)) => item.applies.all_flags.contains(flag),
        };
        speaks && self.theme.is_none_or(|theme| item.theme == theme)
    }

    /// Whether an item of a standard fits.
    pub fn takes_item(&self, standard: &Standard, item: &Item, mine: &Profile) -> bool {
        self.takes_head(standard) && self.takes_body(item, mine)
    }

    /// How many items of a standard fit.
    pub fn fitting(&self, standard: &Standard, mine: &Profile) -> usize {
        if self.takes_head(standard) {
            standard.items.iter().filter(|item| self.takes_body(item, mine)).count()
        } else {
            0
        }
    }

    /// Whether a standard fits: at least one of its items does.
    pub fn takes(&self, standard: &Standard, mine: &Profile) -> bool {
        self.takes_head(standard) && standard.items.iter().any(|item| self.takes_body(item, mine))
    }
}

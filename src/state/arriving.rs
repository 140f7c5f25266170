//! Verbs about what comes from outside: looked into first, and taken in through the one gate when the person says so.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::checklists::LARGEST_FILE;
use super::desk::Desk;
use super::holding::{Held, asks_the_same};
use super::notices::Notice;
use crate::catalogue::handing::other_versions;
use crate::catalogue::parcel::{self, ParcelProblem};
use crate::catalogue::{Hosted, Problem, read_hosted};
use crate::domain::assessment::Pin;
use crate::domain::checklist::Checklist;
use crate::domain::id::ChecklistId;
use crate::domain::migration::is_older;
use crate::domain::standard::Standard;
use crate::web::{fetching, files};

/// How a standard that came stands to those that are here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// None of its id is here.
    New,
    /// The same questions in the same version are here.
    Same,
    /// The app is delivered with it: its own text stands.
    BuiltIn,
    /// An older version is here.
    Newer,
    /// A newer version is here.
    Older,
    /// Other questions under the same version are here: one of the two is wrong.
    Clash,
}

/// Something that came from outside, looked at and not taken in yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrived {
    /// What was in it.
    pub hosted: Hosted,
    /// How each of its standards stands to those here.
    pub standing: Vec<Standing>,
    /// Built-in standards it rests on in another version than the one here: id, and the version it says.
    pub other_versions: Vec<(String, String)>,
}

/// Why nothing arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotArrived {
    /// The link is not whole.
    Parcel(ParcelProblem),
    /// The address is another server's.
    Elsewhere,
    /// There is nothing to be had at the address.
    NotThere,
    /// What came is not right.
    Problems(Vec<Problem>),
}

/// What came of what was taken in.
#[derive(Clone, Debug, PartialEq)]
pub enum Landed {
    /// It replaces this edition, once the person has seen how.
    Successor(Pin),
    /// A checklist was kept.
    Kept(ChecklistId),
    /// Nothing; a notice says why.
    Nothing,
}

impl Arrived {
    /// Whether something here would be replaced.
    pub fn replaces(&self) -> bool {
        let differs = |standing: &Standing| matches!(standing, Standing::Newer | Standing::Older);
        !self.hosted.migrations.is_empty() || self.standing.iter().any(differs)
    }

    /// Whether it can be taken in at all.
    pub fn clashes(&self) -> bool {
        self.standing.contains(&Standing::Clash)
    }
}

impl Desk {
    /// Looks into a link, without taking anything in.
    pub fn look_into_link(self, payload: &str) -> Result<Arrived, NotArrived> {
        let text = parcel::unpack(payload).map_err(NotArrived::Parcel)?;
        self.look_into(&text)
    }

    /// Looks into a text that came, without taking anything in.
    pub fn look_into(self, text: &str) -> Result<Arrived, NotArrived> {
        let library = self.library();
        let id = self.fresh_checklist_id().ok_or(NotArrived::Problems(Vec::new()))?;
        let hosted = read_hosted(text, id, &library).map_err(NotArrived::Problems)?;
        let standing =
            |standard: &Standard| match library.standard(&standard.id) {
                None => Standing::New,
                Some(_) if self.is_built_in(&standard.id) => Standing::BuiltIn,
                Some(known) if known.version == standard.version => {
                    if asks_the_same(known, standard) { Standing::Same } else { Standing::Clash }
                }
                Some(known) if is_older(&known.version, &standard.version) => Standing::Newer,
                Some(_) => Standing::Older,
            };
        let standing = hosted.standards.iter().map(|hosted| standing(&hosted.standard)).collect();
        Ok(Arrived { hosted, standing, other_versions: other_versions(text, &library) })
    }

    /// Looks into a file the person chose.
    pub fn look_into_file(
        self,
        event: &leptos::ev::Event,
        done: impl Fn(String, Result<Arrived, NotArrived>) + 'static,
    ) {
        files::read_chosen(event, LARGEST_FILE, move |chosen| {
            if let Some(chosen) = self.opened(chosen) {
                let arrived = self.look_into(&chosen.text);
                done(chosen.name, arrived);
            }
        });
    }

    /// Looks into the file that was chosen on another page, once.
    pub fn look_into_handed_file(self) -> Option<(String, Result<Arrived, NotArrived>)> {
        let chosen = self.handed_file.try_update_value(Option::take).flatten()?;
        let arrived = self.look_into(&chosen.text);
        Some((chosen.name, arrived))
    }

    /// Looks into a file beside the app.
    pub fn look_beside(self, from: &str, done: impl Fn(Result<Arrived, NotArrived>) + 'static) {
        let from = from.to_owned();
        if !fetching::is_same_origin(&from) {
            return done(Err(NotArrived::Elsewhere));
        }
        let limit = usize::try_from(LARGEST_FILE).unwrap_or(usize::MAX);
        spawn_local(async move {
            done(match fetching::text(&from, limit).await {
                Some(text) => self.look_into(&text),
                None => Err(NotArrived::NotThere),
            });
        });
    }

    /// Lets the gate judge what came, before anything of it is kept: the edition it would replace, if any.
    pub fn replaced_by(self, arrived: &Arrived, origin: &str) -> Result<Option<Pin>, NotArrived> {
        match self.hold(arrived.hosted.clone(), origin) {
            Ok(Held::Incoming(pin)) => Ok(Some(pin)),
            Ok(Held::Other(_)) => Ok(None),
            Err(problems) => Err(NotArrived::Problems(problems)),
        }
    }

    /// Takes in what came: the standards that are new here, and its checklist, or one of all items of its first standard
    /// under the title given. What replaces something waits on the desk instead.
    pub fn receive(self, arrived: &Arrived, origin: &str, title: &str) -> Landed {
        match self.hold(arrived.hosted.clone(), origin) {
            Ok(Held::Incoming(pin)) => Landed::Successor(pin),
            Ok(Held::Other(hosted)) => {
                let title = title.to_owned();
                let checklist = self.shelve(hosted, origin, &|_| title.clone());
                let kept = checklist.and_then(|checklist| self.keep_known(checklist));
                kept.map_or(Landed::Nothing, Landed::Kept)
            }
            Err(problems) => {
                self.notices.tell(Notice::FileProblems(problems));
                Landed::Nothing
            }
        }
    }

    /// Keeps a received checklist as far as its items are known here; the one that is here already, if it asks the same.
    fn keep_known(self, mut checklist: Checklist) -> Option<ChecklistId> {
        let library = self.library();
        let own: Vec<_> = checklist.own_items.iter().map(|own| own.id.clone()).collect();
        checklist
            .entries
            .retain(|entry| own.contains(&entry.item) || library.item(&entry.item).is_some());
        let same = |known: &&Checklist| {
            known.title == checklist.title
                && known.entries == checklist.entries
                && known.own_items == checklist.own_items
        };
        let known = self.read(|workspace| {
            workspace.checklists().find(same).map(|checklist| checklist.id.clone())
        });
        known.or_else(|| {
            let id = checklist.id.clone();
            self.keep_checklist(checklist).then_some(id)
        })
    }
}

//! A text from outside that replaces something is held until the person has seen how.

use leptos::prelude::*;

use super::desk::Desk;
use super::hosted::{NewEdition, Taken};
use crate::catalogue::hosted::HostedMigration;
use crate::catalogue::{Hosted, Problem, ProblemKind, Target};
use crate::domain::assessment::Pin;
use crate::domain::chain::Chain;
use crate::domain::id::{EditionId, StandardId};
use crate::domain::library::Library;
use crate::domain::migration::{is_older, is_same_question};
use crate::domain::part::Received;
use crate::domain::standard::Standard;
use crate::web::files;

/// What a text turned out to be.
pub(super) enum Held {
    /// It replaces this edition, and waits on the desk.
    Incoming(Pin),
    /// It replaces nothing.
    Other(Hosted),
}

impl Desk {
    /// Takes in any file of content the person chose: a checklist is kept, what replaced what is shown, and a file that
    /// brings standards waits to be looked at.
    pub fn take_in_file(self, event: &leptos::ev::Event, done: impl Fn(Taken) + 'static) {
        files::read_chosen(event, super::checklists::LARGEST_FILE, move |chosen| {
            let Some(chosen) = self.opened(chosen) else { return };
            // A checklist alone is only kept; whoever chose it may begin a round of it or not.
            if crate::catalogue::is_checklist(&chosen.text) {
                self.receive_checklist(&chosen.text);
            } else {
                self.handed_file.set_value(Some(chosen));
                done(Taken::ToSee);
            }
        });
    }

    /// Takes in a text from outside; `title` names a checklist made of a standard.
    pub fn take_in(self, text: &str, origin: &str, title: &str) -> Taken {
        let title = title.to_owned();
        self.take_in_hosted(text, origin, &move |_| title.clone())
    }

    /// Puts a newer edition aside for the person to look at; anything else is given back.
    pub(super) fn hold(self, hosted: Hosted, origin: &str) -> Result<Held, Vec<Problem>> {
        let library = self.library();
        let mut replaced = None;
        let mut older = Vec::new();
        for new in &hosted.standards {
            let standard = &new.standard;
            let Some(known) = library.standard(&standard.id) else { continue };
            if self.is_built_in(&standard.id) {
                continue;
            }
            if known.version == standard.version {
                if !asks_the_same(known, standard) {
                    let version = known.version.clone();
                    return Err(at("version", ProblemKind::SameVersion { version }));
                }
            } else if is_older(&known.version, &standard.version) {
                replaced = Some(known.pin());
            } else {
                older.push(new.clone());
            }
        }
        // Dear, and nearly always for nothing.
        let chain = (!hosted.migrations.is_empty()).then(|| self.chain(None));
        for (new, chain) in hosted.migrations.iter().zip(chain.iter().cycle()) {
            fits(&library, chain, &hosted, new)?;
            if library.edition(&new.migration.from).is_some() {
                replaced.get_or_insert_with(|| new.migration.from.clone());
            }
        }
        let older_pin = older.first().map(|new| new.standard.pin());
        let is_newer = replaced.is_some();
        let Some(pin) = replaced.or(older_pin) else { return Ok(Held::Other(hosted)) };
        let Hosted { mut standards, migrations, checklist } = hosted;
        standards.retain(|new| older.iter().all(|older| older.standard.id != new.standard.id));
        for new in older {
            let edition = EditionId::of(&new.standard.version);
            let received = Received { text: new.text, origin: origin.to_owned() };
            self.change(|workspace| workspace.keep_edition(new.standard.id, edition, received));
        }
        let checklist = checklist.map(|received| received.checklist);
        let origin = origin.to_owned();
        let incoming = NewEdition { standards, migrations, checklist, origin };
        self.incoming.set_value(is_newer.then_some(incoming));
        Ok(Held::Incoming(pin))
    }

    /// Whether a standard is one the app is delivered with.
    pub fn is_built_in(self, id: &StandardId) -> bool {
        self.drawer.with_value(|drawer| drawer.built_in.standard(id).is_some())
    }

    /// What was opened and not accepted yet.
    pub fn incoming(self) -> Option<NewEdition> {
        self.incoming.get_value()
    }

    /// Leaves what was opened: nothing of it is kept.
    pub fn leave_incoming(self) {
        self.incoming.set_value(None);
    }

    /// Saves the answers of items that are asked no more.
    pub fn save_archive(self, name: &str, text: &str) {
        self.hand_out(name, "text/csv", text);
    }
}

/// A migration leads somewhere that is known, and never back.
fn fits(
    library: &Library,
    chain: &Chain,
    hosted: &Hosted,
    new: &HostedMigration,
) -> Result<(), Vec<Problem>> {
    let is_here = |pin: &Pin| hosted.standards.iter().any(|hosted| hosted.standard.pin() == *pin);
    let (from, to) = (&new.migration.from, &new.migration.to);
    for (side, pin) in [("from", from), ("to", to)] {
        if library.edition(pin).is_none() && !is_here(pin) {
            let found = [pin.standard.as_str(), " ", &pin.version].concat();
            return Err(at(side, ProblemKind::Unresolved { what: Target::Edition, found }));
        }
    }
    if chain.would_circle(&new.migration) {
        return Err(at("to", ProblemKind::Circle));
    }
    Ok(())
}

/// Whether two texts of one version ask the same: then the later one only mends what stands around.
pub(super) fn asks_the_same(known: &Standard, new: &Standard) -> bool {
    known.items.len() == new.items.len()
        && known.items.iter().all(|item| {
            new.items.iter().any(|new| new.id == item.id && is_same_question(item, new))
        })
}

fn at(place: &str, kind: ProblemKind) -> Vec<Problem> {
    vec![Problem { path: place.to_owned(), kind }]
}

//! What replaced what: everything that is known of it, and the verbs by which a person goes over.

use std::sync::Arc;

use super::desk::Desk;
use super::hosted::NewEdition;
use crate::catalogue::{read_migration, read_migrations, read_text};
use crate::domain::answer::Answer;
use crate::domain::assessment::{Assessment, Pin};
use crate::domain::carrying::{Carried, carry_checklist, carry_over, wanted_new};
use crate::domain::chain::Chain;
use crate::domain::checklist::Checklist;
use crate::domain::id::{ChecklistId, EditionId, ItemId, MigrationId, RoundId};
use crate::domain::library::Library;
use crate::domain::migration::{Carry, Migration, is_older};
use crate::domain::ordering::sorted_by;
use crate::domain::part::Received;
use crate::domain::sorted::SortedMap;
use crate::domain::standard::{Item, Standard};
use crate::domain::workspace::Succession;

/// One edition beside the one that replaced it.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// What became of what, through all editions between.
    pub migration: Migration,
    /// The older edition.
    pub older: Standard,
    /// The newer one.
    pub newer: Standard,
    /// Whether the newer one is in hand only, and nothing has been accepted.
    pub is_incoming: bool,
}

/// Items as they were asked, each with what was answered.
pub type OldAnswers = Vec<(Arc<Item>, Answer)>;

/// A round that rests on an older edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The round.
    pub round: Assessment,
    /// The edition it rests on.
    pub pin: Pin,
    /// The round that already follows it by the newer edition.
    pub follower: Option<RoundId>,
}

impl Desk {
    /// Everything that is known of what replaced what, with what is in hand where it is given.
    pub(super) fn chain(self, incoming: Option<&NewEdition>) -> Chain {
        let library = self.library();
        let edition = |pin: &Pin| edition_of(&library, incoming, pin);
        let known = |pin: &Pin| edition(pin).map(|edition| edition.items.clone());
        let mut all = read_migrations(&library.beside().migrations, &known);
        let received = self.read(|workspace| {
            workspace.migrations().map(|received| received.text.clone()).collect::<Vec<_>>()
        });
        let held = incoming.into_iter().flat_map(|incoming| &incoming.migrations);
        let texts = received.into_iter().chain(held.map(|held| held.text.clone()));
        let none = Chain::default();
        all.extend(
            texts.filter_map(|text| read_migration(&read_text(&text).ok()?, &known, &none).ok()),
        );
        let written = Chain::new(all.clone());
        for pair in neighbours(&library, incoming) {
            if written.way(&pair.0.pin(), &pair.1.pin()).is_none() {
                all.push(Migration::guess(&pair.0, &pair.1));
            }
        }
        Chain::new(all)
    }

    /// What became of an edition; several where it was divided among successors.
    pub fn transitions(self, pin: &Pin) -> Vec<Transition> {
        let (library, incoming) = (self.library(), self.incoming());
        let incoming = incoming.as_ref();
        let ways = self.chain(incoming).onward(pin);
        let transition = |migration: Migration| {
            let is_held = |incoming: &NewEdition| {
                incoming.standards.iter().any(|held| held.standard.pin() == migration.to)
                    || incoming.migrations.iter().any(|held| held.migration.to == migration.to)
            };
            Some(Transition {
                older: edition_of(&library, incoming, &migration.from)?.clone(),
                newer: edition_of(&library, incoming, &migration.to)?.clone(),
                is_incoming: incoming.is_some_and(is_held),
                migration,
            })
        };
        ways.into_iter().filter_map(transition).collect()
    }

    /// The rounds that rest on the older edition, or on one before it; newest first.
    pub fn offers(self, transition: &Transition) -> Vec<Offer> {
        let chain = self.chain(self.incoming().as_ref());
        let to = &transition.migration.to;
        self.read(|workspace| {
            let offer = |round: &Assessment| {
                let rests =
                    |pin: &&Pin| **pin == transition.migration.from || chain.way(pin, to).is_some();
                let pin = round.pins.iter().find(rests)?.clone();
                let follows = |other: &&Assessment| {
                    other.former.as_ref() == Some(&round.id) && other.pins.contains(to)
                };
                let follower = workspace.rounds().find(follows).map(|round| round.id.clone());
                Some(Offer { round: round.clone(), pin, follower })
            };
            workspace.rounds().rev().filter_map(offer).collect()
        })
    }

    /// A round as the newer edition would have it; nothing is changed.
    pub fn carried(
        self,
        offer: &Offer,
        transition: &Transition,
        with_new: bool,
    ) -> Option<Carried> {
        let to = &transition.newer;
        let migration = self.way(offer, transition)?;
        let new = self.new_items(&migration, to, with_new);
        Some(carry_over(&offer.round, &self.library(), &migration, to, &new))
    }

    fn way(self, offer: &Offer, transition: &Transition) -> Option<Migration> {
        if offer.pin == transition.migration.from {
            return Some(transition.migration.clone());
        }
        self.chain(self.incoming().as_ref()).way(&offer.pin, &transition.migration.to)
    }

    fn new_items(self, migration: &Migration, to: &Standard, with_new: bool) -> Vec<ItemId> {
        let profile = self.read(|workspace| workspace.profile().cloned()).unwrap_or_default();
        if with_new { wanted_new(&profile, migration, to) } else { Vec::new() }
    }

    /// Begins a round by the newer edition out of an older one, with the answers that are taken over.
    pub fn begin_carried(
        self,
        offer: &Offer,
        transition: &Transition,
        with_new: bool,
        title: &str,
    ) -> Option<RoundId> {
        let Carried { checklist, links, answers, .. } =
            self.carried(offer, transition, with_new)?;
        let id = RoundId::parse(&self.fresh_id())?;
        let to = &transition.migration.to;
        let stays = |pin: &&Pin| **pin != offer.pin && pin.standard != to.standard;
        let mut pins: Vec<Pin> = offer.round.pins.iter().filter(stays).cloned().collect();
        pins.push(to.clone());
        let round = Assessment {
            id: id.clone(),
            title: title.to_owned(),
            checklist,
            pins,
            profile: self.read(|workspace| workspace.profile().cloned()).unwrap_or_default(),
            started: self.today(),
            closed: None,
            former: Some(offer.round.id.clone()),
            links,
            answers,
            decisions: SortedMap::new(),
        };
        let succession = Succession { round: Some(round), ..Succession::default() };
        self.change(|workspace| workspace.succeed(succession)).then_some(id)
    }

    /// The checklists the newer edition would change, each as it would be.
    pub fn lists_on(self, transition: &Transition, with_new: bool) -> Vec<Checklist> {
        let new = self.new_items(&transition.migration, &transition.newer, with_new);
        let changed = |list: &Checklist| {
            let rests = |id: &ItemId| transition.migration.step_of(id).is_some();
            list.entries.iter().any(|entry| rests(&entry.item)).then_some(())?;
            let carried = carry_checklist(list, &transition.migration, &new);
            (carried.entries != list.entries && !carried.entries.is_empty()).then_some(carried)
        };
        self.read(|workspace| workspace.checklists().rev().filter_map(changed).collect())
    }

    /// Accepts what is in hand, and brings the checklists that were ticked up to it. Can be undone as one.
    pub fn accept(self, transition: &Transition, lists: &[ChecklistId], with_new: bool) -> bool {
        let incoming = self.incoming().filter(|_| transition.is_incoming).unwrap_or_default();
        let library = self.library();
        let received = |text| Received { text, origin: incoming.origin.clone() };
        let standards =
            incoming.standards.into_iter().filter(|held| !self.is_built_in(&held.standard.id));
        let standards = standards.map(|held| {
            let id = held.standard.id;
            let had = library.standard(&id).map(|known| EditionId::of(&known.version));
            (id, received(held.text), had)
        });
        let migrations = incoming.migrations.into_iter().map(|held| {
            let name = |pin: &Pin| [pin.standard.as_str(), "@", &pin.version].concat();
            let (from, to) = (name(&held.migration.from), name(&held.migration.to));
            (MigrationId::of(&from, &to), received(held.text))
        });
        let lists =
            self.lists_on(transition, with_new).into_iter().filter(|list| lists.contains(&list.id));
        let lists = lists.chain(incoming.checklist);
        let succession = Succession {
            standards: standards.collect(),
            migrations: migrations.collect(),
            checklists: lists.collect(),
            round: None,
        };
        let is_done = self.change(|workspace| workspace.succeed(succession));
        if is_done {
            self.leave_incoming();
        }
        is_done
    }

    /// Items of a round that the newer edition does not ask, with what was answered.
    pub fn archived(self, offer: &Offer, transition: &Transition) -> OldAnswers {
        let library = self.library();
        let carried = self.carried(offer, transition, false);
        let ids = carried.map(|carried| carried.archived).unwrap_or_default();
        let row = |id: ItemId| {
            let item = library.item_of(&id, &offer.round.pins)?;
            Some((Arc::clone(item), offer.round.answers.get(&id)?.clone()))
        };
        ids.into_iter().filter_map(row).collect()
    }

    /// What was answered before to items this one grew out of, where it may not be taken over as it is: the old item and
    /// its answer.
    pub fn answered_before(self, round: &RoundId, item: &ItemId) -> Option<(Carry, OldAnswers)> {
        let library = self.library();
        self.read(|workspace| {
            let round = workspace.round(round)?;
            let link = round.links.get(item)?;
            let former = workspace.round(round.former.as_ref()?)?;
            if link.carry == Carry::Keep {
                return None;
            }
            let row = |id: &ItemId| {
                let old = library.item_of(id, &former.pins)?;
                Some((Arc::clone(old), former.answers.get(id)?.clone()))
            };
            Some((link.carry, link.from.iter().filter_map(row).collect()))
        })
    }
}

fn edition_of<'l>(
    library: &'l Library,
    incoming: Option<&'l NewEdition>,
    pin: &Pin,
) -> Option<&'l Standard> {
    let held = incoming.into_iter().flat_map(|incoming| &incoming.standards);
    let held = held.map(|held| &held.standard);
    held.into_iter().find(|standard| standard.pin() == *pin).or_else(|| library.edition(pin))
}

/// Editions of one standard that follow one another, older first.
fn neighbours(library: &Library, incoming: Option<&NewEdition>) -> Vec<(Standard, Standard)> {
    let held = incoming.into_iter().flat_map(|incoming| &incoming.standards);
    let new = held.map(|held| &held.standard);
    let former = library.editions().iter();
    let mut of: SortedMap<_, Vec<&Standard>> = SortedMap::new();
    for standard in former.chain(new) {
        of.get_or_default(standard.id.clone()).push(standard);
    }
    let mut pairs = Vec::new();
    for (id, mut editions) in of {
        editions.extend(library.standard(&id));
        let order = |a: &&Standard, b: &&Standard| {
            is_older(&b.version, &a.version).cmp(&is_older(&a.version, &b.version))
        };
        let editions = sorted_by(editions, order);
        let following = editions.iter().zip(editions.iter().skip(1));
        pairs.extend(following.map(|(a, b)| ((*a).clone(), (*b).clone())));
    }
    pairs
}

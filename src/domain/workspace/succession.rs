//! A standard gives way to a newer edition: one change, undone as one.

use super::{Touched, Workspace};
use crate::domain::assessment::Assessment;
use crate::domain::checklist::Checklist;
use crate::domain::id::{EditionId, MigrationId, StandardId};
use crate::domain::part::{Part, Received};
use crate::domain::refusal::{Refusal, titled};

/// What the person accepted; what is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Succession {
    /// Received standards, each with its new text and, where it is known already, the edition it had so far.
    pub standards: Vec<(StandardId, Received, Option<EditionId>)>,
    /// What leads from older editions to newer ones.
    pub migrations: Vec<(MigrationId, Received)>,
    /// Checklists by the newer edition.
    pub checklists: Vec<Checklist>,
    /// A round by the newer edition, with the answers that were taken over.
    pub round: Option<Assessment>,
}

impl Workspace {
    /// Former editions of received standards.
    pub fn editions(&self) -> impl Iterator<Item = (&StandardId, &Received)> {
        self.editions.iter().map(|((id, _), received)| (id, received))
    }

    /// What replaced what, as received.
    pub fn migrations(&self) -> impl Iterator<Item = &Received> {
        self.migrations.values()
    }

    /// Keeps a former edition of a received standard.
    pub fn keep_edition(&mut self, id: StandardId, edition: EditionId, text: Received) -> Touched {
        let part = Part::Edition(id.clone(), edition.clone());
        self.editions.insert((id, edition), text);
        Ok(vec![part])
    }

    /// Keeps what leads from one edition to another.
    pub fn keep_migration(&mut self, id: MigrationId, received: Received) -> Touched {
        let part = Part::Migration(id.clone());
        self.migrations.insert(id, received);
        Ok(vec![part])
    }

    /// Takes a newer edition over. Everything is looked at before anything is changed.
    pub fn succeed(&mut self, succession: Succession) -> Touched {
        let Succession { standards, migrations, checklists, round } = succession;
        let lists = checklists.into_iter().map(Checklist::checked);
        let lists = lists.collect::<Result<Vec<Checklist>, Refusal>>()?;
        if let Some(round) = &round {
            titled(&round.title)?;
            if round.checklist.entries.is_empty() {
                return Err(Refusal::NoItems);
            }
        }
        let mut parts = Vec::new();
        for (id, received, edition) in standards {
            let former = self.received.get(&id).cloned();
            if let Some((edition, former)) = edition.zip(former) {
                parts.extend(self.keep_edition(id.clone(), edition, former)?);
            }
            parts.extend(self.keep_standard(id, received)?);
        }
        for (id, received) in migrations {
            parts.extend(self.keep_migration(id, received)?);
        }
        for list in lists {
            parts.extend(self.keep_checklist(list)?);
        }
        if let Some(round) = round {
            let id = round.id.clone();
            let answers: Vec<_> = round.answers.keys().cloned().collect();
            parts.extend(self.begin_round(round)?);
            parts.extend(answers.into_iter().map(|item| Part::Answer(id.clone(), item)));
        }
        Ok(parts)
    }
}

//! Verbs about rounds: begin, answer, decide, close.

use super::desk::Desk;
use super::notices::Notice;
use crate::domain::answer::{Answer, Choice};
use crate::domain::assessment::{Assessment, Decision, Pin};
use crate::domain::checklist::Checklist;
use crate::domain::id::{ChecklistId, ItemId, RoundId};
use crate::domain::sorted::SortedMap;
use crate::domain::standard::Item;

impl Desk {
    /// Keeps a checklist (the suggested one) and begins a round of it; gives the round.
    pub fn start_checklist(self, checklist: Checklist, title: &str) -> Option<RoundId> {
        let id = checklist.id.clone();
        self.keep_checklist(checklist).then_some(())?;
        self.begin_round(&id, title)
    }

    /// Begins a round of a checklist.
    pub fn begin_round(self, checklist: &ChecklistId, title: &str) -> Option<RoundId> {
        let checklist = self.read(|workspace| workspace.checklist(checklist).cloned())?;
        let pins = self.library().pins(&checklist);
        self.begin(checklist, title, None, pins)
    }

    /// Begins a round that follows a former one: same items of the same editions, its answers beside.
    pub fn begin_next_round(self, former: &RoundId, title: &str) -> Option<RoundId> {
        let (checklist, pins) = self.read(|workspace| {
            let round = workspace.round(former)?;
            Some((round.checklist.clone(), round.pins.clone()))
        })?;
        let library = self.library();
        let all_known = pins.iter().all(|pin| library.edition(pin).is_some());
        let pins = if all_known { pins } else { library.pins(&checklist) };
        self.begin(checklist, title, Some(former.clone()), pins)
    }

    fn begin(
        self,
        checklist: Checklist,
        title: &str,
        former: Option<RoundId>,
        pins: Vec<Pin>,
    ) -> Option<RoundId> {
        let id = RoundId::parse(&self.fresh_id())?;
        let round = Assessment {
            id: id.clone(),
            title: title.to_owned(),
            checklist,
            pins,
            profile: self.read(|workspace| workspace.profile().cloned()).unwrap_or_default(),
            started: self.today(),
            closed: None,
            former,
            links: SortedMap::new(),
            answers: SortedMap::new(),
            decisions: SortedMap::new(),
        };
        self.change(|workspace| workspace.begin_round(round)).then_some(id)
    }

    /// Renames a round.
    pub fn rename_round(self, id: &RoundId, title: &str) -> bool {
        self.change(|workspace| workspace.rename_round(id, title))
    }

    /// Closes a round, or opens it again.
    pub fn close_round(self, id: &RoundId, is_closed: bool) -> bool {
        let day = is_closed.then(|| self.today());
        self.change(|workspace| workspace.close_round(id, day))
    }

    /// Deletes a round with its answers; can be undone.
    pub fn delete_round(self, id: &RoundId) {
        if self.change(|workspace| workspace.delete_round(id)) {
            self.notices.tell(Notice::Deleted);
        }
    }

    /// Answers an item, or takes the answer back; note, ratings and flag stay.
    pub fn answer_item(self, round: &RoundId, item: &Item, choice: Option<Choice>) -> bool {
        self.amend_answer(round, item, |answer| answer.choice = choice)
    }

    /// Changes anything else of an answer at once: flag, ratings.
    pub fn amend_answer(
        self,
        round: &RoundId,
        item: &Item,
        edit: impl FnOnce(&mut Answer),
    ) -> bool {
        let mut answer = self.answer_now(round, &item.id);
        edit(&mut answer);
        self.change(|workspace| workspace.answer_item(round, item, answer))
    }

    /// Changes a text of an answer while it is typed: note, evidence, reason.
    pub fn type_answer(self, round: &RoundId, item: &Item, edit: impl FnOnce(&mut Answer)) -> bool {
        let mut answer = self.answer_now(round, &item.id);
        edit(&mut answer);
        self.type_in(|workspace| workspace.answer_item(round, item, answer))
    }

    /// Confirms that an answer is still as it was in the former round.
    pub fn confirm_former(self, round: &RoundId, item: &Item) -> bool {
        let former = self.former_answer(round, &item.id).and_then(|answer| answer.choice);
        former.is_some_and(|choice| self.answer_item(round, item, Some(choice)))
    }

    /// Decides what to do about a gap, or takes the decision back.
    pub fn decide(self, round: &RoundId, item: &ItemId, decision: Option<Decision>) -> bool {
        self.change(|workspace| workspace.decide(round, item, decision))
    }

    /// The decision about a gap, to follow.
    pub fn decision(self, round: &RoundId, item: &ItemId) -> Option<Decision> {
        self.follow();
        self.read(|workspace| workspace.round(round)?.decisions.get(item).cloned())
    }
}

//! Verbs about standards the person writes.

use super::checklists::LARGEST_FILE;
use super::desk::Desk;
use super::notices::Notice;
use crate::catalogue::draft_reading::{problems_of, read_draft, read_item};
use crate::catalogue::migration_writing::write_migration;
use crate::catalogue::standard_writing::{file_name, write_head, write_item, write_standard};
use crate::catalogue::{Problem, read_standard, read_text};
use crate::domain::checklist::{Checklist, Entry};
use crate::domain::draft_changes::MigrationLine;
use crate::domain::draft_edits::id_from_title;
use crate::domain::id::{ChecklistId, EditionId, ItemId, MigrationId, StandardId};
use crate::domain::part::{DraftTexts, Received, WRITTEN_HERE};
use crate::domain::refusal::LONGEST_TITLE;
use crate::domain::sorted::SortedMap;
use crate::domain::standard::Standard;
use crate::domain::standard_draft::{ItemDraft, StandardDraft, TypedWords};
use crate::domain::workspace::{Succession, Workspace};
use crate::web::files;

/// A draft as texts to be kept.
fn texts_of(draft: &StandardDraft) -> DraftTexts {
    let text = |item: &ItemDraft| Some((ItemId::parse(&item.id)?, write_item(item)));
    let items = draft.items.iter().filter_map(text).collect();
    DraftTexts { head: write_head(draft), items }
}

/// A draft from kept texts.
fn draft_of(texts: &DraftTexts) -> Option<StandardDraft> {
    let mut draft = read_draft(&texts.head).ok()?;
    for item in &mut draft.items {
        let text = ItemId::parse(&item.id).and_then(|id| texts.items.get(&id));
        if let Some(text) = text {
            *item = read_item(text);
        }
    }
    Some(draft)
}

impl Desk {
    /// A standard being written, as it is kept now.
    pub fn draft(self, id: &StandardId) -> Option<StandardDraft> {
        self.read(|workspace| workspace.draft(id).and_then(draft_of))
    }

    /// The standards being written, in the order of their ids.
    pub fn drafts(self) -> Vec<(StandardId, StandardDraft)> {
        self.read(|workspace| {
            let drafts = workspace.drafts();
            drafts.filter_map(|(id, texts)| Some((id.clone(), draft_of(texts)?))).collect()
        })
    }

    /// The version in use of a standard written here, as a draft; none where it was never in use.
    pub fn version_in_use(self, id: &StandardId) -> Option<StandardDraft> {
        let text = self.read(|workspace| {
            let mut received = workspace.received();
            received.find(|(known, _)| *known == id).map(|(_, received)| received.text.clone())
        });
        read_draft(&text?).ok()
    }

    /// The standards in use that were written here.
    pub fn written_here(self) -> Vec<StandardId> {
        self.read(|workspace| {
            let own = workspace.received().filter(|(_, one)| one.origin == WRITTEN_HERE);
            own.map(|(id, _)| id.clone()).collect()
        })
    }

    /// Whether a draft stands here exactly as it is kept.
    pub fn is_draft_kept(self, draft: &StandardDraft) -> bool {
        let Some(id) = StandardId::parse(&draft.id) else { return true };
        self.read(|workspace| workspace.draft(&id).is_none_or(|kept| *kept == texts_of(draft)))
    }

    /// Keeps a draft as it is now; what is being typed is kept when typing rests.
    pub fn keep_draft(self, draft: &StandardDraft, is_typed: bool) -> bool {
        let Some(id) = StandardId::parse(&draft.id) else { return false };
        let texts = texts_of(draft);
        let verb = |workspace: &mut Workspace| workspace.keep_draft(&id, texts);
        if is_typed { self.type_in(verb) } else { self.change(verb) }
    }

    /// Takes up a draft from wherever it came (a copy, a file, a spreadsheet) as one of the person's own. An id that
    /// is missing, malformed or another standard's is replaced by a new one. Gives the id under which it is edited.
    pub fn open_draft(self, draft: StandardDraft) -> Option<StandardId> {
        let is_free = |id: &StandardId| {
            let is_own = self.written_here().contains(id);
            let is_known = self.library().standard(id).is_some();
            (is_own || !is_known) && self.read(|workspace| workspace.draft(id).is_none())
        };
        let id = StandardId::parse(&draft.id).filter(|_| draft.has_sound_ids()).filter(is_free);
        let draft = match id {
            Some(_) => draft,
            None => draft.under(&self.fresh_standard_id(&draft.title.vi)),
        };
        let id = StandardId::parse(&draft.id)?;
        self.keep_draft(&draft, false).then_some(id)
    }

    /// An id made of a title, with a mark that no other standard has, also none that was deleted.
    fn fresh_standard_id(self, title: &str) -> String {
        let fresh = self.fresh_id();
        id_from_title(title, fresh.get(3..).unwrap_or(&fresh))
    }

    /// Begins a new standard; its title gives it its id.
    pub fn new_draft(self, title: &str, issuer: &str) -> Option<StandardId> {
        let mut draft = StandardDraft {
            id: self.fresh_standard_id(title),
            title: TypedWords::vi(title),
            issuer: TypedWords::vi(issuer),
            reviewed_on: self.today().to_iso(),
            ..StandardDraft::default()
        };
        draft.add_source();
        if let Some(source) = draft.sources.first_mut() {
            source.title = TypedWords::vi(title);
            source.issuer = TypedWords::vi(issuer);
        }
        draft.add_section();
        self.open_draft(draft)
    }

    /// Begins a standard with the words of another; `note` says that it is a copy.
    pub fn copy_standard(
        self,
        id: &StandardId,
        title: &TypedWords,
        note: &TypedWords,
    ) -> Option<StandardId> {
        let library = self.library();
        let standard = library.standard(id)?;
        let origin = TypedWords::of(&standard.title);
        let whole = StandardDraft::of(standard, library.shared());
        let mut copy = whole.copied(&self.fresh_standard_id(&title.vi), &origin, note);
        copy.title = title.clone();
        copy.reviewed_on = self.today().to_iso();
        self.open_draft(copy)
    }

    /// Begins changing a standard written here: what is in use stays until the change is put into use.
    pub fn edit_written(self, id: &StandardId) -> bool {
        if self.read(|workspace| workspace.draft(id).is_some()) {
            return true;
        }
        self.version_in_use(id).is_some_and(|draft| self.keep_draft(&draft, false))
    }

    /// Takes up a standard from a file the person chose.
    pub fn open_draft_file(self, event: &leptos::ev::Event, done: impl Fn(StandardId) + 'static) {
        files::read_chosen(event, LARGEST_FILE, move |chosen| {
            let Some(chosen) = self.opened(chosen) else { return };
            match read_draft(&chosen.text) {
                Ok(draft) => {
                    if let Some(id) = self.open_draft(draft) {
                        done(id);
                    }
                }
                Err(problems) => self.notices.tell(Notice::FileProblems(problems)),
            }
        });
    }

    /// Deletes a draft; can be undone.
    pub fn delete_draft(self, id: &StandardId) {
        if self.change(|workspace| workspace.delete_draft(id)) {
            self.notices.tell(Notice::Deleted);
        }
    }

    /// Deletes a standard written here that nothing rests on; can be undone.
    pub fn delete_written(self, id: &StandardId) {
        if self.change(|workspace| workspace.delete_standard(id)) {
            self.notices.tell(Notice::Deleted);
        }
    }

    /// Everything the reader of files finds wrong with a draft.
    pub fn draft_problems(self, draft: &StandardDraft) -> Vec<Problem> {
        problems_of(draft, self.library().shared())
    }

    /// The draft as the standard it will be, if nothing is wrong with it.
    pub fn standard_of_draft(self, draft: &StandardDraft) -> Option<Standard> {
        let value = read_text(&write_standard(draft)).ok()?;
        read_standard(&value, self.library().shared()).ok()
    }

    /// Makes a checklist of all items of a standard.
    pub fn checklist_of_standard(self, id: &StandardId, title: &str) -> bool {
        self.new_checklist_of(id, title).is_some()
    }

    /// Makes a checklist of all items of a standard; gives its id.
    pub(super) fn new_checklist_of(self, id: &StandardId, title: &str) -> Option<ChecklistId> {
        let (library, checklist) = (self.library(), self.fresh_checklist_id()?);
        let standard = library.standard(id)?;
        let entries = standard.items.iter().map(|item| Entry::plain(item.id.clone())).collect();
        let title: String = title.chars().take(LONGEST_TITLE).collect();
        let made = checklist.clone();
        let kept = self.keep_checklist(Checklist {
            id: checklist,
            title,
            entries,
            own_items: Vec::new(),
            theme_shares: SortedMap::new(),
        });
        kept.then_some(made)
    }

    /// Puts a draft into use, as it is kept from now on; `lines` say what became of the items of the version in use so
    /// far. That version stays, for the rounds that rest on it: so another one must have another number. Says whether it could.
    pub fn publish_draft(self, draft: &StandardDraft, lines: &[MigrationLine]) -> bool {
        let Some(id) = StandardId::parse(&draft.id) else { return false };
        let former = self.version_in_use(&id);
        let is_renumbered = former.as_ref().is_none_or(|former| former.version != draft.version);
        if !is_renumbered || !self.draft_problems(draft).is_empty() {
            return false;
        }
        let received = |text| Received { text, origin: WRITTEN_HERE.to_owned() };
        let migration = |former: &StandardDraft| {
            let name = |draft: &StandardDraft| [&*draft.id, "@", &draft.version].concat();
            let way = MigrationId::of(&name(former), &name(draft));
            (way, received(write_migration(former, draft, lines)))
        };
        let edition = former.as_ref().map(|former| EditionId::of(&former.version));
        let succession = Succession {
            migrations: former.iter().map(migration).collect(),
            standards: vec![(id.clone(), received(write_standard(draft)), edition)],
            ..Succession::default()
        };
        self.change(|workspace| workspace.publish(&id, succession))
    }

    /// Saves a standard as a file.
    pub fn export_standard(self, draft: &StandardDraft) {
        self.hand_out(&file_name(draft), "application/json", &write_standard(draft));
    }

    /// Saves what became of each item as a file.
    pub fn export_migration(
        self,
        former: &StandardDraft,
        next: &StandardDraft,
        lines: &[MigrationLine],
    ) {
        let name = format!("{}-{}-{}.migration.json", next.id, former.version, next.version);
        self.hand_out(&name, "application/json", &write_migration(former, next, lines));
    }
}

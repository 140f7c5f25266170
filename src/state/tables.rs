//! Verbs about tables: a CSV file or workbook becomes a standard, and a standard becomes a table.

use super::checklists::LARGEST_FILE;
use super::desk::Desk;
use super::notices::Notice;
use crate::catalogue::write_standard;
use crate::domain::id::{ChecklistId, StandardId};
use crate::domain::standard_draft::StandardDraft;
use crate::web::{byte_files, files};

impl Desk {
    /// Reads a file the person chose: its name and its bytes.
    pub fn open_table(self, event: &leptos::ev::Event, done: impl Fn(String, Vec<u8>) + 'static) {
        byte_files::read_chosen(event, LARGEST_FILE, move |chosen| match chosen {
            Ok((name, bytes)) => done(name, bytes),
            Err(files::NotRead::TooLarge { bytes, limit }) => {
                self.notices.tell(Notice::FileTooLarge(bytes, limit));
            }
            Err(_) => self.notices.tell(Notice::FileUnreadable),
        });
    }

    /// Keeps a draft made of a table as one of the person's own standards, to be edited further.
    pub fn edit_table(self, mut draft: StandardDraft) -> Option<StandardId> {
        draft.reviewed_on = self.today().to_iso();
        // Its title gives it its id.
        draft.id = String::new();
        self.open_draft(draft)
    }

    /// Puts a draft made of a table into use, with a checklist of all its items.
    pub fn use_table(self, draft: StandardDraft) -> Option<ChecklistId> {
        let title = draft.title.vi.clone();
        let id = self.edit_table(draft)?;
        let draft = self.draft(&id)?;
        self.publish_draft(&draft, &[]).then_some(())?;
        self.new_checklist_of(&id, &title)
    }

    /// Saves a standard as a file of ours: a received one as it came, a built-in one as it is written anew.
    pub fn hand_out_standard(self, id: &StandardId) {
        let library = self.library();
        let Some(standard) = library.standard(id) else { return };
        let received = self.read(|workspace| {
            let mut received = workspace.received();
            received.find(|(known, _)| *known == id).map(|(_, one)| one.text.clone())
        });
        let text = received
            .unwrap_or_else(|| write_standard(&StandardDraft::of(standard, library.shared())));
        let name = format!("{id}-{}.json", standard.version);
        self.hand_out(&name, "application/json", &text);
    }

    /// Offers a text in UTF-8 as a CSV file.
    pub fn hand_out_csv(self, name: &str, text: &str) -> bool {
        self.hand_out(name, "text/csv", text)
    }
}

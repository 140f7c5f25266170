//! Verbs about handing a checklist round: as a link, a QR code, a file, or from beside the app.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::checklists::LARGEST_FILE;
use super::desk::Desk;
use super::notices::Notice;
use crate::catalogue::handing::Handed;
use crate::catalogue::hosted_index::{HostedFile, read_hosted_index};
use crate::catalogue::{parcel, write_checklist};
use crate::domain::checklist::Checklist;
use crate::domain::handed::HandedBy;
use crate::domain::id::ChecklistId;
use crate::route::Route;
use crate::web::{address, byte_files, fetching};

/// The list of an agency's files, beside the app.
const HOSTED_LIST: &str = "./hosted.json";

/// A checklist ready to be handed round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Its title.
    pub title: String,
    /// How many items it has, and how many of them its author wrote.
    pub items: (usize, usize),
    /// The link; nothing when it is larger than a parcel may be.
    pub link: Option<String>,
    /// The same link for a QR code: longer, all digits.
    pub dense_link: Option<String>,
    /// Whether the address of the app opens on this computer only.
    pub is_here_only: bool,
}

impl Desk {
    /// A checklist with all it rests on, as links.
    pub fn parcel(self, id: &ChecklistId) -> Option<Parcel> {
        let checklist = self.read(|workspace| workspace.checklist(id).cloned())?;
        let short = self.handed(&checklist, true);
        let packed = parcel::pack(&short);
        let home = address::whole();
        let link =
            |payload: String| [&home, &Route::Get(HandedBy::Link(payload)).href() as &str].concat();
        Some(Parcel {
            items: (checklist.entries.len(), checklist.own_items.len()),
            link: packed.as_ref().map(|packed| link(parcel::as_letters(packed))),
            dense_link: packed.as_ref().map(|packed| link(parcel::as_digits(packed))),
            is_here_only: !home.starts_with("http") || is_own_machine(&home),
            title: checklist.title,
        })
    }

    /// Saves a checklist as a file, with the standards it rests on that others do not have.
    pub fn export_checklist(self, id: &ChecklistId) {
        let checklist = self.read(|workspace| workspace.checklist(id).cloned());
        if let Some(checklist) = checklist {
            let name = format!("phieu-{id}.guong-checklist.json");
            let text = self.handed(&checklist, false);
            self.hand_out(&name, "application/json", &text);
        }
    }

    /// A checklist with all it rests on: short for a link, or as a file that people can read.
    fn handed(self, checklist: &Checklist, is_short: bool) -> String {
        let library = self.library();
        let texts: Vec<(String, String)> = self.read(|workspace| {
            let received = workspace.received();
            received.map(|(id, one)| (id.to_string(), one.text.clone())).collect()
        });
        let (mut standards, mut built_in) = (Vec::new(), Vec::new());
        for standard in library.standards_of(checklist) {
            let id = standard.id.as_str();
            match texts.iter().find(|(known, _)| known == id) {
                Some((_, text)) if !self.is_built_in(&standard.id) => standards.push(text.as_str()),
                _ => built_in.push((id.to_owned(), standard.version.clone())),
            }
        }
        let handed = Handed { checklist, standards, built_in };
        match (is_short, handed.standards.is_empty()) {
            (true, _) => handed.short(library.shared()),
            (false, false) => handed.file(),
            (false, true) => write_checklist(checklist),
        }
    }

    /// Puts a text on the clipboard, and tells whether the browser did.
    pub fn copy_text(self, text: String, done: impl Fn(bool) + 'static) {
        spawn_local(async move { done(byte_files::copy(&text).await) });
    }

    /// What the agency that hosts the app has laid beside it; empty until it is known, and where there is nothing.
    pub fn hosted_files(self) -> RwSignal<Vec<HostedFile>> {
        let files = RwSignal::new(Vec::new());
        if !fetching::is_online() {
            return files;
        }
        spawn_local(async move {
            let limit = usize::try_from(LARGEST_FILE).unwrap_or(usize::MAX);
            let Some(text) = fetching::text(HOSTED_LIST, limit).await else { return };
            match read_hosted_index(&text) {
                Ok(mut found) => {
                    found.retain(|file| fetching::is_same_origin(&file.from));
                    // The page may be gone meanwhile.
                    let _ = files.try_set(found);
                }
                Err(problems) => self.notices.tell(Notice::FileProblems(problems)),
            }
        });
        files
    }
}

fn is_own_machine(address: &str) -> bool {
    let host = address.split("//").nth(1).unwrap_or_default();
    ["localhost", "127.", "[::1]"].iter().any(|own| host.starts_with(own))
}

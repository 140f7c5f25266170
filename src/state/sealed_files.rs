//! Backups under a passphrase, in the published age format: made here, opened here, and by other programs without us.

use super::backup::Incoming;
use super::checklists::LARGEST_BACKUP;
use super::desk::Desk;
use super::key::{KeyProblem, open_file, seal_file};
use super::notices::Notice;
use super::packing::legible_raw;
use crate::storage::Backup;
use crate::storage::sealing::age::AgeProblem;
use crate::web::files::{self, NotRead};
use crate::web::timer;

/// How such a file begins.
const FIRST_LINE: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
/// How it begins where it is not in letters.
const FIRST_BYTES: &[u8] = b"age-encryption.org/v1\n";

/// A file the person chose.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// A backup that is right.
    Open(Incoming),
    /// A file that needs its passphrase first.
    Sealed(SealedFile),
}

/// A file that needs its passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedFile {
    /// The file's name.
    pub name: String,
    bytes: Vec<u8>,
}

/// Why a sealed file was not opened; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// The part of the program with the ciphers could not be fetched.
    NotFetched,
    /// It stays closed.
    Closed(AgeProblem),
    /// It was opened, and what is in it is not right: told as a message.
    Told,
}

impl Desk {
    /// Reads a backup the person chose; hands it on when it is right or sealed, otherwise says what is wrong and where.
    pub fn read_backup(self, event: &leptos::ev::Event, then: impl Fn(Chosen) + 'static) {
        files::read_chosen(event, LARGEST_BACKUP, move |chosen| {
            if let Err(NotRead::NotText { name, bytes }) = chosen {
                // As other programs write it by default: without letters around it.
                if bytes.starts_with(FIRST_BYTES) {
                    then(Chosen::Sealed(SealedFile { name, bytes }));
                } else {
                    self.notices.tell(Notice::FileUnreadable);
                }
                return;
            }
            let Some(chosen) = self.opened(chosen) else { return };
            if chosen.text.trim_start().starts_with(FIRST_LINE) {
                let bytes = chosen.text.into_bytes();
                then(Chosen::Sealed(SealedFile { name: chosen.name, bytes }));
                return;
            }
            timer::begin(async move {
                match Backup::read(&legible_raw(chosen.text).await) {
                    Ok(backup) => then(Chosen::Open(Incoming { name: chosen.name, backup })),
                    Err(problems) => self.notices.tell(Notice::BackupProblems(problems)),
                }
            });
        });
    }

    /// Opens a sealed file; a wrong passphrase changes nothing.
    pub async fn open_sealed(
        self,
        file: SealedFile,
        passphrase: String,
    ) -> Result<Incoming, FileProblem> {
        let text = open_file(file.bytes, passphrase).await;
        let text = text.map_err(|_problem| FileProblem::NotFetched)?;
        match Backup::read(&text.map_err(FileProblem::Closed)?) {
            Ok(backup) => Ok(Incoming { name: file.name, backup }),
            Err(problems) => {
                self.notices.tell(Notice::BackupProblems(problems));
                Err(FileProblem::Told)
            }
        }
    }

    /// Saves everything to a file under a passphrase; the file is opened and read back before it is called saved.
    pub async fn back_up_sealed(self, passphrase: String) -> Result<(), FileProblem> {
        let Some(text) = self.backup_text() else { return Err(FileProblem::Told) };
        let not_fetched = |_problem: KeyProblem| FileProblem::NotFetched;
        let file = seal_file(text.clone(), passphrase.clone()).await.map_err(not_fetched)?;
        let again = open_file(file.clone().into_bytes(), passphrase).await.map_err(not_fetched)?;
        if again.map_err(FileProblem::Closed)? != text {
            return Err(FileProblem::Closed(AgeProblem::Damaged));
        }
        let name = format!("guong-{}.guong-backup.age", self.today().to_iso());
        if self.hand_out(&name, "text/plain", &file) {
            self.note_backup(name);
        }
        Ok(())
    }
}

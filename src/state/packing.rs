//! Snapshots made short by the browser on their way to the shelf, and long again on their way back. Both take a while.

use std::rc::Rc;

use leptos::prelude::*;

use super::clearing::on_disk;
use super::desk::Desk;
use crate::storage::{PREFIX, Packed, compact, raw_entries, raw_export};
use crate::web::shelf::{Hold, Refused, Shelf};
use crate::web::{clock, deflate, timer};

/// From how many characters on room counts as short: half of what every browser gives (measured: 2.6 million).
const MUCH: usize = 1_300_000;

/// Everything on a shelf as it stands at this moment, with what was packed made legible. What this browser cannot
/// unpack stays as it is, and nobody opens it.
pub async fn legible(shelf: &dyn Shelf) -> Result<Vec<(String, String)>, Refused> {
    let mut known: Vec<((String, String), String)> = Vec::new();
    loop {
        // Read anew after each wait: other windows write meanwhile.
        let mut entries = shelf.all(PREFIX)?;
        let mut missing = None;
        for entry in entries.iter_mut().filter(|(key, text)| Packed::is_at(key, text)) {
            match known.iter().find(|(packed, _)| packed == entry) {
                Some((_, plain)) => entry.1.clone_from(plain),
                None => missing = missing.or_else(|| Some(entry.clone())),
            }
        }
        let Some((key, text)) = missing else { return Ok(entries) };
        let plain = unpacked(&key, &text).await;
        known.push(((key, text), plain));
    }
}

/// The plain text of a packed one.
async fn unpacked(key: &str, text: &str) -> String {
    if !Packed::is_at(key, text) || !deflate::is_there() {
        return text.to_owned();
    }
    let inflated = match Packed::read(key, text) {
        Ok(packed) => deflate::inflate(&packed.bytes, packed.length).await,
        Err(_) => None,
    };
    Packed::plain(key, text, inflated)
}

/// The text to store in place of a plain snapshot: shorter where the browser can make it so, and long again.
async fn packed(key: &str, text: &str) -> Option<String> {
    let body = Packed::body(key, text)?;
    let bytes = deflate::deflate(body.as_bytes()).await?;
    let short = Packed::write(key, body, &bytes);
    let is_whole = Packed::body(key, &unpacked(key, &short).await) == Some(body);
    is_whole.then_some(short)
}

/// The unsorted copy in a file, with what is packed in it made legible; any other file as it is.
pub(super) async fn legible_raw(text: String) -> String {
    let Some(mut entries) = raw_entries(&text) else { return text };
    if !entries.iter().any(|(key, text)| Packed::is_at(key, text)) {
        return text;
    }
    for (key, text) in &mut entries {
        *text = unpacked(key, text).await;
    }
    raw_export(&entries)
}

impl Desk {
    /// Makes the journal short, step by step: write, read back, and only then let go what is included twice.
    pub(super) fn compact(self) {
        timer::begin(async move {
            // Nothing was let go where it did not come to its end.
            let _ = self.make_short().await;
        });
    }

    async fn make_short(self) -> Option<()> {
        let (shelf, vault) = self
            .drawer
            .with_value(|drawer| (Rc::clone(&drawer.saver.shelf), drawer.saver.writer.vault()));
        let entries = legible(shelf.as_ref()).await.ok()?;
        let plan = compact(&entries, vault, clock::now_ms())?;
        drop(entries);
        let short = packed(&plan.key, &plan.text).await;
        let text = short.as_ref().unwrap_or(&plan.text);
        // Whoever locked or erased the vault meanwhile must find nothing of it afterwards.
        self.still_writes_to(&shelf)?;
        shelf.write(&plan.key, text).ok()?;
        let is_whole = shelf.read(&plan.key).ok()?.as_ref() == Some(text);
        let obsolete = plan.verify(is_whole.then_some(plan.text.as_str())).ok()?;
        self.let_go(&shelf, obsolete)?;
        if self.stored().characters > MUCH {
            on_disk(shelf.as_ref()).await;
            if shelf.hold() == Hold::Fast {
                self.let_go(&shelf, plan.former())?;
                shelf.retry();
            }
        }
        Some(())
    }

    /// Whether this desk still writes where it wrote, and the vault stands there.
    fn still_writes_to(self, shelf: &Rc<dyn Shelf>) -> Option<()> {
        self.drawer.with_value(|drawer| {
            let saver = &drawer.saver;
            let is_same = Rc::ptr_eq(&saver.shelf, shelf) && !saver.is_wiped;
            saver.read_head().filter(|_| is_same).map(drop)
        })
    }

    fn let_go(self, shelf: &Rc<dyn Shelf>, keys: &[String]) -> Option<()> {
        self.still_writes_to(shelf)?;
        for key in keys {
            // A key that stays is only let go next time.
            let _ = shelf.remove(key);
        }
        Some(())
    }
}

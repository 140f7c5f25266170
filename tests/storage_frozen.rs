//! What format 1 wrote opens for ever: a frozen vault and a frozen backup.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::similar_names,
    reason = "a test that panics is doing its work"
)]

mod shelf;

use std::fs;

use guong::storage::{Backup, Break, Opening, Put, VaultId, compact, open, raw_export};

use shelf::{NOW, Shelf, Tab, answer, new_shelf, opened, vault};

const VAULT: &str = "tests/frozen/vault-v1.json";
const BACKUP: &str = "tests/frozen/backup-v1.json";

/// Every kind of text that format 1 knows, in one vault: two generations of snapshots, six page loads, loose
/// records, removals, notes in Vietnamese, one hole, one damaged record and its copy in quarantine.
fn vault_to_freeze() -> Shelf {
    let mut shelf = new_shelf();
    for page in 0..6_usize {
        let mut tab = Tab::open(&shelf, 0x1234_5678_9abc * (page as u64 + 1));
        for n in 0..30 {
            let at = page * 30 + n;
            let note =
                format!(r#"{{"p":{},"n":"Đã nhận quà {at} lần; \"xin lỗi\"\nvà sửa 🙏"}}"#, at % 4);
            let puts = match n % 6 {
                0 => vec![Put::set(format!("a/k3f9/lcbcc-2025.{at}"), note)],
                1 if page > 0 => vec![Put::remove(format!("a/k3f9/lcbcc-2025.{}", at - 25))],
                2 => vec![
                    answer(at, 1),
                    Put::set("profile", format!(r#"{{"jobs":["kiểm lâm {at}"]}}"#)),
                ],
                3 => {
                    vec![Put::set("round/k3f9", format!(r#"{{"opened":"2026-09-{:02}"}}"#, n + 1))]
                }
                _ => vec![answer(at % 40, at % 4)],
            };
            // The wall clock of the fourth page load is a year behind.
            let wall = if page == 3 { NOW - 31_536_000_000 } else { NOW };
            assert!(tab.write(&mut shelf, wall + 60_000 * at as u64, &puts));
        }
        if page == 1 || page == 3 {
            let compaction = compact(&shelf.entries(), vault(), NOW).unwrap();
            shelf.set(&compaction.key, &compaction.text);
            compaction.verify(Some(&compaction.text)).unwrap().iter().for_each(|key| {
                shelf.kept.remove(key);
            });
        }
    }
    let last = shelf.journal_keys().pop().unwrap();
    let (writer, _) = last.rsplit_once('/').unwrap();
    shelf.kept.remove(&format!("{writer}/5"));
    let text = shelf.kept.get_mut(&format!("{writer}/7")).unwrap();
    *text = text.replace("\"p\":", "\"q\":") + " ";
    let (key, copy) = shelf.open().damaged[0].quarantine(vault());
    shelf.set(&key, &copy);
    shelf
}

/// Writes the frozen files of this format, once: `WRITE_FROZEN=1 cargo test --test storage_frozen`. A later
/// format gets files of its own beside them; these are never written again.
#[test]
fn frozen_files_are_written_once() {
    if std::env::var_os("WRITE_FROZEN").is_some() {
        let entries = vault_to_freeze().entries();
        for (file, text) in [
            (VAULT, raw_export(&entries)),
            (BACKUP, Backup::write(&opened(&entries).registers, "2026-09-01", "0.1.0")),
        ] {
            assert!(!fs::exists(file).unwrap(), "{file} is frozen");
            fs::write(file, text).unwrap();
        }
    }
    assert!(fs::exists(VAULT).unwrap() && fs::exists(BACKUP).unwrap());
}

/// If this fails, the code is wrong, not the file: somebody's workspace looks like this.
#[test]
fn a_vault_of_format_1_opens_for_ever() {
    let text = fs::read_to_string(VAULT).unwrap();
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let keys = file["keys"].as_object().unwrap();
    let entries: Vec<_> =
        keys.iter().map(|(key, text)| (key.clone(), text.as_str().unwrap().to_owned())).collect();
    assert!(entries.len() > 100, "bulky");
    let opened = opened(&entries);
    let backup = Backup::read(&fs::read_to_string(BACKUP).unwrap()).unwrap();
    assert_eq!(opened.registers, backup.registers);
    assert_eq!(Backup::read(&text).unwrap().registers, backup.registers);

    assert_eq!(opened.vaults, [VaultId::parse("Vault-01").unwrap()]);
    assert_eq!(opened.registers.len(), 88);
    assert_eq!(opened.registers.under("").count(), 70);
    assert_eq!(opened.registers.get("profile"), Some(r#"{"jobs":["kiểm lâm 176"]}"#));
    assert_eq!(opened.registers.get("round/k3f9"), Some(r#"{"opened":"2026-09-28"}"#));
    assert_eq!(opened.registers.get("a/k3f9/lcbcc-2025.126"), None, "removed");
    assert_eq!(opened.clock.last(), 1_788_231_540_000);
    assert_eq!(opened.damaged.len(), 1);
    assert!(opened.damaged[0].kept);
    assert!(matches!(
        opened.breaks[..],
        [Break::Missing { first: 5, last: 5, settled: false, .. }, ..]
    ));
    // Control: the same file with one letter of one record changed is not the same vault.
    let mut changed = entries.clone();
    let loose =
        changed.iter_mut().find(|(key, text)| key.contains("/j/") && text.contains("profile"));
    let (_, text) = loose.unwrap();
    *text = text.replace("profile", "prophile");
    let Opening::Opened(other) = open(&changed) else { panic!() };
    assert_eq!(other.damaged.len(), 2);
}

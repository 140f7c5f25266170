//! What is handed to whoever hosts the app: an archive with the folder to copy, ways to serve it, and fingerprints. The same
//! sources give the same bytes.

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;

use crate::build::{Profile, build_beside};
use crate::inline::allowed;
use crate::notices::bill;
use crate::pack::{Piece, gzip, write_packed};
use crate::single::{NAME, single};
use crate::size::{self, Part};
use crate::text::{joined_style, read, sorted};
use crate::tools::Ground;

/// The day every file of an archive is said to be of: the first one a zip can name.
const DAY: u64 = 315_532_800;
/// What a piece of a tar is rounded up to.
const BLOCK: usize = 512;

/// A file of the archive: its name below the archive's folder, and what is in it.
type Entry = (String, Vec<u8>);

/// Builds everything and writes the archives into `out`; the folder the app is built into is `site`.
pub fn release(ground: &Ground, site: &Path, out: &Path) -> Result<()> {
    let version = env!("CARGO_PKG_VERSION");
    let file = single(ground, site)?;
    let whole = Piece { name: NAME.to_owned(), part: Part::Beside, bytes: fs::read(&file)? };
    let made = build_beside(ground, Profile::Release, Some(whole.bytes.len()), site)?;
    size::report(&made);
    write_packed(site, &whole)?;
    let names = made.iter().map(|file| file.name.as_str()).chain([NAME]);
    let mut entries = app(site, names)?;
    let style = joined_style(&ground.root.join("style"))?;
    for path in sorted(&ground.root.join("hosting"), "")? {
        let text = read(&path)?;
        let is_words = path.extension().is_some_and(|ending| ending == "md");
        let text = if is_words { text } else { allowed(&text, &style)? };
        entries.push((named(&path, "hosting/"), text.into_bytes()));
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        entries.push((name.to_owned(), fs::read(ground.root.join(name))?));
    }
    entries.push((format!("guong-{version}.cdx.json"), bill(ground, version)?.into_bytes()));
    entries.sort();
    let sums = sums(&entries);
    entries.push(("SHA256SUMS".to_owned(), sums.into_bytes()));
    let top = format!("guong-{version}/");
    fs::create_dir_all(out)?;
    let archives = [
        (format!("guong-{version}.tar.gz"), gzip(&tar(&top, &entries)?)?),
        (format!("guong-{version}.zip"), zip(&top, &entries)?),
        (NAME.to_owned(), whole.bytes),
    ];
    let sums = self::sums(&archives);
    for (name, bytes) in &archives {
        fs::write(out.join(name), bytes).with_context(|| name.clone())?;
    }
    fs::write(out.join("SHA256SUMS"), &sums)?;
    println!("\n{}\n{sums}", out.display());
    Ok(())
}

/// The files of the app, each with what stands beside it for those who take it packed.
fn app<'name>(site: &Path, names: impl Iterator<Item = &'name str>) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for name in names {
        for ending in ["", ".br", ".gz"] {
            let name = format!("{name}{ending}");
            let bytes = fs::read(site.join(&name)).with_context(|| name.clone())?;
            entries.push((format!("app/{name}"), bytes));
        }
    }
    Ok(entries)
}

fn named(path: &Path, folder: &str) -> String {
    format!("{folder}{}", path.file_name().unwrap_or_default().to_string_lossy())
}

/// A line for each file, as `sha256sum --check` reads them.
fn sums(entries: &[Entry]) -> String {
    let mut sums = String::new();
    for (name, bytes) in entries {
        let _ = writeln!(sums, "{:x}  {name}", Sha256::digest(bytes));
    }
    sums
}

/// A plain archive (POSIX ustar): every file of the same day and of nobody in particular.
fn tar(top: &str, entries: &[Entry]) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    for (name, bytes) in entries {
        all.extend(head(&format!("{top}{name}"), bytes.len())?);
        all.extend(bytes);
        all.resize(all.len().next_multiple_of(BLOCK), 0);
    }
    all.resize(all.len() + 2 * BLOCK, 0);
    Ok(all)
}

fn head(name: &str, length: usize) -> Result<Vec<u8>> {
    ensure!(name.len() < 100, "{name}: too long a name for an archive");
    let mut head = vec![0_u8; BLOCK];
    let mut put = |at: usize, text: &str| {
        for (place, byte) in head.iter_mut().skip(at).zip(text.bytes()) {
            *place = byte;
        }
    };
    put(0, name);
    put(100, "0000644\0");
    put(108, "0000000\0");
    put(116, "0000000\0");
    put(124, &format!("{length:011o}\0"));
    put(136, &format!("{DAY:011o}\0"));
    put(148, "        ");
    put(156, "0");
    put(257, "ustar\x0000");
    let sum: u32 = head.iter().map(|byte| u32::from(*byte)).sum();
    for (place, byte) in head.iter_mut().skip(148).zip(format!("{sum:06o}\0 ").bytes()) {
        *place = byte;
    }
    Ok(head)
}

fn zip(top: &str, entries: &[Entry]) -> Result<Vec<u8>> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    // Its day is the first one there is, unless another is named.
    let how = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in entries {
        archive.start_file(format!("{top}{name}"), how)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::{sums, tar, zip};

    #[test]
    fn the_same_files_give_the_same_archives_and_other_programs_read_them() {
        let entries =
            vec![("app/a.txt".to_owned(), b"one".to_vec()), ("b".to_owned(), vec![7; 700])];
        let packed = tar("top/", &entries).unwrap();
        assert_eq!(packed.len(), 512 * (1 + 1 + 1 + 2 + 2));
        assert_eq!(packed, tar("top/", &entries).unwrap());
        assert_eq!(&packed[..13], b"top/app/a.txt");
        assert_eq!(&packed[512..515], b"one");
        // What `tar` itself reckons: all bytes of the head, the sum's own place taken as blanks.
        let said = std::str::from_utf8(&packed[148..154]).unwrap();
        let reckoned: u32 = packed[..512]
            .iter()
            .enumerate()
            .map(|(at, byte)| if (148..156).contains(&at) { 32 } else { u32::from(*byte) })
            .sum();
        assert_eq!(u32::from_str_radix(said, 8).unwrap(), reckoned);

        let bytes = zip("top/", &entries).unwrap();
        assert_eq!(bytes, zip("top/", &entries).unwrap());
        let read = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let names: Vec<_> = read.file_names().map(Result::unwrap).collect();
        assert_eq!(names, ["top/app/a.txt", "top/b"]);
    }

    #[test]
    fn sums_are_lines_that_sha256sum_reads() {
        let sum = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
        assert_eq!(sums(&[("a/foo".to_owned(), b"foo".to_vec())]), format!("{sum}  a/foo\n"));
    }
}

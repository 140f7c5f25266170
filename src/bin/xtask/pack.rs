//! The files of the site: named after what is in them, written only when they changed, compressed ahead of time.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, ensure};
use sha2::{Digest as _, Sha256};

use crate::size::{Part, Sizes};

/// One file of the site.
pub struct Piece {
    /// Its name in the site's folder.
    pub name: String,
    /// What a visit pays it under.
    pub part: Part,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A fingerprint of some bytes, for file names and for knowing what changed.
pub fn fingerprint(bytes: &[u8]) -> String {
    let mut letters = String::new();
    for byte in Sha256::digest(bytes).iter().take(6) {
        let _ = write!(letters, "{byte:02x}");
    }
    letters
}

/// Puts the real name of a file where its plain name stands; a name that stands nowhere is an error.
pub fn renamed(text: &str, plain: &str, real: &str) -> Result<String> {
    ensure!(text.contains(plain), "nothing points to {plain}");
    Ok(text.replace(plain, real))
}

/// Names whose file never changes without its name changing.
pub fn is_fingerprinted(name: &str) -> bool {
    ["app-", "boot-", "content-", "edition-", "office-", "outline-", "part-", "style-"]
        .iter()
        .any(|start| name.starts_with(start))
}

/// Writes the site and says how large each file became.
pub fn write_site(out: &Path, pieces: &[Piece], compress: bool) -> Result<Vec<Sizes>> {
    fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    let made = std::thread::scope(|scope| {
        let hands: Vec<_> =
            pieces.iter().map(|piece| scope.spawn(move || write(out, piece, compress))).collect();
        hands
            .into_iter()
            .map(|hand| hand.join().unwrap_or_else(|_| Err(anyhow!("a writer stopped"))))
            .collect::<Result<Vec<_>>>()
    })?;
    drop_stale(out, pieces, compress)?;
    Ok(made)
}

fn drop_stale(out: &Path, pieces: &[Piece], compress: bool) -> Result<()> {
    for entry in fs::read_dir(out)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let wanted = |piece: &Piece| {
            name == piece.name
                || compress
                    && name
                        .strip_prefix(&piece.name)
                        .is_some_and(|end| [".br", ".gz"].contains(&end))
        };
        let ours = is_fingerprinted(&name) || [".br", ".gz"].iter().any(|end| name.ends_with(end));
        if ours && !pieces.iter().any(wanted) {
            fs::remove_file(out.join(&name)).with_context(|| name.clone())?;
        }
    }
    Ok(())
}

/// Writes one more file into the site's folder, and packed ones beside it.
pub fn write_packed(out: &Path, piece: &Piece) -> Result<Sizes> {
    write(out, piece, true)
}

fn write(out: &Path, piece: &Piece, compress: bool) -> Result<Sizes> {
    let file = out.join(&piece.name);
    let with_ending = |ending: &str| out.join(format!("{}.{ending}", piece.name));
    let (gz, br) = (with_ending("gz"), with_ending("br"));
    let same = fs::read(&file).is_ok_and(|found| found == piece.bytes);
    if compress && !(same && gz.is_file() && br.is_file()) {
        fs::write(&gz, gzip(&piece.bytes)?)?;
        fs::write(&br, brotli(&piece.bytes)?)?;
    }
    // The file itself last: as long as it differs, an interrupted run is made again.
    if !same {
        fs::write(&file, &piece.bytes).with_context(|| file.display().to_string())?;
    }
    let length =
        |path: &Path| fs::metadata(path).ok().filter(|_| compress).map(|found| found.len());
    Ok(Sizes {
        name: piece.name.clone(),
        part: piece.part,
        raw: piece.bytes.len() as u64,
        gzip: length(&gz),
        brotli: length(&br),
    })
}

/// Packed as gzip, without a name or a time: the same bytes each time.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let how = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &how)?;
    Ok(packed)
}

//! What keeps the site in the browser: a list of its files, each with the fingerprint it is held against.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::pack::{Piece, fingerprint, renamed};
use crate::size::Part;
use crate::text::read;

/// What the host may change: asked for anew each time, never held against a fingerprint.
const OF_THE_HOST: [&str; 2] = ["branding.json", "hosted.json"];

/// The keeper of all these files; its own text changes with any of them, which is how browsers notice a new version.
pub fn keeper(root: &Path, pieces: &[Piece]) -> Result<Piece> {
    let mut names = Vec::new();
    for piece in pieces.iter().filter(|piece| !OF_THE_HOST.contains(&piece.name.as_str())) {
        let integrity = STANDARD.encode(Sha256::digest(&piece.bytes));
        let name = if piece.name == "index.html" { "./" } else { &piece.name };
        names.push((name.to_owned(), format!("sha256-{integrity}")));
    }
    names.sort();
    let mut list = String::new();
    for (name, integrity) in &names {
        let _ = write!(list, "\n  {name:?}: {integrity:?},");
    }
    let keeper = read(&root.join("public/sw.js"))?;
    let version = fingerprint(list.as_bytes());
    let keeper = renamed(&keeper, "VERSION = \"none\"", &format!("VERSION = {version:?}"))?;
    let keeper = renamed(&keeper, "FILES = {}", &format!("FILES = {{{list}\n}}"))?;
    Ok(Piece { name: "sw.js".to_owned(), part: Part::Beside, bytes: keeper.into_bytes() })
}

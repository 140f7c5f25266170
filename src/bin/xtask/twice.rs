//! Whether the same sources give the same bytes elsewhere: built here and in a copy under another name, then compared.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use crate::build::{Profile, build};
use crate::single::single;
use crate::tools::Ground;

/// Builds twice and prints the fingerprint of every file; fails where the two differ.
pub fn twice(ground: &Ground) -> Result<()> {
    let elsewhere = std::env::temp_dir().join(format!("guong elsewhere {}", std::process::id()));
    let copy = elsewhere.join("another name for the house");
    copied(&ground.root, &copy)?;
    let other = Ground { root: copy, target: elsewhere.join("target") };
    let (first, second) = (ground.corner("twice-here")?, elsewhere.join("site"));
    let sums = [(ground, first.as_path()), (&other, second.as_path())].map(|(ground, out)| {
        let mut names: Vec<String> =
            build(ground, Profile::Release, out)?.into_iter().map(|file| file.name).collect();
        single(ground, out)?;
        names.push(crate::single::NAME.to_owned());
        names.iter().map(|name| sum(out, name)).collect::<Result<Vec<_>>>()
    });
    let [here, there] = sums;
    let (here, there) = (here?, there?);
    fs::remove_dir_all(&elsewhere).context("the copy")?;
    for (name, sum) in &here {
        println!("{sum}  {name}");
    }
    let differing: Vec<&str> =
        here.iter().filter(|one| !there.contains(one)).map(|(name, _)| name.as_str()).collect();
    ensure!(here.len() == there.len() && differing.is_empty(), "differ elsewhere: {differing:?}");
    println!("\n{} files, the same bytes in both folders", here.len());
    Ok(())
}

fn sum(out: &Path, name: &str) -> Result<(String, String)> {
    let bytes = fs::read(out.join(name)).with_context(|| name.to_owned())?;
    Ok((name.to_owned(), format!("{:x}", Sha256::digest(bytes))))
}

/// Every file git knows or would take, at the same place below another folder.
fn copied(root: &Path, copy: &Path) -> Result<()> {
    let words = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let shown = Command::new("git").args(words).current_dir(root).output().context("git")?;
    ensure!(shown.status.success(), "git ls-files failed");
    let names = String::from_utf8(shown.stdout)?;
    for name in names.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (root.join(name), copy.join(name));
        if from.is_file() {
            fs::create_dir_all(to.parent().context("a file without a folder")?)?;
            fs::copy(&from, &to).with_context(|| name.to_owned())?;
        }
    }
    Ok(())
}

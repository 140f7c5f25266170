//! The app beside what one would use instead: other pages of the same checklist, other writers of files.
//! It measures and decides nothing; `tests/benchmark` says how.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::build::{Profile, build};
use crate::tools::{self, Ground, run};

const FOLDER: &str = "tests/benchmark";
const LIGHTHOUSE: &str = "tests/benchmark/lighthouse";

/// Builds for release and measures; `--built DIR` takes a site that is there already, `--lighthouse` asks Lighthouse.
pub fn benchmark(ground: &Ground, words: &[String]) -> Result<()> {
    let mut built = None;
    let mut rest = Vec::new();
    let mut words = words.iter().map(String::as_str).filter(|word| *word != "--");
    while let Some(word) = words.next() {
        if word == "--built" {
            built = Some(PathBuf::from(words.next().context("--built wants a folder")?));
        } else {
            rest.push(word);
        }
    }
    let out = built.clone().unwrap_or_else(|| ground.root.join("dist"));
    if built.is_none() {
        build(ground, Profile::Release, &out)?;
    }
    let out = fs::canonicalize(&out).with_context(|| out.display().to_string())?;
    if let ["--lighthouse"] = rest.as_slice() {
        let tool = packages(ground, LIGHTHOUSE, "lighthouse")?;
        return measure(ground, &out, "lighthouse/run.mjs", &tool, &[]);
    }
    compare(ground, &out, &rest)
}

/// As little of it as shows that it still runs.
pub fn try_once(ground: &Ground, out: &Path) -> Result<()> {
    compare(ground, out, &["--rounds", "1", "--items", "60", "--cycles", "2", "--desk"])
}

fn compare(ground: &Ground, out: &Path, words: &[&str]) -> Result<()> {
    let rivals = packages(ground, FOLDER, "rivals")?;
    measure(ground, out, "run.mjs", &rivals, words)
}

fn measure(ground: &Ground, out: &Path, script: &str, rivals: &Path, words: &[&str]) -> Result<()> {
    let browser = tools::need_browser()?;
    let node = tools::need_node_packages(ground)?;
    run(Command::new(node)
        .arg(format!("{FOLDER}/{script}"))
        .args(words)
        .current_dir(&ground.root)
        .env("CHROMIUM", browser.chromium)
        .env("GUONG_DIST", out)
        .env("GUONG_RIVALS", rivals)
        .env("GUONG_BENCHMARK", ground.corner("benchmark/site")?))
}

/// The packages that a folder's lock file names, in a corner of the target folder: the repository stays as it is.
fn packages(ground: &Ground, folder: &str, name: &str) -> Result<PathBuf> {
    let corner = ground.corner(&format!("benchmark/{name}"))?;
    for file in ["package.json", "package-lock.json"] {
        let from = ground.root.join(folder).join(file);
        fs::copy(&from, corner.join(file)).with_context(|| from.display().to_string())?;
    }
    tools::need_packages_in(&corner)?;
    Ok(corner)
}

#[cfg(test)]
mod tests {
    /// Where the table stands in the README.
    const MARKS: [&str; 2] = ["<!-- benchmark -->\n", "\n<!-- /benchmark -->"];

    #[test]
    fn the_readme_shows_the_table_that_the_benchmark_wrote() {
        let readme = include_str!("../../../README.md");
        let table = include_str!("../../../tests/benchmark/table.md");
        let [opens, closes] = MARKS;
        let shown = readme.split_once(opens).and_then(|(_, rest)| rest.split_once(closes));
        let shown = shown.map(|(shown, _)| shown).unwrap_or_default();
        assert!(table.starts_with("| what"), "tests/benchmark/table.md is no table");
        assert_eq!(shown, table.trim_end(), "run cargo xtask benchmark -- --write");
    }
}

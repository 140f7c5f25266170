//! Judges a folder of standards, checklists and migrations as the app would: for agencies' own checks before release.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use guong::catalogue::hosted::read_hosted;
use guong::catalogue::problem::ProblemKind;
use guong::catalogue::{Problem, read_bundle, read_migration, read_text};
use guong::domain::assessment::Pin;
use guong::domain::chain::Chain;
use guong::domain::id::ChecklistId;
use guong::domain::library::Library;
use guong::domain::standard::Standard;
use guong::domain::text::Lang;
use guong::words::Words;
use serde_json::Value;

use crate::content::content;
use crate::tools::Ground;

/// Reads every `.json` below a folder; prints each problem with its file and place, in Vietnamese and English.
pub fn validate(ground: &Ground, folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    gather(folder, &mut files).with_context(|| folder.display().to_string())?;
    files.sort();
    ensure!(!files.is_empty(), "{} holds no .json file", folder.display());
    let library = built_in(ground)?;
    // Standards first, so that checklists may rest on those of the same folder.
    let (standards, others): (Vec<_>, Vec<_>) = files
        .into_iter()
        .map(|path| (fs::read_to_string(&path).unwrap_or_default(), path))
        .partition(|(text, _)| format_of(text) == "guong-standard");
    let (mut read, mut wrong) = (Vec::<Standard>::new(), 0);
    for (text, path) in &standards {
        let known = with(&library, &read);
        match read_hosted(text, anybody()?, &known) {
            Ok(hosted) => read.extend(hosted.standards.into_iter().map(|one| one.standard)),
            Err(problems) => wrong += say(path, &problems),
        }
    }
    let known = with(&library, &read);
    for (text, path) in &others {
        let verdict = match format_of(text).as_str() {
            "guong-migration" => read_text(text).and_then(|value| {
                let items = |pin: &Pin| known.edition(pin).map(|edition| edition.items.clone());
                read_migration(&value, &items, &Chain::default()).map(drop)
            }),
            _ => read_hosted(text, anybody()?, &known).map(drop),
        };
        wrong += verdict.err().map_or(0, |problems| say(path, &problems));
    }
    let count = standards.len() + others.len();
    if wrong > 0 {
        bail!("problems: {wrong}, files: {count}");
    }
    println!("{count} files: nothing wrong");
    Ok(())
}

fn anybody() -> Result<ChecklistId> {
    ChecklistId::parse("checked").context("a slug")
}

/// The built-in standards, but for those the folder brings itself.
fn built_in(ground: &Ground) -> Result<Library> {
    let text = content(&ground.root.join("src/catalogue"))?.whole;
    read_bundle(&text).map_err(|problems| anyhow::anyhow!("the built-in standards: {problems:?}"))
}

fn with(library: &Library, more: &[Standard]) -> Library {
    let is_new = |standard: &&Standard| !more.iter().any(|one| one.id == standard.id);
    let kept = library.standards().iter().filter(is_new).cloned();
    Library::new(library.shared().clone(), kept.chain(more.iter().cloned()).collect())
}

fn format_of(text: &str) -> String {
    let value: Option<Value> = serde_json::from_str(text).ok();
    let format = value.as_ref().and_then(|value| value.get("format")?.as_str());
    format.unwrap_or_default().to_owned()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    Ok(())
}

/// Prints the problems of a file; says how many.
fn say(path: &Path, problems: &[Problem]) -> usize {
    let said = |lang: Lang, kind: &ProblemKind| Words::of(lang).problems.of_file(kind);
    for problem in problems {
        let at = if problem.path.is_empty() { "(file)" } else { &problem.path };
        let (vi, en) = (said(Lang::Vi, &problem.kind), said(Lang::En, &problem.kind));
        println!("{}: {at}: {vi} / {en}", path.display());
    }
    problems.len()
}

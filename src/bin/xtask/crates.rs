//! What the house is built of, as cargo knows it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::tools::{BROWSER_TARGET, Ground};

/// A crate.
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as an expression; nothing where it names none.
    pub licence: Option<String>,
    /// Where cargo has it from; nothing for our own.
    pub source: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The fingerprint the lock file holds it against.
    pub checksum: Option<String>,
    /// Where its files lie here.
    pub folder: PathBuf,
}

/// Every crate of the lock file that any part of the house uses: app, office, tests, build tool.
pub fn all(ground: &Ground) -> Result<Vec<Crate>> {
    let metadata = metadata(ground, &["--all-features"])?;
    let mut found = Vec::new();
    for package in list(&metadata, "packages") {
        found.push(read(package, &BTreeMap::new())?);
    }
    found.sort_by(by_name);
    Ok(found)
}

/// The crates whose code is in what people get: app and office. What only runs while they are compiled is not.
pub fn shipped(ground: &Ground) -> Result<Vec<Crate>> {
    let features = ["--no-default-features", "--features", "app,split,office"];
    let metadata =
        metadata(ground, &[&features[..], &["--filter-platform", BROWSER_TARGET]].concat())?;
    let packages: BTreeMap<&str, &Value> =
        list(&metadata, "packages").filter_map(|one| Some((word(one, "id")?, one))).collect();
    let graph = metadata.get("resolve").context("cargo metadata resolves nothing")?;
    let nodes: BTreeMap<&str, &Value> =
        list(graph, "nodes").filter_map(|one| Some((word(one, "id")?, one))).collect();
    let mut waiting = vec![word(graph, "root").context("no package of our own")?];
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    let checksums = checksums(ground)?;
    while let Some(id) = waiting.pop() {
        let package = *packages.get(id).context("a package without a description")?;
        if !seen.insert(id) || is_macro(package) {
            continue;
        }
        if word(package, "source").is_some() {
            found.push(read(package, &checksums)?);
        }
        let needs = nodes.get(id).into_iter().flat_map(|node| list(node, "deps"));
        let needs =
            needs.filter(|need| list(need, "dep_kinds").any(|kind| word(kind, "kind").is_none()));
        waiting.extend(needs.filter_map(|need| word(need, "pkg")));
    }
    found.sort_by(by_name);
    Ok(found)
}

fn by_name(one: &Crate, other: &Crate) -> std::cmp::Ordering {
    (&one.name, &one.version).cmp(&(&other.name, &other.version))
}

fn metadata(ground: &Ground, words: &[&str]) -> Result<Value> {
    let mut cargo = ground.cargo(&["metadata", "--format-version", "1", "--locked"]);
    let shown = cargo.args(words).output().context("cargo metadata")?;
    ensure!(shown.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&shown.stderr));
    Ok(serde_json::from_slice(&shown.stdout)?)
}

fn read(package: &Value, checksums: &BTreeMap<String, String>) -> Result<Crate> {
    let need = |key| word(package, key).with_context(|| format!("a package without {key}"));
    let (name, version) = (need("name")?.to_owned(), need("version")?.to_owned());
    let folder = PathBuf::from(need("manifest_path")?);
    let authors = list(package, "authors").filter_map(Value::as_str).map(str::to_owned);
    Ok(Crate {
        checksum: checksums.get(&format!("{name} {version}")).cloned(),
        licence: word(package, "license").map(str::to_owned),
        source: word(package, "source").map(str::to_owned),
        authors: authors.collect(),
        folder: folder.parent().context("a package without a folder")?.to_owned(),
        name,
        version,
    })
}

/// The fingerprints of the lock file, by name and version.
fn checksums(ground: &Ground) -> Result<BTreeMap<String, String>> {
    let lock = crate::text::read(&ground.root.join("Cargo.lock"))?;
    let mut found = BTreeMap::new();
    for package in lock.split("[[package]]") {
        let value = |key: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
            line.map(|value| value.trim_matches('"').to_owned())
        };
        if let (Some(name), Some(version), Some(sum)) =
            (value("name"), value("version"), value("checksum"))
        {
            found.insert(format!("{name} {version}"), sum);
        }
    }
    Ok(found)
}

fn is_macro(package: &Value) -> bool {
    list(package, "targets")
        .flat_map(|target| list(target, "kind"))
        .any(|kind| kind.as_str() == Some("proc-macro"))
}

fn list<'value>(value: &'value Value, key: &str) -> impl Iterator<Item = &'value Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn word<'value>(value: &'value Value, key: &str) -> Option<&'value str> {
    value.get(key).and_then(Value::as_str)
}

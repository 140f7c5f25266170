//! From sources to programs as the compiler makes them, the same bytes wherever they are made.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::build::Profile;
use crate::text::sorted;
use crate::tools::{BROWSER_TARGET, Ground, run};

/// Whether rare pages can be taken out of the program.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Made so that parts can be taken out.
    InParts,
    /// One program.
    Whole,
}

/// Compiles the app.
pub fn compiled(ground: &Ground, profile: Profile, shape: Shape) -> Result<PathBuf> {
    // Not with the office's crates: what is not compiled in cannot weigh anything.
    let mut cargo = cargo(ground, profile, "guong")?;
    match (profile, shape) {
        (Profile::Release, Shape::InParts) => {
            // What calls what must be legible in the program, or no part could be taken out of it.
            cargo.args(["--features", "split", "--", "-C", "link-args=--emit-relocs"])
        }
        _ => cargo.args(["--features", "app"]),
    };
    run(&mut cargo)?;
    Ok(product(ground, profile, "guong.wasm"))
}

/// Compiles the office.
pub fn compiled_office(ground: &Ground, profile: Profile) -> Result<PathBuf> {
    run(cargo(ground, profile, "office")?.args(["--features", "office"]))?;
    Ok(product(ground, profile, "office.wasm"))
}

fn cargo(ground: &Ground, profile: Profile, program: &str) -> Result<Command> {
    let words = ["rustc", "--bin", program, "--target", BROWSER_TARGET, "--no-default-features"];
    let mut cargo = ground.cargo(&words);
    if profile == Profile::Release {
        cargo.arg("--release").arg("--config").arg(without_places()?);
    }
    Ok(cargo)
}

fn product(ground: &Ground, profile: Profile, name: &str) -> PathBuf {
    let folder = if profile == Profile::Release { "release" } else { "debug" };
    ground.target.join(BROWSER_TARGET).join(folder).join(name)
}

/// A setting by which no folder of this machine is named in the program: two machines make the same bytes.
fn without_places() -> Result<String> {
    let mut flags = Vec::new();
    for (folder, name) in places()? {
        flags.push(format!("{:?}", format!("--remap-path-prefix={}={name}", folder.display())));
    }
    Ok(format!("target.{BROWSER_TARGET}.rustflags=[{}]", flags.join(",")))
}

/// The folders whose names could get into a program, and what to call them.
fn places() -> Result<Vec<(PathBuf, &'static str)>> {
    let shown = Command::new("rustc").args(["--print", "sysroot"]).output().context("rustc")?;
    let toolchain = PathBuf::from(String::from_utf8_lossy(&shown.stdout).trim());
    let mut places = vec![(toolchain.join("lib/rustlib/src/rust"), "rust")];
    let sources = cargo_home().map(|home| home.join("registry/src"));
    let registries = sources.into_iter().filter_map(|folder| std::fs::read_dir(folder).ok());
    for registry in registries.flatten() {
        places.push((registry?.path(), "crates"));
    }
    places.sort();
    Ok(places)
}

fn cargo_home() -> Option<PathBuf> {
    let own = env::var_os("CARGO_HOME").filter(|home: &OsString| !home.is_empty());
    own.map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// Fails when a file of the site names a folder of this machine.
pub fn check_places(ground: &Ground, site: &Path) -> Result<()> {
    let mut names = vec![ground.root.display().to_string(), "/registry/src/".to_owned()];
    let home = env::home_dir().filter(|home| home.components().count() > 1);
    names.extend(home.map(|home| format!("{}/", home.display())));
    for path in sorted(site, "")? {
        let packed = path.extension().is_some_and(|end| ["br", "gz"].iter().any(|one| end == *one));
        let bytes = if packed { Vec::new() } else { std::fs::read(&path)? };
        let named = names
            .iter()
            .find(|name| bytes.windows(name.len()).any(|window| window == name.as_bytes()));
        if let Some(name) = named {
            bail!("{} names a folder of this machine: {name}", path.display());
        }
    }
    println!("no file names a folder of this machine");
    Ok(())
}

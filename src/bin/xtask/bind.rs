//! From the compiler's program to what browsers take: the parts fetched later taken out, the JavaScript around it made.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::{Options, transform};

use crate::build::Profile;
use crate::pack::fingerprint;
use crate::packs::packed;
use crate::text::{read, sorted};
use crate::tools::Ground;

/// What the program calls the module that fetches its parts.
const LOADER: &str = "./parts.js";

/// The program as browsers take it.
pub struct Bound {
    /// The module that loads the program and, later, its parts.
    pub module: String,
    /// The program.
    pub wasm: Vec<u8>,
    /// What is fetched when it is first needed: the name the module knows it by, and the file itself.
    pub parts: Vec<(String, Vec<u8>)>,
    /// The names of those that travel beside the program when somebody comes back.
    pub early: Vec<String>,
}

/// Makes the module and the program, unless they were made from the same before.
pub fn bound(ground: &Ground, profile: Profile, program: &Path) -> Result<Bound> {
    let is_release = profile == Profile::Release;
    let folder = ground.corner(if is_release { "bound-release" } else { "bound-dev" })?;
    let stamp = folder.join("made-from");
    let bytes = fs::read(program).with_context(|| program.display().to_string())?;
    let wanted = fingerprint(&bytes);
    if !fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        fs::remove_dir_all(&folder)?;
        let bytes = if is_release { without_parts(&folder, &bytes)? } else { bytes };
        // Without the default path the module could not find the program by itself.
        Bindgen::new()
            .input_bytes("app", bytes)
            .out_name("app")
            .web(true)?
            .typescript(false)
            .omit_default_module_path(false)
            .keep_lld_exports(is_release)
            .remove_name_section(is_release)
            .remove_producers_section(is_release)
            .generate(&folder)
            .context("wasm-bindgen")?;
        ensure!(
            !folder.join("snippets").exists(),
            "a dependency brings JavaScript files of its own; this tool does not pack them"
        );
        fs::write(&stamp, wanted)?;
    }
    let module = read(&folder.join("app.js"))?;
    let wasm = fs::read(folder.join("app_bg.wasm"))?;
    if !is_release {
        return Ok(Bound { module, wasm, parts: Vec::new(), early: Vec::new() });
    }
    let packs = packed(&read(&loader(&folder))?, &parts(&folder.join("parts"))?)?;
    let module = joined(&module, &packs.loader)?;
    Ok(Bound { module, wasm, parts: packs.files, early: packs.early })
}

/// How the JavaScript around a program is loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wrapped {
    /// As a module, a file of its own.
    Module,
    /// As a plain script that stands in a page or a worker and makes `wasm_bindgen`.
    Script,
}

/// The JavaScript and the program where nothing is taken out of it: the office, and the app in one file.
pub fn bound_whole(
    ground: &Ground,
    profile: Profile,
    (name, wrapped): (&str, Wrapped),
    program: &Path,
) -> Result<(String, Vec<u8>)> {
    let is_release = profile == Profile::Release;
    let kind = if wrapped == Wrapped::Module { "" } else { "script-" };
    let end = if is_release { "release" } else { "dev" };
    let folder = ground.corner(&format!("{name}-{kind}{end}"))?;
    let stamp = folder.join("made-from");
    let bytes = fs::read(program).with_context(|| program.display().to_string())?;
    let wanted = fingerprint(&bytes);
    if !fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        let mut binding = Bindgen::new();
        match wrapped {
            Wrapped::Module => binding.web(true)?,
            Wrapped::Script => binding.no_modules(true)?,
        };
        binding
            .input_bytes(name, bytes)
            .out_name(name)
            .typescript(false)
            .omit_default_module_path(wrapped == Wrapped::Script)
            .remove_name_section(is_release)
            .remove_producers_section(is_release)
            .generate(&folder)
            .with_context(|| format!("wasm-bindgen, for {name}"))?;
        fs::write(&stamp, wanted)?;
    }
    let module = read(&folder.join(format!("{name}.js")))?;
    Ok((module, fs::read(folder.join(format!("{name}_bg.wasm")))?))
}

fn loader(folder: &Path) -> PathBuf {
    folder.join("parts").join(LOADER)
}

/// Takes the parts out of the program; they and their loader go to the folder `parts`.
fn without_parts(folder: &Path, program: &[u8]) -> Result<Vec<u8>> {
    let parts = folder.join("parts");
    let rest = folder.join("rest.wasm");
    fs::create_dir_all(&parts)?;
    let mut options = Options::new(program);
    options.output_dir = &parts;
    options.main_out_path = &rest;
    options.link_name = LOADER;
    options.main_module = "./app.js";
    transform(options).map_err(|problem| anyhow!("taking the parts out: {problem:#}"))?;
    Ok(fs::read(rest)?)
}

fn parts(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut parts = Vec::new();
    for path in sorted(folder, "wasm")? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = small_part(&path).with_context(|| name.clone())?;
        parts.push((name, bytes));
    }
    Ok(parts)
}

/// The part without names and without the room the compiler left for changing numbers.
fn small_part(path: &Path) -> Result<Vec<u8>> {
    let mut settings = walrus::ModuleConfig::new();
    settings.generate_name_section(false).generate_producers_section(false);
    Ok(settings.parse_file(path)?.emit_wasm())
}

/// The loader of the parts as the last piece of the module: one file less, and neither has to know the other's name.
fn joined(module: &str, loader: &str) -> Result<String> {
    let entry = format!("\"{LOADER}\":");
    let mut joined = String::new();
    let mut is_known = false;
    for line in module.lines() {
        if line.trim_start().starts_with(&entry) {
            if !is_known {
                joined.push_str(&entry);
                joined.push_str(" parts,\n");
            }
            is_known = true;
        } else if !(line.starts_with("import ") && line.contains(LOADER)) {
            joined.push_str(line);
            joined.push('\n');
        }
    }
    ensure!(is_known, "the program knows no parts");
    let mut names = Vec::new();
    for line in loader.lines().filter(|line| !line.starts_with("import ")) {
        let plain = line.strip_prefix("export const ");
        names.extend(plain.and_then(|rest| rest.split_once(" = ")).map(|(name, _)| name));
        joined.push_str(line.strip_prefix("export ").unwrap_or(line));
        joined.push('\n');
    }
    joined.push_str("const parts = { ");
    joined.push_str(&names.join(", "));
    joined.push_str(" };\n");
    Ok(joined)
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn the_loader_joins_the_module() {
        let module = "import * as import1 from \"./parts.js\"\nimport * as import2 from \"./parts.js\"\n\
                      const all = {\n  \"./parts.js\": import1,\n  \"./parts.js\": import2,\n};\n";
        let loader = "import { initSync } from \"./app.js\";\n\
                      const b = 1;\nexport const load_a = f(\n);\n";
        let expected = "const all = {\n\"./parts.js\": parts,\n};\n\
                        const b = 1;\nconst load_a = f(\n);\n\
                        const parts = { load_a };\n";
        assert_eq!(joined(module, loader).ok().as_deref(), Some(expected));
    }
}

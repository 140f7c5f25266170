//! The whole app as one HTML file that opens by a double click: page, style, program, standards, office.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use crate::bind::{Wrapped, bound_whole};
use crate::build::{Profile, with_stand_by};
use crate::compile::{Shape, compiled, compiled_office};
use crate::content::content;
use crate::inline::{name_of, policy_of, worn};
use crate::notices::notices;
use crate::pack::{gzip, renamed};
use crate::text::{joined_style, read, small_module};
use crate::tools::{Ground, need_browser_target, now};

/// The name of the file.
pub const NAME: &str = "guong.html";

/// Makes the file in the folder `out`.
pub fn single(ground: &Ground, out: &Path) -> Result<PathBuf> {
    let started = now();
    need_browser_target(ground)?;
    let profile = Profile::Release;
    let program = compiled(ground, profile, Shape::Whole)?;
    let program = bound_whole(ground, profile, ("app", Wrapped::Script), &program)?;
    let office = compiled_office(ground, profile)?;
    let office = bound_whole(ground, profile, ("office", Wrapped::Script), &office)?;
    let page = page(&ground.root, &beside(ground)?, &program, &office)?;
    fs::create_dir_all(out)?;
    let file = out.join(NAME);
    fs::write(&file, &page).with_context(|| file.display().to_string())?;
    let packed = gzip(page.as_bytes())?.len();
    println!("{} is ready ({:.1} s)", file.display(), started.elapsed().as_secs_f32());
    println!("{} B, {packed} B in an archive", page.len());
    Ok(file)
}

fn page(
    root: &Path,
    beside: &str,
    program: &(String, Vec<u8>),
    office: &(String, Vec<u8>),
) -> Result<String> {
    let style = joined_style(&root.join("style"))?;
    let script = script(root, &program.0)?;
    let mut page = read(&root.join("index.html"))?;
    // Nothing may be asked of anybody; what runs is named by its fingerprint.
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; \
         worker-src blob:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types default",
        name_of(&script),
        name_of(&style)
    );
    let former = policy_of(&page)?.to_owned();
    page = renamed(&page, &former, &policy)?;
    let icon = STANDARD.encode(read(&root.join("public/favicon.svg"))?);
    page = renamed(&page, "./favicon.svg", &format!("data:image/svg+xml;base64,{icon}"))?;
    let start = "<script type=\"module\" src=\"./boot.js\">";
    for gone in ["apple-touch-icon", "manifest", "modulepreload", "preload"] {
        page = without_line(&page, &format!("<link rel=\"{gone}\""))?;
    }
    page = renamed(&page, "content=\"./office.js\"", "content=\"\"")?;
    page = without_line(&page, start)?;
    page = without_line(&page, "id=\"crash-renew\"")?;
    page = without_line(&page, "<p class=\"late ")?;
    page = worn(&page, &style)?;
    let notice = read(&root.join("public/single.html"))?;
    page = renamed(&page, "    <div id=\"app\">", &format!("{notice}    <div id=\"app\">"))?;
    let mut end = String::new();
    for (id, text) in [
        ("packed-program", packed(&program.1)?),
        ("packed-content", packed(beside.as_bytes())?),
        ("packed-office", worker(root, office)?),
    ] {
        ensure!(is_harmless(&text), "{id} would end its block of the page");
        let _ = writeln!(end, "    <script type=\"text/plain\" id=\"{id}\">{text}</script>");
    }
    let _ = write!(end, "    <script>{script}</script>\n  </body>");
    let page = renamed(&page, "  </body>", &end)?;
    ensure!(!page.contains("=\"./"), "the page still points to a file beside it");
    Ok(page)
}

/// What runs in the page: the JavaScript around the program, what stands by, what starts it.
fn script(root: &Path, glue: &str) -> Result<String> {
    let start = small_module(&with_stand_by(root, "single.js")?);
    let script = format!("{}(() => {{\n\"use strict\";\n{start}}})();\n", small_module(glue));
    ensure!(is_harmless(&script), "the script would end its own block of the page");
    Ok(script)
}

/// The office's worker as one text, its program inside.
fn worker(root: &Path, (glue, wasm): &(String, Vec<u8>)) -> Result<String> {
    let worker = small_module(&read(&root.join("public/office.js"))?);
    let import = "import init, { answer } from \"./office-program.js\";";
    let here = "const { answer } = wasm_bindgen;";
    let worker = renamed(&worker, import, here)?;
    let worker = renamed(&worker, "init()", "wasm_bindgen({ module_or_path: unpacked() })")?;
    let packed = packed(wasm)?;
    let unpacked = format!(
        "function unpacked() {{\nconst bytes = Uint8Array.from(atob(\"{packed}\"), (letter) => letter.charCodeAt(0));\n\
         const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(\"gzip\"));\n\
         return new Response(stream).arrayBuffer();\n}}\n"
    );
    Ok([&small_module(glue) as &str, &unpacked, &worker].concat())
}

/// What the served app fetches by name, under the same names.
fn beside(ground: &Ground) -> Result<String> {
    let content = content(&ground.root.join("src/catalogue"))?;
    let mut files = Map::new();
    files.insert("content.json".to_owned(), Value::from(content.whole));
    files.insert("notices.txt".to_owned(), Value::from(notices(ground)?));
    for edition in content.editions {
        files.insert(edition.name, Value::from(edition.text));
    }
    Ok(Value::Object(files).to_string())
}

fn packed(bytes: &[u8]) -> Result<String> {
    Ok(STANDARD.encode(gzip(bytes)?))
}

fn without_line(text: &str, mark: &str) -> Result<String> {
    ensure!(text.contains(mark), "index.html lacks {mark}");
    let lines = text.lines().filter(|line| !line.contains(mark));
    Ok(lines.fold(String::new(), |text, line| text + line + "\n"))
}

/// Whether a text can stand in a block of the page without ending it.
fn is_harmless(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    !["</script", "<script", "<!--"].iter().any(|mark| text.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::{is_harmless, without_line};

    #[test]
    fn a_text_that_would_end_its_block_is_noticed() {
        assert!(is_harmless("if (a < b) { c(\"</p>\") }"));
        assert!(!is_harmless("'</SCRIPT>'"));
        assert!(!is_harmless("a <!--b"));
    }

    #[test]
    fn what_is_not_there_is_an_error() {
        assert_eq!(without_line("a\nbc\nd\n", "c").ok().as_deref(), Some("a\nd\n"));
        assert!(without_line("a\n", "c").is_err());
    }
}

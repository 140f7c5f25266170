//! Files drawn as PDF by `LibreOffice`, all in one go, and the words of their pages.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A page as it was drawn.
pub struct Page {
    /// The letters of its lines from above, without blanks; empty ones left out.
    pub lines: Vec<String>,
    /// The room between its edges and the words nearest to them, in millimetres: left, right.
    pub aside: (f64, f64),
    /// Whether it lies.
    pub is_wide: bool,
}

fn answers(program: &str, word: &str) -> bool {
    Command::new(program).arg(word).output().is_ok_and(|found| found.status.success())
}

/// Whether this machine can draw. What it cannot is said past the test runner, which keeps quiet about what passes.
pub fn is_possible() -> bool {
    let is_possible = answers("soffice", "--version") && answers("pdftotext", "-v");
    if !is_possible {
        let told = "NOT CHECKED: how papers look when drawn (`soffice` or `pdftotext` is missing).";
        // Not `eprintln!`: the test runner keeps that to itself.
        let mut past_the_runner = std::io::stderr();
        writeln!(past_the_runner, "\n{told}\n").unwrap();
    }
    is_possible
}

/// Draws all files at once: the program takes longer to begin than to draw. They lie beside the tests' other leavings.
pub fn draw(files: &[(&str, Vec<u8>)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rendered");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
    let own = format!("-env:UserInstallation=file://{}", folder.join("own").display());
    let done = Command::new("soffice")
        .args(["--headless", "--norestore", &own, "--convert-to", "pdf", "--outdir"])
        .arg(&folder)
        .args(files.iter().map(|(name, _)| folder.join(name)))
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    folder
}

fn words(folder: &Path, name: &str, how: &str) -> String {
    let file = folder.join(name).with_extension("pdf");
    let found = Command::new("pdftotext").args([how, "-q"]).arg(&file).arg("-").output().unwrap();
    assert!(found.status.success(), "{} was not drawn", file.display());
    String::from_utf8(found.stdout).unwrap()
}

/// The pages of a drawn file.
pub fn pages(folder: &Path, name: &str) -> Vec<Page> {
    let boxes = words(folder, name, "-bbox");
    let mut boxes = boxes.split("<page ").skip(1);
    let text = words(folder, name, "-layout");
    let texts = text.strip_suffix('\u{c}').unwrap_or(&text).split('\u{c}');
    let pages = texts.map(|text| {
        let page = boxes.next().unwrap();
        let (width, height) = (attribute(page, "width"), attribute(page, "height"));
        let words: Vec<&str> = page.split("<word ").skip(1).collect();
        let left = words.iter().map(|word| attribute(word, "xMin")).fold(width, f64::min);
        let right = words.iter().map(|word| attribute(word, "xMax")).fold(0.0, f64::max);
        Page {
            lines: text.lines().map(letters).filter(|line| !line.is_empty()).collect(),
            aside: (left * 25.4 / 72.0, (width - right) * 25.4 / 72.0),
            is_wide: width > height,
        }
    });
    pages.collect()
}

fn attribute(tag: &str, name: &str) -> f64 {
    let rest = tag.split_once(&format!("{name}=\"")).unwrap().1;
    rest.split('"').next().unwrap().parse().unwrap()
}

/// The letters without blanks: words set even are read back with blanks inside.
pub fn letters(text: &str) -> String {
    text.split_whitespace().collect()
}

//! What the person sees: styles, colours, and no address of another host.

use std::fs;
use std::path::Path;

use crate::{files, none, text};

#[test]
fn every_widget_has_its_style_and_every_style_its_widget() {
    let mut wrong = Vec::new();
    for path in files("src/ui", ".rs") {
        let name = path.file_stem().unwrap().to_string_lossy().replace('_', "-");
        let css = format!("style/components/{name}.css");
        if text(&path).contains(&format!("class=\"{name}")) && !Path::new(&css).exists() {
            wrong.push(format!("{} names a class and {css} is missing", path.display()));
        }
    }
    for path in files("style/components", ".css") {
        let widget = path.file_stem().unwrap().to_string_lossy().replace('-', "_");
        if !Path::new(&format!("src/ui/{widget}.rs")).exists() {
            wrong.push(format!("{} has no src/ui/{widget}.rs", path.display()));
        }
    }
    none(wrong, "One style file per widget, same name:");
}

#[test]
fn colours_are_tokens_and_every_token_exists() {
    let sheets = files("style", ".css");
    let declared: Vec<String> = sheets
        .iter()
        .flat_map(|path| {
            let text = text(path);
            let names = text.split("--").skip(1).filter_map(|rest| {
                let (name, after) = rest.split_once(':')?;
                let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
                (is_name && !after.is_empty()).then(|| name.to_owned())
            });
            names.collect::<Vec<_>>()
        })
        .collect();
    let mut wrong = Vec::new();
    for path in &sheets {
        let text = text(path);
        for used in text.split("var(--").skip(1) {
            let name: String =
                used.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            if !declared.contains(&name) {
                wrong.push(format!("{}: --{name} is declared nowhere", path.display()));
            }
        }
        let is_tokens = path.ends_with("tokens.css");
        let raw = ["#", "rgb(", "hsl(", "oklch("].iter().any(|mark| {
            text.lines().any(|line| {
                line.contains(':')
                    && line.split(':').nth(1).is_some_and(|value| value.trim().starts_with(mark))
            })
        });
        if raw && !is_tokens && !path.ends_with("print.css") {
            wrong.push(format!("{} has a raw colour", path.display()));
        }
    }
    none(wrong, "Colours live in tokens.css, by role:");
}

#[test]
fn no_other_host_is_named_in_what_is_shipped() {
    let mut shipped = files("style", ".css");
    shipped.extend(files("public", ""));
    shipped.push("index.html".into());
    let named = shipped.iter().filter(|path| {
        let text = fs::read(path).unwrap_or_default();
        let text = String::from_utf8_lossy(&text).replace("http://www.w3.org/", "");
        text.contains("http://") || text.contains("https://")
    });
    let named = named.map(|path| path.display().to_string()).collect();
    none(named, "Nothing leaves the device: no address of another host here:");
}

#[test]
fn no_style_searches_the_whole_page() {
    let mut wrong = Vec::new();
    for path in files("style", ".css") {
        for line in text(&path).lines() {
            let roots = [":root:has(", "html:has(", ":host:has(", "*:has("];
            let searches = |root: &&str| {
                line.split(*root).skip(1).any(|within| !within.trim_start().starts_with('>'))
            };
            if roots.iter().any(searches) {
                wrong.push(format!("{}: {}", path.display(), line.trim()));
            }
        }
    }
    none(wrong, "At every answer the browser would look through all rows; spell the way with >:");
}

//! What hosts get: examples that say the same policy as the page, looks that are judged by the colours the app really has,
//! an app description that names files which are there.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::fs;

use serde_json::Value;

fn text(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|problem| panic!("{path}: {problem}"))
}

fn policy() -> String {
    let page = text("index.html");
    let (_, rest) = page.split_once("Content-Security-Policy\" content=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

#[test]
fn each_example_sends_the_policy_of_the_page_and_forbids_frames() {
    let wanted = format!("\"{}; frame-ancestors 'none'\"", policy());
    for example in ["nginx.conf", "apache.conf", "Caddyfile"] {
        let text = text(&format!("hosting/{example}"));
        assert!(text.contains(&wanted), "hosting/{example} sends another policy than index.html");
        for header in [
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy",
            "Referrer-Policy",
            "X-Content-Type-Options",
        ] {
            assert!(text.contains(header), "hosting/{example} lacks {header}");
        }
    }
}

#[test]
fn the_policy_lets_no_text_become_a_script() {
    let policy = policy();
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"));
    assert!(policy.contains("require-trusted-types-for 'script'"));
    for open in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*", "blob:"] {
        assert!(!policy.contains(open), "the policy of the page says {open}");
    }
}

#[test]
fn looks_are_judged_by_the_colours_the_app_has() {
    let script = text("public/branding.js");
    let tokens = text("style/tokens.css");
    let (light, dark) = tokens.split_once("prefers-color-scheme: dark").unwrap();
    let token = |sheet: &str, name: &str| {
        let (_, rest) = sheet.split_once(&format!("--color-{name}: ")).unwrap();
        rest.split_once(';').unwrap().0.to_owned()
    };
    let row = |name: &str, entries: &[(&str, String)]| {
        let entries: Vec<String> =
            entries.iter().map(|(key, colour)| format!("{key}: \"{colour}\"")).collect();
        format!("const {name} = {{ {} }};", entries.join(", "))
    };
    let raised = "surface-raised";
    let sunken = "surface-sunken";
    let of_light = [("raised", token(light, raised)), ("sunken", token(light, sunken))];
    let of_dark = [
        ("raised", token(dark, raised)),
        ("sunken", token(dark, sunken)),
        ("on", token(dark, "on-accent")),
    ];
    assert!(script.contains(&row("LIGHT", &of_light)), "branding.js judges by other light colours");
    assert!(script.contains(&row("DARK", &of_dark)), "branding.js judges by other dark colours");
}

#[test]
fn the_schema_of_branding_names_what_the_page_knows() {
    let script = text("public/branding.js");
    let schema: Value = serde_json::from_str(&text("public/guong-branding.schema.json")).unwrap();
    let fields = schema["properties"].as_object().unwrap();
    let (_, rest) = script.split_once("const KEYS = [").unwrap();
    let known = rest.split_once(']').unwrap().0;
    let known: Vec<&str> = known.split(", ").map(|key| key.trim_matches('"')).collect();
    assert_eq!(known.len(), fields.len());
    assert!(known.iter().all(|key| fields.contains_key(*key)));
    let logo = fields["logo"]["pattern"].as_str().unwrap();
    assert!(script.contains(&format!("/{logo}/")), "the logo's name is judged otherwise");
    for (at, field) in [("name", 40), ("contact", 160)] {
        let longest = &schema["$defs"][at]["properties"]["vi"]["maxLength"];
        assert_eq!(longest.as_u64(), Some(field));
        assert!(script.contains(&format!("\"{at}\", {field},")));
    }
}

#[test]
fn every_picture_of_the_app_description_is_there() {
    let described: Value = serde_json::from_str(&text("public/manifest.webmanifest")).unwrap();
    let icons = described["icons"].as_array().unwrap();
    assert!(icons.len() >= 4);
    for icon in icons {
        let name = icon["src"].as_str().unwrap().trim_start_matches("./");
        assert!(fs::metadata(format!("public/{name}")).is_ok(), "public/{name} is not there");
    }
}

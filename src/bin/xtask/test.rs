//! Every check of the house, quick ones first, in full view.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

use crate::benchmark;
use crate::build::{Profile, build};
use crate::compile::check_places;
use crate::faults;
use crate::licences;
use crate::serve::Site;
use crate::single::single;
use crate::size;
use crate::tools::{self, BROWSER_TARGET, Browser, Ground, now, run};

/// The checks that are one call of cargo each.
const CARGO_CHECKS: [(&str, &[&str]); 7] = [
    ("format", &["fmt", "--check"]),
    ("clippy: app, natively", &["clippy", "--all-targets", "--", "-D", "warnings"]),
    (
        "clippy: build tool",
        &[
            "clippy",
            "--no-default-features",
            "--features",
            "xtask",
            "--bin",
            "xtask",
            "--",
            "-D",
            "warnings",
        ],
    ),
    (
        "clippy: app, for the browser",
        &[
            "clippy",
            "--target",
            BROWSER_TARGET,
            "--lib",
            "--bins",
            "--test",
            "web",
            "--",
            "-D",
            "warnings",
        ],
    ),
    ("tests, natively", &["test"]),
    (
        "tests: build tool",
        &["test", "--no-default-features", "--features", "xtask", "--bin", "xtask"],
    ),
    ("documentation", &["doc", "--no-deps"]),
];

/// Runs them all; the first failure ends it.
pub fn test(ground: &Ground, fast: bool) -> Result<()> {
    let mut checks = Checks { started: now(), done: Vec::new() };
    checks.check("tools on this machine", || {
        tools::need_browser_target(ground)?;
        if !fast {
            tools::need_browser()?;
            tools::need_node_packages(ground)?;
        }
        Ok(())
    })?;
    checks.check("licences and sources", || licences::check(ground))?;
    for (title, words) in CARGO_CHECKS {
        checks.check(title, || run(ground.cargo(words).env("RUSTDOCFLAGS", "-D warnings")))?;
    }
    if !fast {
        checks.check("tests, in the browser", || browser_tests(ground, &tools::need_browser()?))?;
    }
    let out = ground.root.join("dist");
    checks.check("release build and size budget", || {
        let made = build(ground, Profile::Release, &out)?;
        size::report(&made);
        size::check(&made)?;
        check_places(ground, &out)
    })?;
    if !fast {
        checks.check("browser journeys", || journeys(ground, &out, &[]))?;
        checks.check("benchmark, once and small", || benchmark::try_once(ground, &out))?;
        checks.check("fault trials", || faults::try_all(ground, &out, faults::Size::Daily))?;
    }
    checks.report();
    Ok(())
}

/// Only the journeys, with words handed on to Playwright.
pub fn journeys_alone(ground: &Ground, words: &[String]) -> Result<()> {
    let out = ground.root.join("dist");
    build(ground, Profile::Release, &out)?;
    journeys(ground, &out, &for_playwright(words))
}

/// Files that check nothing: they take pictures or figures of the release build as people see it.
pub fn tour(ground: &Ground, files: &str, words: &[String]) -> Result<()> {
    let out = ground.root.join("dist");
    build(ground, Profile::Release, &out)?;
    browse(ground, &out, files, &for_playwright(words))
}

fn for_playwright(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).filter(|word| *word != "--").collect()
}

/// The checks so far, and how long each took.
struct Checks {
    started: Instant,
    done: Vec<(&'static str, Duration)>,
}

impl Checks {
    fn check(&mut self, title: &'static str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("\n━━ {title}");
        let started = now();
        work().with_context(|| format!("FAILED: {title}"))?;
        let took = started.elapsed();
        println!("━━ {title}: passed in {:.1} s", took.as_secs_f32());
        self.done.push((title, took));
        Ok(())
    }

    fn report(&self) {
        println!();
        for (title, took) in &self.done {
            println!("{title:<36}{:>8.1} s", took.as_secs_f32());
        }
        let total = self.started.elapsed().as_secs_f32();
        println!("{:<36}{total:>8.1} s\n\nEvery check passed.", "total");
        if !tools::can_draw() {
            println!(
                "NOT CHECKED: how papers look when drawn (`soffice` or `pdftotext` is missing)."
            );
        }
    }
}

/// `tests/web.rs` in a headless browser.
fn browser_tests(ground: &Ground, browser: &Browser) -> Result<()> {
    let feature = "wasm-test-runner";
    run(&mut ground.cargo(&[
        "build",
        "--no-default-features",
        "--features",
        feature,
        "--bin",
        feature,
    ]))?;
    let runner = ground.target.join("debug").join(feature);
    let wishes = ground.corner("browser")?.join("webdriver.json");
    fs::write(&wishes, webdriver_wishes(&browser.chromium))?;
    run(ground
        .cargo(&["test", "--target", BROWSER_TARGET, "--test", "web"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", wishes))
}

fn webdriver_wishes(chromium: &Path) -> String {
    serde_json::json!({ "goog:chromeOptions": {
        "binary": chromium,
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    }})
    .to_string()
}

/// `tests/browser` against the release build, served at the root and under a path.
fn journeys(ground: &Ground, out: &Path, words: &[&str]) -> Result<()> {
    browse(ground, out, "*.spec.mjs", words)
}

fn browse(ground: &Ground, out: &Path, files: &str, words: &[&str]) -> Result<()> {
    let browser = tools::need_browser()?;
    let node = tools::need_node_packages(ground)?;
    let address = Site::new(out, None)?.open(0)?;
    let below = Site::new(out, Some("/sub/path/".to_owned()))?.open(0)?;
    // Two minutes more: only when it is looked at.
    let is_named = words.is_empty() || words.iter().any(|word| word.contains("single"));
    let is_wanted = files == "*.spec.mjs" && is_named;
    let file = if is_wanted { Some(single(ground, out)?) } else { None };
    run(Command::new(node)
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .args(["--config", "tests/browser/playwright.config.mjs"])
        .args(words)
        .current_dir(&ground.root)
        .env("GUONG_MATCH", files)
        .env("GUONG_URL", address)
        .env("GUONG_SUB_URL", below)
        .envs(file.map(|file| ("GUONG_SINGLE", file)))
        .env("GUONG_RESULTS", ground.corner("journeys")?)
        .env("CHROMIUM", browser.chromium))
}

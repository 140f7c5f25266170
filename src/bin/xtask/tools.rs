//! Where things are, and how what is missing gets here.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, Result, bail, ensure};

/// What the app is compiled for.
pub const BROWSER_TARGET: &str = "wasm32-unknown-unknown";

/// The folders every step needs.
pub struct Ground {
    /// The package's own folder.
    pub root: PathBuf,
    /// Where cargo puts what it makes.
    pub target: PathBuf,
}

impl Ground {
    /// Asks cargo, so that every way of moving the target folder is honoured.
    pub fn find() -> Result<Self> {
        let root = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => env::current_dir()?,
        };
        let shown = Command::new(cargo_program())
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .current_dir(&root)
            .stderr(Stdio::inherit())
            .output()
            .context("cargo metadata")?;
        ensure!(shown.status.success(), "cargo metadata failed");
        let read: serde_json::Value = serde_json::from_slice(&shown.stdout)?;
        let target = read.get("target_directory").and_then(serde_json::Value::as_str);
        Ok(Self { root, target: target.context("cargo metadata names no target folder")?.into() })
    }

    /// The tool's own corner of the target folder.
    pub fn corner(&self, name: &str) -> Result<PathBuf> {
        let folder = self.target.join("xtask").join(name);
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        Ok(folder)
    }

    /// Cargo with these words, run in the package's folder.
    pub fn cargo(&self, words: &[&str]) -> Command {
        let mut command = Command::new(cargo_program());
        // Named again, so that a ground of one's own builds in its own folder.
        command.args(words).current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        command
    }
}

fn cargo_program() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from)
}

/// Runs a command in full view; its failure is ours.
pub fn run(command: &mut Command) -> Result<()> {
    let name = Path::new(command.get_program()).file_name().unwrap_or_default().to_owned();
    let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
    let line = format!("{} {}", name.to_string_lossy(), words.join(" "));
    let status = command.status().with_context(|| line.clone())?;
    ensure!(status.success(), "failed: {line}");
    Ok(())
}

/// The clock, for times shown on the terminal.
#[expect(clippy::disallowed_methods, reason = "the rule guards the browser; this runs natively")]
pub fn now() -> Instant {
    Instant::now()
}

/// The first of these programs that PATH knows.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
}

fn program(variable: &str, usual: &[&str]) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from).filter(|program| program.is_file());
    named.or_else(|| on_path(usual))
}

/// Adds the browser target to the toolchain if it is not there.
pub fn need_browser_target(ground: &Ground) -> Result<()> {
    let shown = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", BROWSER_TARGET])
        .current_dir(&ground.root)
        .output()
        .context("rustc")?;
    if Path::new(String::from_utf8_lossy(&shown.stdout).trim()).is_dir() {
        return Ok(());
    }
    let Some(rustup) = on_path(&["rustup"]) else {
        bail!(
            "the Rust target {BROWSER_TARGET} is missing: get it with rustup (https://rustup.rs)"
        );
    };
    let mut add = Command::new(rustup);
    run(add.args(["target", "add", BROWSER_TARGET]).current_dir(&ground.root))
}

/// The browser that tests run in, and its driver.
pub struct Browser {
    /// The browser.
    pub chromium: PathBuf,
    /// What drives it for the unit tests.
    pub driver: PathBuf,
}

/// Finds the browser; on Debian, as root, installs it first if need be.
pub fn need_browser() -> Result<Browser> {
    if let Some(browser) = find_browser() {
        return Ok(browser);
    }
    if let (true, Some(apt)) = (is_root(), on_path(&["apt-get"])) {
        println!("installing Chromium and ChromeDriver with apt-get");
        run(Command::new(&apt).args(["update", "-q"]))?;
        // A bare machine has no letters to draw either.
        let wanted = ["chromium", "chromium-driver", "fonts-dejavu-core"];
        run(Command::new(&apt)
            .args(["install", "-y", "-q", "--no-install-recommends"])
            .args(wanted)
            .env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    find_browser().context(
        "Chromium or ChromeDriver is missing: `sudo apt-get install chromium chromium-driver`, \
         or name them in CHROMIUM and CHROMEDRIVER",
    )
}

fn find_browser() -> Option<Browser> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    Some(Browser {
        chromium: program("CHROMIUM", &names)?,
        driver: program("CHROMEDRIVER", &["chromedriver"])?,
    })
}

/// Whether papers can be drawn here; where they cannot, `tests/rendered.rs` checks nothing.
pub fn can_draw() -> bool {
    ["soffice", "pdftotext"].iter().all(|name| on_path(&[name]).is_some())
}

fn is_root() -> bool {
    let shown = Command::new("id").arg("-u").output();
    shown.is_ok_and(|shown| shown.stdout.trim_ascii() == b"0")
}

/// Installs the packages of the browser journeys if they are missing or older than the lock file.
pub fn need_node_packages(ground: &Ground) -> Result<PathBuf> {
    need_packages_in(&ground.root)
}

/// The same for any folder with a lock file.
pub fn need_packages_in(folder: &Path) -> Result<PathBuf> {
    let node = on_path(&["node"]).context("Node 20 or newer is missing: https://nodejs.org")?;
    let npm = on_path(&["npm"]).context("npm is missing: it comes with https://nodejs.org")?;
    let wanted = fs::read(folder.join("package-lock.json")).context("package-lock.json")?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(node);
    }
    run(Command::new(npm)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(folder))?;
    fs::write(&stamp, wanted).context("node_modules/.installed-from")?;
    Ok(node)
}

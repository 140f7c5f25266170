//! Build, watch, rebuild, reload: the loop of a day's work.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::Result;

use crate::build::{Profile, build};
use crate::serve::Site;
use crate::text::read;
use crate::tools::Ground;

const WATCHED: [&str; 6] = ["src", "style", "public", "index.html", "Cargo.toml", "Cargo.lock"];
const LOOK_EVERY: Duration = Duration::from_millis(300);

/// Asks the server how often it has rebuilt, and loads the page anew when that changes.
const RELOADER: &str = "\
let seen;
setInterval(async () => {
  try {
    const now = await (await fetch('./__dev')).text();
    if (seen !== undefined && seen !== now) location.reload();
    seen = now;
  } catch { /* the server is away: ask again */ }
}, 400);
";

/// Serves a dev build and keeps it fresh until stopped.
pub fn dev(ground: &Ground, port: Option<u16>) -> Result<()> {
    let out = ground.corner("dev-site")?;
    let mut seen = look(&ground.root);
    build(ground, Profile::Dev, &out)?;
    let rebuilds = Arc::new(AtomicU64::new(0));
    let address = Site::new(&out, None)?.reloading(Arc::clone(&rebuilds)).open_near(port)?;
    println!("\nGương is at  {address}  and reloads on change (Ctrl+C stops)");
    loop {
        thread::sleep(LOOK_EVERY);
        let found = look(&ground.root);
        if found == seen {
            continue;
        }
        seen = found;
        match build(ground, Profile::Dev, &out) {
            Ok(_) => {
                rebuilds.fetch_add(1, Ordering::Relaxed);
            }
            Err(problem) => {
                eprintln!("{problem:#}\nthe last good build stays; waiting for a change");
            }
        }
    }
}

/// A number that changes when any watched file does.
fn look(root: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    for name in WATCHED {
        look_at(&root.join(name), &mut hasher);
    }
    hasher.finish()
}

fn look_at(path: &Path, hasher: &mut DefaultHasher) {
    // A file may vanish between being listed and being looked at: that is a change like any other.
    let Ok(about) = fs::metadata(path) else {
        return;
    };
    if about.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        let mut inside: Vec<_> = entries.map(|entry| entry.path()).collect();
        inside.sort();
        for path in inside {
            look_at(&path, hasher);
        }
    } else {
        (path, about.len(), about.modified().ok()).hash(hasher);
    }
}

/// The files that exist only here, with the name their media type is known by.
pub fn live_file(
    folder: &Path,
    rebuilds: &AtomicU64,
    name: &str,
) -> Option<(&'static str, String)> {
    match name {
        "index.html" => {
            let page = read(&folder.join(name)).ok()?;
            let script = "<script type=\"module\" src=\"./__dev.js\"></script></head>";
            Some(("page.html", page.replace("</head>", script)))
        }
        "__dev.js" => Some(("reloader.js", RELOADER.to_owned())),
        // The process is part of the answer: a server started anew is a change, too.
        "__dev" => {
            let count = rebuilds.load(Ordering::Relaxed);
            Some(("count.txt", format!("{}-{count}", process::id())))
        }
        _ => None,
    }
}

//! What the app promises, tried against faults: kills, power cuts, crashes, two windows, what stays on the disk.
//! Each trial is a script of `tests/faults`. Most have a control: the same trial in a browser that breaks the promise
//! has to go wrong, or else the trial could not see a loss.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow, bail, ensure};

use crate::build::{Profile, build};
use crate::serve::Site;
use crate::tools::{self, Ground, now};

/// How often each fault is tried.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Few enough for every change.
    Daily,
    /// As often as a release deserves: hours.
    Release,
}

/// One script, and its words at either size.
struct Trial {
    title: &'static str,
    script: &'static str,
    daily: &'static str,
    release: &'static str,
}

/// Two at a time, for a trial mostly waits.
const LANES: [&[Trial]; 2] = [
    &[
        Trial { title: "browser killed", script: "kills", daily: "60", release: "1000" },
        Trial { title: "no room", script: "refusals", daily: "12", release: "300" },
        Trial {
            title: "no room, control",
            script: "refusals",
            daily: "1 --control",
            release: "6 --control",
        },
    ],
    &[
        Trial {
            title: "browser killed, control",
            script: "kills",
            daily: "2 --control",
            release: "20 --control",
        },
        Trial { title: "power cut", script: "power", daily: "4", release: "200" },
        Trial {
            title: "power cut, control",
            script: "power",
            daily: "2 --control",
            release: "10 --control",
        },
        Trial { title: "database thrown away", script: "torn", daily: "4", release: "60" },
        Trial {
            title: "database thrown away, control",
            script: "torn",
            daily: "1 --control",
            release: "5 --control",
        },
        Trial { title: "tab crashed or closed", script: "crash", daily: "50", release: "1000" },
        Trial {
            title: "tab crashed or closed, control",
            script: "crash",
            daily: "2 --control",
            release: "20 --control",
        },
        Trial { title: "two windows", script: "tabs", daily: "200", release: "1000" },
        Trial {
            title: "two windows, control",
            script: "tabs",
            daily: "20 --control",
            release: "50 --control",
        },
        Trial { title: "what stays on the disk", script: "residue", daily: "", release: "" },
        Trial {
            title: "what stays on the disk, control",
            script: "residue",
            daily: "--control",
            release: "--control",
        },
    ],
];

/// How a trial went, in its own last line.
struct Outcome {
    title: &'static str,
    passed: bool,
    took: Duration,
    said: String,
}

/// Builds for release and tries everything.
pub fn faults(ground: &Ground, words: &[String]) -> Result<()> {
    let size = match words {
        [] => Size::Daily,
        [word] if word == "--release-size" => Size::Release,
        _ => bail!("`faults` knows only --release-size"),
    };
    let out = ground.root.join("dist");
    build(ground, Profile::Release, &out)?;
    try_all(ground, &out, size)
}

/// Tries everything on a site that is built already; every trial is run, and one that failed fails the whole.
pub fn try_all(ground: &Ground, out: &Path, size: Size) -> Result<()> {
    let browser = tools::need_browser()?;
    let node = tools::need_node_packages(ground)?;
    let address = Site::new(out, None)?.open(0)?;
    let started = now();
    let attend = |trial: &Trial| {
        let words = if size == Size::Daily { trial.daily } else { trial.release };
        let mut command = Command::new(&node);
        command
            .arg(format!("tests/faults/{}.mjs", trial.script))
            .args(words.split_whitespace())
            .current_dir(&ground.root)
            .env("GUONG_URL", &address)
            .env("CHROMIUM", &browser.chromium);
        attend(trial.title, &mut command)
    };
    let outcomes: Result<Vec<Outcome>> = thread::scope(|scope| {
        let lanes = LANES.map(|lane| {
            scope.spawn(move || lane.iter().map(attend).collect::<Result<Vec<Outcome>>>())
        });
        lanes.into_iter().try_fold(Vec::new(), |mut all, lane| {
            all.extend(lane.join().map_err(|_panic| anyhow!("a trial could not be run"))??);
            Ok(all)
        })
    });
    let verdict = report(&outcomes?);
    println!("{:<40}{:>9.1} s", "all of it", started.elapsed().as_secs_f32());
    verdict
}

/// Runs a trial in full view and keeps its last line.
fn attend(title: &'static str, command: &mut Command) -> Result<Outcome> {
    let started = now();
    let mut child = command.stdout(Stdio::piped()).spawn().context(title)?;
    let mut said = String::new();
    let spoken = child.stdout.take().context("no output")?;
    for line in BufReader::new(spoken).lines() {
        said = line?;
        println!("{title}: {said}");
    }
    let passed = child.wait()?.success();
    Ok(Outcome { title, passed, took: started.elapsed(), said })
}

fn report(outcomes: &[Outcome]) -> Result<()> {
    println!();
    for Outcome { title, passed, took, said } in outcomes {
        let verdict = match passed {
            false => "FAILED",
            true if said.starts_with("skipped") => "skipped",
            true => "passed",
        };
        println!("{title:<33}{verdict:<7}{:>9.1} s  {said}", took.as_secs_f32());
    }
    let failed = outcomes.iter().filter(|outcome| !outcome.passed);
    let failed: Vec<_> = failed.map(|outcome| outcome.title).collect();
    ensure!(failed.is_empty(), "failed: {}", failed.join("; "));
    Ok(())
}

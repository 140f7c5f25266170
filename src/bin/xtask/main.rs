//! The commands of the house: `cargo xtask serve` runs the app, `cargo xtask test` checks everything.
//! They fetch what a fresh machine lacks, and need no other build tool.
#![allow(clippy::print_stdout, reason = "this program speaks to the terminal")]

mod benchmark;
mod bind;
mod build;
mod compile;
mod content;
mod crates;
mod dev;
mod faults;
mod http;
mod inline;
mod licences;
mod notices;
mod offline;
mod pack;
mod packs;
mod release;
mod schema;
mod serve;
mod single;
mod size;
mod test;
mod text;
mod tools;
mod twice;
mod validate;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};

use build::Profile;
use tools::Ground;

const USAGE: &str = "\
cargo xtask serve [--port N] [--prefix /sub/path/]   build for release and serve it
cargo xtask test  [--fast]                           every check; --fast leaves out the browser
cargo xtask dev   [--port N]                         build, serve, rebuild on change, reload the page
cargo xtask build [--dev] [--out DIR]                write the static site (default: dist)
cargo xtask single [--out DIR]                       write the whole app as one file, guong.html
cargo xtask release [--out DIR]                      archives, one file and fingerprints for hosts (default: release)
cargo xtask licences                                 judge licences and sources of all that is built in
cargo xtask twice                                    build in two folders and compare every byte
cargo xtask journeys [-- playwright words]           only the browser journeys, on the release build
cargo xtask schema                                   write the shapes of the files into public   
cargo xtask validate FOLDER                          judge standards and checklists as the app would
cargo xtask faults [--release-size]                  kills, power cuts, crashes, two windows, on the release build
cargo xtask pictures                                 take the README's pictures anew, and one of every page in target
cargo xtask figures [-- playwright words]            how long answering and unlocking take here, medians and ratios
cargo xtask benchmark [-- words]                     the app beside SurveyJS, React and others, on one checklist";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nxtask: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<()> {
    let Some((verb, rest)) = words.split_first() else {
        println!("{USAGE}");
        return Ok(());
    };
    if verb == "journeys" {
        return test::journeys_alone(&Ground::find()?, rest);
    }
    if verb == "faults" {
        return faults::faults(&Ground::find()?, rest);
    }
    if verb == "schema" {
        return schema::schema(&Ground::find()?);
    }
    if verb == "licences" {
        return licences::check(&Ground::find()?);
    }
    if verb == "twice" {
        return twice::twice(&Ground::find()?);
    }
    if verb == "validate" {
        let folder = rest.first().context("validate wants a folder")?;
        return validate::validate(&Ground::find()?, Path::new(folder));
    }
    if verb == "pictures" {
        return test::tour(&Ground::find()?, "*.pictures.mjs", rest);
    }
    if verb == "figures" {
        return test::tour(&Ground::find()?, "*.figures.mjs", rest);
    }
    if verb == "benchmark" {
        return benchmark::benchmark(&Ground::find()?, rest);
    }
    let asked = Asked::read(verb, rest)?;
    let ground = Ground::find()?;
    let site = ground.root.join("dist");
    if verb == "release" {
        let out = asked.out.unwrap_or_else(|| ground.root.join("release"));
        return release::release(&ground, &site, &out);
    }
    let out = asked.out.unwrap_or(site);
    match verb.as_str() {
        "build" if asked.dev => build::build(&ground, Profile::Dev, &out).map(drop),
        "build" => build::build(&ground, Profile::Release, &out).map(|made| size::report(&made)),
        "single" => single::single(&ground, &out).map(drop),
        "serve" => serve::serve(&ground, &out, asked.port, asked.prefix),
        "dev" => dev::dev(&ground, asked.port),
        _ => test::test(&ground, asked.fast),
    }
}

/// What stood behind the verb.
#[derive(Default)]
struct Asked {
    dev: bool,
    fast: bool,
    out: Option<PathBuf>,
    port: Option<u16>,
    prefix: Option<String>,
}

impl Asked {
    fn read(verb: &str, words: &[String]) -> Result<Self> {
        let mut asked = Self::default();
        let mut words = words.iter();
        if !["build", "single", "release", "serve", "dev", "test"].contains(&verb) {
            bail!("there is no verb “{verb}”\n\n{USAGE}");
        }
        while let Some(word) = words.next() {
            let mut value = || words.next().with_context(|| format!("{word} wants a value"));
            match (verb, word.as_str()) {
                ("build", "--dev") => asked.dev = true,
                ("build" | "single" | "release", "--out") => {
                    asked.out = Some(PathBuf::from(value()?));
                }
                ("test", "--fast") => asked.fast = true,
                ("serve" | "dev", "--port") => {
                    asked.port = Some(value()?.parse().context("--port wants a number")?);
                }
                ("serve", "--prefix") => asked.prefix = Some(value()?.clone()),
                _ => bail!("`{verb}` does not know “{word}”\n\n{USAGE}"),
            }
        }
        Ok(asked)
    }
}

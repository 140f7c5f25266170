//! Whether everything the house is built of may be used, and comes from where it should.

use anyhow::{Result, ensure};

use crate::crates::{Crate, all};
use crate::tools::Ground;

/// Licences that ask for no more than their own text beside the program.
const ALLOWED: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Zlib",
];
/// The one place crates come from, as cargo names it in the lock file.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Fails with a list of what may not be used.
pub fn check(ground: &Ground) -> Result<()> {
    let crates = all(ground)?;
    let wrong: Vec<String> = crates.iter().filter_map(fault).collect();
    ensure!(wrong.is_empty(), "these may not be used:\n{}", wrong.join("\n"));
    println!("{} crates, all from the registry, all under licences that are allowed", crates.len());
    Ok(())
}

fn fault(one: &Crate) -> Option<String> {
    let name = format!("{} {}", one.name, one.version);
    match (&one.source, &one.licence) {
        (Some(source), _) if source != REGISTRY => Some(format!("{name} comes from {source}")),
        (_, None) => Some(format!("{name} names no licence")),
        (_, Some(licence)) if !allows(licence) => Some(format!("{name} is under {licence}")),
        _ => None,
    }
}

/// Whether an expression can be met with licences that are allowed alone.
fn allows(expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reading = Reading { words: &words };
    reading.either() == Some(true) && reading.words.is_empty()
}

/// What of an expression is still to be read.
struct Reading<'words> {
    words: &'words [&'words str],
}

impl Reading<'_> {
    fn takes(&mut self, word: &str) -> bool {
        let Some((first, rest)) = self.words.split_first() else { return false };
        let is_it = *first == word;
        if is_it {
            self.words = rest;
        }
        is_it
    }

    fn either(&mut self) -> Option<bool> {
        let mut is_met = self.both()?;
        while self.takes("OR") {
            is_met |= self.both()?;
        }
        Some(is_met)
    }

    fn both(&mut self) -> Option<bool> {
        let mut is_met = self.one()?;
        while self.takes("AND") {
            is_met &= self.one()?;
        }
        Some(is_met)
    }

    fn one(&mut self) -> Option<bool> {
        if self.takes("(") {
            let inner = self.either()?;
            return self.takes(")").then_some(inner);
        }
        let (name, rest) = self.words.split_first()?;
        self.words = rest;
        let mut name = (*name).to_owned();
        if self.takes("WITH") {
            let (exception, rest) = self.words.split_first()?;
            self.words = rest;
            name = format!("{name} WITH {exception}");
        }
        Some(ALLOWED.contains(&name.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::allows;

    #[test]
    fn an_expression_is_allowed_when_one_way_through_it_is() {
        for fine in [
            "MIT",
            "MIT/Apache-2.0",
            "Apache-2.0 OR GPL-2.0-only",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
            "MIT OR LGPL-2.1-or-later AND GPL-3.0",
        ] {
            assert!(allows(fine), "{fine}");
        }
        for refused in [
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR Apache-2.0) AND LGPL-2.1-or-later",
            "Apache-2.0 WITH another-exception",
            "MIT OR",
            "(MIT",
            "MIT Apache-2.0",
            "",
        ] {
            assert!(!allows(refused), "{refused}");
        }
    }
}

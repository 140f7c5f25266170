//! A workbook that reckons its own formulas anew.
#![allow(
    clippy::float_cmp,
    dead_code,
    reason = "nothing is a zero exactly; each story uses some of it"
)]

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

/// A cell as it stands in the file.
#[derive(Clone, Debug)]
pub enum Found {
    Number(f64),
    Words(String),
    Formula(String, f64),
}

/// A workbook that can reckon.
pub struct Reckoner {
    pub names: Vec<String>,
    pub cells: BTreeMap<(usize, u32, u32), Found>,
}

pub fn column(name: &str) -> u32 {
    name.chars().fold(0, |sum, letter| sum * 26 + (letter as u32 - 'A' as u32 + 1))
}

pub fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

impl Reckoner {
    pub fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = |name: &str| {
            let mut text = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let strings: Vec<String> = text("xl/sharedStrings.xml")
            .split("<si>")
            .skip(1)
            .map(|rest| unescaped(rest.split("</t>").next().unwrap().split_once('>').unwrap().1))
            .collect();
        let names: Vec<String> = text("xl/workbook.xml")
            .split("<sheet name=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect();
        let mut cells = BTreeMap::new();
        for sheet in 0..names.len() {
            let xml = text(&format!("xl/worksheets/sheet{}.xml", sheet + 1));
            for cell in xml.split("<c r=\"").skip(1) {
                let (at, rest) = cell.split_once('"').unwrap();
                let Some((_, value)) = rest.split_once("<v>") else { continue };
                let value = value.split("</v>").next().unwrap();
                let found = if rest.split('>').next().unwrap().contains("t=\"s\"") {
                    Found::Words(strings[value.parse::<usize>().unwrap()].clone())
                } else if let Some((_, formula)) = rest.split_once("<f>") {
                    let formula = unescaped(formula.split("</f>").next().unwrap());
                    Found::Formula(formula, value.parse().unwrap())
                } else {
                    Found::Number(value.parse().unwrap())
                };
                let (column, row) = place(at);
                cells.insert((sheet, row, column), found);
            }
        }
        Self { names, cells }
    }

    pub fn value(&self, at: (usize, u32, u32)) -> f64 {
        match self.cells.get(&at) {
            None | Some(Found::Words(_)) => 0.0,
            Some(Found::Number(value)) => *value,
            Some(Found::Formula(formula, _)) => self.reckon(at.0, formula),
        }
    }

    /// Only what the writer can write.
    pub fn reckon(&self, sheet: usize, formula: &str) -> f64 {
        let inner = |name: &str| {
            let rest = formula.strip_prefix(name)?.strip_prefix('(')?;
            rest.strip_suffix(')')
        };
        if let Some(spans) = inner("SUM") {
            return spans
                .split(',')
                .flat_map(|span| self.span(sheet, span))
                .map(|at| self.value(at))
                .sum();
        }
        if let Some(product) = inner("ROUND") {
            let (one, other) = product.strip_suffix(",0").unwrap().split_once('*').unwrap();
            return (self.one(sheet, one) * self.one(sheet, other)).round();
        }
        if let Some(ratio) = inner("IF") {
            let (part, whole) = ratio.rsplit(',').next().unwrap().split_once('/').unwrap();
            let whole = self.one(sheet, whole);
            return if whole == 0.0 { 0.0 } else { self.one(sheet, part) / whole };
        }
        let product = inner("SUMPRODUCT").unwrap_or_else(|| panic!("{formula}"));
        let (keys, of) = product.strip_prefix("--(").unwrap().split_once("),").unwrap();
        let (keys, key) = keys.rsplit_once('=').unwrap();
        let key = self.cells.get(&self.span(sheet, key)[0]);
        let Some(Found::Words(key)) = key else { panic!("{formula}: {key:?}") };
        let same = |at: &(usize, u32, u32)| matches!(self.cells.get(at), Some(Found::Words(words)) if words == key);
        let (keys, of) = (self.span(sheet, keys), self.span(sheet, of));
        keys.iter().zip(of).filter(|(key, _)| same(key)).map(|(_, at)| self.value(at)).sum()
    }

    pub fn one(&self, sheet: usize, reference: &str) -> f64 {
        self.value(self.span(sheet, reference)[0])
    }

    pub fn span(&self, sheet: usize, reference: &str) -> Vec<(usize, u32, u32)> {
        let (sheet, reference) = match reference.split_once("'!") {
            Some((name, rest)) => {
                let name = name.trim_start_matches('\'');
                (self.names.iter().position(|known| known == name).unwrap(), rest)
            }
            None => (sheet, reference),
        };
        let (from, to) = reference.split_once(':').unwrap_or((reference, reference));
        let ((column, first), (_, last)) = (place(from), place(to));
        (first..=last).map(|row| (sheet, row, column)).collect()
    }

    /// Every formula comes to what stands beside it.
    pub fn check(&self) -> usize {
        let mut formulas = 0;
        for (at, cell) in &self.cells {
            if let Found::Formula(formula, cached) = cell {
                formulas += 1;
                let now = self.reckon(at.0, formula);
                assert!((now - cached).abs() < 1e-6, "{at:?} {formula}: {now} is not {cached}");
            }
        }
        formulas
    }

    /// The figures of the row that begins with these words.
    pub fn row(&self, sheet: usize, words: &str, nth: usize) -> Vec<f64> {
        let rows: Vec<u32> = self
            .cells
            .iter()
            .filter(|((on, ..), cell)| {
                *on == sheet && matches!(cell, Found::Words(found) if found == words)
            })
            .map(|((_, row, _), _)| *row)
            .collect();
        let row = rows[nth];
        let cells = self.cells.range((sheet, row, 3)..(sheet, row + 1, 0));
        cells
            .filter(|(_, cell)| !matches!(cell, Found::Words(_)))
            .map(|(at, _)| self.value(*at))
            .collect()
    }
}

pub fn place(at: &str) -> (u32, u32) {
    let split = at.find(|letter: char| letter.is_ascii_digit()).unwrap();
    (column(&at[..split]), at[split..].parse().unwrap())
}

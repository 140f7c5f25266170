//! The words other people's code asks us to hand on with it, and the list of that code for those who check it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::crates::{Crate, shipped};
use crate::tools::Ground;

/// How the files begin that hold a licence or a notice.
const OF_LICENCE: [&str; 6] = ["licence", "license", "copying", "notice", "unlicense", "copyright"];
/// Of two licences to choose from, the one whose text is shortest is handed on.
const SHORT: [&str; 3] = ["mit", "zlib", "bsl"];
const HEAD: &str = "Gương được làm từ mã nguồn mở của nhiều người. Giấy phép của họ yêu cầu đưa kèm những dòng dưới đây.\n\
                    Gương is made with the open source code of many people. Their licences ask for the lines below.\n";
const MIT: &str = "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated \
documentation files (the \"Software\"), to deal in the Software without restriction, including without limitation the rights to \
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom \
the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission \
notice shall be included in all copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT \
WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A \
PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR \
OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE \
OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.";

/// The notices as one text; equal texts stand once, under the names of all they belong to.
pub fn notices(ground: &Ground) -> Result<String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for one in shipped(ground)? {
        let title = format!("{} {} ({})", one.name, one.version, licence(&one));
        for text in texts_of(&one)? {
            texts.entry(text).or_default().push(title.clone());
        }
    }
    let mut groups: Vec<(Vec<String>, String)> =
        texts.into_iter().map(|(text, titles)| (titles, text)).collect();
    groups.sort();
    let mut all = HEAD.to_owned();
    for (titles, text) in groups {
        let _ = write!(all, "\n{}\n{}\n\n{text}\n", "─".repeat(60), titles.join("\n"));
    }
    Ok(all)
}

fn licence(one: &Crate) -> &str {
    one.licence.as_deref().unwrap_or("-")
}

/// The texts a crate brings; where it brings none, those its licence is known by.
fn texts_of(one: &Crate) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(&one.folder).with_context(|| one.folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_file() && OF_LICENCE.iter().any(|start| name.starts_with(start)) {
            files.push((name, path));
        }
    }
    files.sort();
    let expression = licence(one);
    let has = |word: &str| expression.contains(word);
    let is_choice = (has(" OR ") || has("/")) && !has(" AND ");
    let is_short = |name: &str| SHORT.iter().any(|short| name.contains(short));
    if is_choice && files.iter().any(|(name, _)| is_short(name)) {
        files.retain(|(name, _)| is_short(name) || name.starts_with("notice"));
    }
    let mut texts = Vec::new();
    for (_, path) in files {
        let text = String::from_utf8_lossy(&fs::read(&path)?).replace('\r', "");
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        let text = lines.join("\n").trim().to_owned();
        if !text.is_empty() {
            texts.push(text);
        }
    }
    if texts.is_empty() {
        let who = if one.authors.is_empty() {
            format!("the authors of {}", one.name)
        } else {
            one.authors.join(", ")
        };
        let terms = if licence(one).contains("MIT") { MIT } else { licence(one) };
        texts.push(format!("Copyright (c) {who}\n\n{terms}"));
    }
    Ok(texts)
}

/// The list of what is shipped, in the form other programs read (`CycloneDX` 1.5); the same bytes each time.
pub fn bill(ground: &Ground, version: &str) -> Result<String> {
    let components: Vec<Value> = shipped(ground)?.iter().map(component).collect();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": format!("guong@{version}"),
            "name": "guong",
            "version": version,
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        }},
        "components": components,
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&bill)?))
}

fn component(one: &Crate) -> Value {
    let place = format!("pkg:cargo/{}@{}", one.name, one.version);
    let mut component = json!({
        "type": "library",
        "bom-ref": place,
        "name": one.name,
        "version": one.version,
        "purl": place,
        "licenses": [{ "expression": licence(one).replace('/', " OR ") }],
    });
    if let (Some(sum), Some(component)) = (&one.checksum, component.as_object_mut()) {
        component.insert("hashes".to_owned(), json!([{ "alg": "SHA-256", "content": sum }]));
    }
    component
}

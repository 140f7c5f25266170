//! The parts of the program in few files. Taking parts out makes one for each set of groups that share something, more
//! than a hundred, and a plain server hands out six files at a time: here they are laid together, so that a page asks for
//! its own file and for those of what it shares with pages more often seen.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use wasm_encoder::{CustomSection, Module};

/// The groups, most visited first. What two of them share lies in the file of the first; all are built on `answering`
/// (`pages/groups.rs`), so that what it shares lies in its own.
const ORDER: [&str; 9] = [
    "answering",
    "lists",
    "outcome",
    "desk",
    "unit_part",
    "sharing_part",
    "writing",
    "gate_screen",
    "lock",
];

/// Gives a part out of its file: one of those that lie in it under their names, or else the one that carries them, which is
/// compiled while it comes, and which browsers keep compiled. What is asked for at one time is fetched once; afterwards the
/// browser keeps the file, and a failure is not remembered.
const TAKE: &str = r#"const fetchedPacks = new Map();
function takePart(pack, name) {
let fetched = fetchedPacks.get(pack);
if (!fetched) {
fetched = fetch(pack).then((answer) => {
if (!answer.ok) throw new Error(`Failed to fetch ${pack}: ${answer.status}`);
const isKnown = answer.headers.get("Content-Type") === "application/wasm";
return isKnown ? WebAssembly.compileStreaming(answer) : answer.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
});
fetchedPacks.set(pack, fetched);
const forget = () => fetchedPacks.delete(pack);
fetched.then(forget, forget);
}
return fetched.then((file) => WebAssembly.Module.customSections(file, name)[0] ?? file);
}
"#;

/// The parts laid together.
#[derive(Debug)]
pub struct Packs {
    /// What fetches them, in the place of what fetched them one by one.
    pub loader: String,
    /// Each file under the name the loader knows it by.
    pub files: Vec<(String, Vec<u8>)>,
    /// The names of the files that a page of the first group needs.
    pub early: Vec<String>,
}

/// One part of the program, as the loader speaks of it.
struct Loaded<'text> {
    /// What the loader calls it.
    name: &'text str,
    /// The name of its file, without the ending.
    file: &'text str,
    /// The parts that must be there before it.
    needs: Vec<&'text str>,
}

/// Lays the parts together, and lets the loader find them there.
pub fn packed(loader: &str, parts: &[(String, Vec<u8>)]) -> Result<Packs> {
    let loaded = loaded(loader)?;
    let mut home: BTreeMap<&str, String> = BTreeMap::new();
    for (place, group) in ORDER.into_iter().enumerate() {
        let loader_name = format!("__wasm_split_load_{group}");
        let Some(own) = loaded.iter().find(|part| part.name == loader_name) else { continue };
        home.insert(own.file, group.to_owned());
        let shared = if place == 0 { group.to_owned() } else { format!("{group}-shared") };
        for part in loaded.iter().filter(|part| own.needs.contains(&part.name)) {
            home.entry(part.file).or_insert_with(|| shared.clone());
        }
    }
    let mut files: BTreeMap<&str, Vec<(&str, &[u8])>> = BTreeMap::new();
    for (name, bytes) in parts {
        let file = name.trim_end_matches(".wasm");
        let pack = home.get(file).with_context(|| format!("{file} belongs to no known group"))?;
        files.entry(pack).or_default().push((file, bytes));
    }
    for Loaded { file, .. } in &loaded {
        // In its place the loader would take the one that carries the others, twice.
        let is_there = parts.iter().any(|(name, _)| name.trim_end_matches(".wasm") == *file);
        ensure!(is_there, "{file} was not made");
    }
    let mut lines: Vec<String> = TAKE.lines().map(str::to_owned).collect();
    lines.extend(files.keys().map(|pack| {
        format!("const {} = new URL(\"./{pack}.wasm\", import.meta.url);", constant(pack))
    }));
    for line in loader.lines() {
        lines.push(if let Some(file) = file_of(line) {
            let pack =
                home.get(file).with_context(|| format!("{file} belongs to no known group"))?;
            format!("const src = takePart({}, \"{file}\");", constant(pack))
        } else {
            let streaming = "WebAssembly.instantiateStreaming(src, imports)";
            line.replace(streaming, "src.then((part) => WebAssembly.instantiate(part, imports))")
        });
    }
    let text = lines.join("\n") + "\n";
    ensure!(!text.contains("instantiateStreaming"), "the loader is not the one this was made for");
    let named = |pack: &str| format!("{pack}.wasm");
    Ok(Packs {
        loader: text,
        early: files.keys().filter(|pack| **pack == ORDER[0]).map(|pack| named(pack)).collect(),
        files: files.into_iter().map(|(pack, parts)| (named(pack), laid_together(parts))).collect(),
    })
}

/// The largest part, with the others in it as sections under their names.
fn laid_together(mut parts: Vec<(&str, &[u8])>) -> Vec<u8> {
    parts.sort_by_key(|(name, bytes)| (Reverse(bytes.len()), *name));
    let Some(((_, carrier), carried)) = parts.split_first() else { return Vec::new() };
    let mut sections = Module::new();
    for (name, bytes) in carried {
        sections.section(&CustomSection { name: (*name).into(), data: (*bytes).into() });
    }
    let sections = sections.finish();
    [*carrier, sections.get(Module::HEADER.len()..).unwrap_or_default()].concat()
}

/// What the loader calls a file.
fn constant(pack: &str) -> String {
    format!("pack_{}", pack.replace('-', "_"))
}

/// The file that a line of the loader fetches.
fn file_of(line: &str) -> Option<&str> {
    let rest = line.trim().strip_prefix("const src = fetch(new URL(\"./")?;
    Some(rest.split_once(".wasm\"")?.0)
}

/// The parts, in the loader's order.
fn loaded(loader: &str) -> Result<Vec<Loaded<'_>>> {
    let mut parts: Vec<Loaded<'_>> = Vec::new();
    let mut name = None;
    for line in loader.lines() {
        let plain = line.strip_prefix("export ").unwrap_or(line);
        if let Some((word, rest)) =
            plain.strip_prefix("const ").and_then(|rest| rest.split_once(" = "))
        {
            name = rest.contains("makeLoad(").then_some(word).or(name);
        } else if let Some((needs, _)) =
            line.strip_prefix(", [").and_then(|rest| rest.split_once(']'))
        {
            let part = parts.last_mut().context("a part without a file")?;
            part.needs = needs.split(", ").filter(|need| !need.is_empty()).collect();
        }
        if let Some(file) = file_of(line) {
            let name = name.take().context("a file without a part")?;
            parts.push(Loaded { name, file, needs: Vec::new() });
        }
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::packed;

    fn part(name: &str, file: &str, needs: &str) -> String {
        format!(
            "{name} = makeLoad(() => {{\n    const src = fetch(new URL(\"./{file}.wasm\", import.meta.url));\n    \
             src.catch(() => {{}});\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}}\n\
             , [{needs}]);\n"
        )
    }

    fn loader() -> String {
        [
            part("const __chunk_1", "chunk_1", ""),
            part("const __chunk_2", "chunk_2", ""),
            part("const __chunk_3", "chunk_3", ""),
            part(
                "export const __wasm_split_load_lists",
                "split_lists",
                "__chunk_1, __chunk_2, __chunk_3",
            ),
            part("export const __wasm_split_load_desk", "split_desk", "__chunk_2, __chunk_3"),
            part("export const __wasm_split_load_answering", "split_answering", "__chunk_1"),
        ]
        .concat()
    }

    fn parts(names: &[&str]) -> Vec<(String, Vec<u8>)> {
        names.iter().map(|name| (format!("{name}.wasm"), name.as_bytes().to_vec())).collect()
    }

    #[test]
    fn parts_lie_with_the_group_most_visited() -> Result<()> {
        let all = ["chunk_1", "chunk_2", "chunk_3", "split_answering", "split_desk", "split_lists"];
        let packs = packed(&loader(), &parts(&all))?;
        let holds = |file: &str| -> Vec<&str> {
            let (_, bytes) = packs.files.iter().find(|(name, _)| name == file).expect(file);
            let text = String::from_utf8_lossy(bytes);
            // What carries the others comes first, and has no name; theirs stands before them, and is what they are here.
            let times = |name: &str| if text.starts_with(name) { 1 } else { 2 };
            all.into_iter().filter(|name| text.matches(name).count() == times(name)).collect()
        };
        assert_eq!(packs.files.len(), 4);
        assert_eq!(holds("answering.wasm"), ["chunk_1", "split_answering"]);
        assert_eq!(holds("lists.wasm"), ["split_lists"]);
        assert_eq!(holds("lists-shared.wasm"), ["chunk_2", "chunk_3"]);
        assert_eq!(holds("desk.wasm"), ["split_desk"]);
        assert_eq!(packs.early, ["answering.wasm"]);
        Ok(())
    }

    #[test]
    fn the_loader_asks_for_files_and_takes_parts() -> Result<()> {
        let all = ["chunk_1", "chunk_2", "chunk_3", "split_answering", "split_desk", "split_lists"];
        let text = packed(&loader(), &parts(&all))?.loader;
        for line in [
            "const pack_lists_shared = new URL(\"./lists-shared.wasm\", import.meta.url);",
            "const src = takePart(pack_lists_shared, \"chunk_2\");",
            "const src = takePart(pack_answering, \"split_answering\");",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
        assert_eq!(text.matches("fetch(").count(), 1);
        Ok(())
    }

    #[test]
    fn a_part_of_no_group_is_an_error() {
        let problem = packed(&loader(), &parts(&["chunk_9"])).unwrap_err();
        assert!(problem.to_string().contains("chunk_9"));
    }

    #[test]
    fn a_part_that_was_not_made_is_an_error() {
        let some = ["chunk_1", "chunk_3", "split_answering", "split_desk", "split_lists"];
        let problem = packed(&loader(), &parts(&some)).unwrap_err();
        assert!(problem.to_string().contains("chunk_2"));
    }
}

//! Which parts of the program travel beside it: those of the pages that somebody who comes back, or by a link, sees first.

use std::iter;

/// The parts that a group of pages is made of, its own and large one first, under the names the module asks for; none where
/// nothing was taken out.
pub fn parts_of(module: &str, group: &str) -> Vec<String> {
    let Some(load) = after(module, &format!("const __wasm_split_load_{group} = ")) else {
        return Vec::new();
    };
    let shared = after(load, ", [").and_then(|rest| rest.split_once(']'));
    let shared = shared.map_or("", |(names, _)| names).split(',').map(str::trim);
    let shared = shared.filter_map(|name| after(module, &format!("const {name} = ")));
    iter::once(load).chain(shared).filter_map(address).collect()
}

fn after<'text>(text: &'text str, mark: &str) -> Option<&'text str> {
    text.split_once(mark).map(|(_, rest)| rest)
}

/// The first address a loader asks for, in its quotation marks.
fn address(loader: &str) -> Option<String> {
    let (name, _) = after(loader, "new URL(\"")?.split_once('"')?;
    Some(format!("\"{name}\""))
}

#[cfg(test)]
mod tests {
    use super::parts_of;

    const MODULE: &str = "\
const __chunk_1 = makeLoad(() => {\nconst src = fetch(new URL(\"./part-1.wasm\", import.meta.url));\n}\n, []);\n\
const __chunk_12 = makeLoad(() => {\nconst src = fetch(new URL(\"./part-12.wasm\", import.meta.url));\n}\n, []);\n\
const __wasm_split_load_desk = wrapAsyncCb(makeLoad(() => {\n\
const src = fetch(new URL(\"./part-desk.wasm\", import.meta.url));\n}\n, [__chunk_1]));\n\
const __wasm_split_load_answering = wrapAsyncCb(makeLoad(() => {\n\
const src = fetch(new URL(\"./part-answering.wasm\", import.meta.url));\n}\n, [__chunk_12, __chunk_1]));\n";

    #[test]
    fn a_group_is_its_own_part_and_what_it_shares() {
        let names = ["\"./part-answering.wasm\"", "\"./part-12.wasm\"", "\"./part-1.wasm\""];
        assert_eq!(parts_of(MODULE, "answering"), names);
        assert_eq!(parts_of(MODULE, "desk"), ["\"./part-desk.wasm\"", "\"./part-1.wasm\""]);
        assert!(parts_of("const all = {};", "answering").is_empty());
    }
}

//! The standards as the program takes them: the whole of them, and the outline a first start can do with.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};

use crate::pack::fingerprint;
use crate::text::{read, sorted};

/// What the outline keeps of an item: all that decides whom it suits, nothing of what it says.
const OF_ITEM: [&str; 10] = [
    "id",
    "rev",
    "domain",
    "kind",
    "criticality",
    "scale",
    "target",
    "period_months",
    "applies",
    "default_selected",
];
/// What the outline keeps of a standard; its sources, sections and items stand beside.
const OF_STANDARD: [&str; 15] = [
    "format",
    "format_version",
    "id",
    "version",
    "title",
    "short_title",
    "authority",
    "status",
    "superseded_by",
    "in_force_from",
    "reviewed_on",
    "review_by",
    "content_licence",
    "scales",
    "issuer",
];

/// The texts the program is made with.
pub struct Content {
    /// Every word.
    pub whole: String,
    /// The same standards and items, without their words.
    pub outline: String,
    /// Former editions of standards, each a file of its own, fetched only when a round rests on it.
    pub editions: Vec<Edition>,
}

/// A former edition of a standard.
pub struct Edition {
    /// The name of its file.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Reads the standards and what they share, as `{"shared": …, "standards": […]}`; the whole of them also says what
/// replaced what (`migrations`, as one text that is read when it is needed) and where former editions lie (`editions`).
pub fn content(catalogue: &Path) -> Result<Content> {
    let shared = json_of(&catalogue.join("shared.json"))?;
    let files = sorted(&catalogue.join("standards"), "json")?;
    let standards: Vec<Value> = files.iter().map(|file| json_of(file)).collect::<Result<_>>()?;
    let outlines: Vec<Value> =
        standards.iter().filter(|standard| may_be_suggested(standard)).map(outline_of).collect();
    let bundle = |standards: Vec<Value>| json!({ "shared": shared, "standards": standards });
    let outline = bundle(outlines).to_string();
    let mut whole = bundle(standards);
    let migrations = sorted(&catalogue.join("migrations"), "json")?;
    let migrations: Vec<Value> =
        migrations.iter().map(|file| json_of(file)).collect::<Result<_>>()?;
    if !migrations.is_empty() {
        put(&mut whole, "migrations", Value::from(Value::Array(migrations).to_string()));
    }
    let mut editions = Vec::new();
    let mut places = Vec::new();
    for file in sorted(&catalogue.join("editions"), "json")? {
        let edition = json_of(&file)?;
        let text = edition.to_string();
        let name = format!("edition-{}.json", fingerprint(text.as_bytes()));
        let word = |key: &str| edition.get(key).cloned().unwrap_or_default();
        places.push(json!({ "standard": word("id"), "version": word("version"), "file": name }));
        editions.push(Edition { name, text });
    }
    if !places.is_empty() {
        put(&mut whole, "editions", Value::Array(places));
    }
    Ok(Content { outline, whole: whole.to_string(), editions })
}

fn put(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

fn json_of(file: &Path) -> Result<Value> {
    serde_json::from_str(&read(file)?).with_context(|| file.display().to_string())
}

/// What nobody is ever proposed has no place in the outline: international codes, superseded rules, samples.
fn may_be_suggested(standard: &Value) -> bool {
    let is = |key: &str, words: &[&str]| {
        standard.get(key).and_then(Value::as_str).is_some_and(|word| words.contains(&word))
    };
    is("authority", &["binding", "internal"])
        && is("status", &["in_force", "amended"])
        && each_item(standard).any(is_proposed)
}

fn each_item(standard: &Value) -> impl Iterator<Item = &Value> {
    standard.get("items").and_then(Value::as_array).into_iter().flatten()
}

fn is_proposed(item: &Value) -> bool {
    item.get("default_selected").and_then(Value::as_bool).unwrap_or(true)
}

fn outline_of(standard: &Value) -> Value {
    let mut outline = kept(standard, &OF_STANDARD);
    outline.insert("description".to_owned(), unsaid());
    outline.insert(
        "sources".to_owned(),
        each(standard, "sources", |source| {
            let mut source = kept(source, &["key"]);
            source.insert("title".to_owned(), unsaid());
            source.insert("issuer".to_owned(), unsaid());
            source
        }),
    );
    outline.insert(
        "domains".to_owned(),
        each(standard, "domains", |section| {
            let mut section = kept(section, &["id", "theme"]);
            section.insert("title".to_owned(), unsaid());
            section
        }),
    );
    let items = each_item(standard).filter(|item| is_proposed(item));
    let items: Vec<Value> = items.map(|item| Value::Object(item_outline(item))).collect();
    outline.insert("items".to_owned(), Value::Array(items));
    Value::Object(outline)
}

fn item_outline(item: &Value) -> Map<String, Value> {
    let mut outline = kept(item, &OF_ITEM);
    outline.insert("text".to_owned(), unsaid());
    let citations = each(item, "citations", |citation| kept(citation, &["source", "mark"]));
    outline.insert("citations".to_owned(), citations);
    outline
}

/// The text that stands for one that is still to come.
fn unsaid() -> Value {
    json!({ "vi": "…" })
}

fn each(object: &Value, key: &str, part: impl Fn(&Value) -> Map<String, Value>) -> Value {
    let list = object.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    Value::Array(list.iter().map(|value| Value::Object(part(value))).collect())
}

fn kept(object: &Value, keys: &[&str]) -> Map<String, Value> {
    let fields = keys.iter().filter_map(|key| Some(((*key).to_owned(), object.get(*key)?.clone())));
    fields.collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use guong::catalogue::read_bundle;
    use guong::domain::profile::Profile;
    use guong::domain::suggestion::{Depth, suggest};
    use guong::domain::text::Lang;

    use super::content;

    #[test]
    fn the_outline_suggests_what_the_whole_would_and_says_nothing() {
        let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue");
        let content = content(&catalogue).unwrap();
        let whole = read_bundle(&content.whole).unwrap();
        let outline = read_bundle(&content.outline).unwrap();
        for role in &whole.shared().roles {
            for flag in &whole.shared().flags {
                let mut profile = Profile::default();
                profile.roles.insert(role.id.clone());
                profile.set_flag(&flag.id, true);
                for depth in [Depth::Quick, Depth::Full] {
                    let suggested = suggest(&whole, &profile, depth);
                    assert!(!suggested.is_empty());
                    assert_eq!(suggest(&outline, &profile, depth), suggested);
                }
            }
        }
        let texts = outline.standards().iter().flat_map(|standard| &standard.items);
        assert!(texts.into_iter().all(|item| item.text.get(Lang::Vi) == "…" && item.why.is_none()));
    }
}

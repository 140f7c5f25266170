//! Search that knows Vietnamese: every word of the query, without marks, anywhere in the text.

use std::sync::Arc;

use super::id::StandardId;
use super::library::Library;
use super::standard::{Item, Standard, Theme};
use super::text::{Bilingual, Lang, fold};

/// A folded query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query(Vec<String>);

impl Query {
    /// The words of a query, folded.
    pub fn new(text: &str) -> Self {
        Self(fold(text).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a folded text has every word.
    pub fn finds(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word.as_str()))
    }
}

/// What of an item is searched: both languages of its text, its reason, its theme, its places in the law.
pub fn haystack(library: &Library, item: &Item) -> String {
    let mut all = String::new();
    let mut add = |text: &Bilingual| {
        for lang in [Lang::Vi, Lang::En] {
            all.push_str(text.get(lang));
            all.push(' ');
        }
    };
    add(&item.text);
    item.why.iter().for_each(&mut add);
    item.citations.iter().filter_map(|citation| citation.locator.as_ref()).for_each(&mut add);
    library.theme(item.theme).iter().for_each(|theme| add(&theme.title));
    fold(&all)
}

/// What of a standard itself is searched: both languages of its titles, who issued it, the numbers of its documents.
pub fn head(standard: &Standard) -> String {
    let mut all = String::new();
    for text in [&standard.title, &standard.short_title, &standard.issuer] {
        for lang in [Lang::Vi, Lang::En] {
            all.push_str(text.get(lang));
            all.push(' ');
        }
    }
    for source in &standard.sources {
        for text in [&*source.number, source.title.get(Lang::Vi), source.title.get(Lang::En)] {
            all.push_str(text);
            all.push(' ');
        }
    }
    fold(&all)
}

/// Every item with its folded text, folded once.
#[derive(Debug)]
pub struct Index(Vec<(Arc<Item>, String)>);

impl Index {
    /// Folds every item of the library.
    pub fn new(library: &Library) -> Self {
        let items = library.standards().iter().flat_map(|standard| &standard.items);
        Self(items.map(|item| (Arc::clone(item), haystack(library, item))).collect())
    }

    /// The items that have every word of the query, in the library's order; all where nothing is asked for.
    pub fn find<'a>(&'a self, query: &'a Query) -> impl Iterator<Item = &'a Arc<Item>> + 'a {
        self.0.iter().filter(|(_, folded)| query.finds(folded)).map(|(item, _)| item)
    }
}

/// Items of one theme within one standard.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The standard.
    pub standard: StandardId,
    /// The theme.
    pub theme: Theme,
    /// The items, in the library's order.
    pub items: Vec<Arc<Item>>,
}

/// Items by standard and theme, in the library's order; own items belong to none.
pub fn grouped<'a>(items: impl Iterator<Item = &'a Arc<Item>>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for item in items {
        let Some(standard) = &item.standard else { continue };
        let same = |group: &&mut Group| group.standard == *standard && group.theme == item.theme;
        match groups.iter_mut().rev().find(same) {
            Some(group) => group.items.push(Arc::clone(item)),
            None => groups.push(Group {
                standard: standard.clone(),
                theme: item.theme,
                items: vec![Arc::clone(item)],
            }),
        }
    }
    groups
}

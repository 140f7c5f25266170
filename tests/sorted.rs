//! Our small maps behave exactly as the standard library's.

use std::collections::{BTreeMap, BTreeSet};

use guong::domain::ordering::sorted_by;
use guong::domain::sorted::{SortedMap, SortedSet};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Act {
    Insert(u8, u16),
    Remove(u8),
    Change(u8, u16),
    GetOr(u8, u16),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        (any::<u8>(), any::<u16>()).prop_map(|(k, v)| Act::Insert(k, v)),
        any::<u8>().prop_map(Act::Remove),
        (any::<u8>(), any::<u16>()).prop_map(|(k, v)| Act::Change(k, v)),
        (any::<u8>(), any::<u16>()).prop_map(|(k, v)| Act::GetOr(k, v)),
    ]
}

proptest! {
    #[test]
    fn a_sorted_map_is_a_tree_map(acts in prop::collection::vec(act(), 0..200)) {
        let (mut ours, mut theirs) = (SortedMap::new(), BTreeMap::new());
        for act in acts {
            match act {
                Act::Insert(k, v) => prop_assert_eq!(ours.insert(k, v), theirs.insert(k, v)),
                Act::Remove(k) => prop_assert_eq!(ours.remove(&k), theirs.remove(&k)),
                Act::Change(k, v) => {
                    if let Some(value) = ours.get_mut(&k) { *value = v; }
                    if let Some(value) = theirs.get_mut(&k) { *value = v; }
                }
                Act::GetOr(k, v) => {
                    prop_assert_eq!(*ours.get_or_insert_with(k, || v), *theirs.entry(k).or_insert(v));
                }
            }
            prop_assert!(ours.iter().eq(theirs.iter()));
            prop_assert_eq!(ours.len(), theirs.len());
        }
        for k in 0..=u8::MAX {
            prop_assert_eq!(ours.get(&k), theirs.get(&k));
        }
    }

    #[test]
    fn a_sorted_set_is_a_tree_set(items in prop::collection::vec(any::<u8>(), 0..100)) {
        let ours: SortedSet<u8> = items.iter().copied().collect();
        let theirs: BTreeSet<u8> = items.into_iter().collect();
        prop_assert!(ours.into_iter().eq(theirs));
    }

    #[test]
    fn sorting_is_stable(items in prop::collection::vec((0_u8..8, any::<u16>()), 0..100)) {
        let mut theirs = items.clone();
        theirs.sort_by_key(|(key, _)| *key);
        prop_assert_eq!(sorted_by(items, |a, b| a.0.cmp(&b.0)), theirs);
    }
}

//! Sorting without a copy of the standard library's sort for every type (DECISIONS 21).

use std::cmp::Ordering;

/// The order of `count` things: places, sorted by a comparison of places; equals keep their order.
pub fn order_of(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(count);
    for new in 0..count {
        let place = order.partition_point(|known| compare(*known, new) != Ordering::Greater);
        order.insert(place, new);
    }
    order
}

/// Things in the order of a comparison; equals keep their order.
pub fn sorted_by<T>(things: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let at = |a: usize, b: usize| match (things.get(a), things.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    };
    let order = order_of(things.len(), &at);
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order.into_iter().filter_map(|place| things.get_mut(place)?.take()).collect()
}

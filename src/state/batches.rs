//! Long pages come in batches, some at each frame, so that what is in view stands there at once.

use std::collections::VecDeque;

use leptos::prelude::*;

use crate::web::{page, timer};

/// One signal for each part of a long page: whether it is time to build it. Parts carry the ids `prefix-0`,
/// `prefix-1`…; where the page stood before (another language), building begins with the part in view.
pub fn in_batches(
    prefix: &str,
    count: usize,
    at_once: usize,
    a_frame: usize,
) -> Vec<ReadSignal<bool>> {
    let start = page::first_in_view(prefix, count).unwrap_or(0);
    let mut order: VecDeque<usize> = (start..count).chain((0..start).rev()).collect();
    let now: Vec<usize> = order.drain(..at_once.min(count)).collect();
    let parts: Vec<RwSignal<bool>> =
        (0..count).map(|part| RwSignal::new(now.contains(&part))).collect();
    let read = parts.iter().map(RwSignal::read_only).collect();
    let rest = order.into_iter().filter_map(|part| parts.get(part).copied()).collect();
    build(rest, a_frame);
    read
}

/// Tells the next parts, and again at the next frame; ends with the page.
fn build(mut rest: VecDeque<RwSignal<bool>>, a_frame: usize) {
    if rest.is_empty() {
        return;
    }
    timer::next_frame(move || {
        for part in rest.drain(..a_frame.min(rest.len())) {
            if part.try_set(true).is_some() {
                return;
            }
        }
        build(rest, a_frame);
    });
}

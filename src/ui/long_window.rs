//! Which rows of a long table are drawn, and where keys lead.

use crate::web::rows::Seen;

/// Rows drawn beyond those in view, on either side.
const SPARE: usize = 10;
/// The window moves by so many rows, so that not every pixel draws anew.
const STEP: usize = 5;
/// Rows drawn before anything is known about the screen.
const FIRST: usize = 30;

/// How high a row is; nothing before the first look.
fn row_height(seen: Seen) -> Option<f64> {
    (seen.row > 0.0).then_some(seen.row)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows in view are few")]
fn rows_in(height: f64, row: f64) -> usize {
    (height / row).max(0.0) as usize
}

/// The first row that is drawn, and the one after the last.
pub(super) fn window_of(seen: Seen, count: usize) -> (usize, usize) {
    let Some(row) = row_height(seen) else { return (0, count.min(FIRST)) };
    let first = rows_in(seen.top, row).saturating_sub(SPARE);
    let first = (first - first % STEP).min(count.saturating_sub(1));
    (first, (first + rows_in(seen.height, row) + 2 * SPARE + STEP).min(count))
}

/// Where the table must be scrolled so that a row is in view; nothing where it is.
#[expect(clippy::cast_precision_loss, reason = "no table has so many rows")]
pub(super) fn top_for(seen: Seen, at: usize) -> Option<f64> {
    let row = row_height(seen)?;
    let top = row * at as f64;
    if top < seen.top {
        Some(top)
    } else {
        // Rounded up, so that the last line of the row is not cut.
        (top + row > seen.top + seen.height).then(|| (top + row - seen.height).ceil())
    }
}

/// Where a key leads.
pub(super) fn moved(key: &str, now: Option<usize>, count: usize, seen: Seen) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let page = row_height(seen).map_or(FIRST, |row| rows_in(seen.height, row).max(1));
    let now = now.unwrap_or(0);
    let to = match key {
        "ArrowDown" => now + 1,
        "ArrowUp" => now.saturating_sub(1),
        "PageDown" => now + page,
        "PageUp" => now.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    Some(to.min(last))
}

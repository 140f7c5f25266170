//! New passphrases: whether one is good enough, and one drawn by lot.

use crate::storage::sealing::{PassphraseProblem, judge, suggest};
use crate::web::{random, timer};

/// Long enough for what was just said to stand on the screen, in milliseconds.
const A_PAINT: i32 = 60;

/// Whether a new passphrase is good enough. Never asked of one that opens something.
pub fn judge_passphrase(passphrase: &str) -> Result<(), PassphraseProblem> {
    judge(passphrase)
}

/// Five words that nobody can guess.
pub fn suggest_passphrase() -> String {
    suggest(&random::fill)
}

/// Waits until what was just said is painted: deriving a key keeps the page from painting.
pub async fn painted() {
    timer::rest(A_PAINT).await;
}

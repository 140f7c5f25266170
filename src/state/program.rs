//! About the program itself: installing it, whether it is one file, what it is made of.

use crate::web::{address, fetching, installing, page};

/// The whole app as one file, beside the app.
pub const FILE: &str = "guong.html";
/// The notices of those whose code is in the program, beside the app.
const NOTICES: &str = "./notices.txt";
/// No list of licences is longer.
const LONGEST_NOTICES: usize = 4_000_000;

/// Whether the browser offers to install the app.
pub fn may_install() -> bool {
    installing::is_offered()
}

/// Lets the browser ask whether to install the app; whether the person agreed.
pub async fn install() -> bool {
    installing::install().await
}

/// Whether the app was opened from a file, without any server.
pub fn is_from_file() -> bool {
    address::whole().starts_with("file:")
}

/// How many bytes the whole app has as one file, where that lies beside it.
pub fn bytes_of_file() -> Option<usize> {
    page::meta("file")?.parse().ok()
}

/// The notices and licences of the code the program is made of.
pub async fn notices() -> Option<String> {
    fetching::text(NOTICES, LONGEST_NOTICES).await
}

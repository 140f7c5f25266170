//! How something comes to somebody: in the link itself, from beside the app, or in a file to be chosen.

/// By which way something was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandedBy {
    /// In a file that has yet to be chosen.
    File,
    /// In the link: a text packed as letters or digits.
    Link(String),
    /// Beside the app on the same server, at this address.
    Server(String),
}

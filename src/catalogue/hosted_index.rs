//! What an agency lays beside the app, as it lists it in `hosted.json`.

use super::gate::read_text;
use super::problem::{Findings, Problem};
use super::reader::Place;
use super::reading::opened;
use crate::domain::text::Bilingual;

/// What the list says it is.
pub const HOSTED_FORMAT: &str = "guong-hosted";
const LONGEST_TITLE: usize = 200;
/// The most files of a list that are shown.
const MOST: usize = 200;

/// One file beside the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostedFile {
    /// Its title.
    pub title: Bilingual,
    /// Its address on this server.
    pub from: String,
}

/// Reads the list.
pub fn read_hosted_index(text: &str) -> Result<Vec<HostedFile>, Vec<Problem>> {
    let value = read_text(text)?;
    let found = Findings::default();
    let place = Place::root(&value, &found);
    let files = opened(&place, HOSTED_FORMAT).map(|()| {
        let files = place.key("files");
        files.list().take(MOST).filter_map(|place| file_at(&place)).collect()
    });
    found.settle(files)
}

fn file_at(place: &Place) -> Option<HostedFile> {
    place.object()?;
    let title = place.key("title").bilingual(LONGEST_TITLE);
    let from = place.key("from").word().map(str::to_owned);
    Some(HostedFile { title: title?, from: from? })
}

//! The packed files that office files are.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::documents::office::Refusal;

/// Files as one packed file; the same files always give the same bytes.
pub fn packed(files: &[(&str, &[u8])]) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in files {
        writer.start_file(*name, how).ok()?;
        writer.write_all(bytes).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

/// One file out of a packed one, if it is there and a text no longer than this.
pub fn text_of(bytes: &[u8], name: &str, limit: u64) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = String::new();
    archive.by_name(name).ok()?.take(limit).read_to_string(&mut text).ok()?;
    Some(text)
}

/// Unpacks everything once and counts, keeping nothing: what a packed file says of its own sizes may be a lie.
pub fn check_unpacked(bytes: &[u8], limit: u64) -> Result<(), Refusal> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_problem| Refusal::NotAWorkbook)?;
    let mut left = limit;
    for place in 0..archive.len() {
        let file = archive.by_index(place).map_err(|_problem| Refusal::NotAWorkbook)?;
        let found = std::io::copy(&mut file.take(left + 1), &mut std::io::sink())
            .map_err(|_problem| Refusal::NotAWorkbook)?;
        left = left.checked_sub(found).ok_or(Refusal::TooLargeUnpacked { limit })?;
    }
    Ok(())
}

//! What a browser does to make texts short and long again, done here by another program's deflate.
#![allow(dead_code, reason = "each test file uses its part")]

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use guong::storage::Packed;

pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// The whole of it, and nothing where more than allowed comes out or something is left over.
pub fn inflate(bytes: &[u8], at_most: usize) -> Option<Vec<u8>> {
    let mut decoder = DeflateDecoder::new(bytes);
    let mut found = Vec::new();
    decoder.by_ref().take(at_most as u64 + 1).read_to_end(&mut found).ok()?;
    (found.len() <= at_most && decoder.total_in() == bytes.len() as u64).then_some(found)
}

/// As `state/packing.rs` does it.
pub fn packed(key: &str, text: &str) -> String {
    let body = Packed::body(key, text).unwrap();
    Packed::write(key, body, &deflate(body.as_bytes()))
}

/// As `state/packing.rs` does it.
pub fn unpacked(key: &str, text: &str) -> String {
    if !Packed::is_at(key, text) {
        return text.to_owned();
    }
    let packed = Packed::read(key, text).ok();
    Packed::plain(key, text, packed.and_then(|packed| inflate(&packed.bytes, packed.length)))
}

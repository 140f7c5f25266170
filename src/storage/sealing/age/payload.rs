//! The payload: a nonce, then chunks of 64 KiB, each sealed with its number and whether it is the last.

use chacha20poly1305::{AeadInPlace as _, ChaCha20Poly1305, KeyInit as _};
use zeroize::Zeroizing;

use super::AgeProblem;
use super::header::FileKey;
use crate::storage::sealing::derived;

const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
const NONCE: usize = 16;

/// Adds the nonce and the sealed chunks to the file.
pub(super) fn write(
    key: &FileKey,
    nonce: [u8; NONCE],
    plain: &[u8],
    file: &mut Vec<u8>,
) -> Result<(), AgeProblem> {
    let cipher = ChaCha20Poly1305::new((&*derived(&nonce, key, b"payload")).into());
    file.reserve(NONCE + plain.len() + TAG * (plain.len() / CHUNK + 1));
    file.extend_from_slice(&nonce);
    let (mut rest, mut number) = (plain, 0);
    loop {
        let (chunk, after) = rest.split_at_checked(CHUNK).unwrap_or((rest, &[]));
        let start = file.len();
        file.extend_from_slice(chunk);
        let body = file.get_mut(start..).unwrap_or_default();
        let sealed =
            cipher.encrypt_in_place_detached(&nonce_of(number, after.is_empty()).into(), b"", body);
        let tag = sealed.map_err(|_error| AgeProblem::Damaged)?;
        file.extend_from_slice(&tag);
        if after.is_empty() {
            return Ok(());
        }
        (rest, number) = (after, number + 1);
    }
}

/// What the chunks hold, if they are whole, in order and all there.
pub(super) fn read(key: &FileKey, payload: &[u8]) -> Result<Vec<u8>, AgeProblem> {
    let (nonce, mut rest) = payload.split_first_chunk::<NONCE>().ok_or(AgeProblem::Damaged)?;
    let cipher = ChaCha20Poly1305::new((&*derived(nonce, key, b"payload")).into());
    let mut plain = Zeroizing::new(Vec::with_capacity(rest.len()));
    let mut number = 0;
    loop {
        let (chunk, after) = rest.split_at_checked(CHUNK + TAG).unwrap_or((rest, &[]));
        let (body, tag) = chunk.split_last_chunk::<TAG>().ok_or(AgeProblem::Damaged)?;
        // Only a file of nothing has an empty chunk.
        if body.is_empty() && number > 0 {
            return Err(AgeProblem::Damaged);
        }
        let start = plain.len();
        plain.extend_from_slice(body);
        let body = plain.get_mut(start..).unwrap_or_default();
        let nonce = nonce_of(number, after.is_empty());
        cipher
            .decrypt_in_place_detached(&nonce.into(), b"", body, tag.into())
            .map_err(|_error| AgeProblem::Damaged)?;
        if after.is_empty() {
            return Ok(std::mem::take(&mut *plain));
        }
        (rest, number) = (after, number + 1);
    }
}

/// The chunk's number in eleven bytes, and whether it is the last.
fn nonce_of(number: u64, is_last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    if let Some(counter) = nonce.get_mut(3..11) {
        counter.copy_from_slice(&number.to_be_bytes());
    }
    if let Some(flag) = nonce.last_mut() {
        *flag = u8::from(is_last);
    }
    nonce
}

//! The one cipher of stored text: XChaCha20-Poly1305, nonce first, tag last.

use chacha20poly1305::{AeadInPlace as _, KeyInit as _, XChaCha20Poly1305};
use zeroize::Zeroizing;

use super::{Random, drawn};

const NONCE: usize = 24;
const TAG: usize = 16;

/// Nonce, ciphertext and tag; what it is bound to must be the same at opening.
pub(super) fn close(key: &[u8; 32], bound_to: &[u8], open: &[u8], random: &Random) -> Vec<u8> {
    let nonce: [u8; NONCE] = drawn(random);
    let mut closed = Vec::with_capacity(NONCE + open.len() + TAG);
    closed.extend_from_slice(&nonce);
    closed.extend_from_slice(open);
    let cipher = XChaCha20Poly1305::new(key.into());
    let body = closed.get_mut(NONCE..).unwrap_or_default();
    match cipher.encrypt_in_place_detached(&nonce.into(), bound_to, body) {
        Ok(tag) => {
            closed.extend_from_slice(&tag);
            closed
        }
        // Only beyond 256 GiB. Nothing is better than the open bytes.
        Err(_too_long) => Vec::new(),
    }
}

/// The open bytes, if key, binding and every closed byte are what they were.
pub(super) fn open(key: &[u8; 32], bound_to: &[u8], closed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, rest) = closed.split_first_chunk::<NONCE>()?;
    let (body, tag) = rest.split_last_chunk::<TAG>()?;
    let mut open = Zeroizing::new(body.to_vec());
    let cipher = XChaCha20Poly1305::new(key.into());
    let opened = cipher.decrypt_in_place_detached(nonce.into(), bound_to, &mut open, tag.into());
    opened.ok().map(|()| open)
}

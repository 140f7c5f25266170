//! What is locked stays locked: sealed texts, the lock of a workspace, what is typed to open it, and age files.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::similar_names,
    reason = "a test that panics is doing its work"
)]

#[path = "sealing/age_files.rs"]
mod age_files;
#[path = "sealing/frozen.rs"]
mod frozen;
#[path = "sealing/interop.rs"]
mod interop;
#[path = "sealing/lock.rs"]
mod lock;
#[path = "sealing/passphrase.rs"]
mod passphrase;
#[path = "sealing/recovery.rs"]
mod recovery;
#[path = "sealing/sealer.rs"]
mod sealer;
#[path = "sealing/vectors.rs"]
mod vectors;

use std::cell::Cell;

use guong::storage::VaultId;
use sha2::{Digest as _, Sha256};

/// Bytes that look random and are the same in every run; another seed, other bytes.
fn random(seed: u64) -> impl Fn(&mut [u8]) {
    let drawn = Cell::new(0_u64);
    move |bytes| {
        for chunk in bytes.chunks_mut(32) {
            let next = [seed.to_be_bytes(), drawn.get().to_be_bytes()].concat();
            drawn.set(drawn.get() + 1);
            chunk.copy_from_slice(&Sha256::digest(next)[..chunk.len()]);
        }
    }
}

fn vault() -> VaultId {
    VaultId::parse("Kho_0001").unwrap()
}

/// Every text that differs in one bit.
fn flips(text: &str) -> impl Iterator<Item = String> {
    (0..text.len() * 8).filter_map(|bit| {
        let mut bytes = text.as_bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        String::from_utf8(bytes).ok()
    })
}

fn bytes_of(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.chunks(2).map(byte).collect()
}

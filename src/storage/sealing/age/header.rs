//! The header: one line of version, one stanza that holds the file key under the passphrase, one line of HMAC.

use chacha20poly1305::{AeadInPlace as _, ChaCha20Poly1305, KeyInit};
use hmac::{Hmac, Mac as _};
use scrypt::Params;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{AgeProblem, MAX_LOG_N};
use crate::storage::alphabet::{base64, bytes_from_base64};
use crate::storage::sealing::{Random, derived, drawn};

const VERSION: &str = "age-encryption.org/v1";
pub(super) const ANY_VERSION: &[u8] = b"age-encryption.org/";
const LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
const COLUMNS: usize = 64;

/// The key of one file.
pub(super) type FileKey = [u8; 16];

/// A header that may be opened with a passphrase.
pub(super) struct Header<'a> {
    salt: [u8; 16],
    log_n: u8,
    wrapped: [u8; 16],
    tag: [u8; 16],
    /// What the HMAC covers.
    covered: &'a [u8],
    mac: [u8; 32],
}

/// The header of a new file.
pub(super) fn written(
    key: &FileKey,
    passphrase: &str,
    log_n: u8,
    random: &Random,
) -> Result<Vec<u8>, AgeProblem> {
    let salt: [u8; 16] = drawn(random);
    let log_n = log_n.max(1);
    let wrapping = slow_key(passphrase, &salt, log_n)?;
    let mut wrapped = *key;
    let tag = ChaCha20Poly1305::new((&*wrapping).into())
        .encrypt_in_place_detached(&[0; 12].into(), b"", &mut wrapped)
        .map_err(|_error| AgeProblem::Damaged)?;
    let body = base64(&[&wrapped[..], &tag].concat());
    let start = format!("{VERSION}\n-> scrypt {} {log_n}\n{body}\n---", base64(&salt));
    let mut header = start.into_bytes();
    let mac = mac_of(key, &header).finalize().into_bytes();
    header.extend_from_slice(format!(" {}\n", base64(&mac)).as_bytes());
    Ok(header)
}

/// The header, and what stands after it.
pub(super) fn read(file: &[u8]) -> Result<(Header<'_>, &[u8]), AgeProblem> {
    let mut rest = file;
    match next_line(&mut rest) {
        _ if !file.starts_with(ANY_VERSION) => return Err(AgeProblem::NotAge),
        Ok(VERSION) => {}
        Ok(_later) => return Err(AgeProblem::Foreign),
        Err(problem) => return Err(problem),
    }
    let (mut stanzas, mut locked) = (0_usize, None);
    loop {
        let covered = file.len() - rest.len() + 3;
        let line = next_line(&mut rest)?;
        if let Some(mac) = line.strip_prefix("---") {
            let mac =
                mac.strip_prefix(' ').and_then(array_from_base64).ok_or(AgeProblem::Damaged)?;
            let (salt, log_n, wrapped, tag) = locked.ok_or(AgeProblem::Foreign)?;
            let covered = file.get(..covered).ok_or(AgeProblem::Damaged)?;
            // A file under a passphrase has no other way in.
            let header = Header { salt, log_n, wrapped, tag, covered, mac };
            return if stanzas == 1 { Ok((header, rest)) } else { Err(AgeProblem::Damaged) };
        }
        let stanza = line.strip_prefix("-> ").ok_or(AgeProblem::Damaged)?;
        let body = next_body(&mut rest)?;
        if stanza.split(' ').any(str::is_empty) {
            return Err(AgeProblem::Damaged);
        }
        stanzas += 1;
        if let Some(arguments) = stanza.strip_prefix("scrypt ") {
            locked = Some(scrypt_stanza(arguments, &body)?);
        }
    }
}

impl Header<'_> {
    /// The file key, if this is the passphrase.
    pub(super) fn open(&self, passphrase: &str) -> Result<Zeroizing<FileKey>, AgeProblem> {
        let wrapping = slow_key(passphrase, &self.salt, self.log_n)?;
        let mut key = Zeroizing::new(self.wrapped);
        ChaCha20Poly1305::new((&*wrapping).into())
            .decrypt_in_place_detached(&[0; 12].into(), b"", &mut *key, &self.tag.into())
            .map_err(|_error| AgeProblem::WrongPassphrase)?;
        let whole = mac_of(&key, self.covered).verify_slice(&self.mac);
        whole.map(|()| key).map_err(|_error| AgeProblem::Damaged)
    }
}

type Stanza = ([u8; 16], u8, [u8; 16], [u8; 16]);

fn scrypt_stanza(arguments: &str, body: &[u8]) -> Result<Stanza, AgeProblem> {
    let (salt, log_n) = arguments.split_once(' ').ok_or(AgeProblem::Damaged)?;
    let salt = array_from_base64(salt).ok_or(AgeProblem::Damaged)?;
    let body = <&[u8; 32]>::try_from(body).map_err(|_error| AgeProblem::Damaged)?;
    let is_number = log_n.bytes().all(|digit| digit.is_ascii_digit()) && !log_n.starts_with('0');
    if log_n.is_empty() || !is_number {
        return Err(AgeProblem::Damaged);
    }
    let log_n = log_n.parse::<u8>().unwrap_or(u8::MAX);
    let (wrapped, tag) = (body.first_chunk(), body.last_chunk());
    let (wrapped, tag) = wrapped.zip(tag).ok_or(AgeProblem::Damaged)?;
    Ok((salt, log_n, *wrapped, *tag))
}

fn next_line<'a>(rest: &mut &'a [u8]) -> Result<&'a str, AgeProblem> {
    let end = rest.iter().position(|byte| *byte == b'\n').ok_or(AgeProblem::Damaged)?;
    let (line, after) = rest.split_at_checked(end).ok_or(AgeProblem::Damaged)?;
    *rest = after.get(1..).unwrap_or_default();
    let line = std::str::from_utf8(line).map_err(|_error| AgeProblem::Damaged)?;
    let is_visible = line.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_visible { Ok(line) } else { Err(AgeProblem::Damaged) }
}

/// The bytes of a stanza's body, whose letters end with a line that is not full.
fn next_body(rest: &mut &[u8]) -> Result<Vec<u8>, AgeProblem> {
    let mut body = String::new();
    loop {
        let line = next_line(rest)?;
        body.push_str(line);
        match line.len() {
            ..COLUMNS => return bytes_from_base64(&body).ok_or(AgeProblem::Damaged),
            COLUMNS => {}
            _ => return Err(AgeProblem::Damaged),
        }
    }
}

fn array_from_base64<const N: usize>(text: &str) -> Option<[u8; N]> {
    bytes_from_base64(text)?.try_into().ok()
}

fn mac_of(key: &FileKey, covered: &[u8]) -> Hmac<Sha256> {
    let mac_key = derived(b"", key, b"header");
    let mut block = Zeroizing::new([0; 64]);
    if let Some(start) = block.first_chunk_mut() {
        *start = *mac_key;
    }
    let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
    mac.update(covered);
    mac
}

/// What the passphrase gives, after as much work as the file asks for.
fn slow_key(
    passphrase: &str,
    salt: &[u8; 16],
    log_n: u8,
) -> Result<Zeroizing<[u8; 32]>, AgeProblem> {
    let too_costly = AgeProblem::TooCostly { log_n };
    if log_n > MAX_LOG_N || !has_memory(1 << (10 + log_n)) {
        return Err(too_costly);
    }
    let params = Params::new(log_n, 8, 1, 32).map_err(|_error| AgeProblem::Damaged)?;
    let mut key = Zeroizing::new([0; 32]);
    let salt = [LABEL, salt].concat();
    let derived = scrypt::scrypt(passphrase.as_bytes(), &salt, &params, &mut *key);
    derived.map(|()| key).map_err(|_error| too_costly)
}

/// Whether so much memory can be had. The derivation would end the program instead of answering.
fn has_memory(bytes: usize) -> bool {
    let mut memory = Vec::<u8>::new();
    let reserved = memory.try_reserve_exact(bytes).is_ok();
    std::hint::black_box(&memory);
    reserved
}

//! Here lives the published file format age v1 (age-encryption.org/v1), under a passphrase: backups that open without us.
//! It may use what `sealing` uses, and base64.
//! It never knows keys of recipients: a file for those is `Foreign`.
//! Start reading at `encrypt` below, then `header.rs`, `payload.rs`, `armor.rs`.

mod armor;
mod header;
mod payload;

use zeroize::Zeroizing;

use super::{Random, drawn, spelled};

/// The work a new file takes to open: 32 MiB, about as much as unlocking.
pub const DEFAULT_LOG_N: u8 = 15;
/// The most work that is tried: 256 MiB. The number in a file may be a stranger's.
pub const MAX_LOG_N: u8 = 18;

/// Why a file does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeProblem {
    /// Some other file.
    NotAge,
    /// An age file that was cut or changed.
    Damaged,
    /// Another passphrase, or the line it is tried on was changed; the two cannot be told apart.
    WrongPassphrase,
    /// Asks for more work, or more memory, than can be given here.
    TooCostly {
        /// The work as the power of two in the file.
        log_n: u8,
    },
    /// Locked for the holder of a key, not under a passphrase, or in a later version of the format.
    Foreign,
}

/// The armored file: plain letters that survive mail and copying. A `log_n` above [`MAX_LOG_N`] is refused.
pub fn encrypt(
    plain: &[u8],
    passphrase: &str,
    log_n: u8,
    random: &Random,
) -> Result<String, AgeProblem> {
    let file_key = Zeroizing::new(drawn::<16>(random));
    let mut file = header::written(&file_key, &spelled(passphrase), log_n, random)?;
    payload::write(&file_key, drawn(random), plain, &mut file)?;
    Ok(armor::put_on(&file))
}

/// What is inside an armored file.
pub fn decrypt(armored: &str, passphrase: &str) -> Result<Vec<u8>, AgeProblem> {
    decrypt_binary(&armor::taken_off(armored)?, passphrase)
}

/// What is inside a file, with or without armor.
pub fn decrypt_any(file: &[u8], passphrase: &str) -> Result<Vec<u8>, AgeProblem> {
    match std::str::from_utf8(file) {
        Ok(text) if !file.starts_with(header::ANY_VERSION) => decrypt(text, passphrase),
        _ => decrypt_binary(file, passphrase),
    }
}

/// What is inside a file without armor, as other programs write it by default.
pub fn decrypt_binary(file: &[u8], passphrase: &str) -> Result<Vec<u8>, AgeProblem> {
    let (header, rest) = header::read(file)?;
    let spelled = spelled(passphrase);
    let opened = match header.open(&spelled) {
        // Another program may have taken the passphrase exactly as its keyboard sent it.
        Err(AgeProblem::WrongPassphrase) if *spelled != passphrase => header.open(passphrase),
        opened => opened,
    };
    payload::read(&*opened?, rest)
}

//! Here live parcels: a text made so small that a link or a QR code carries it, with its length and checksum inside.
//! It may use: nothing but the standard library.
//! It never says what the text is about, and never gives back a text that is not the one that was packed.
//! Start reading at `pack`; `squeeze.rs` makes small, `spelling.rs` writes bytes as letters or digits.

mod spelling;
mod squeeze;

use spelling::{bytes_from_digits, bytes_from_letters, digits, letters};

/// The longest text that a parcel holds, in bytes: a checklist of some 500 items with its standard.
pub const LONGEST_TEXT: usize = 200_000;
/// The present way of packing.
const VERSION: u8 = 1;
/// Says that letters follow, not digits.
const LETTERS: char = 'g';

/// Why a parcel could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParcelProblem {
    /// Nothing is there, or nothing of ours.
    NotOurs,
    /// Its end is missing: so many bytes are there, of so many.
    Cut {
        /// How many are there.
        found: usize,
        /// How many there were.
        of: usize,
    },
    /// A letter is another than it was.
    Damaged,
    /// Packed by a newer app.
    Newer,
    /// It claims to hold more than a parcel may.
    TooLarge,
}

/// A text as a parcel; nothing when it is longer than a parcel may be.
pub fn pack(text: &str) -> Option<Vec<u8>> {
    if text.len() > LONGEST_TEXT {
        return None;
    }
    let small = squeeze::squeeze(text.as_bytes());
    let mut out = vec![VERSION];
    push_number(&mut out, text.len());
    push_number(&mut out, small.len());
    out.extend(crc32(text.as_bytes()).to_be_bytes());
    out.extend(small);
    Some(out)
}

/// The parcel as letters that every link may carry.
pub fn as_letters(parcel: &[u8]) -> String {
    letters(LETTERS, parcel)
}

/// The parcel as digits: longer to read, and the densest a QR code can hold in an address.
pub fn as_digits(parcel: &[u8]) -> String {
    digits(parcel)
}

/// The text of a parcel, from its letters or digits. What a message program put behind them is not looked at.
pub fn unpack(spelled: &str) -> Result<String, ParcelProblem> {
    let bytes = match spelled.strip_prefix(LETTERS) {
        Some(letters) => bytes_from_letters(letters),
        None => bytes_from_digits(spelled),
    };
    let mut rest = bytes.as_slice();
    match take(&mut rest, 1)? {
        [VERSION] => {}
        [0] => return Err(ParcelProblem::NotOurs),
        _ => return Err(ParcelProblem::Newer),
    }
    let (length, packed) = (take_number(&mut rest)?, take_number(&mut rest)?);
    let sum = take(&mut rest, 4)?;
    if length > LONGEST_TEXT || packed > LONGEST_TEXT {
        return Err(ParcelProblem::TooLarge);
    }
    let Some(small) = rest.get(..packed) else {
        return Err(ParcelProblem::Cut { found: rest.len(), of: packed });
    };
    let text = squeeze::unsqueeze(small, length);
    if crc32(&text).to_be_bytes() != sum {
        return Err(ParcelProblem::Damaged);
    }
    String::from_utf8(text).ok().ok_or(ParcelProblem::Damaged)
}

fn take<'b>(rest: &mut &'b [u8], count: usize) -> Result<&'b [u8], ParcelProblem> {
    let (taken, after) = rest.split_at_checked(count).ok_or(ParcelProblem::NotOurs)?;
    *rest = after;
    Ok(taken)
}

/// Seven bits a byte, the lowest first.
fn push_number(out: &mut Vec<u8>, mut number: usize) {
    while number > 127 {
        out.push(u8::try_from(number & 127).unwrap_or(0) | 128);
        number >>= 7;
    }
    out.push(u8::try_from(number).unwrap_or(0));
}

fn take_number(rest: &mut &[u8]) -> Result<usize, ParcelProblem> {
    let mut number = 0;
    for place in 0..4 {
        let byte = take(rest, 1)?.first().copied().unwrap_or(0);
        number |= usize::from(byte & 127) << (7 * place);
        if byte < 128 {
            return Ok(number);
        }
    }
    Err(ParcelProblem::TooLarge)
}

/// The checksum of ZIP files and parcels: finds what was lost or mistyped, not what was forged.
pub fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

//! Bytes as letters of a browser's storage, fifteen bits in each: browsers count letters, not what they hold.
//!
//! The letters are the 32,768 from U+3400 on, and the 128 after them for up to seven last bits: none of them is half a
//! letter, a control or an escape in JSON. There is one spelling for each row of bytes.

/// The letter of fifteen zeros.
const FIRST: u32 = 0x3400;
/// How many letters stand for fifteen bits.
const LONG: u32 = 1 << 15;
/// How many stand for the last seven.
const SHORT: u32 = 1 << 7;

/// The bytes in letters.
pub(super) fn dense(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 15 * 3 + 6);
    let (mut held, mut count) = (0_u32, 0_u32);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        count += 8;
        if count >= 15 {
            count -= 15;
            push(&mut text, held >> count);
            held &= (1 << count) - 1;
        }
    }
    match count {
        0 => {}
        1..=7 => push(&mut text, LONG + (held << (7 - count))),
        _ => push(&mut text, held << (15 - count)),
    }
    text
}

fn push(text: &mut String, number: u32) {
    text.extend(char::from_u32(FIRST + number));
}

/// The bytes, if they are spelled in the one way [`dense`] spells them.
pub(super) fn bytes_from_dense(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 5 / 8 + 1);
    let (mut held, mut count, mut is_over) = (0_u32, 0_u32, false);
    for letter in text.chars() {
        let number = u32::from(letter).checked_sub(FIRST).filter(|_| !is_over)?;
        let (number, bits) = match number.checked_sub(LONG) {
            None => (number, 15),
            Some(short) => (Some(short).filter(|short| *short < SHORT)?, 7),
        };
        is_over = bits == 7;
        held = held << bits | number;
        count += bits;
        while count >= 8 {
            count -= 8;
            bytes.extend((held >> count).to_be_bytes().last());
            held &= (1 << count) - 1;
        }
    }
    // What is left over is nothing but filling, and not a letter more of it than needed.
    let is_ours = held == 0 && dense(&bytes).len() == text.len();
    is_ours.then_some(bytes)
}

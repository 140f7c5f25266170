//! Bytes as letters (six bits each) and as digits (12 bytes in 29), and back; reading stops at the first strange sign.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// How many bytes are one number.
const GROUP: usize = 12;
/// How many digits so many bytes need.
const DIGITS: [usize; GROUP + 1] = [0, 3, 5, 8, 10, 13, 15, 17, 20, 22, 25, 27, 29];

pub(super) fn letters(first: char, bytes: &[u8]) -> String {
    let mut out = String::from(first);
    for group in bytes.chunks(3) {
        let number = group.iter().fold(0_usize, |number, byte| (number << 8) | usize::from(*byte));
        let number = number << (8 * (3 - group.len()));
        for place in 0..=group.len() {
            let letter = LETTERS.get((number >> (18 - 6 * place)) & 63).copied();
            out.push(char::from(letter.unwrap_or(b'A')));
        }
    }
    out
}

pub(super) fn bytes_from_letters(text: &str) -> Vec<u8> {
    let value = |byte: u8| LETTERS.iter().position(|letter| *letter == byte);
    let values: Vec<usize> = text.bytes().map_while(value).collect();
    let mut out = Vec::with_capacity(values.len() * 3 / 4);
    for group in values.chunks(4) {
        let number =
            group.iter().fold(0, |number, value| (number << 6) | value) << (6 * (4 - group.len()));
        let bytes =
            [number >> 16, number >> 8, number].map(|byte| u8::try_from(byte & 255).unwrap_or(0));
        out.extend(bytes.into_iter().take(group.len() - 1));
    }
    out
}

pub(super) fn digits(bytes: &[u8]) -> String {
    let mut out = String::new();
    for group in bytes.chunks(GROUP) {
        let mut number =
            group.iter().fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
        let width = DIGITS.get(group.len()).copied().unwrap_or(0);
        let mut written = vec![b'0'; width];
        for digit in written.iter_mut().rev() {
            *digit += u8::try_from(number % 10).unwrap_or(0);
            number /= 10;
        }
        out.extend(written.into_iter().map(char::from));
    }
    out
}

pub(super) fn bytes_from_digits(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().take_while(u8::is_ascii_digit).collect();
    let mut out = Vec::with_capacity(digits.len() / 2);
    let whole = DIGITS.last().copied().unwrap_or(1);
    for group in digits.chunks(whole) {
        // A width that no number of bytes has: the end was cut off.
        let count = DIGITS.iter().rposition(|width| *width <= group.len()).unwrap_or(0);
        let width = DIGITS.get(count).copied().unwrap_or(0);
        let digits = group.iter().take(width);
        let number = digits.fold(0_u128, |number, digit| number * 10 + u128::from(digit - b'0'));
        out.extend(number.to_be_bytes().into_iter().skip(16 - count));
    }
    out
}

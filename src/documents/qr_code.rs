//! A link as a QR code: the address as letters, what it carries as digits, which is the densest a code can hold.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// Light modules around a code, without which it is not found.
const QUIET: usize = 4;

/// A QR code: a square of dark and light modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SquareCode {
    rows: Vec<Vec<bool>>,
}

/// The code of an address that ends in digits; nothing when it holds more than the largest code can.
pub fn code_of(address: &str) -> Option<SquareCode> {
    let digits = address.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (letters, digits) = address.split_at(address.len() - digits);
    let mut segments = vec![QrSegment::make_bytes(letters.as_bytes())];
    if !digits.is_empty() {
        segments.push(QrSegment::make_numeric(digits));
    }
    let code = QrCode::encode_segments(&segments, QrCodeEcc::Low).ok()?;
    let size = code.size();
    let row = |y| (0..size).map(|x| code.get_module(x, y)).collect();
    Some(SquareCode { rows: (0..size).map(row).collect() })
}

impl SquareCode {
    /// How many modules a side of the code itself has.
    pub fn modules(&self) -> usize {
        self.rows.len()
    }

    /// How many modules a side has, the light ones around it included.
    pub fn side(&self) -> usize {
        self.rows.len() + 2 * QUIET
    }

    /// Whether a module is dark; from the upper left corner of the light ones around it.
    pub fn is_dark(&self, across: usize, down: usize) -> bool {
        let (Some(x), Some(y)) = (across.checked_sub(QUIET), down.checked_sub(QUIET)) else {
            return false;
        };
        self.rows.get(y).and_then(|row| row.get(x)).copied().unwrap_or(false)
    }

    /// The dark modules as one path of an SVG picture of `side` by `side`.
    pub fn path(&self) -> String {
        use std::fmt::Write as _;
        let mut path = String::new();
        for (y, row) in self.rows.iter().enumerate() {
            let mut x = 0;
            while let Some(is_dark) = row.get(x) {
                let run = row.iter().skip(x).take_while(|module| *module == is_dark).count();
                if *is_dark {
                    // Writing to a String cannot fail.
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run;
            }
        }
        path
    }

    /// How wide it should be printed, in millimetres: modules of 0.6 mm, which the camera of a telephone can part.
    pub fn print_width(&self) -> usize {
        (self.side() * 6).div_ceil(10).max(60)
    }
}

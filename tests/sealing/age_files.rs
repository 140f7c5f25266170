//! Age files of our own: they open again, and nothing that was changed does.

use guong::storage::sealing::age::{AgeProblem, MAX_LOG_N, decrypt, decrypt_binary, encrypt};
use proptest::prelude::*;

use super::{flips, random};

pub const PASSPHRASE: &str = "suong mai tren doi che";

/// With as little work as can be.
pub fn locked(plain: &[u8]) -> String {
    encrypt(plain, PASSPHRASE, 1, &random(1)).unwrap()
}

/// The file inside the armor.
pub fn bare(armored: &str) -> Vec<u8> {
    let letters: String = armored.lines().filter(|line| !line.starts_with("--")).collect();
    from_base64(&letters)
}

pub fn from_base64(letters: &str) -> Vec<u8> {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = letters.trim_end_matches('=').bytes();
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for digit in digits {
        let six = alphabet.iter().position(|own| *own == digit).unwrap();
        held = held << 6 | u32::try_from(six).unwrap();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits).to_le_bytes()[0]);
            held &= (1 << bits) - 1;
        }
    }
    bytes
}

fn header_length(file: &[u8]) -> usize {
    let mac = file.windows(4).position(|window| window == b"\n---").unwrap();
    mac + 1 + file[mac + 1..].iter().position(|byte| *byte == b'\n').unwrap() + 1
}

#[test]
fn every_length_around_the_chunks_comes_back() {
    let chunk = 64 * 1024;
    for length in [0, 1, 47, 48, chunk - 1, chunk, chunk + 1, 2 * chunk, 2 * chunk + 1, 3 * chunk] {
        let plain: Vec<u8> = (0..length).map(|at: usize| at.to_le_bytes()[0]).collect();
        let file = locked(&plain);
        assert_eq!(decrypt(&file, PASSPHRASE).as_ref(), Ok(&plain), "{length}");
        assert_eq!(decrypt_binary(&bare(&file), PASSPHRASE), Ok(plain), "{length}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_content_and_passphrase(plain in proptest::collection::vec(any::<u8>(), 0..2000), passphrase in "\\PC{0,30}", log_n in 0..6_u8) {
        let file = encrypt(&plain, &passphrase, log_n, &random(u64::from(log_n))).unwrap();
        prop_assert_eq!(decrypt(&file, &passphrase), Ok(plain));
        prop_assert_eq!(decrypt(&file, &(passphrase + "x")), Err(AgeProblem::WrongPassphrase));
    }

    #[test]
    fn no_other_text_is_a_file(text in "(-----BEGIN AGE ENCRYPTED FILE-----)?\\n?\\PC{0,200}\\n?(-----END AGE ENCRYPTED FILE-----)?") {
        prop_assert!(decrypt(&text, PASSPHRASE).is_err());
    }

    #[test]
    fn no_other_bytes_are_a_file(start in 0..120_usize, rest in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut file = bare(&locked(b""));
        file.truncate(start);
        file.extend(rest);
        prop_assert!(decrypt_binary(&file, PASSPHRASE).is_err());
    }
}

#[test]
fn letters_in_lines_of_64_between_two_marks() {
    let file = locked(&[7; 1000]);
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines[0], "-----BEGIN AGE ENCRYPTED FILE-----");
    assert_eq!(lines[lines.len() - 1], "-----END AGE ENCRYPTED FILE-----");
    assert!(lines[1..lines.len() - 2].iter().all(|line| line.len() == 64));
    assert!(file.ends_with("-----\n"));
    let header = String::from_utf8_lossy(&bare(&file)[..40]).into_owned();
    assert!(header.starts_with("age-encryption.org/v1\n-> scrypt "), "{header}");
}

#[test]
fn mail_and_editors_may_touch_the_white_space_around() {
    let file = locked(b"thu");
    for touched in [
        file.replace('\n', "\r\n"),
        file.trim_end().to_owned(),
        format!("\u{feff}{file}"),
        format!("\r\n\t {file}\n\n "),
    ] {
        assert_eq!(decrypt(&touched, PASSPHRASE).as_deref(), Ok(&b"thu"[..]), "{touched:?}");
    }
}

#[test]
fn every_flipped_bit_of_the_header_is_refused() {
    let file = bare(&locked(b"thu"));
    let length = header_length(&file);
    for bit in 0..length * 8 {
        let mut changed = file.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(decrypt_binary(&changed, PASSPHRASE).is_err(), "bit {bit} of the header");
    }
}

#[test]
fn every_flipped_bit_of_the_payload_is_damage() {
    let file = bare(&locked(b"thu bay nay"));
    for bit in header_length(&file) * 8..file.len() * 8 {
        let mut changed = file.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(decrypt_binary(&changed, PASSPHRASE), Err(AgeProblem::Damaged), "bit {bit}");
    }
}

#[test]
fn every_flipped_bit_of_the_armor_is_refused() {
    for changed in flips(&locked(b"thu")) {
        assert!(decrypt(&changed, PASSPHRASE).is_err(), "{changed}");
    }
}

#[test]
fn every_cut_is_refused() {
    let file = bare(&locked(b"thu"));
    for end in 0..file.len() {
        assert!(decrypt_binary(&file[..end], PASSPHRASE).is_err(), "cut to {end}");
    }
    let armored = locked(b"thu");
    for end in 0..armored.len() - 1 {
        assert!(decrypt(&armored[..end], PASSPHRASE).is_err(), "armor cut to {end}");
    }
}

#[test]
fn chunks_cannot_be_left_out_doubled_or_moved() {
    let chunk = 64 * 1024 + 16;
    let file = bare(&locked(&vec![5; 3 * 64 * 1024 + 100]));
    let start = header_length(&file) + 16;
    let (head, chunks) = file.split_at(start);
    let chunks: Vec<&[u8]> = chunks.chunks(chunk).collect();
    let opens = |order: &[usize]| {
        let body: Vec<u8> = order.iter().flat_map(|at| chunks[*at].to_vec()).collect();
        decrypt_binary(&[head, &body].concat(), PASSPHRASE)
    };
    assert!(opens(&[0, 1, 2, 3]).is_ok());
    for order in [&[0, 1, 2][..], &[0, 1], &[0], &[], &[1, 2, 3], &[0, 2, 3], &[1, 0, 2, 3]] {
        assert_eq!(opens(order), Err(AgeProblem::Damaged), "{order:?}");
    }
    for order in [&[0, 1, 2, 3, 3][..], &[0, 0, 1, 2, 3], &[3], &[0, 1, 3, 2]] {
        assert_eq!(opens(order), Err(AgeProblem::Damaged), "{order:?}");
    }
}

#[test]
fn hostile_work_is_answered_at_once() {
    let file = bare(&locked(b"thu"));
    let with = |work: &str| {
        let length = header_length(&file);
        let header = String::from_utf8(file[..length].to_vec()).unwrap();
        let header = header.replacen(" 1\n", &format!(" {work}\n"), 1);
        decrypt_binary(&[header.as_bytes(), &file[length..]].concat(), PASSPHRASE)
    };
    assert_eq!(with("1").as_deref(), Ok(&b"thu"[..]), "control");
    for (work, log_n) in [("19", 19), ("30", 30), ("63", 63), ("64", 64), ("255", 255)] {
        assert_eq!(with(work), Err(AgeProblem::TooCostly { log_n }));
    }
    assert_eq!(with("99999999999999999999"), Err(AgeProblem::TooCostly { log_n: 255 }));
    for work in ["0", "01", "+1", "-1", "", " 1", "1 ", "0x1", "1.0"] {
        assert_eq!(with(work), Err(AgeProblem::Damaged), "{work:?}");
    }
    let refused = encrypt(b"", PASSPHRASE, MAX_LOG_N + 1, &random(1));
    assert_eq!(refused, Err(AgeProblem::TooCostly { log_n: MAX_LOG_N + 1 }));
}

#[test]
fn other_files_are_told_apart() {
    for text in ["", "{}", "age", "-----BEGIN PGP MESSAGE-----\n\n-----END PGP MESSAGE-----"] {
        assert_eq!(decrypt(text, PASSPHRASE), Err(AgeProblem::NotAge), "{text}");
        assert_eq!(decrypt_binary(text.as_bytes(), PASSPHRASE), Err(AgeProblem::NotAge));
    }
    let later = b"age-encryption.org/v2\n";
    assert_eq!(decrypt_binary(later, PASSPHRASE), Err(AgeProblem::Foreign));
    let file = locked(b"thu");
    assert_eq!(decrypt(&file, "sai"), Err(AgeProblem::WrongPassphrase));
    let composed = encrypt(b"thu", "đồi chè", 1, &random(1)).unwrap();
    assert!(decrypt(&composed, "đo\u{302}\u{300}i che\u{300}").is_ok());
}

//! Another program reads our age files, and we read its.

use age::secrecy::SecretString;
use guong::storage::sealing::age::{AgeProblem, decrypt, decrypt_binary, encrypt};

use super::age_files::{PASSPHRASE, bare};
use super::random;

fn secret() -> SecretString {
    PASSPHRASE.to_owned().into()
}

fn contents() -> Vec<Vec<u8>> {
    let chunk = 64 * 1024;
    let lengths = [0, 1, 1000, chunk - 1, chunk, chunk + 1, 2 * chunk, 5 * chunk + 7];
    lengths
        .iter()
        .map(|length| (0..*length).map(|at: usize| at.to_le_bytes()[0]).collect())
        .collect()
}

#[test]
fn our_files_open_there() {
    let mut identity = age::scrypt::Identity::new(secret());
    identity.set_max_work_factor(20);
    for (seed, plain) in (0..).zip(contents()) {
        let file = encrypt(&plain, PASSPHRASE, 2, &random(seed)).unwrap();
        assert_eq!(age::decrypt(&identity, file.as_bytes()).unwrap(), plain);
        assert_eq!(age::decrypt(&identity, &bare(&file)).unwrap(), plain);
    }
    let wrong = age::scrypt::Identity::new("sai".to_owned().into());
    let file = encrypt(b"thu", PASSPHRASE, 2, &random(0)).unwrap();
    assert!(age::decrypt(&wrong, file.as_bytes()).is_err());
}

#[test]
fn their_files_open_here() {
    let mut recipient = age::scrypt::Recipient::new(secret());
    recipient.set_work_factor(2);
    for plain in contents() {
        let armored = age::encrypt_and_armor(&recipient, &plain).unwrap();
        assert_eq!(decrypt(&armored, PASSPHRASE).as_ref(), Ok(&plain));
        assert_eq!(decrypt(&armored, "sai"), Err(AgeProblem::WrongPassphrase));
        let binary = age::encrypt(&recipient, &plain).unwrap();
        assert_eq!(decrypt_binary(&binary, PASSPHRASE), Ok(plain));
    }
}

#[test]
fn a_passphrase_their_keyboard_sent_letter_by_letter_opens_here() {
    let typed = "đo\u{302}\u{300}i che\u{300} ";
    let mut recipient = age::scrypt::Recipient::new(typed.to_owned().into());
    recipient.set_work_factor(2);
    let armored = age::encrypt_and_armor(&recipient, b"thu").unwrap();
    assert_eq!(decrypt(&armored, typed).as_deref(), Ok(&b"thu"[..]));
}

#[test]
fn files_for_the_holder_of_a_key_are_foreign() {
    let recipient = age::x25519::Identity::generate().to_public();
    let armored = age::encrypt_and_armor(&recipient, b"thu").unwrap();
    assert_eq!(decrypt(&armored, PASSPHRASE), Err(AgeProblem::Foreign));
}

//! What was locked once must open for ever: the lock, a sealed text and a backup of the first version.
//!
//! When this fails, the program is to be changed, never the files.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use guong::storage::VaultId;
use guong::storage::sealing::{Lock, RecoveryCode, Seal as _, age};
use serde_json::Value;

use super::age_files::from_base64;
use super::random;

fn frozen() -> Value {
    serde_json::from_str(include_str!("../frozen/locked-v1.json")).unwrap()
}

#[test]
fn the_first_lock_opens_both_ways() {
    let frozen = frozen();
    let text = |name: &str| frozen[name].as_str().unwrap();
    let vault = VaultId::parse(text("vault")).unwrap();
    let lock: Lock = serde_json::from_value(frozen["lock"].clone()).unwrap();
    let key = lock.open(vault, text("passphrase")).unwrap();
    let code = RecoveryCode::parse(text("code")).unwrap();
    assert_eq!(lock.open_with_code(vault, &code).unwrap().bytes(), key.bytes());
    let sealer = key.sealer(Box::new(random(0)));
    assert_eq!(sealer.unseal(text("place"), text("sealed")).as_deref(), Ok(text("plain")));
    assert_eq!(
        serde_json::to_value(&lock).unwrap(),
        frozen["lock"],
        "today's shape is that of then"
    );
}

#[test]
fn the_first_backup_opens() {
    let file = include_str!("../frozen/locked-backup-v1.age");
    let plain = age::decrypt(file, frozen()["passphrase"].as_str().unwrap()).unwrap();
    assert_eq!(plain, "{\"năm\": 2026}\n".as_bytes());
}

/// How a stranger with the passphrase opens it without this program.
#[test]
fn the_format_in_a_few_lines() {
    let frozen = frozen();
    let bytes =
        |text: &Value| from_base64(&text.as_str().unwrap().replace('-', "+").replace('_', "/"));
    let open = |key: &[u8], aad: &str, closed: &[u8]| {
        let payload = Payload { msg: &closed[24..], aad: aad.as_bytes() };
        let cipher = XChaCha20Poly1305::new_from_slice(key).unwrap();
        cipher.decrypt(XNonce::from_slice(&closed[..24]), payload).unwrap()
    };
    let lock = &frozen["lock"];
    let params = Params::new(19 * 1024, 2, 1, None).unwrap();
    let mut memory = vec![Block::default(); params.block_count()];
    let mut wrapping = [0; 32];
    let passphrase = frozen["passphrase"].as_str().unwrap().as_bytes();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(
            passphrase,
            &bytes(&lock["salt"]),
            &mut wrapping,
            &mut memory,
        )
        .unwrap();
    let bound_to = "guong lock 1\nKho_0001\npassphrase";
    let data_key = open(&wrapping, bound_to, &bytes(&lock["wrapped"]));

    let sealed = frozen["sealed"].as_str().unwrap().strip_prefix("1x").unwrap();
    let bound_to = "guong/Kho_0001/j/Bang_001/1z\n1x";
    let plain = open(&data_key, bound_to, &bytes(&sealed.into()));
    assert_eq!(plain, frozen["plain"].as_str().unwrap().as_bytes());

    let code = frozen["code"].as_str().unwrap().replace('-', "");
    let letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let digits = code[..26].chars().map(|letter| letters.find(letter).unwrap());
    let code = digits.fold(0_u128, |number, digit| number << 5 | u128::try_from(digit).unwrap());
    let hkdf =
        hkdf::Hkdf::<sha2::Sha256>::new(Some(&bytes(&lock["code_salt"])), &code.to_be_bytes());
    let bound_to = "guong lock 1\nKho_0001\nrecovery";
    hkdf.expand(bound_to.as_bytes(), &mut wrapping).unwrap();
    assert_eq!(open(&wrapping, bound_to, &bytes(&lock["code_wrapped"])), data_key);
}

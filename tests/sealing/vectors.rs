//! Published vectors. `age-vectors.json` holds those of C2SP/CCTV (`age/testdata`, of 2026-06-05, CC0) that a reader
//! of passphrase files can judge; `file` is base64.

use std::io::Read as _;

use argon2::{Algorithm, Argon2, AssociatedData, Block, ParamsBuilder, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use guong::storage::sealing::age::{AgeProblem, decrypt, decrypt_binary, encrypt};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::age_files::{bare, from_base64};
use super::{bytes_of, random};

/// draft-irtf-cfrg-xchacha-03, A.3.1.
#[test]
fn xchacha20_poly1305() {
    let plain = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the \
                 future, sunscreen would be it.";
    let key: Vec<u8> = (0x80..=0x9f).collect();
    let nonce: Vec<u8> = (0x40..=0x57).collect();
    let aad = bytes_of("50515253c0c1c2c3c4c5c6c7");
    let sealed = XChaCha20Poly1305::new_from_slice(&key)
        .unwrap()
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: plain.as_bytes(), aad: &aad })
        .unwrap();
    let expected = bytes_of(
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb
         731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452
         2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9
         21f9664c97637da9768812f615c68b13b52e
         c0875924c1c7987947deafd8780acf49",
    );
    assert_eq!(sealed, expected);
}

/// RFC 9106, 5.3.
#[test]
fn argon2id() {
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let mut memory = vec![Block::default(); params.block_count()];
    let secret = [3; 8];
    let argon =
        Argon2::new_with_secret(&secret, Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut tag = [0; 32];
    argon.hash_password_into_with_memory(&[1; 32], &[2; 16], &mut tag, &mut memory).unwrap();
    let expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";
    assert_eq!(tag.as_slice(), bytes_of(expected));
}

fn vectors() -> Vec<Value> {
    serde_json::from_str(include_str!("age-vectors.json")).unwrap()
}

fn file_of(vector: &Value) -> Vec<u8> {
    let file = from_base64(vector["file"].as_str().unwrap());
    if vector["compressed"] != true {
        return file;
    }
    let mut inflated = Vec::new();
    flate2::read::ZlibDecoder::new(&file[..]).read_to_end(&mut inflated).unwrap();
    inflated
}

fn opened(vector: &Value, passphrase: &str) -> Result<Vec<u8>, AgeProblem> {
    let file = file_of(vector);
    if vector["armored"] == true {
        String::from_utf8(file).map_or(Err(AgeProblem::NotAge), |text| decrypt(&text, passphrase))
    } else {
        decrypt_binary(&file, passphrase)
    }
}

fn is_hash(plain: &[u8], vector: &Value) -> bool {
    Sha256::digest(plain).as_slice() == bytes_of(vector["payload"].as_str().unwrap())
}

#[test]
fn age_files_under_a_passphrase() {
    let mut tried = 0;
    for vector in vectors().iter().filter(|vector| vector["passphrase"].is_string()) {
        tried += 1;
        let result = opened(vector, vector["passphrase"].as_str().unwrap());
        let name = vector["name"].as_str().unwrap();
        let is_right = match (vector["expect"].as_str().unwrap(), &result) {
            ("success", Ok(plain)) => is_hash(plain, vector),
            ("no match", Err(problem)) => {
                let of_stanza = name == "scrypt_uppercase" && *problem == AgeProblem::Foreign;
                of_stanza || *problem == AgeProblem::WrongPassphrase
            }
            ("header failure", Err(AgeProblem::TooCostly { .. })) => name.contains("work_factor"),
            ("header failure", Err(problem)) => *problem == AgeProblem::Damaged,
            _ => false,
        };
        assert!(is_right, "{name}: {result:?}");
    }
    assert_eq!(tried, 26);
}

#[test]
fn age_files_for_a_key() {
    for vector in vectors().iter().filter(|vector| !vector["passphrase"].is_string()) {
        let name = vector["name"].as_str().unwrap();
        if name.starts_with("stream") {
            continue;
        }
        let problem = opened(vector, "password").unwrap_err();
        let is_right = match vector["expect"].as_str().unwrap() {
            "armor failure" => matches!(problem, AgeProblem::NotAge | AgeProblem::Damaged),
            "header failure" if name == "version_unsupported" => problem == AgeProblem::Foreign,
            "header failure" => matches!(problem, AgeProblem::Damaged | AgeProblem::NotAge),
            _ => problem == AgeProblem::Foreign,
        };
        assert!(is_right, "{name}: {problem:?}");
    }
}

/// The payloads of files for a key, behind a header of ours that holds the same file key.
#[test]
fn age_payloads() {
    let file_key_first = |bytes: &mut [u8]| {
        random(0)(bytes);
        if bytes.len() == 16 {
            bytes.copy_from_slice(b"YELLOW SUBMARINE");
        }
    };
    let ours = bare(&encrypt(b"", "password", 1, &file_key_first).unwrap());
    // An empty payload is a nonce and a tag.
    let header = &ours[..ours.len() - 32];
    let mut tried = 0;
    for vector in vectors() {
        let name = vector["name"].as_str().unwrap();
        if !name.starts_with("stream") {
            continue;
        }
        let file = file_of(&vector);
        let mac = file.windows(4).position(|window| window == b"\n---").unwrap() + 1;
        let end = mac + file[mac..].iter().position(|byte| *byte == b'\n').unwrap() + 1;
        let result = decrypt_binary(&[header, &file[end..]].concat(), "password");
        let is_right = match (vector["expect"].as_str().unwrap(), &result) {
            ("success", Ok(plain)) => is_hash(plain, &vector),
            ("payload failure" | "header failure", Err(problem)) => *problem == AgeProblem::Damaged,
            _ => false,
        };
        assert!(is_right, "{name}: {:?}", result.map(|plain| plain.len()));
        tried += 1;
    }
    assert_eq!(tried, 26);
}

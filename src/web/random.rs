//! Randomness, for names that must not collide.

/// A random number from the browser's generator.
#[cfg(target_arch = "wasm32")]
pub fn number() -> u64 {
    let mut bytes = [0_u8; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled {
        u64::from_le_bytes(bytes)
    } else {
        // Old browsers on plain http: names still do not collide in practice.
        js_sys::Math::random().to_bits() ^ super::clock::now_ms().rotate_left(20)
    }
}

/// A random number; native tests only.
#[cfg(not(target_arch = "wasm32"))]
pub fn number() -> u64 {
    use std::hash::{BuildHasher as _, Hasher as _, RandomState};
    RandomState::new().build_hasher().finish()
}

/// Fills bytes from the browser's generator, for keys: where there is none, the page must not pretend, so it stops.
#[cfg(target_arch = "wasm32")]
pub fn fill(bytes: &mut [u8]) {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    // The generator gives 64 KiB at a time.
    for piece in bytes.chunks_mut(65_536) {
        let filled = crypto
            .as_ref()
            .is_some_and(|crypto| crypto.get_random_values_with_u8_array(piece).is_ok());
        if !filled {
            wasm_bindgen::throw_str("this browser has no source of random numbers");
        }
    }
}

/// Fills bytes; native tests only.
#[cfg(not(target_arch = "wasm32"))]
pub fn fill(bytes: &mut [u8]) {
    for byte in bytes {
        *byte = number().to_le_bytes()[0];
    }
}

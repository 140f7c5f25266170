//! The clock.

/// Milliseconds since 1970-01-01 UTC.
#[cfg(target_arch = "wasm32")]
pub fn now_ms() -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the date is a whole number far below 2^53; before 1970 it would be cut to 0"
    )]
    let now = js_sys::Date::now() as u64;
    now
}

/// Minutes of the local time east of UTC.
#[cfg(target_arch = "wasm32")]
pub fn offset_minutes() -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "offsets are within ±14 hours")]
    let minutes = -js_sys::Date::new_0().get_timezone_offset() as i32;
    minutes
}

/// Milliseconds since 1970-01-01 UTC; native tests only.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::disallowed_methods, reason = "outside the browser the system clock is there")]
pub fn now_ms() -> u64 {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .ok()
        .and_then(|since| u64::try_from(since.as_millis()).ok())
        .unwrap_or(0)
}

/// Minutes of the local time east of UTC: Việt Nam's, in native tests.
#[cfg(not(target_arch = "wasm32"))]
pub fn offset_minutes() -> i32 {
    420
}

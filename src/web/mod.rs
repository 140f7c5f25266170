//! Here lives the only door to the browser.
//! It may use the browser crates (web-sys, gloo, wasm-bindgen) and nothing of this house.
//! It never knows what an item or a gap is, and never decides.
//! Start reading at `focus`.

pub mod controls;
pub mod focus;

//! Here lives the only door to the browser: storage, clock, address, files, focus, keys.
//! It may use: gloo, web-sys, js-sys, wasm-bindgen.
//! It never knows what the bytes mean, and decides nothing.
//! Start reading at `shelf.rs` (what is kept) and `address.rs` (where we are).

pub mod address;
pub mod byte_files;
pub mod clock;
pub mod controls;
pub mod copies;
pub mod database;
pub mod deflate;
pub mod fetching;
pub mod files;
pub mod focus;
pub mod idle;
mod indexed;
pub mod installing;
pub mod keys;
pub mod memory;
pub mod mount;
pub mod office;
pub mod page;
pub mod random;
pub mod room;
pub mod rows;
pub mod shelf;
pub mod shelves;
pub mod spots;
pub mod tabs;
pub mod timer;
pub mod turns;

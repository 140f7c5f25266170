//! Gương ("mirror"): a public employee looks at their own conduct against the standards that bind them,
//! sees the gaps, and builds a training plan. Everything happens in the browser; nothing leaves the device.
//!
//! The house has floors (layers) and rooms (subjects); stairs go down only. See `ARCHITECTURE.md`.

pub mod catalogue;
pub mod domain;
pub mod storage;
#[cfg(feature = "app")]
pub mod ui;
#[cfg(feature = "app")]
pub mod web;

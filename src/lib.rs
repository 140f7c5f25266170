//! Gương ("mirror"): a public employee looks at their own conduct against the standards that bind them,
//! sees the gaps, and builds a training plan. Everything happens in the browser; nothing leaves the device.
//!
//! The house has floors (layers) and rooms (subjects); stairs go down only. See `ARCHITECTURE.md`.

#[cfg(feature = "app")]
pub mod app;
pub mod catalogue;
pub mod documents;
pub mod domain;
#[cfg(feature = "app")]
pub mod pages;
pub mod route;
#[cfg(feature = "app")]
pub mod state;
pub mod storage;
#[cfg(feature = "app")]
pub mod ui;
#[cfg(feature = "app")]
pub mod web;
pub mod words;

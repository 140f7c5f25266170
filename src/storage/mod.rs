//! stub

pub mod saved;

//! The program: `start` is called by boot.js once the content is there.

fn main() {}

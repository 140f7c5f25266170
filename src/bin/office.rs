//! The office: a program of its own that writes and reads files of office programs, run in a worker (`public/office.js`).

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Does what is asked: a head and bytes in, a head and bytes out.
    #[wasm_bindgen]
    pub fn answer(request: &[u8]) -> Vec<u8> {
        guong::documents::formats::answering::answer(request)
    }
}

fn main() {}

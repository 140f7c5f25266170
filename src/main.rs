//! The program: boot.js loads it beside the content, then calls `start`.

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Shows the app in place of the waiting page. `content` is the text of all built-in standards, or their outline,
    /// and then `rest` is where the whole text can be fetched.
    #[wasm_bindgen]
    pub fn start(content: &str, rest: Option<String>) {
        guong::app::start(content, rest);
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
}

<<<<<<< HEAD
//! The program: `start` is called by boot.js once the content is there.

fn main() {}
=======
//! A stand-in for the program: enough to prove that the page opens and starts it.

#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::prelude::*;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Shows the program in place of the waiting page.
    #[wasm_bindgen]
    pub fn start(content: String) {
        let document = document();
        let Some(home) = document.get_element_by_id("app") else {
            return;
        };
        home.replace_children_with_node_0();
        let length = content.len();
        let view = move || {
            view! {
                <header class="site-header"><p class="site-header__name">"Gương"</p></header>
                <main id="main"><h1>"Gương"</h1><p>{length}</p></main>
            }
        };
        let home: web_sys::HtmlElement = wasm_bindgen::JsCast::unchecked_into(home);
        leptos::mount::mount_to(home, view).forget();
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
}
>>>>>>> xtask

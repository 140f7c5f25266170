//! Runs the tests compiled for the browser in a headless one, at the wasm-bindgen version `Cargo.lock` pins.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}

//! Here lives the gate: whose vault is to be opened, and with what.
//! It may use: ui, state, words, domain.
//! It never has a desk: nothing of anybody's is known yet.
//! Start reading at `gate`.

use std::rc::Rc;

use leptos::prelude::*;

use crate::state::{Gate, Start};

/// Goes on with what was opened.
pub type Enter = Rc<dyn Fn(Start)>;

/// The vaults of this browser, one of them to be opened.
pub fn gate(gate: &Gate, enter: Enter) -> AnyView {
    let _ = (gate, enter);
    ().into_any()
}

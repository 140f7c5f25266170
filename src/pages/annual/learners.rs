use leptos::prelude::*;

use super::side::Side;

pub fn body(side: &Side) -> AnyView {
    let _ = side;
    ().into_any()
}

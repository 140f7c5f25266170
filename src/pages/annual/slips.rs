use leptos::prelude::*;

use super::side::Side;
use crate::domain::id::ClassId;

pub fn body(side: &Side, class: ClassId) -> AnyView {
    let _ = (side, class);
    ().into_any()
}

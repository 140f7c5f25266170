//! Long lists whose rows are copies of one pattern. A copy costs a clone and a few words; a view of its own for each row
//! costs twenty times as much.

use leptos::prelude::AnyView;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Element;

use super::mount;
use super::spots::Spot;

/// The pattern says by this attribute what differs from copy to copy: `text`, or names of attributes; `shared` is a
/// text that all copies have, in whatever language.
const MARK: &str = "data-fill";
/// Between the values of many copies, which go to the page in one piece.
const BETWEEN: char = '\u{1f}';

#[wasm_bindgen]
extern "C" {
    /// An element or a text, addressed by strings that are in the page already.
    #[wasm_bindgen(extends = js_sys::Object)]
    #[derive(Clone)]
    type Place;
    #[wasm_bindgen(method, js_name = cloneNode)]
    fn copied(this: &Place, deep: bool) -> Place;
    #[wasm_bindgen(method, getter, js_name = firstElementChild)]
    fn down(this: &Place) -> Option<Place>;
    #[wasm_bindgen(method, getter, js_name = nextElementSibling)]
    fn next(this: &Place) -> Option<Place>;
    #[wasm_bindgen(method, getter, js_name = parentElement)]
    fn up(this: &Place) -> Option<Place>;
    #[wasm_bindgen(method, getter, js_name = lastChild)]
    fn last(this: &Place) -> Option<Place>;
    #[wasm_bindgen(method, setter, js_name = data)]
    fn set_data(this: &Place, text: &JsValue);
    #[wasm_bindgen(method, getter, js_name = data)]
    fn data(this: &Place) -> JsValue;
    #[wasm_bindgen(method)]
    fn remove(this: &Place);
    #[wasm_bindgen(method, js_name = setAttribute)]
    fn attribute(this: &Place, name: &JsValue, value: &JsValue);
}

/// One step from element to element.
#[derive(Clone, Copy)]
enum Step {
    Down,
    Next,
    Up,
}

/// What is filled in at an element.
enum Fill {
    Text,
    /// The text of the pattern itself.
    Shared(JsValue),
    Attribute(JsValue),
}

/// A place to fill, and the way to it from the one before.
struct Slot {
    way: Vec<Step>,
    fills: Vec<Fill>,
}

/// What rows are copied from.
pub struct Pattern {
    row: Place,
    slots: Vec<Slot>,
}

/// What is filled into copies, in the order of the pattern's places.
#[derive(Default)]
pub struct Values(String);

impl Values {
    /// The next value, in pieces.
    pub fn put(&mut self, pieces: &[&str]) {
        for piece in pieces {
            // Invisible in a page, and not to be taken for an end.
            self.0.extend(piece.chars().map(|letter| if letter == BETWEEN { ' ' } else { letter }));
        }
        self.0.push(BETWEEN);
    }

    /// In the page, to be taken one after another.
    fn given(self) -> Given {
        let parts = js_sys::JsString::from(self.0).split(&BETWEEN.to_string());
        Given { parts, next: 0 }
    }
}

struct Given {
    parts: js_sys::Array,
    next: u32,
}

impl Given {
    fn take(&mut self) -> JsValue {
        self.next += 1;
        self.parts.get(self.next - 1)
    }
}

impl Pattern {
    /// A pattern from a view with one element at its root.
    pub fn of(view: impl FnOnce() -> AnyView + 'static) -> Option<Self> {
        let row: Place = mount::drawn(view)?.unchecked_into();
        let mut slots = Vec::new();
        find_slots(&row, &mut Vec::new(), &mut slots);
        Some(Self { row, slots })
    }

    fn fill(&self, row: &Place, given: &mut Given, is_new: bool) {
        let mut now = row.clone();
        for Slot { way, fills } in &self.slots {
            for step in way {
                let next = match step {
                    Step::Down => now.down(),
                    Step::Next => now.next(),
                    Step::Up => now.up(),
                };
                let Some(next) = next else { return };
                now = next;
            }
            for fill in fills {
                match fill {
                    Fill::Text => say(&now, &given.take()),
                    Fill::Shared(_) if is_new => {}
                    Fill::Shared(text) => say(&now, text),
                    Fill::Attribute(name) if is_new => now.attribute(name, &given.take()),
                    Fill::Attribute(_) => {}
                }
            }
        }
    }
}

fn say(place: &Place, text: &JsValue) {
    if let Some(last) = place.last() {
        last.set_data(text);
    }
}

/// Puts a copy of each pattern at the end of an element, filled.
pub fn add<'a>(home: &Spot, patterns: impl Iterator<Item = &'a Pattern>, values: Values) {
    let mut given = values.given();
    for pattern in patterns {
        let copy = pattern.row.copied(true);
        pattern.fill(&copy, &mut given, true);
        let _ = home.0.append_child(copy.unchecked_ref());
    }
}

/// Says the texts of all copies in an element anew, in another language; there are no values for attributes.
pub fn say_again<'a>(home: &Spot, patterns: impl Iterator<Item = &'a Pattern>, values: Values) {
    let mut given = values.given();
    let mut next = home.0.unchecked_ref::<Place>().down();
    for pattern in patterns {
        let Some(row) = next else { return };
        pattern.fill(&row, &mut given, false);
        next = row.next();
    }
}

/// Finds the places to fill at and below an element; `way` leads there from the last one found.
fn find_slots(place: &Place, way: &mut Vec<Step>, slots: &mut Vec<Slot>) {
    let element: &Element = place.unchecked_ref();
    if let Some(marks) = element.get_attribute(MARK) {
        // What the framework leaves behind a text is no text.
        while let Some(left) =
            place.last().filter(wasm_bindgen::JsCast::has_type::<web_sys::Comment>)
        {
            left.remove();
        }
        let fill = |mark: &str| match mark {
            "text" => Fill::Text,
            "shared" => Fill::Shared(place.last().map(|text| text.data()).unwrap_or_default()),
            name => Fill::Attribute(name.into()),
        };
        slots.push(Slot { way: std::mem::take(way), fills: marks.split(' ').map(fill).collect() });
        let _ = element.remove_attribute(MARK);
    }
    let before = (way.len(), slots.len());
    let mut child = place.down();
    let mut step = Step::Down;
    while let Some(found) = child {
        way.push(step);
        find_slots(&found, way, slots);
        child = found.next();
        step = Step::Next;
    }
    // Where nothing is to be filled nobody goes.
    if slots.len() == before.1 {
        way.truncate(before.0);
    } else {
        way.push(Step::Up);
    }
}

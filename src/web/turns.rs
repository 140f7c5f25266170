//! Whose turn it is among the windows of one browser: a lock that one window holds until it closes or another takes it.

use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// Called with whether this window has the turn.
pub type Turned = Rc<dyn Fn(bool)>;

/// How a window asks for its turn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Only if nobody has it.
    IfFree,
    /// When whoever has it closes.
    Wait,
    /// Now.
    Take,
}

/// Asks for the turn under a name. Whoever gets it keeps it until the window closes or another window takes it.
/// Where browsers have no such locks, every window has the turn.
pub fn ask(name: &str, ask: Ask, turned: Turned) {
    // Tests have no windows.
    if cfg!(not(target_arch = "wasm32")) || request(name, ask, &turned).is_none() {
        turned(true);
    }
}

fn request(name: &str, how: Ask, turned: &Turned) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    match how {
        Ask::IfFree => Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?,
        Ask::Take => Reflect::set(&options, &"steal".into(), &JsValue::TRUE).ok()?,
        Ask::Wait => true,
    };
    let had = Rc::new(std::cell::Cell::new(false));
    let given = Closure::once_into_js({
        let (turned, had) = (Rc::clone(turned), Rc::clone(&had));
        move |lock: JsValue| {
            let is_ours = lock.is_object();
            had.set(is_ours);
            turned(is_ours);
            // The lock is held as long as this promise is not kept: never.
            if is_ours { JsValue::from(Promise::new(&mut |_, _| ())) } else { JsValue::UNDEFINED }
        }
    });
    let held = request.call3(&locks, &name.into(), &options, &given).ok()?;
    let held: Promise = held.dyn_into().ok()?;
    let taken = Closure::once_into_js({
        let turned = Rc::clone(turned);
        move |_: JsValue| {
            if had.get() {
                turned(false);
            }
        }
    });
    let catch: Function = Reflect::get(&held, &"catch".into()).ok()?.dyn_into().ok()?;
    catch.call1(&held, &taken).ok()?;
    Some(())
}

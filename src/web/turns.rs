//! Whose turn it is among the windows of one browser: locks of the browser, held until they are let go, another window
//! takes them, or the window closes.

use std::cell::Cell;
use std::future::ready;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

use super::shelf::Later;
use super::timer;

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
    let had = Rc::new(Cell::new(false));
    let given = {
        let (turned, had) = (Rc::clone(&turned), Rc::clone(&had));
        move |is_ours| {
            had.set(is_ours);
            turned(is_ours);
            // Never kept.
            is_ours.then(|| Promise::new(&mut |_, _| ()))
        }
    };
    let lost = {
        let turned = Rc::clone(&turned);
        move || {
            if had.get() {
                turned(false);
            }
        }
    };
    if locks()
        .and_then(|locks| request(&locks, name, ask, Box::new(given), Box::new(lost)))
        .is_none()
    {
        turned(true);
    }
}

/// The stores of this browser are this window's alone as long as this lives: no other one brings back what is missing in
/// one of them, or removes what stands there.
#[must_use]
pub struct Alone(Rc<Cell<Option<Function>>>);

impl Drop for Alone {
    fn drop(&mut self) {
        if let Some(release) = self.0.take() {
            // Nothing listens to it but the lock.
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// What the lock of the stores is called.
const STORES: &str = "guong-stores";
/// How long to wait for another window, in milliseconds: longer than it takes, and somebody may be waiting for a page.
const PATIENCE: i32 = 10_000;

/// Waits until no other window is alone with the stores, and then is; where browsers have no such locks, at once.
pub fn alone() -> Later<Alone> {
    let alone = Alone(Rc::default());
    let Some(locks) = locks() else { return Box::pin(ready(alone)) };
    let held = Rc::downgrade(&alone.0);
    let granted = Promise::new(&mut |tell, _| {
        let (held, told) = (held.clone(), tell.clone());
        let given = move |_| {
            // Where nobody waits for it any more, it is let go at once.
            let held = held.upgrade()?;
            let _ = told.call0(&JsValue::UNDEFINED);
            Some(Promise::new(&mut |release, _| held.set(Some(release))))
        };
        if request(&locks, STORES, Ask::Wait, Box::new(given), Box::new(|| ())).is_none() {
            let _ = tell.call0(&JsValue::UNDEFINED);
        }
    });
    Box::pin(async move {
        // Whoever has it may hang: what has to be done is done all the same.
        let _ = timer::within(granted, PATIENCE).await;
        alone
    })
}

/// What gives locks; nothing in some browsers, on pages without https, and in native tests.
fn locks() -> Option<JsValue> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)
}

/// Asks for a lock. `given` is called with whether it is ours, and answers with what it is held for; `lost` when another
/// window took it. Nothing where it cannot be asked for.
fn request(
    locks: &JsValue,
    name: &str,
    how: Ask,
    given: Box<dyn FnOnce(bool) -> Option<Promise>>,
    lost: Box<dyn FnOnce()>,
) -> Option<()> {
    let request: Function = Reflect::get(locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    match how {
        Ask::IfFree => Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?,
        Ask::Take => Reflect::set(&options, &"steal".into(), &JsValue::TRUE).ok()?,
        Ask::Wait => true,
    };
    let given =
        Closure::once_into_js(move |lock: JsValue| given(lock.is_object()).map(JsValue::from));
    let held = request.call3(locks, &name.into(), &options, &given).ok()?;
    let held: Promise = held.dyn_into().ok()?;
    let lost = Closure::once_into_js(move |_: JsValue| lost());
    let catch: Function = Reflect::get(&held, &"catch".into()).ok()?.dyn_into().ok()?;
    catch.call1(&held, &lost).ok()?;
    Some(())
}

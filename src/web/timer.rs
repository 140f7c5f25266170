//! Timers.

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::shelf::Later;

/// Calls back once after a quiet time; every new call begins the time anew.
#[derive(Clone, Default)]
pub struct Debounce {
    #[cfg(target_arch = "wasm32")]
    timeout: std::rc::Rc<std::cell::RefCell<Option<gloo_timers::callback::Timeout>>>,
}

impl Debounce {
    /// Calls back after so many milliseconds, unless called again or cancelled before.
    #[cfg(target_arch = "wasm32")]
    pub fn after(&self, ms: u32, callback: impl FnOnce() + 'static) {
        *self.timeout.borrow_mut() = Some(gloo_timers::callback::Timeout::new(ms, callback));
    }

    /// Forgets what waits.
    #[cfg(target_arch = "wasm32")]
    pub fn cancel(&self) {
        drop(self.timeout.borrow_mut().take());
    }

    /// Native tests have no event loop: what waits is done when its owner flushes.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn after(&self, _ms: u32, _callback: impl FnOnce() + 'static) {}

    /// Native tests have no event loop: nothing waits.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn cancel(&self) {}
}

/// Calls back at the next frame, before painting.
#[cfg(target_arch = "wasm32")]
pub fn next_frame(callback: impl FnOnce() + 'static) {
    use wasm_bindgen::JsCast as _;
    let callback = wasm_bindgen::closure::Closure::once_into_js(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}

/// Native tests have no frames: at once.
#[cfg(not(target_arch = "wasm32"))]
pub fn next_frame(callback: impl FnOnce() + 'static) {
    callback();
}

/// Begins something that takes a while.
#[cfg(target_arch = "wasm32")]
pub fn begin(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

/// Native tests do not wait: what does not come to its end at once never does.
#[cfg(not(target_arch = "wasm32"))]
pub fn begin(work: impl Future<Output = ()> + 'static) {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let _ = std::pin::pin!(work).poll(&mut context);
}

/// Waits so many milliseconds.
#[cfg(target_arch = "wasm32")]
pub async fn rest(ms: i32) {
    let waited = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    // A timeout is never refused.
    let _ = JsFuture::from(waited).await;
}

/// Native tests do not wait.
#[cfg(not(target_arch = "wasm32"))]
pub fn rest(_ms: i32) -> std::future::Ready<()> {
    std::future::ready(())
}

/// Calls back every so many milliseconds, for the life of the page.
#[cfg(target_arch = "wasm32")]
pub fn every(ms: u32, callback: impl FnMut() + 'static) {
    gloo_timers::callback::Interval::new(ms, callback).forget();
}

/// Native tests have no time.
#[cfg(not(target_arch = "wasm32"))]
pub fn every(_ms: u32, _callback: impl FnMut() + 'static) {}

/// The answer, or after so many milliseconds a refusal without a reason: some things of a browser never answer.
pub fn within(answer: Promise, ms: i32) -> Later<Result<JsValue, JsValue>> {
    let mut timeout = None;
    let late = Promise::new(&mut |_, reject| {
        let window = web_sys::window();
        timeout = window.map(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, ms)
        });
    });
    let race = JsFuture::from(Promise::race(&Array::of2(&answer, &late)));
    Box::pin(async move {
        let end = race.await;
        if let (Some(window), Some(Ok(timeout))) = (web_sys::window(), timeout) {
            window.clear_timeout_with_handle(timeout);
        }
        end
    })
}

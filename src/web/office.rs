//! The office worker: begun when it is first asked, asked with bytes, answering with bytes.

use std::cell::RefCell;
use std::collections::VecDeque;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::page;

/// Why no answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The worker could not be begun or fetched.
    NotThere,
    /// It came to harm at its work.
    Stopped,
    /// It took longer than anybody waits.
    TooLong,
}

type Callback = Box<dyn FnOnce(Result<Vec<u8>, NoAnswer>)>;

/// The worker and those who wait for it, first asked first.
struct Office {
    worker: Worker,
    waiting: VecDeque<(u32, Callback)>,
    asked: u32,
}

thread_local! {
    static OFFICE: RefCell<Option<Office>> = const { RefCell::new(None) };
}

/// Asks the office, which is begun if need be, and hands its answer on; at the latest after so many milliseconds it says
/// that none came.
pub fn ask(
    request: &[u8],
    patience: u32,
    callback: impl FnOnce(Result<Vec<u8>, NoAnswer>) + 'static,
) {
    let callback: Callback = Box::new(callback);
    // Tests have no workers.
    if cfg!(not(target_arch = "wasm32")) {
        return callback(Err(NoAnswer::NotThere));
    }
    if !is_there() {
        match begun() {
            Ok(worker) => OFFICE.with_borrow_mut(|office| {
                *office = Some(Office { worker, waiting: VecDeque::new(), asked: 0 });
            }),
            Err(_) => return callback(Err(NoAnswer::NotThere)),
        }
    }
    let number = OFFICE.with_borrow_mut(|office| {
        let office = office.as_mut()?;
        office.asked += 1;
        office.waiting.push_back((office.asked, callback));
        let bytes = Uint8Array::from(request);
        let sent = office.worker.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()));
        sent.is_ok().then_some(office.asked)
    });
    match number {
        Some(number) => after(patience, move || {
            if is_waited_for(number) {
                dismiss(NoAnswer::TooLong);
            }
        }),
        None => dismiss(NoAnswer::Stopped),
    }
}

#[cfg(target_arch = "wasm32")]
fn after(ms: u32, callback: impl FnOnce() + 'static) {
    gloo_timers::callback::Timeout::new(ms, callback).forget();
}

#[cfg(not(target_arch = "wasm32"))]
fn after(_ms: u32, _callback: impl FnOnce() + 'static) {}

fn is_there() -> bool {
    OFFICE.with_borrow(Option::is_some)
}

fn is_waited_for(number: u32) -> bool {
    OFFICE.with_borrow(|office| {
        let waiting = office.as_ref().map(|office| &office.waiting);
        waiting.is_some_and(|waiting| waiting.iter().any(|(known, _)| *known == number))
    })
}

/// Lets the worker go; whoever waits is told why. The next one who asks begins a fresh one.
fn dismiss(why: NoAnswer) {
    let Some(office) = OFFICE.with_borrow_mut(Option::take) else { return };
    office.worker.terminate();
    for (_, callback) in office.waiting {
        callback(Err(why));
    }
}

fn begun() -> Result<Worker, JsValue> {
    // The page says where the worker is, because its name changes with what is in it.
    let address = page::meta("office").ok_or(JsValue::NULL)?;
    let options = WorkerOptions::new();
    // In a page opened from a file the worker is a text of the page itself, and Chromium takes such only as a script.
    if !address.starts_with("blob:") {
        options.set_type(WorkerType::Module);
    }
    let worker = Worker::new_with_options(&address, &options)?;
    // Kept as long as the page is: one pair for each worker, and a worker is begun again only after harm.
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| hear(&event.data()));
    worker.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
    let failed = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        // Told to the person where it was asked; not a fault of the page.
        event.prevent_default();
        dismiss(NoAnswer::NotThere);
    });
    worker.set_onerror(Some(failed.into_js_value().unchecked_ref()));
    Ok(worker)
}

fn hear(answer: &JsValue) {
    let Some(bytes) = answer.dyn_ref::<Uint8Array>() else { return dismiss(NoAnswer::Stopped) };
    let first = OFFICE.with_borrow_mut(|office| office.as_mut()?.waiting.pop_front());
    if let Some((_, callback)) = first {
        callback(Ok(bytes.to_vec()));
    }
}

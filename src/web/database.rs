//! The second store: texts by key in the browser's database. A write counts once it stands on the disk.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

use super::shelf::{Refused, refusal};

/// The database's name; this origin's other pages have theirs.
const NAME: &str = "guong";
/// Its first store: a text under each key.
const STORE: &str = "texts";
/// Its second store: whole copies by name, read only when somebody asks for them.
const COPIES: &str = "copies";
/// How long a database may take to answer before we go on without it, in milliseconds.
const PATIENCE: i32 = 3_000;

type Listener = Rc<dyn Fn(Result<(), Refused>)>;

/// Texts by key, written strictly: in order, each batch on the disk before the next. Clones are one and the same.
#[derive(Clone)]
pub struct Database(Rc<Inner>);

struct Inner {
    database: IdbDatabase,
    /// What still has to be written; no text means: remove.
    queue: RefCell<Vec<(String, Option<String>)>>,
    is_busy: Cell<bool>,
    is_closed: Cell<bool>,
    listener: RefCell<Option<Listener>>,
}

impl Database {
    /// Opens it; nothing where there is none, or none that answers.
    pub async fn open() -> Option<Self> {
        let factory = web_sys::window()?.indexed_db().ok()??;
        let request = factory.open_with_u32(NAME, 1).ok()?;
        let making = Closure::once_into_js({
            let request = request.clone();
            move || {
                if let Ok(database) = result::<IdbDatabase>(&request) {
                    // Refused only if it is there already.
                    let _ = database.create_object_store(STORE);
                    let _ = database.create_object_store(COPIES);
                }
            }
        });
        request.set_onupgradeneeded(Some(making.unchecked_ref()));
        in_time(answered(&request)).await.ok()?;
        let database = result::<IdbDatabase>(&request).ok()?;
        let this = Self(Rc::new(Inner {
            database,
            queue: RefCell::default(),
            is_busy: Cell::default(),
            is_closed: Cell::default(),
            listener: RefCell::default(),
        }));
        this.watch_for_end();
        Some(this)
    }

    /// Another tab erases everything, or the browser took it away: never stand in the way, and say so.
    fn watch_for_end(&self) {
        let this = self.clone();
        let end = Closure::<dyn Fn()>::new(move || {
            this.0.is_closed.set(true);
            this.0.database.close();
            this.tell(Err(Refused::Blocked));
        });
        self.0.database.set_onversionchange(Some(end.as_ref().unchecked_ref()));
        self.0.database.set_onclose(Some(end.as_ref().unchecked_ref()));
        end.forget();
    }

    fn tell(&self, end: Result<(), Refused>) {
        let listener = self.0.listener.borrow().clone();
        if let Some(listener) = listener {
            listener(end);
        }
    }

    /// Every key with a prefix, with its text.
    pub async fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, Refused> {
        let (_, store) = self.transaction(STORE, "readonly")?;
        let keys = store.get_all_keys().map_err(|error| refusal(&error))?;
        let texts = store.get_all().map_err(|error| refusal(&error))?;
        for request in [&keys, &texts] {
            in_time(answered(request)).await?;
        }
        let (keys, texts): (Array, Array) = (result(&keys)?, result(&texts)?);
        let pairs = keys.iter().zip(texts.iter());
        let pairs = pairs.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)));
        Ok(pairs.filter(|(key, _)| key.starts_with(prefix)).collect())
    }

    /// Calls back whenever everything asked for stands on the disk, or could not be written.
    pub fn on_settled(&self, callback: impl Fn(Result<(), Refused>) + 'static) {
        *self.0.listener.borrow_mut() = Some(Rc::new(callback));
    }

    /// Whether nothing waits to be written.
    pub fn is_settled(&self) -> bool {
        self.0.queue.borrow().is_empty()
    }

    /// Writes a text, or removes the key; in order, soon, and told by [`Database::on_settled`].
    pub fn put(&self, key: &str, text: Option<&str>) {
        self.0.queue.borrow_mut().push((key.to_owned(), text.map(str::to_owned)));
        self.settle();
    }

    /// Goes on writing what waits, for instance after there was no room.
    pub fn settle(&self) {
        if self.0.is_busy.replace(true) {
            return;
        }
        let this = self.clone();
        spawn_local(async move {
            let end = this.write_queue().await;
            this.0.is_busy.set(false);
            this.tell(end);
        });
    }

    async fn write_queue(&self) -> Result<(), Refused> {
        loop {
            let batch = self.0.queue.borrow().clone();
            if batch.is_empty() {
                return Ok(());
            }
            self.write(&batch).await?;
            self.0.queue.borrow_mut().drain(..batch.len());
        }
    }

    /// One transaction; what it wrote is read back after it stands.
    async fn write(&self, batch: &[(String, Option<String>)]) -> Result<(), Refused> {
        let (transaction, store) = self.transaction(STORE, "readwrite")?;
        for (key, text) in batch {
            let key = JsValue::from_str(key);
            let request = match text {
                Some(text) => store.put_with_key(&JsValue::from_str(text), &key),
                None => store.delete(&key),
            };
            request.map_err(|error| refusal(&error))?;
        }
        stands(&transaction).await.map_err(|error| refusal(&error))?;
        let (_, store) = self.transaction(STORE, "readonly")?;
        for (at, (key, text)) in batch.iter().enumerate() {
            if batch.iter().skip(at + 1).any(|(later, _)| later == key) {
                continue;
            }
            let request = store.get(&JsValue::from_str(key)).map_err(|error| refusal(&error))?;
            answered(&request).await.map_err(|error| refusal(&error))?;
            let found = request.result().map_err(|error| refusal(&error))?;
            if found.as_string() != *text {
                return Err(Refused::Blocked);
            }
        }
        Ok(())
    }

    /// Keeps a whole copy under a name, or removes it; whether that stands on the disk.
    pub async fn put_copy(&self, name: &str, text: Option<&str>) -> Result<(), Refused> {
        let (transaction, store) = self.transaction(COPIES, "readwrite")?;
        let name = JsValue::from_str(name);
        let request = match text {
            Some(text) => store.put_with_key(&JsValue::from_str(text), &name),
            None => store.delete(&name),
        };
        request.map_err(|error| refusal(&error))?;
        stands(&transaction).await.map(drop).map_err(|error| refusal(&error))
    }

    /// The names of all copies.
    pub async fn copies(&self) -> Result<Vec<String>, Refused> {
        let (_, store) = self.transaction(COPIES, "readonly")?;
        let keys = store.get_all_keys().map_err(|error| refusal(&error))?;
        in_time(answered(&keys)).await?;
        let keys: Array = result(&keys)?;
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    /// The copy of a name.
    pub async fn copy(&self, name: &str) -> Option<String> {
        let (_, store) = self.transaction(COPIES, "readonly").ok()?;
        let request = store.get(&JsValue::from_str(name)).ok()?;
        in_time(answered(&request)).await.ok()?;
        request.result().ok()?.as_string()
    }

    fn transaction(
        &self,
        store: &str,
        mode: &str,
    ) -> Result<(IdbTransaction, IdbObjectStore), Refused> {
        if self.0.is_closed.get() {
            return Err(Refused::Blocked);
        }
        // web-sys has no stable word for "strict": the transaction is complete only when it is on the disk.
        let options = Object::new();
        let open = || -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let begin: Function =
                Reflect::get(&self.0.database, &"transaction".into())?.dyn_into()?;
            let transaction =
                begin.call3(&self.0.database, &store.into(), &mode.into(), &options)?;
            let transaction: IdbTransaction = transaction.dyn_into()?;
            let store = transaction.object_store(store)?;
            Ok((transaction, store))
        };
        open().map_err(|error| refusal(&error))
    }

    /// Removes the whole database; whether it is gone.
    pub async fn erase(&self) -> bool {
        self.0.queue.borrow_mut().clear();
        self.0.is_closed.set(true);
        self.0.database.close();
        let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
        let Some(Ok(request)) = factory.map(|factory| factory.delete_database(NAME)) else {
            return false;
        };
        in_time(answered(&request)).await.is_ok()
    }
}

fn result<T: wasm_bindgen::JsCast>(request: &impl AsRef<IdbRequest>) -> Result<T, Refused> {
    let found = request.as_ref().result().map_err(|error| refusal(&error))?;
    found.dyn_into().map_err(|error| refusal(&error))
}

/// Kept when the request succeeds, broken with its error when it fails.
fn answered(request: &impl AsRef<IdbRequest>) -> JsFuture {
    let request: &IdbRequest = request.as_ref();
    let failed = request.clone();
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        let failed = failed.clone();
        let fail = Closure::once_into_js(move || {
            let error = failed.error().ok().flatten().map(JsValue::from);
            let _ = reject.call1(&JsValue::NULL, &error.unwrap_or(JsValue::NULL));
        });
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(fail.unchecked_ref()));
    }))
}

/// Kept when the transaction is complete, broken with its error when it was aborted.
fn stands(transaction: &IdbTransaction) -> JsFuture {
    let failed = transaction.clone();
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        let failed = failed.clone();
        let fail = Closure::once_into_js(move || {
            let error = failed.error().map(JsValue::from);
            let _ = reject.call1(&JsValue::NULL, &error.unwrap_or(JsValue::NULL));
        });
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(fail.unchecked_ref()));
    }))
}

/// The answer, or a refusal when the database does not answer at all: some never do.
async fn in_time(answer: JsFuture) -> Result<JsValue, Refused> {
    let late = Promise::new(&mut |_, reject| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE);
        }
    });
    let answer = wasm_bindgen_futures::future_to_promise(answer);
    let race = Promise::race(&Array::of2(&answer, &late));
    JsFuture::from(race).await.map_err(|error| refusal(&error))
}

//! One database of the browser: opened, read, written strictly, each with a limit to our patience.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbRequest, IdbTransaction};

use super::shelf::{Refused, refusal};
use super::timer;

/// The database's name; this origin's other pages have theirs. The bucket of the other one has the same.
pub(super) const NAME: &str = "guong";
/// Its first store: a text under each key.
const STORE: &str = "texts";
/// Its second store: whole copies by name, read only when somebody asks for them.
pub(super) const COPIES: &str = "copies";
/// A database that is made and removed at once when another one is opened; see [`begin_new_log`].
const TURN: &str = "guong-turn";
/// How long a database may take to answer before we go on without it, in milliseconds.
const PATIENCE: i32 = 3_000;
/// How long the other one may take to open: only browsers that have it are asked, and without it what was called saved
/// stands in one place. And how long a write may take. A machine under heavy load has needed more than three seconds.
pub(super) const MORE_PATIENCE: i32 = 15_000;

thread_local! {
    /// The bucket and its factory. Once nobody holds them, Chromium answers nothing any more to what is open in it.
    static BUCKET: RefCell<Option<(JsValue, IdbFactory)>> = const { RefCell::new(None) };
}

pub(super) fn own_factory() -> Option<IdbFactory> {
    web_sys::window()?.indexed_db().ok()?
}

/// The databases of a bucket of our own; few browsers have such, and web-sys has no word for them.
pub(super) async fn bucket_factory() -> Option<IdbFactory> {
    let bucket = bucket("open").await?;
    let factory: IdbFactory = Reflect::get(&bucket, &"indexedDB".into()).ok()?.dyn_into().ok()?;
    BUCKET.set(Some((bucket, factory.clone())));
    Some(factory)
}

/// Both databases, as far as they open.
pub(super) async fn both() -> Vec<IdbDatabase> {
    let mut found = Vec::new();
    if let Some(factory) = own_factory() {
        found.extend(opened(&factory, PATIENCE).await);
    }
    if let Some(factory) = bucket_factory().await {
        found.extend(opened(&factory, MORE_PATIENCE).await);
    }
    found
}

pub(super) async fn bucket(verb: &str) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let buckets = Reflect::get(&navigator, &"storageBuckets".into()).ok()?;
    let verb: Function = Reflect::get(&buckets, &verb.into()).ok()?.dyn_into().ok()?;
    let answer: Promise = verb.call1(&buckets, &NAME.into()).ok()?.dyn_into().ok()?;
    within(answer, MORE_PATIENCE).await.ok()
}

async fn opened(factory: &IdbFactory, patience: i32) -> Option<IdbDatabase> {
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
    within(answered(&request), patience).await.ok()?;
    let database = result(&request).ok()?;
    // Where it fails, the other database is the net.
    let _ = begin_new_log(factory).await;
    Some(database)
}

/// Makes the browser put what is in its log away and begin a new one, before anything of ours is added. A sudden end
/// can tear the log's last entry. Chromium still reads a torn log once, but adds to it behind the tear, and the start
/// after that takes the log for damaged and begins an empty database. Removing a database is what makes it begin anew.
async fn begin_new_log(factory: &IdbFactory) -> Result<(), Refused> {
    let opening = factory.open_with_u32(TURN, 1).map_err(|error| refusal(&error))?;
    in_time(answered(&opening)).await?;
    result::<IdbDatabase>(&opening)?.close();
    let removing = factory.delete_database(TURN).map_err(|error| refusal(&error))?;
    in_time(answered(&removing)).await.map(drop)
}

pub(super) async fn all_of(
    database: &IdbDatabase,
    prefix: &str,
) -> Result<Vec<(String, String)>, Refused> {
    let (reading, store) = transaction(database, STORE, "readonly")?;
    let keys = store.get_all_keys().map_err(|error| refusal(&error))?;
    let texts = store.get_all().map_err(|error| refusal(&error))?;
    in_time(stands(&reading)).await?;
    let (keys, texts): (Array, Array) = (result(&keys)?, result(&texts)?);
    let pairs = keys.iter().zip(texts.iter());
    let pairs = pairs.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)));
    Ok(pairs.filter(|(key, _)| key.starts_with(prefix)).collect())
}

/// One transaction; what it wrote is read back after it stands.
pub(super) async fn write_to(
    database: &IdbDatabase,
    batch: &[(String, Option<String>)],
) -> Result<(), Refused> {
    let (writing, store) = transaction(database, STORE, "readwrite")?;
    for (key, text) in batch {
        let key = JsValue::from_str(key);
        let request = match text {
            Some(text) => store.put_with_key(&JsValue::from_str(text), &key),
            None => store.delete(&key),
        };
        request.map_err(|error| refusal(&error))?;
    }
    within(stands(&writing), MORE_PATIENCE).await?;
    let (reading, store) = transaction(database, STORE, "readonly")?;
    let ask = |key: &String| store.get(&JsValue::from_str(key)).map_err(|error| refusal(&error));
    let asked: Result<Vec<IdbRequest>, Refused> = batch.iter().map(|(key, _)| ask(key)).collect();
    let asked = asked?;
    within(stands(&reading), MORE_PATIENCE).await?;
    for (at, ((key, text), request)) in batch.iter().zip(&asked).enumerate() {
        let found = request.result().map_err(|error| refusal(&error))?;
        let is_last = batch.iter().skip(at + 1).all(|(later, _)| later != key);
        if is_last && found.as_string() != *text {
            return Err(Refused::Blocked);
        }
    }
    Ok(())
}

pub(super) fn transaction(
    database: &IdbDatabase,
    store: &str,
    mode: &str,
) -> Result<(IdbTransaction, IdbObjectStore), Refused> {
    // web-sys has no stable word for "strict": the transaction is complete only when it is on the disk.
    let options = Object::new();
    let open = || -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
        let transaction = begin.call3(database, &store.into(), &mode.into(), &options)?;
        let transaction: IdbTransaction = transaction.dyn_into()?;
        let store = transaction.object_store(store)?;
        Ok((transaction, store))
    };
    open().map_err(|error| refusal(&error))
}

pub(super) fn result<T: wasm_bindgen::JsCast>(
    request: &impl AsRef<IdbRequest>,
) -> Result<T, Refused> {
    let found = request.as_ref().result().map_err(|error| refusal(&error))?;
    found.dyn_into().map_err(|error| refusal(&error))
}

/// Kept when the request succeeds, broken with the event of its failing. Nothing of ours that holds the request may listen
/// to it: then neither would ever go.
pub(super) fn answered(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
}

/// Kept when the transaction is complete, broken with the event of its being aborted.
pub(super) fn stands(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    })
}

/// Why something of a database failed, from the event that says so, or the error itself.
fn failure(end: &JsValue) -> Refused {
    let of = |holder: &JsValue, name: &str| Reflect::get(holder, &name.into());
    let error = of(end, "target").and_then(|target| of(&target, "error"));
    refusal(error.as_ref().unwrap_or(end))
}

/// The answer, or a refusal when the database does not answer at all: some never do.
pub(super) async fn in_time(answer: Promise) -> Result<JsValue, Refused> {
    within(answer, PATIENCE).await
}

pub(super) async fn within(answer: Promise, patience: i32) -> Result<JsValue, Refused> {
    timer::within(answer, patience).await.map_err(|end| failure(&end))
}

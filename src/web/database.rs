//! The second store: texts by key in the browser's database. A write counts once it stands on the disk.
//!
//! Where the browser lets us, it is two databases with the same content, in two places of the disk (storage buckets), one
//! written after the other: a sudden end can tear the log of one of them, and Chromium then begins an empty one.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::IdbDatabase;

use super::indexed::{
    COPIES, MORE_PATIENCE, NAME, all_of, answered, both, bucket, bucket_factory, in_time,
    own_factory, result, stands, transaction, within, write_to,
};
use super::shelf::{Refused, refusal};
use super::timer;

/// How often to look whether what waited is written, in milliseconds.
const WRITING: i32 = 20;

type Listener = Rc<dyn Fn(Result<(), Refused>)>;

/// Texts by key, written strictly: in order, each batch on the disk before the next. Clones are one and the same.
#[derive(Clone)]
pub struct Database(Rc<Inner>);

struct Inner {
    /// One, or two that hold the same; what no longer answers is left out.
    databases: RefCell<Vec<IdbDatabase>>,
    /// What still has to be written; no text means: remove.
    queue: RefCell<Vec<(String, Option<String>)>>,
    is_busy: Cell<bool>,
    listener: RefCell<Option<Listener>>,
}

impl Database {
    /// Opens it; nothing where there is none, or none that answers.
    pub async fn open() -> Option<Self> {
        let databases = both().await;
        if databases.is_empty() {
            return None;
        }
        let this = Self(Rc::new(Inner {
            databases: RefCell::new(databases),
            queue: RefCell::default(),
            is_busy: Cell::default(),
            listener: RefCell::default(),
        }));
        this.databases().iter().for_each(|database| this.watch_for_end(database));
        Some(this)
    }

    fn databases(&self) -> Vec<IdbDatabase> {
        self.0.databases.borrow().clone()
    }

    /// Another tab erases everything, or the browser took it away: never stand in the way, and say so.
    fn watch_for_end(&self, database: &IdbDatabase) {
        let (this, ended) = (self.clone(), database.clone());
        let end = Closure::<dyn Fn()>::new(move || {
            ended.close();
            this.leave_out(&ended);
            if this.databases().is_empty() {
                this.tell(Err(Refused::Blocked));
            }
        });
        database.set_onversionchange(Some(end.as_ref().unchecked_ref()));
        database.set_onclose(Some(end.as_ref().unchecked_ref()));
        end.forget();
    }

    fn leave_out(&self, database: &IdbDatabase) {
        self.0.databases.borrow_mut().retain(|known| known != database);
    }

    fn tell(&self, end: Result<(), Refused>) {
        let listener = self.0.listener.borrow().clone();
        if let Some(listener) = listener {
            listener(end);
        }
    }

    /// Every key with a prefix, with its text; twice where the two databases hold different texts. What only one of
    /// them holds, the other one gets.
    pub async fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, Refused> {
        let (mut lists, mut failed) = (Vec::new(), None);
        for database in self.databases() {
            match all_of(&database, prefix).await {
                Ok(mut list) => {
                    list.sort_unstable();
                    lists.push(list);
                }
                Err(refused) => {
                    self.leave_out(&database);
                    failed = Some(refused);
                }
            }
        }
        let Some(mut all) = lists.pop() else { return Err(failed.unwrap_or(Refused::Blocked)) };
        let Some(other) = lists.pop() else { return Ok(all) };
        let lacks = |list: &[(String, String)], key: &str| {
            list.binary_search_by(|(known, _)| known.as_str().cmp(key)).is_err()
        };
        for (key, text) in all.iter().filter(|(key, _)| lacks(&other, key)) {
            self.put(key, Some(text));
        }
        let more = other.into_iter().filter(|pair| all.binary_search(pair).is_err());
        let more: Vec<(String, String)> = more.collect();
        for (key, text) in more.iter().filter(|(key, _)| lacks(&all, key)) {
            self.put(key, Some(text));
        }
        all.extend(more);
        Ok(all)
    }

    /// Calls back whenever everything asked for stands on the disk, or could not be written.
    pub fn on_settled(&self, callback: impl Fn(Result<(), Refused>) + 'static) {
        *self.0.listener.borrow_mut() = Some(Rc::new(callback));
    }

    /// Whether nothing waits to be written.
    pub fn is_settled(&self) -> bool {
        self.0.queue.borrow().is_empty()
    }

    /// Waits until nothing waits to be written any more, or it could not be written.
    pub async fn written(&self) {
        while self.0.is_busy.get() {
            timer::rest(WRITING).await;
        }
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

    /// One database after the other, so that no end can tear both; one that refuses is left out as long as another
    /// one stands.
    async fn write(&self, batch: &[(String, Option<String>)]) -> Result<(), Refused> {
        let (mut has_one, mut failed) = (false, None);
        for database in self.databases() {
            match write_to(&database, batch).await {
                Ok(()) => has_one = true,
                Err(refused) => failed = Some((database, refused)),
            }
        }
        match failed {
            Some((database, _)) if has_one => self.leave_out(&database),
            Some((_, refused)) => return Err(refused),
            None => {}
        }
        if has_one { Ok(()) } else { Err(Refused::Blocked) }
    }

    /// Keeps a whole copy under a name, or removes it; whether that stands on the disk.
    pub async fn put_copy(&self, name: &str, text: Option<&str>) -> Result<(), Refused> {
        let (transaction, store) = transaction(&self.first()?, COPIES, "readwrite")?;
        let name = JsValue::from_str(name);
        let request = match text {
            Some(text) => store.put_with_key(&JsValue::from_str(text), &name),
            None => store.delete(&name),
        };
        request.map_err(|error| refusal(&error))?;
        within(stands(&transaction), MORE_PATIENCE).await.map(drop)
    }

    /// The names of all copies.
    pub async fn copies(&self) -> Result<Vec<String>, Refused> {
        let (_, store) = transaction(&self.first()?, COPIES, "readonly")?;
        let keys = store.get_all_keys().map_err(|error| refusal(&error))?;
        in_time(answered(&keys)).await?;
        let keys: Array = result(&keys)?;
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    /// The copy of a name.
    pub async fn copy(&self, name: &str) -> Option<String> {
        let (_, store) = transaction(&self.first().ok()?, COPIES, "readonly").ok()?;
        let request = store.get(&JsValue::from_str(name)).ok()?;
        in_time(answered(&request)).await.ok()?;
        request.result().ok()?.as_string()
    }

    fn first(&self) -> Result<IdbDatabase, Refused> {
        self.0.databases.borrow().first().cloned().ok_or(Refused::Blocked)
    }

    /// Removes both databases; whether they are gone.
    pub async fn erase(&self) -> bool {
        self.0.queue.borrow_mut().clear();
        self.0.databases.take().iter().for_each(IdbDatabase::close);
        let mut is_gone = true;
        for factory in [own_factory(), bucket_factory().await].into_iter().flatten() {
            let Ok(request) = factory.delete_database(NAME) else { return false };
            is_gone &= in_time(answered(&request)).await.is_ok();
        }
        // Empty by now; that it is still listed somewhere tells nothing of anybody.
        let _ = bucket("delete").await;
        is_gone
    }
}

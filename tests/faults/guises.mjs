// Scripts that run in the page before the app and take a promise of the browser away. With one of them a test must
// fail: that is how we know that it can.

/// A second store that says yes and keeps nothing: what is written goes into a database nobody will open again.
export function forgetfulStore() {
  const session = `-${crypto.randomUUID()}`;
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (name, ...rest) {
    return open.call(this, name + session, ...rest);
  };
}

/// A second store that is done before the disk is.
export function hastyStore() {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode) {
    return transaction.call(this, stores, mode, { durability: "relaxed" });
  };
}

/// Stores in which all windows write to the same places, so that who writes last wins; and no true second store.
export function sharedPlaces() {
  const shared = (key) => key.replace(/\/j\/[^/]+\//, "/j/AAAAAAAA/");
  const { getItem, setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, text) {
    return setItem.call(this, shared(key), text);
  };
  Storage.prototype.getItem = function (key) {
    return getItem.call(this, shared(key)) ?? getItem.call(this, key);
  };
  const session = `-${crypto.randomUUID()}`;
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (name, ...rest) {
    return open.call(this, name + session, ...rest);
  };
}

/// Stores that say yes and keep nothing at all.
export function mutedStores() {
  const written = new Map();
  const { getItem } = Storage.prototype;
  Storage.prototype.setItem = (key, text) => void written.set(key, String(text));
  Storage.prototype.getItem = function (key) {
    return written.get(key) ?? getItem.call(this, key);
  };
  const session = `-${crypto.randomUUID()}`;
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (name, ...rest) {
    return open.call(this, name + session, ...rest);
  };
}

/// Stores that refuse, as for want of room, the writes that `window.refusing` names, counted from 1.
export function refusingStores() {
  const full = () => new DOMException("no room", "QuotaExceededError");
  const turn = (store) => {
    const plan = window.refusing;
    if (!plan || (plan.where !== "both" && plan.where !== store)) return false;
    plan.count += 1;
    const isRefused = plan.count >= plan.from && plan.count < plan.to;
    plan.refused += Number(isRefused);
    return isRefused;
  };
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, text) {
    if (turn("local")) throw full();
    return setItem.call(this, key, text);
  };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...words) {
    if (!turn("database")) return put.apply(this, words);
    // Some browsers refuse at once, others when the transaction ends.
    if (window.refusing.count % 2 === 0) throw full();
    const request = put.apply(this, words);
    this.transaction.abort();
    return request;
  };
}

/// No turns among windows, as in browsers without such locks: every window writes whenever it likes.
export function noTurns() {
  Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined });
}

/// A browser that keeps all databases of a site in one place.
export const oneDatabase = `Object.defineProperty(Navigator.prototype, "storageBuckets", { get: () => undefined, configurable: true });`;

/// A browser that goes on in the log it finds: what would make it begin a new one does not come about.
export const sameLog = `{
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, ...more) {
    if (name === "guong-turn") throw new DOMException("", "InvalidStateError");
    return open.call(this, name, ...more);
  };
}`;

/// A browser that keeps no programs: what is tried answers some requests itself.
export const noKeeper = `Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined });`;

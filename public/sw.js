// Keeps the whole program in the browser, so that it opens without a network. One version is whole or not at all: every
// file is held against its fingerprint, and a version that cannot be had completely leaves the one before as it is.
// A new version waits until the person asks for it. Nothing of the person passes through here.
const VERSION = "none";
const FILES = {};

const HOME = registration.scope;
const OURS = `guong ${HOME} `;
const CACHE = OURS + VERSION;
// Stands in the cache of a version that was in use: windows may still show it.
const USED = new URL("./in-use", HOME).href;

addEventListener("install", (event) => {
  event.waitUntil(
    fill().catch(async (fault) => {
      await caches.delete(CACHE);
      throw fault;
    }),
  );
});

async function fill() {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.entries(FILES).map(([name, integrity]) => put(cache, name, integrity)));
}

async function put(cache, name, integrity) {
  const address = new URL(name, HOME).href;
  // A name with a fingerprint never changes its content: what an earlier version has need not come again.
  const isLasting = /-[0-9a-f]{12}[._]/.test(name);
  const had = isLasting && (await caches.match(address));
  if (had) return cache.put(address, had);
  const found = await fetch(address, { integrity, cache: isLasting ? "default" : "no-cache" });
  if (!found.ok || found.redirected) throw new Error(`${name}: ${found.status}`);
  return cache.put(address, found);
}

addEventListener("message", ({ data }) => {
  if (data === "use it") skipWaiting();
});

addEventListener("activate", (event) => event.waitUntil(begin()));

async function begin() {
  await (await caches.open(CACHE)).put(USED, new Response(""));
  const former = [];
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) former.push(name);
  }
  // Of the versions that were in use the last one stays, for windows that still show it.
  const used = [];
  for (const name of former) if (await (await caches.open(name)).match(USED)) used.push(name);
  const last = used.pop();
  await Promise.all(former.filter((name) => name !== last).map((name) => caches.delete(name)));
  await clients.claim();
}

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(HOME)) return;
  if (/\/branding[^/]*\.(json|svg|png|webp)$/.test(url)) return event.respondWith(latest(event.request));
  const address = url.replace(/#.*$/, "");
  const isPage = mode === "navigate" && [HOME, `${HOME}index.html`].includes(address);
  event.respondWith(answer(isPage ? HOME : address, event.request));
});

/// The host's own looks: asked for anew each time, and as they were last when there is no network.
async function latest(request) {
  const kept = await caches.open(`guong-host ${HOME}`);
  try {
    const found = await fetch(request, { cache: "no-cache" });
    if (found.ok) await kept.put(request.url, found.clone());
    return found;
  } catch {
    return (await kept.match(request.url)) ?? Response.error();
  }
}

async function answer(address, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) ?? (await former(address)) ?? fetch(request);
}

/// A file of the version before; its page is never shown again.
async function former(address) {
  if (address === HOME) return undefined;
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS)) continue;
    const found = await (await caches.open(name)).match(address);
    if (found) return found;
  }
  return undefined;
}

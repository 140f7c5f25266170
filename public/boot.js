// Starts the program and keeps it at hand; stand-by.js goes before it.
const LATER = ["./part.wasm"];
const ANSWERING = ["./answering.wasm"];
const HOME = new URL("./", import.meta.url).href;
const OUTLINE = new URL("./outline.json", import.meta.url);
const CONTENT = new URL("./content.json", import.meta.url);

// A server that still names the style of another version keeps the page from wearing its own: the same style, as a file.
if (!document.querySelector("head > style")?.sheet) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("./style.css", HOME).href }));
}

// Whether nobody has been here: a first page needs nothing but the outline of the standards.
function isNewcomer() {
  try {
    return Object.keys(entries()).length === 0;
  } catch {
    return false;
  }
}

// What the first page needs travels beside the program, rather than each after the other: the words of the standards, and
// for somebody who comes back or follows a link to a checklist a part of the program, and that checklist. What it asks is
// not known before it is here: the words wait for that.
function fetchBeside() {
  const asked = /^#\/open\?(.*)/.exec(location.hash);
  const isHome = location.hash.length < 3;
  if (isHome && isNewcomer()) return;
  const from = asked && new URLSearchParams(asked[1]).get("from");
  // Only a path can be meant; the program judges it again before it is opened.
  const list = from && /^\.?\.?\/(?![/\\])/.test(from) ? [from] : [];
  const parts = asked || isHome || location.hash.startsWith("#/rounds") ? ANSWERING : [];
  for (const name of [...list, ...parts, ...(asked ? [] : [CONTENT])]) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: new URL(name, HOME).href });
    document.head.append(link);
  }
}

// The host's name, logo and colours, where it has any; what is wrong there must not keep the program from opening.
async function brand() {
  const isNew = isNewcomer();
  const answer = await fetch("./branding.json", { cache: "no-cache" });
  const text = answer.ok ? (await answer.text()).trim() : "";
  if (text.length > 60 && text.startsWith("{")) (await import("./branding.js")).wear(text, isNew);
}

async function open() {
  const fetched = [
    import("./app.js").then(async (module) => {
      await module.default();
      return module;
    }),
    fetch(OUTLINE).then((answer) => {
      if (!answer.ok) throw new Error(`outline: ${answer.status}`);
      return answer.text();
    }),
    brand().catch(() => { /* the app looks as it does without */ }),
  ];
  // After what everything waits for: a browser asks a simple server for few files at once.
  fetchBeside();
  const [program, outline] = await Promise.all(fetched);
  program.start(outline, CONTENT.pathname);
}

// Browsers that can install the app say so once; the settings offer it when the person looks there.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  globalThis.guongInstall = event;
});

// What pages not yet opened need, so that they are at hand when the network is not.
function fetchLater() {
  if (navigator.connection?.saveData || !navigator.onLine) return;
  for (const address of [CONTENT, ...LATER.map((part) => new URL(part, import.meta.url))]) {
    fetch(address, { priority: "low" })
      .then((answer) => answer.arrayBuffer())
      .catch(() => { /* the page that needs it will ask again, and tell */ });
  }
}

// The whole program is kept in the browser (sw.js). A new version waits until the person takes it, and is never taken
// while something on this page is not saved.
async function stayAtHand() {
  const workers = navigator.serviceWorker;
  if (!workers) throw new Error("nothing keeps programs here");
  const notice = document.getElementById("update");
  const wasKept = Boolean(workers.controller);
  let isAsked = false;
  const show = () => { notice.hidden = false; };
  const kept = await workers.register("./sw.js", { updateViaCache: "none" });
  const watch = (worker) => {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && workers.controller) show();
    });
  };
  if (kept.waiting && wasKept) show();
  watch(kept.installing);
  kept.addEventListener("updatefound", () => watch(kept.installing));
  // Taken in another window: this one goes on with what it has until the person opens it anew.
  workers.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
    else if (wasKept) show();
  });
  document.getElementById("update-use").addEventListener("click", () => {
    const isUnsaved = document.querySelector(".frame__save[data-state=unsaved]");
    document.getElementById("update-unsaved").hidden = !isUnsaved;
    if (isUnsaved) return;
    isAsked = true;
    if (kept.waiting) kept.waiting.postMessage("use it");
    else location.reload();
  });
  document.getElementById("update-later").addEventListener("click", () => { notice.hidden = true; });
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < 3600000) return;
    looked = Date.now();
    kept.update().catch(() => { /* no network: there is time */ });
  });
}

// Not before the first page stands: what is kept for later would hold up what is waited for.
function whenShown(act) {
  const look = () => (document.getElementById("opening") ? setTimeout(look, 100) : act());
  (window.requestIdleCallback ?? setTimeout)(look);
}

begin(open, () => whenShown(() => stayAtHand().catch(fetchLater)));

// Starts the program, and stands by with a way to save the person's words when it cannot go on.
// It works without the program, and keeps nothing itself.
const LATER = ["./part.wasm"];
const ANSWERING = ["./answering.wasm"];
const HOME = new URL("./", import.meta.url).href;
const OUTLINE = new URL("./outline.json", import.meta.url);
const CONTENT = new URL("./content.json", import.meta.url);

function entries() {
  const kept = {};
  for (let at = 0; at < localStorage.length; at += 1) {
    const key = localStorage.key(at);
    if (key.startsWith("guong/")) kept[key] = localStorage.getItem(key);
  }
  return kept;
}

function download() {
  const text = JSON.stringify({ format: "guong-rescue", format_version: 1, entries: entries() });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "guong-rescue.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function showCrash() {
  const notice = document.getElementById("crash");
  if (!notice.hidden) return;
  document.getElementById("opening")?.remove();
  document.getElementById("crash-download").addEventListener("click", download);
  document.getElementById("crash-reload").addEventListener("click", () => location.reload());
  document.getElementById("crash-renew").addEventListener("click", () => location.assign("./renew.html"));
  notice.hidden = false;
  notice.focus();
}

// A fault is ours when the program trapped or the stack runs through our own files;
// browser extensions and the browser's own remarks must not frighten anyone.
function watch(fault) {
  const trapped = fault instanceof WebAssembly.RuntimeError;
  if (trapped || (fault instanceof Error && fault.stack?.includes(HOME))) showCrash();
}

// Somebody who has been here needs the words of the standards at once; a newcomer's first page needs their outline only.
function isNewcomer() {
  try {
    return location.hash.length < 3 && Object.keys(entries()).length === 0;
  } catch {
    return false;
  }
}

// What somebody who comes back sees first, and what a link to a checklist opens, is a part of the program of its own: it
// travels beside the program, and so does the checklist, rather than each after the other.
function fetchBeside() {
  const asked = /^#\/open\?(.*)/.exec(location.hash);
  if (!asked && !/^(#\/(rounds.*)?)?$/.test(location.hash)) return;
  const from = asked && new URLSearchParams(asked[1]).get("from");
  // Only a path can be meant; the program judges it again before it is opened.
  const list = from && /^\.?\.?\/(?![/\\])/.test(from) ? [from] : [];
  for (const name of [...list, ...ANSWERING]) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: new URL(name, HOME).href });
    document.head.append(link);
  }
}

async function open() {
  const early = isNewcomer();
  const fetched = [
    import("./app.js").then(async (module) => {
      await module.default();
      return module;
    }),
    fetch(early ? OUTLINE : CONTENT).then((answer) => {
      if (!answer.ok) throw new Error(`content: ${answer.status}`);
      return answer.text();
    }),
  ];
  // After what everything waits for: a browser asks a simple server for few files at once.
  if (!early) fetchBeside();
  const [program, content] = await Promise.all(fetched);
  program.start(content, early ? CONTENT.pathname : undefined);
}

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

if (window.top !== window.self) {
  // A page around this one could lead the person to click on what they do not see.
  document.getElementById("app").replaceChildren(document.getElementById("framed"));
  document.getElementById("framed").hidden = false;
} else {
  addEventListener("error", (event) => watch(event.error));
  addEventListener("unhandledrejection", (event) => watch(event.reason));
  open().then(
    () => (window.requestIdleCallback ?? setTimeout)(() => stayAtHand().catch(fetchLater)),
    (fault) => {
      console.error(fault);
      showCrash();
    },
  );
}

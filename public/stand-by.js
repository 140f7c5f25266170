// Stands by with a way to save the person's words when the program cannot go on. Put before what starts the program, which
// says where HOME is. It works without the program, and keeps nothing itself.
// The browser takes no text for markup or for the address of a script, except what this lets through: markup of the
// program's own kind, and the two workers.
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (text) => (/<(script|iframe|object|embed|base|meta|link|form)|\son\w+\s*=|javascript:/i.test(text) ? null : text),
  createScriptURL: (address) => (["./sw.js", document.querySelector("meta[name=office]").content].includes(address) ? address : null),
});

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
  document.getElementById("crash-renew")?.addEventListener("click", () => location.assign("./renew.html"));
  notice.hidden = false;
  notice.focus();
}

// A fault is ours when the program trapped or the stack runs through our own files;
// browser extensions and the browser's own remarks must not frighten anyone.
function watch(fault) {
  const trapped = fault instanceof WebAssembly.RuntimeError;
  if (trapped || (fault instanceof Error && fault.stack?.includes(HOME))) showCrash();
}

// Opens by this way, unless a page around this one could lead the person to click on what they do not see.
function begin(open, then) {
  if (window.top !== window.self) {
    document.getElementById("app").replaceChildren(document.getElementById("framed"));
    document.getElementById("framed").hidden = false;
    return;
  }
  addEventListener("error", (event) => watch(event.error));
  addEventListener("unhandledrejection", (event) => watch(event.reason));
  open().then(then, (fault) => {
    console.error(fault);
    showCrash();
  });
}

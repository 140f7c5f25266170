// Starts the program from within this one file; stand-by.js goes before it. Nothing is fetched: what the program asks for
// by name is beside it in the file, or is not there.
const HOME = location.href.split("#")[0];

/// What a block of the page holds: packed, and spelled in letters.
function unpacked(id) {
  const block = document.getElementById(id);
  const letters = atob(block.textContent);
  block.remove();
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/// The office's worker is begun from a text of this page; it brings its program along.
function layOutOffice() {
  const block = document.getElementById("packed-office");
  const worker = new Blob([block.textContent], { type: "text/javascript" });
  block.remove();
  document.querySelector("meta[name=office]").content = URL.createObjectURL(worker);
}

/// Whether this browser keeps anything for a page opened from a file, and whether something was kept before.
function keeps() {
  try {
    localStorage.setItem("guong-try", "1");
    const isKept = localStorage.getItem("guong-try") === "1";
    localStorage.removeItem("guong-try");
    return { isKept, isKnown: Object.keys(entries()).length > 0 };
  } catch {
    return { isKept: false, isKnown: false };
  }
}

/// Said before the first answer; once something was kept, that is proof enough.
function tellWhereThingsAre() {
  const { isKept, isKnown } = keeps();
  if (isKnown) return;
  const notice = document.getElementById("single");
  for (const line of notice.querySelectorAll("[data-when]")) line.hidden = line.dataset.when !== (isKept ? "kept" : "lost");
  if (!isKept) notice.firstElementChild.dataset.kind = "danger";
  notice.hidden = false;
  // Above the page, below the head; put back when the program builds the frame anew.
  const place = () => {
    const main = document.getElementById("main");
    if (main && main.previousElementSibling !== notice) main.before(notice);
  };
  const placing = new MutationObserver(place);
  placing.observe(document.getElementById("app"), { childList: true });
  place();
  const close = () => {
    placing.disconnect();
    notice.remove();
    document.getElementById("main")?.focus();
  };
  for (const button of notice.querySelectorAll("button")) button.addEventListener("click", close);
}

async function open() {
  tellWhereThingsAre();
  const [beside] = await Promise.all([
    unpacked("packed-content").json(),
    unpacked("packed-program").arrayBuffer().then((bytes) => wasm_bindgen({ module_or_path: bytes })),
  ]);
  globalThis.fetch = async (asked) => {
    const text = beside[String(asked).replace(/^\.\//, "")];
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
  };
  wasm_bindgen.start(beside["content.json"]);
}

begin(open, layOutOffice);

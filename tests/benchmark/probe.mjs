/// Runs in the page before anything of its own: finds rows and options, and says when something is painted.
/// `rows` is how many the list has; `isSurvey` says whose names its elements bear.
export function probe({ rows, isSurvey }) {
  const saves = [];
  const memories = new Set();
  const note = (letters) => saves.push({ at: performance.now(), letters });
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function watched(key, text) {
    const done = setItem.call(this, key, text);
    if (this === localStorage) note(String(key).length + String(text).length);
    return done;
  };
  // The program's memory is not in the browser's own figures.
  const seen = (made) => {
    for (const thing of Object.values((made.instance ?? made).exports)) {
      if (thing instanceof WebAssembly.Memory) memories.add(thing);
    }
    return made;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const plain = WebAssembly[name];
    WebAssembly[name] = (...words) => plain.apply(WebAssembly, words).then(seen);
  }
  const one = (selector) => document.querySelector(selector);
  const id = (name) => one(`[data-testid="${name}"]`);
  const box = (place) => (isSurvey ? one(`[data-name="q${place}"]`) : id(`item-${place}`));
  const option = (place, k) =>
    box(place)?.querySelector(isSurvey ? `input[type="radio"][value="${k}"]` : `[data-testid="opt-${k}"]`);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const painted = async () => {
    await frame();
    const { port1, port2 } = new MessageChannel();
    await new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });
    return performance.now();
  };
  const until = async (is) => {
    while (!is()) await frame();
    return painted();
  };
  const say = (name) => id(name)?.textContent ?? "";
  const change = async (act, is) => {
    const began = performance.now();
    act();
    let at = await painted();
    while (!is()) at = await painted();
    return { began, took: at - began };
  };
  const last = rows - 1;
  const api = {
    saves,
    /// Start to finish of a first visit; the last row is clicked until that shows.
    async arrive() {
      const firstRow = await until(() => box(0) && option(0, 0));
      const allRows = await until(() => option(last, 4));
      const before = say("score");
      for (let turn = 0; say("score") === before; turn += 1) {
        option(last, turn % 2 ? 2 : 3).click();
        await painted();
      }
      const lastRow = await painted();
      const fcp = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      return { fcp, firstRow, allRows, lastRow };
    },
    /// Answers rows that nobody answered yet, one after another; rows `from`, `from + step`, …
    async answers(from, step, times) {
      const found = [];
      for (let turn = 0; turn < times; turn += 1) {
        const place = from + turn * step;
        const before = say("score");
        saves.length = 0;
        const { began, took } = await change(() => option(place, turn % 4).click(), () => say("score") !== before);
        const late = performance.now() + 1000;
        while (saves.length === 0 && performance.now() < late) await frame();
        await new Promise((later) => setTimeout(later, 20));
        const letters = saves.reduce((sum, save) => sum + save.letters, 0);
        found.push({ took, letters, handed: saves.length > 0 ? saves[0].at - began : null });
      }
      return found;
    },
    async filter() {
      const before = say("shown");
      const { took } = await change(() => id("filter-unanswered").click(), () => say("shown") !== before);
      return took;
    },
    /// The whole page in the other language: its last row too.
    async lang() {
      const label = () => option(last, 0)?.closest("label")?.textContent ?? "";
      const before = label();
      const { took } = await change(() => id("lang").click(), () => label() !== "" && label() !== before);
      return took;
    },
    /// After a reload: the answer of the last row stands there again.
    async restored() {
      return until(() => option(last, 3)?.checked);
    },
    wasm() {
      return [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
    },
    bytes(by) {
      const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
      const isCode = ({ name, responseEnd }) => responseEnd > 0 && responseEnd <= by && !/lists\/|content-|outline-/.test(name);
      const weigh = (some) => some.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
      return { code: weigh(all.filter(isCode)), all: weigh(all.filter((entry) => entry.responseEnd <= by)) };
    },
  };
  window.bench = api;
}

/// Where each contender's table keeps its rows, what scrolls, and what of that the head covers.
const PLACES = {
  app: { row: "[data-row]", scroller: "[role=grid]", head: "#roster-table-head", find: "#roster-text" },
  hand: { row: "[data-row]", scroller: ".table", head: ".head", find: "#find" },
  tanstack: { row: "[data-row]", scroller: ".table", head: ".head", find: "#find" },
  ag: { row: ".ag-row", scroller: ".ag-grid-viewport", head: ".ag-header", find: "#find" },
};

/// A table that needs longer for one thing, in milliseconds, never gets there.
const PATIENCE = 60_000;

/// Runs in the page before anything of its own: does what a person does with a long table, and says when it is painted.
function watch({ places, who, patience }) {
  const { row, scroller, head, find } = places[who];
  const one = (selector) => document.querySelector(selector);
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
  /// The rows' own part of what is in view.
  const view = () => {
    const { left, top, bottom } = one(scroller).getBoundingClientRect();
    return { left: left + 80, top: top + one(head).offsetHeight, bottom };
  };
  const rowAt = (left, top) => document.elementFromPoint(left, top)?.closest(row) ?? null;
  const first = () => {
    const { left, top } = view();
    return rowAt(left, top + 10)?.textContent ?? "";
  };
  const isBlank = () => {
    const { left, top, bottom } = view();
    return [top + 10, (top + bottom) / 2, bottom - 10].some((at) => rowAt(left, at) === null);
  };
  const timed = async (act, is) => {
    const began = performance.now();
    act();
    let at = await painted();
    while (!is()) {
      if (at - began > patience) throw new Error(`${who}: nothing came of it: ${act}`);
      at = await painted();
    }
    return at - began;
  };
  let sorting;
  let looks = null;
  window.table = {
    /// From the data at hand, or the page asked for, until its first row is painted.
    begin(rows, address) {
      const act = rows ? () => { sorting = window.begin(rows).sort; } : () => { location.hash = address; };
      return timed(act, () => (one(`${scroller} ${row}`)?.offsetHeight ?? 0) > 0);
    },
    /// The table in the middle of the window, at its first row: where a wheel finds it.
    settle() {
      one(scroller).scrollIntoView({ block: "end" });
      one(scroller).scrollTop = 0;
      const { left, top, bottom } = view();
      return { x: left, y: (top + bottom) / 2 };
    },
    sort(column) {
      const before = first();
      const press = () => document.querySelectorAll("[role=columnheader] button")[column].click();
      return timed(() => (sorting ? sorting(column) : press()), () => first() !== before);
    },
    /// Types words; the row looked for comes first, or another than before.
    filter(words) {
      const before = first();
      const field = one(find);
      const is = () => (words === "" ? first() !== before : first().includes(words.toUpperCase()));
      return timed(() => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, words);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }, () => first() !== "" && is());
    },
    /// From now on each frame is counted, and each in which rows were missing: as the browser had scrolled before the page
    /// could answer, and as the page left it.
    look() {
      const found = { frames: [], blank: 0, top: 0 };
      looks = found;
      let last = performance.now();
      addEventListener("scroll", () => {
        if (looks === found && isBlank()) found.blank += 1;
      }, { capture: true });
      const count = async () => {
        while (looks === found) {
          const now = await painted();
          found.frames.push(now - last);
          last = now;
          if (isBlank()) found.blank += 1;
        }
      };
      void count();
    },
    looked() {
      const found = looks;
      looks = null;
      return { ...found, top: one(scroller).scrollTop };
    },
  };
}

export const probeFor = (who) => [watch, { places: PLACES, who, patience: PATIENCE }];

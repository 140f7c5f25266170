// A virtual table by hand: rows that leave the view are the rows that enter it.
import { LEARNER_HEADS } from "./subjects.mjs";

const ROW = 52;
const SPARE = 10;
const collator = new Intl.Collator("vi");
const made = (name, className, ...inside) => {
  const element = document.createElement(name);
  element.className = className;
  element.append(...inside);
  return element;
};

function begin(all) {
  let shown = all;
  const found = all.map((row) => `${row[0]} ${row[5]}`.toLowerCase());
  const standing = new Map();
  const body = made("div", "rows");
  const buttons = LEARNER_HEADS.map((head, column) => {
    const button = made("button", "", head);
    button.addEventListener("click", () => sort(column));
    return button;
  });
  const head = made("div", "head", made("div", "row", ...buttons));
  const table = made("div", "table", head, body);
  const find = Object.assign(made("input", ""), { id: "find", type: "search" });
  let order = null;

  function draw() {
    const first = Math.max(0, Math.floor(table.scrollTop / ROW) - SPARE);
    const last = Math.min(shown.length, Math.ceil((table.scrollTop + table.clientHeight) / ROW) + SPARE);
    const free = [];
    for (const [at, row] of standing) {
      if (at >= first && at < last) continue;
      standing.delete(at);
      free.push(row);
    }
    for (let at = first; at < last; at += 1) {
      if (standing.has(at)) continue;
      const row = free.pop() ?? body.appendChild(made("div", "row", ...LEARNER_HEADS.map(() => made("div", "", ""))));
      for (let column = 0; column < LEARNER_HEADS.length; column += 1) row.children[column].textContent = shown[at][column];
      row.dataset.row = at;
      row.style.transform = `translateY(${at * ROW}px)`;
      standing.set(at, row);
    }
    for (const row of free) row.remove();
  }

  function arrange() {
    const words = find.value.toLowerCase();
    shown = words === "" ? all.slice() : all.filter((_, at) => found[at].includes(words));
    if (order !== null) {
      const compare = typeof all[0][order] === "number" ? (a, b) => a - b : collator.compare;
      shown.sort((one, other) => compare(one[order], other[order]));
    }
    for (const row of standing.values()) row.remove();
    standing.clear();
    body.style.height = `${shown.length * ROW}px`;
    draw();
  }

  function sort(column) {
    order = column;
    arrange();
  }

  find.addEventListener("input", arrange);
  table.addEventListener("scroll", draw, { passive: true });
  document.getElementById("root").append(find, table);
  arrange();
  return { sort };
}

window.begin = begin;

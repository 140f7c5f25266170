// React with TanStack Virtual, as its manual teaches it.
import { useVirtualizer } from "@tanstack/react-virtual";
import { createElement as h, memo, useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

import { LEARNER_HEADS } from "./subjects.mjs";

const ROW = 52;
const SPARE = 10;
const collator = new Intl.Collator("vi");

const Row = memo(function Row({ at, row, start }) {
  return h("div", { className: "row", "data-row": at, style: { transform: `translateY(${start}px)` } },
    row.map((cell, column) => h("div", { key: column }, cell)));
});

function Table({ all, tell }) {
  const [order, setOrder] = useState(null);
  const [words, setWords] = useState("");
  const place = useRef(null);
  const found = useMemo(() => all.map((row) => `${row[0]} ${row[5]}`.toLowerCase()), [all]);
  const shown = useMemo(() => {
    const wanted = words.toLowerCase();
    const some = wanted === "" ? all.slice() : all.filter((_, at) => found[at].includes(wanted));
    if (order === null) return some;
    const compare = typeof all[0][order] === "number" ? (a, b) => a - b : collator.compare;
    return some.sort((one, other) => compare(one[order], other[order]));
  }, [all, found, order, words]);
  tell.sort = setOrder;
  const rows = useVirtualizer({ count: shown.length, getScrollElement: () => place.current, estimateSize: () => ROW, overscan: SPARE });
  return [
    h("input", { key: "find", id: "find", type: "search", value: words, onChange: (event) => setWords(event.target.value) }),
    h("div", { key: "table", className: "table", ref: place },
      h("div", { className: "head" },
        h("div", { className: "row" }, LEARNER_HEADS.map((head, column) => h("button", { key: head, onClick: () => setOrder(column) }, head)))),
      h("div", { className: "rows", style: { height: `${rows.getTotalSize()}px` } },
        rows.getVirtualItems().map(({ key, index, start }) => h(Row, { key, at: index, row: shown[index], start })))),
  ];
}

window.begin = (all) => {
  const tell = {};
  createRoot(document.getElementById("root")).render(h(Table, { all, tell }));
  return { sort: (column) => tell.sort(column) };
};

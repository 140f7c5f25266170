// A plain React form with react-hook-form, as its manual teaches it: registered fields, scores by useWatch, rows that are
// not rendered again without need.
import { createElement as h, memo, useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { useForm, useWatch } from "react-hook-form";

import { KEPT, WORDS, percent, sections } from "./words.mjs";

function tally(values) {
  const answered = values.filter((value) => value !== null && value !== undefined);
  const points = answered.map(Number).filter((value) => value < 4);
  return [percent(points.reduce((sum, point) => sum + point, 0), points.length), answered.length];
}

const Row = memo(function Row({ place, text, words, register }) {
  return h("li", { "data-testid": "item" },
    h("div", { "data-testid": `item-${place}` },
      h("p", null, h("span", null, `${place + 1}. `), h("span", { "data-testid": "item-text" }, text)),
      h("fieldset", null, words.options.map((label, k) =>
        h("label", { key: k },
          h("input", { type: "radio", value: String(k), "data-testid": `opt-${k}`, ...register(`i${place}`) }), label))),
      h("label", null, words.note, h("textarea", { rows: 1, ...register(`n${place}`) }))));
});

function SectionScore({ rows, control, words }) {
  const names = useMemo(() => rows.map(({ place }) => `i${place}`), [rows]);
  return h("p", null, words.score(...tally(useWatch({ control, name: names }))));
}

function Bar({ names, control, words, hidden }) {
  const values = useWatch({ control, name: names });
  return [
    h("span", { key: "score", "data-testid": "score" }, words.score(...tally(values))),
    h("span", { key: "shown", "data-testid": "shown" }, words.shown(names.length - hidden.size, names.length)),
  ];
}

function App({ list: { count, sections: parts }, kept }) {
  const { register, control, getValues, watch } = useForm({ defaultValues: kept });
  const [lang, setLang] = useState("vi");
  const [hidden, setHidden] = useState(new Set());
  const [isFiltered, setFiltered] = useState(false);
  const names = useMemo(() => Array.from({ length: count }, (_, place) => `i${place}`), [count]);
  const words = WORDS[lang];
  useEffect(() => {
    const watched = watch((values) => localStorage.setItem(KEPT, JSON.stringify(values)));
    return () => watched.unsubscribe();
  }, [watch]);
  const filter = () => {
    const values = getValues(names);
    setHidden(new Set(isFiltered ? [] : names.map((_, place) => place).filter((place) => values[place] != null)));
    setFiltered(!isFiltered);
  };
  const switchLang = () => {
    const next = lang === "vi" ? "en" : "vi";
    document.documentElement.lang = next;
    setLang(next);
  };
  return [
    h("header", { key: "bar" },
      h("h1", null, "Phiếu tự soi"),
      h(Bar, { names, control, words, hidden }),
      h("button", { type: "button", "data-testid": "filter-unanswered", "aria-pressed": isFiltered, onClick: filter }, words.only),
      h("button", { type: "button", "data-testid": "lang", onClick: switchLang }, words.other)),
    parts.map(({ theme, rows }) =>
      h("section", { key: theme },
        h("h2", null, `${words.section} ${theme}`),
        h(SectionScore, { rows, control, words }),
        h("ol", null, rows.filter(({ place }) => !hidden.has(place)).map(({ place, text }) =>
          h(Row, { key: place, place, text, words, register }))))),
  ];
}

const kept = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
createRoot(document.getElementById("root")).render(h(App, { list: await sections(), kept }));

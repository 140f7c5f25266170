// SurveyJS (survey-core with its own drawing): one radio group with a comment an item, scores and saving beside it.
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";

import { KEPT, WORDS, percent, sections } from "./words.mjs";

const { count, sections: parts } = await sections();
// Its own default language is English.
const said = (pick) => ({ default: pick(WORDS.en), vi: pick(WORDS.vi) });
const model = new Model({
  locale: "vi",
  showNavigationButtons: false,
  showQuestionNumbers: "on",
  elements: parts.map(({ theme, rows }) => ({
    type: "panel",
    name: theme,
    title: said((words) => `${words.section} ${theme}`),
    elements: rows.map(({ place, text }) => ({
      type: "radiogroup",
      name: `q${place}`,
      title: text,
      colCount: 0,
      choices: [0, 1, 2, 3, 4].map((value) => ({ value, text: said((words) => words.options[value]) })),
      showCommentArea: true,
      commentText: said((words) => words.note),
    })),
  })),
});
model.data = JSON.parse(localStorage.getItem(KEPT) ?? "{}");

// What changes with every answer stands outside the survey, or the survey would draw all of itself again.
const root = document.getElementById("root");
const bar = document.createElement("header");
bar.style.cssText = "position:sticky;top:0;background:#fff;z-index:9";
const made = (name, id) => Object.assign(bar.appendChild(document.createElement(name)), { id });
const [score, shown, filter, lang] = [made("span", "score"), made("span", "shown"), made("button", "only"), made("button", "lang")];
for (const [element, id] of [[score, "score"], [shown, "shown"], [filter, "filter-unanswered"], [lang, "lang"]]) {
  element.dataset.testid = id;
}
let code = "vi";
let isFiltered = false;

function say() {
  const points = Object.entries(model.data).filter(([name]) => /^q\d+$/.test(name)).map(([, value]) => value);
  const scored = points.filter((value) => value < 4);
  const sum = scored.reduce((all, point) => all + point, 0);
  score.textContent = WORDS[code].score(percent(sum, scored.length), points.length);
  shown.textContent = WORDS[code].shown(isFiltered ? count - points.length : count, count);
  filter.textContent = WORDS[code].only;
  lang.textContent = WORDS[code].other;
}

model.onValueChanged.add(() => {
  localStorage.setItem(KEPT, JSON.stringify(model.data));
  say();
});
filter.onclick = () => {
  isFiltered = !isFiltered;
  for (const question of model.getAllQuestions()) question.visible = !isFiltered || question.isEmpty();
  say();
};
lang.onclick = () => {
  code = code === "vi" ? "en" : "vi";
  document.documentElement.lang = code;
  model.locale = code;
  say();
};
say();
root.before(bar);
renderSurvey(model, root);

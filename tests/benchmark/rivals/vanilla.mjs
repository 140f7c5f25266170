// A page by hand, without any framework: near what the browser allows.
import { KEPT, WORDS, percent, sections } from "./words.mjs";

const main = document.querySelector("main");
const at = (id) => document.querySelector(`[data-testid="${id}"]`);
const [score, shown, filter, lang] = ["score", "shown", "filter-unanswered", "lang"].map(at);
const { count, sections: parts } = await sections();
let words = WORDS.vi;
let isFiltered = false;
const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{"answers":"","notes":{}}');
const answers = Array.from({ length: count }, (_, place) => kept.answers[place] ?? "-");
const notes = kept.notes;
const total = { sum: 0, scored: 0, answered: 0 };
const tallies = parts.map(() => ({ sum: 0, scored: 0, answered: 0 }));

function tallyUp(tally, answer, by) {
  if (answer === "-") return;
  tally.answered += by;
  if (answer === "4") return;
  tally.scored += by;
  tally.sum += by * Number(answer);
}

function sayTotals() {
  score.textContent = words.score(percent(total.sum, total.scored), total.answered);
  shown.textContent = words.shown(isFiltered ? count - total.answered : count, count);
}

const template = document.createElement("template");
template.innerHTML = `<li data-testid="item"><div><p><span></span><span data-testid="item-text"></span></p>
<fieldset>${[0, 1, 2, 3, 4].map((k) => `<label><input type="radio" value="${k}" data-testid="opt-${k}"><span></span></label>`).join("")}</fieldset>
<label class="note"><span></span><textarea rows="1"></textarea></label></div></li>`;
const labels = [];
const sums = [];

function row({ place, text }, part) {
  const item = template.content.firstElementChild.cloneNode(true);
  const box = item.firstElementChild;
  box.dataset.testid = `item-${place}`;
  const [question, choices, note] = box.children;
  question.firstElementChild.textContent = `${place + 1}. `;
  question.lastElementChild.textContent = text;
  [...choices.children].forEach((label, k) => {
    const input = label.firstElementChild;
    input.name = `i${place}`;
    input.checked = answers[place] === String(k);
    label.lastElementChild.textContent = words.options[k];
  });
  labels.push(...[...choices.children].map((label) => label.lastElementChild.firstChild));
  note.firstElementChild.textContent = words.note;
  note.lastElementChild.value = notes[place] ?? "";
  item.place = place;
  item.part = part;
  if (answers[place] !== "-") item.dataset.answered = "";
  return item;
}

parts.forEach(({ theme, rows }, part) => {
  const section = document.createElement("section");
  const heading = document.createElement("h2");
  const sum = document.createElement("p");
  const list = document.createElement("ol");
  rows.forEach(({ place }) => {
    tallyUp(total, answers[place], 1);
    tallyUp(tallies[part], answers[place], 1);
  });
  heading.textContent = `${words.section} ${theme}`;
  sums.push({ heading, sum, theme });
  list.append(...rows.map((one) => row(one, part)));
  section.append(heading, sum, list);
  main.append(section);
});

function saySection(part) {
  const { sum, scored, answered } = tallies[part];
  sums[part].sum.textContent = words.score(percent(sum, scored), answered);
}

function save() {
  localStorage.setItem(KEPT, JSON.stringify({ answers: answers.join(""), notes }));
}

main.addEventListener("change", ({ target }) => {
  const item = target.closest("li");
  if (target.type === "radio") {
    for (const tally of [total, tallies[item.part]]) {
      tallyUp(tally, answers[item.place], -1);
      tallyUp(tally, target.value, 1);
    }
    answers[item.place] = target.value;
    item.dataset.answered = "";
    saySection(item.part);
    sayTotals();
  } else {
    notes[item.place] = target.value;
  }
  save();
});
filter.addEventListener("click", () => {
  isFiltered = !isFiltered;
  filter.ariaPressed = String(isFiltered);
  main.toggleAttribute("data-only", isFiltered);
  sayTotals();
});
lang.addEventListener("click", () => {
  const next = words === WORDS.vi ? "en" : "vi";
  words = WORDS[next];
  document.documentElement.lang = next;
  labels.forEach((label, place) => { label.data = words.options[place % 5]; });
  for (const note of main.querySelectorAll(".note > span")) note.firstChild.data = words.note;
  sums.forEach(({ heading, theme }, part) => {
    heading.textContent = `${words.section} ${theme}`;
    saySection(part);
  });
  filter.textContent = words.only;
  lang.textContent = words.other;
  sayTotals();
});
sums.forEach((_, part) => saySection(part));
sayTotals();

import { CONTENDERS } from "./checklists.mjs";
import { GOALS } from "./goals.mjs";
import { median, ms, table, times } from "./sums.mjs";

/// What the contenders are called in targets and heads.
export const NAMES = {
  vanilla: "vanilla", react: "React", survey: "SurveyJS",
  app: "Gương", hand: "by hand", tanstack: "React + TanStack Virtual", ag: "AG Grid",
};
const TOLERANCE = 0.05;

/// Was a goal reached? Every target that was not, and what it came to.
function verdict(goal, rows, value, ratio) {
  const missed = [];
  const targets = Object.entries(goal.targets(rows)).filter(([whom]) => whom === "most" || ratio(whom) !== undefined);
  for (const [whom, target] of targets) {
    const is = whom === "most" ? value : ratio(whom);
    const allowed = goal.isExact || whom === "most" || target < 1 ? target : target + TOLERANCE;
    const by = target > 0 ? `${times(is / target)} of it` : goal.show(is);
    if (is > allowed) missed.push(whom === "most" ? by : `${NAMES[whom]} ${by}`);
  }
  const said = targets.map(([whom, target]) => (whom === "most" ? goal.show(target) : `${times(target)} ${NAMES[whom]}`));
  const ends = missed.length > 0 ? `missed: ${missed.join(", ")}` : "met";
  return targets.length > 0 ? [`≤ ${said.join(", ")}`, ends] : ["", ""];
}

/// What one goal came to: the samples of each contender, the app's first and those by hand second.
export function lineOf(title, goal, rows, samples, names) {
  const values = samples.map((some) => (some.length > 0 ? goal.of(some) : undefined));
  const [app, ...rivals] = values;
  const ratio = (whom) => {
    const value = values[names.indexOf(whom)];
    return value ? app / value : undefined;
  };
  const cells = rivals.map((value) => (value === undefined ? "–" : goal.show(value)));
  const beside = rivals[0] ? times(app / rivals[0]) : "–";
  return [title, goal.show(app), ...cells, beside, ...verdict(goal, rows, app, ratio)];
}

/// One line for each goal and size: the figures, the ratios to the page by hand, the target and what came of it.
export function checklistTable(samples) {
  const rowsOf = [...new Set(samples.map(({ rows }) => rows))];
  const wasSlow = samples.some((sample) => sample.fcp !== undefined);
  const lines = GOALS.filter((goal) => wasSlow || !goal.isSlow).flatMap((goal) => {
    const sizes = goal.sizes.filter((size) => rowsOf.includes(size));
    return (sizes.length > 0 ? sizes : rowsOf).map((rows) => {
      const of = (who) => samples.filter((sample) => sample.who === who && sample.rows === rows);
      return lineOf(`${goal.id} ${goal.what}, ${rows}`, goal, rows, CONTENDERS.map(of), CONTENDERS);
    });
  });
  const heads = ["what, items", "Gương", "by hand", "React + RHF", "SurveyJS", "Gương : by hand", "target", ""];
  return table(heads, lines);
}

/// The same reload with and without a network; only the app opens without one.
export function offlineLine(samples) {
  const some = samples.filter((sample) => sample.offline);
  if (some.length === 0) return "";
  const of = (name) => median(some.map((sample) => sample.offline[name]));
  const ratio = of("without") / of("online");
  const ends = ratio <= 1.1 + TOLERANCE ? "met" : "missed";
  return `Reload without a network ${ms(of("without"))}, with one ${ms(of("online"))}: ${times(ratio)} (target ≤ 1.10×, ${ends}); no rival opens.`;
}

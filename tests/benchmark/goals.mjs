import { kb, letters, median, ms, percent, share } from "./sums.mjs";

const all = (name) => (samples) => median(samples.map((sample) => sample[name]));
const flat = (name, one) => (samples) => samples.flatMap((sample) => sample[name].map((answer) => answer[one]));
const handed = (samples) => flat("answers", "handed")(samples).filter((at) => at !== null);

/// What is aimed at: `of` takes the samples of one contender at one size; `targets` are ratios to a rival, or for `most`
/// a figure of the app itself; by size where they differ. `bytes` and memory allow nothing above, times 0.05 from 1 on.
export const GOALS = [
  { id: "P1", what: "code of a first visit, brotli", show: kb, of: all("code"), sizes: [60], targets: () => ({ most: 107_000, react: 1.5, survey: 0.3 }), isExact: true },
  { isSlow: true, id: "P2", what: "first contentful paint, slow", show: ms, of: all("fcp"), sizes: [60, 2000],
    targets: (rows) => ({ vanilla: 1, ...(rows < 2000 ? { react: 0.28, survey: 0.13 } : { react: 0.09 }) }) },
  { isSlow: true, id: "P3", what: "first row readable, slow", show: ms, of: all("firstRow"), sizes: [200, 2000],
    targets: (rows) => ({ vanilla: 0.65, react: 0.3, ...(rows === 200 && { survey: 0.09 }) }) },
  { isSlow: true, id: "P4", what: "last row answers a click, slow", show: ms, of: all("lastRow"), sizes: [60, 200, 500, 2000],
    targets: (rows) => ({ vanilla: rows < 2000 ? 1.25 : 1, ...(rows === 200 && { react: 0.67, survey: 0.18 }), ...(rows === 2000 && { react: 0.26 }) }) },
  { id: "P5", what: "main-thread CPU until it answers", show: ms, of: all("cpuToUse"), sizes: [200, 500, 2000], isExact: true,
    targets: (rows) => ({ vanilla: rows < 2000 ? 1.3 : 1.2, ...(rows === 2000 && { react: 0.15, survey: 0.02 }) }) },
  { id: "P6", what: "answer → score painted, median", show: ms, of: (some) => median(flat("answers", "took")(some)), sizes: [60, 500, 2000], targets: () => ({ vanilla: 1.05 }) },
  { id: "P6", what: "the same, p95", show: ms, of: (some) => share(flat("answers", "took")(some), 0.95), sizes: [500, 2000], targets: () => ({ vanilla: 1.25 }) },
  { id: "P6", what: "main-thread CPU an answer", show: ms, of: all("cpuAnswer"), sizes: [500, 2000], isExact: true, targets: () => ({ vanilla: 1.05 }) },
  { isSlow: true, id: "P6", what: "answer → painted, p95, slow phone", show: ms, of: (some) => share(flat("slowAnswers", "took")(some), 0.95), sizes: [2000], targets: () => ({ vanilla: 1.1, react: 0.16 }) },
  { id: "P7", what: "click → handed to storage", show: ms, of: (some) => median(handed(some)), sizes: [60, 2000], targets: () => ({ most: 1 }) },
  { id: "P7", what: "written per answer", show: letters, of: (some) => median(flat("answers", "letters")(some)), sizes: [60, 2000], isExact: true,
    targets: (rows) => ({ most: 100, ...(rows === 2000 && { vanilla: 0.05, react: 0.002 }) }) },
  { id: "P8", what: "filter on", show: ms, of: all("filter"), sizes: [2000], targets: () => ({ vanilla: 1, react: 0.21, survey: 0.016 }) },
  { isSlow: true, id: "P8", what: "filter on, slow phone", show: ms, of: all("slowFilter"), sizes: [2000], targets: () => ({ vanilla: 0.5 }) },
  { id: "P9", what: "language, the whole page", show: ms, of: all("lang"), sizes: [2000], targets: () => ({ vanilla: 0.5, react: 0.04, survey: 0.011 }) },
  { id: "P10", what: "reload → last answer there again", show: ms, of: all("restored"), sizes: [60, 2000],
    targets: (rows) => (rows === 2000 ? { vanilla: 0.8, react: 0.1, survey: 0.021 } : {}) },
  { id: "P11", what: "memory, the program's included", show: kb, of: all("memory"), sizes: [60, 2000], isExact: true,
    targets: (rows) => (rows === 2000 ? { vanilla: 1, react: 0.18, survey: 0.035 } : {}) },
];

/// The same for a long table: its first rows, a wheel turned quickly, order, search.
export const TABLE_GOALS = [
  { what: "first rows", show: ms, of: all("first"), targets: () => ({ hand: 1, ag: 0.52 }) },
  { what: "main-thread CPU a tick of the wheel", show: ms, of: all("cpuTick"), isExact: true, targets: () => ({ hand: 1.1, ag: 0.4 }) },
  { what: "frame while scrolling, p95", show: ms, of: (some) => share(some.flatMap(({ frames }) => frames), 0.95), targets: () => ({}) },
  { what: "frames with rows missing", show: percent, of: all("blank"), isExact: true, targets: () => ({ most: 0 }) },
  { what: "in order by name", show: ms, of: (some) => median(some.flatMap(({ text }) => text)), targets: () => ({ hand: 1 }) },
  { what: "in order by a number", show: ms, of: (some) => median(some.flatMap(({ number }) => number)), targets: () => ({ hand: 1, ag: 0.1 }) },
  { what: "filter", show: ms, of: (some) => median(some.flatMap(({ filter }) => filter)), targets: () => ({ hand: 1, ag: 0.25 }) },
];

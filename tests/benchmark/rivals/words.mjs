/// What every rival says, in both languages: as much as the app says about one row.
export const WORDS = {
  vi: {
    options: ["Chưa làm", "Đôi khi", "Thường xuyên", "Luôn luôn", "Không áp dụng"],
    section: "Chủ đề",
    note: "Ghi chú",
    score: (percent, answered) => `Điểm: ${percent} % (${answered} mục)`,
    shown: (some, all) => `Đang hiện ${some}/${all}`,
    only: "Chưa trả lời",
    other: "English",
  },
  en: {
    options: ["Not yet", "Sometimes", "Often", "Always", "Not applicable"],
    section: "Theme",
    note: "Note",
    score: (percent, answered) => `Score: ${percent} % (${answered} items)`,
    shown: (some, all) => `Showing ${some} of ${all}`,
    only: "Unanswered",
    other: "Tiếng Việt",
  },
};

/// The key under which a rival keeps its answers.
export const KEPT = "answers";

/// The checklist that the address names, its items in sections of one theme.
export async function sections() {
  const from = new URLSearchParams(location.search).get("from");
  const { own_items: items } = await (await fetch(from)).json();
  const found = [];
  items.forEach(({ text, theme }, place) => {
    if (found.at(-1)?.theme !== theme) found.push({ theme, rows: [] });
    found.at(-1).rows.push({ place, text });
  });
  return { count: items.length, sections: found };
}

/// Points 0–3 as a share of what could be reached; 4 is "not applicable" and counts for nothing.
export function percent(sum, scored) {
  return scored === 0 ? "–" : ((100 * sum) / (3 * scored)).toFixed(1);
}

import { expect, open } from "./support.mjs";

/// A checklist of own items, as a file; the first of every ten is critical.
export function checklist(items, title = "Phiếu thử") {
  const own = Array.from({ length: items }, (_, index) => ({
    id: `own.t${index + 1}`,
    text: `Việc thứ ${index + 1}: tôi ghi lại và báo đúng người.`,
    theme: `d${String(1 + Math.floor((index * 8) / items)).padStart(2, "0")}`,
    criticality: index % 10 === 0 ? "critical" : "normal",
  }));
  const entries = own.map(({ id }) => ({ item: id }));
  return { format: "guong-checklist", format_version: 1, title, entries, own_items: own, theme_shares: {} };
}

/// Opens a checklist that lies beside the app; ends on the hub of its round, or on the list with `&view=list`.
export async function openRound(page, items, query = "") {
  const body = JSON.stringify(checklist(items));
  await page.route("**/phieu.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await open(page, `#/open?from=/phieu.json${query}`);
  await expect(page).toHaveURL(/#\/rounds\//);
}

/// Presses a key wherever the focus is.
export const key = (page, name) => page.keyboard.press(name);

/// Answers item after item by digits; `?` leaves one unanswered.
export async function answerAll(page, digits, items) {
  const heading = page.getByRole("heading", { level: 1 });
  const first = Number(/\/item\/(\d+)/.exec(page.url())[1]);
  for (const [step, digit] of [...digits].entries()) {
    if (digit !== "?") await key(page, digit);
    await key(page, "Enter");
    const next = first + step + 1;
    if (next <= items) await expect(heading).toContainText(`Mục ${next}/${items}`);
  }
}

const SAVED = ".frame__save[data-state=saved]";

/// A checklist of own items, as it lies beside the app.
function checklist(items) {
  const own = Array.from({ length: items }, (_, index) => ({
    id: `own.t${index + 1}`,
    text: `Việc thứ ${index + 1}: tôi ghi lại và báo đúng người.`,
    theme: `d${String(1 + Math.floor((index * 8) / items)).padStart(2, "0")}`,
    criticality: "normal",
  }));
  const entries = own.map(({ id }) => ({ item: id }));
  return { format: "guong-checklist", format_version: 1, title: "Phiếu thử", entries, own_items: own, theme_shares: {} };
}

/// Begins a round of so many items, waits until it is saved, and gives the address of its list.
export async function begin(page, address, items) {
  const body = JSON.stringify(checklist(items));
  await page.route("**/phieu.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await page.goto(`${address}#/open?from=/phieu.json&view=list`);
  await page.waitForFunction(shows, items, { timeout: 120_000 });
  await page.waitForSelector(SAVED, { timeout: 60_000 });
  await page.unroute("**/phieu.json");
  return page.url();
}

/// Opens the list of a round and says which option each item has; none where the round is not there any more.
export async function read(page, list, items) {
  await page.goto(list);
  const handle = await page.waitForFunction(shows, items, { timeout: 120_000 });
  return (await handle.jsonValue()) === "gone" ? null : answers(page, items);
}

/// Which option each item of the list on screen has.
export function answers(page, items) {
  return page.evaluate((items) => {
    const chosen = Array(items).fill(null);
    for (const radio of document.querySelectorAll("[data-testid^=item-] input[data-testid^=opt-]:checked")) {
      const place = Number(radio.closest("[data-testid^=item-]").dataset.testid.slice("item-".length));
      chosen[place] = Number(radio.dataset.testid.slice("opt-".length));
    }
    return chosen;
  }, items);
}

/// In the page: whether the list is there, or the page says that it is not there.
function shows(items) {
  if (document.querySelector("#opening")) return false;
  if (document.querySelectorAll("[data-testid=item]").length === items) return "list";
  const heading = document.querySelector("main h1")?.textContent ?? "";
  return /Không còn ở đây|No longer here/.test(heading) && "gone";
}

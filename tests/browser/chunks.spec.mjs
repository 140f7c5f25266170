import { below, expect, open, root, test } from "./support.mjs";

const groups = { lists: "#/standards", outcome: "#/plans", desk: "#/settings" };
const title = (page) => page.getByRole("main").getByRole("heading", { level: 1 });
for (const [where, address] of [["root", root], ["below", below]]) {
  for (const [group, hash] of Object.entries(groups)) {
    test(`${group} opens directly ${where}`, async ({ page }) => {
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await open(page, hash, address);
      await expect(title(page)).toHaveText(/Page$/);
      console.log(asked.map((a) => a.split("/").pop()).join(" "));
    });
  }
}
test("back and forth", async ({ page }) => {
  await open(page);
  for (const hash of ["#/standards", "#/", "#/plans", "#/settings", "#/help", "#/standards", "#/", "#/plans"]) {
    await page.evaluate((h) => { location.hash = h; }, hash);
    await page.waitForTimeout(200);
    console.log(hash, await title(page).textContent());
  }
  await page.goBack();
  await page.waitForTimeout(200);
  console.log(await title(page).textContent());
});

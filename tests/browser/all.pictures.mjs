import { mkdir } from "node:fs/promises";

import { everyAddress, seed } from "./seed.mjs";
import { open, test } from "./support.mjs";

// Run by `cargo xtask pictures`. No check: pictures for the README, and one of every page to be looked at.
const README = new URL("../../.readme/", import.meta.url).pathname;
const EVERY = new URL("../../target/pictures/", import.meta.url).pathname;

test("the three pictures of the README", async ({ page }) => {
  test.setTimeout(1_800_000);
  await mkdir(README, { recursive: true });
  await page.setViewportSize({ width: 960, height: 800 });
  await open(page);
  await page.screenshot({ path: `${README}home.png` });
  const { round } = await seed(page);
  await open(page, `#/rounds/${round}/item/3`);
  await page.screenshot({ path: `${README}item.png` });
  await open(page, `#/rounds/${round}/result`);
  await page.screenshot({ path: `${README}result.png` });
});

for (const [lang, scheme, width] of [
  ["vi", "light", 1280],
  ["vi", "light", 390],
  ["en", "light", 1280],
  ["en", "dark", 390],
]) {
  test(`every page in ${lang}, ${scheme}, ${width} px`, async ({ page }) => {
    test.setTimeout(1_800_000);
    const folder = `${EVERY}${lang}-${scheme}-${width}/`;
    await mkdir(folder, { recursive: true });
    await page.emulateMedia({ colorScheme: scheme });
    await open(page);
    await page.setViewportSize({ width, height: width > 400 ? 900 : 844 });
    await page.screenshot({ path: `${folder}00-first.png`, fullPage: true });
    await page.setViewportSize({ width: 1280, height: 900 });
    const made = await seed(page);
    if (lang === "en") await page.getByTestId("lang").click();
    await page.setViewportSize({ width, height: width > 400 ? 900 : 844 });
    for (const [index, address] of everyAddress(made).entries()) {
      await open(page, `#/${address}`);
      const name = address.replace(/[a-z0-9]{11}/g, "id").replaceAll("/", "-") || "home";
      await page.screenshot({
        path: `${folder}${String(index + 1).padStart(2, "0")}-${name}.png`,
        fullPage: !address.endsWith("/list"),
      });
    }
  });
}

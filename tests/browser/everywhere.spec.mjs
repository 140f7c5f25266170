import { axe, axeColours, expect, open, test } from "./support.mjs";
import { everyAddress, seed } from "./seed.mjs";

// Every address, both languages, light and dark: axe finds nothing at the two ends of the layout, nothing scrolls sideways
// at any width. In the dark only colours are looked at again.
for (const lang of ["vi", "en"]) {
  for (const scheme of ["light", "dark"]) {
    test(`every page is sound in ${lang}, ${scheme}`, async ({ page }) => {
      test.setTimeout(1_800_000);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      const made = await seed(page);
      if (lang === "en") await page.getByTestId("lang").click();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      const broken = [];
      for (const address of everyAddress(made)) {
        await open(page, `#/${address}`);
        await expect(page.locator("#page-heading").first()).toBeVisible();
        for (const width of [1280, 768, 360, 320]) {
          await page.setViewportSize({ width, height: 800 });
          // Blocks out of sight have an estimated height; measured all at once, their rows would seem to overlap.
          await page.evaluate(() => {
            for (const block of document.querySelectorAll("section")) block.style.contentVisibility = "visible";
            scrollTo(0, 0);
          });
          const where = `${address || "home"} at ${width} px`;
          if (width === 1280 || width === 320) {
            const look = scheme === "light" ? axe : axeColours;
            await look(page).catch((fault) => broken.push(`${where}: ${fault.message}`));
          }
          const overflow = await page.evaluate(() => {
            const root = document.documentElement;
            return root.scrollWidth - root.clientWidth;
          });
          if (overflow > 0) broken.push(`${where}: ${overflow} px of sideways scroll`);
        }
      }
      expect(broken).toEqual([]);
    });
  }
}

test("text at 200 % and forced colours keep every page usable", async ({ page }) => {
  test.setTimeout(1_800_000);
  const made = await seed(page);
  await page.emulateMedia({ forcedColors: "active" });
  const broken = [];
  for (const address of everyAddress(made)) {
    await open(page, `#/${address}`);
    await expect(page.locator("#page-heading").first()).toBeVisible();
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(() => {
        const root = document.documentElement;
        return root.scrollWidth - root.clientWidth;
      });
      if (overflow > 0) broken.push(`${address || "home"} at ${width} px: ${overflow} px`);
    }
  }
  expect(broken).toEqual([]);
});

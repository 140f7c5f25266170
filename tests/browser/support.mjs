import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";

export { expect };

export const root = process.env.GUONG_URL;
export const below = process.env.GUONG_SUB_URL;

/// Where the app is served; a journey with a server of its own adds it.
export const homes = [root, below].map((address) => new URL(address).origin);

function isForeign(address) {
  const { protocol, origin } = new URL(address);
  return !["data:", "blob:"].includes(protocol) && !homes.includes(origin);
}

/// Every test fails on a request to anyone else, an error in the console, an uncaught error, or a broken policy.
/// A test that provokes an error says which: `test.use({ expectedErrors: [/…/] })`.
export const test = base.extend({
  expectedErrors: [[], { option: true }],
  quiet: [
    async ({ context, expectedErrors }, use) => {
      const broken = [];
      const note = (what, text) => {
        if (!expectedErrors.some((pattern) => pattern.test(text))) broken.push(`${what}: ${text}`);
      };
      context.on("request", (request) => {
        if (isForeign(request.url())) broken.push(`request to another origin: ${request.url()}`);
      });
      context.on("console", (message) => {
        if (message.type() === "error") note("console error", message.text());
      });
      context.on("weberror", (fault) => note("uncaught error", fault.error().message));
      await context.addInitScript(() => {
        addEventListener("securitypolicyviolation", (event) => {
          console.error(`policy ${event.violatedDirective} broken by ${event.blockedURI}`);
        });
      });
      await use();
      expect(broken, "nothing foreign, no errors").toEqual([]);
    },
    { auto: true },
  ],
});

/// Opens the app at a hash address (`#/plan`) and waits until the program has taken over the page.
export async function open(page, hash = "", address = root) {
  await page.goto(address + hash);
  await expect(page.locator("#opening")).toHaveCount(0);
  await expect(page.locator("#crash")).toBeHidden();
}

/// No rule of WCAG 2.2 A and AA, nor a best practice, that a machine can check is broken on this page as it stands,
/// or in the part of it that a selector names.
export async function axe(page, within) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
  const inspector = new AxeBuilder({ page }).withTags(tags);
  if (within) inspector.include(within);
  await findsNothing(inspector);
}

/// The rules that look at colours only: the others see nothing new when only the colours change.
export async function axeColours(page) {
  await findsNothing(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]));
}

async function findsNothing(inspector) {
  const { violations } = await inspector.analyze();
  const readable = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
  );
  expect(readable, "axe finds nothing").toEqual([]);
}

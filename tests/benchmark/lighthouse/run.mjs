// Run by `cargo xtask benchmark --lighthouse`: what Lighthouse says about the built app. Decides nothing.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { chromium } from "@playwright/test";

import { site } from "../site.mjs";

const PORT = 9_333;
const KINDS = ["performance", "accessibility", "best-practices"];

const from = createRequire(join(process.env.GUONG_RIVALS, "package.json")).resolve("lighthouse");
const { default: lighthouse } = await import(pathToFileURL(from).href);
const server = await site(process.env.GUONG_DIST);
const chrome = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", `--remote-debugging-port=${PORT}`],
});
try {
  for (const form of ["mobile", "desktop"]) {
    const isDesk = form === "desktop";
    const settings = {
      onlyCategories: KINDS,
      formFactor: form,
      screenEmulation: isDesk ? { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false } : undefined,
      throttling: isDesk ? { rttMs: 40, throughputKbps: 10_240, cpuSlowdownMultiplier: 1 } : undefined,
    };
    const { lhr } = await lighthouse(server.address, { port: PORT, logLevel: "error" }, { extends: "lighthouse:default", settings });
    const scores = KINDS.map((kind) => `${lhr.categories[kind].title} ${Math.round(100 * lhr.categories[kind].score)}`);
    const figures = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];
    console.log(`\n${form}: ${scores.join(", ")}`);
    console.log(figures.map((name) => `${lhr.audits[name].title} ${lhr.audits[name].displayValue}`).join(", "));
    const lost = KINDS.flatMap((kind) => lhr.categories[kind].auditRefs).filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]);
    for (const { id, title, score, displayValue } of lost) {
      if (score !== null && score < 1) console.log(`  ${id}: ${title} (${Math.round(100 * score)}) ${displayValue ?? ""}`);
    }
  }
} finally {
  await chrome.close();
  server.close();
}

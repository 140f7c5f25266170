import { chromium } from "@playwright/test";

import { probe } from "./probe.mjs";

const ARGS = [
  "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding",
];
/// The developer tools' "Slow 4G", and a processor of a quarter.
const SLOW = { offline: false, latency: 562.5, downloadThroughput: 188_743.68, uploadThroughput: 86_400 };
const SLOWER = 4;
const PATIENCE = 600_000;

/// A browser with nothing in it.
export function browser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM, args: ARGS });
}

/// Where a page opens the list of so many items.
export function addressOf(who, rows) {
  return who === "app" ? `#/open?from=/lists/${rows}.json&view=list` : `${who}.html?from=/lists/${rows}.json`;
}

/// A first visit by somebody who was never here; `then` goes on with the page.
export async function visit({ chrome, address, who, rows, isSlow }, then) {
  const context = await chrome.newContext({ locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await context.newPage();
    const talk = await context.newCDPSession(page);
    await talk.send("Performance.enable");
    await talk.send("Network.enable");
    await page.addInitScript(probe, { rows, isSurvey: who === "survey" });
    if (isSlow) {
      await talk.send("Network.emulateNetworkConditions", SLOW);
      await talk.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    }
    const cpu = async () => {
      const { metrics } = await talk.send("Performance.getMetrics");
      return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
    };
    const before = await cpu();
    await page.goto(address + addressOf(who, rows), { waitUntil: "commit" });
    const arrival = await page.evaluate(() => window.bench.arrive());
    arrival.cpu = (await cpu()) - before;
    return await then({ context, page, talk, cpu, arrival });
  } finally {
    await context.close();
  }
}

/// What the page holds after all that can go has gone, the program's memory included, in bytes.
export async function memory({ page, talk }) {
  for (let turn = 0; turn < 3; turn += 1) await talk.send("HeapProfiler.collectGarbage");
  const heap = await talk.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => window.bench.wasm());
  const js = heap.usedSize;
  const blink = heap.embedderHeapUsedSize ?? 0;
  return { js, blink, wasm, all: js + blink + wasm + (heap.backingStorageSize ?? 0) };
}

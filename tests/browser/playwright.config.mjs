import { defineConfig } from "@playwright/test";

// `cargo xtask test` and `cargo xtask journeys` build, serve, and name the addresses and the browser.
export default defineConfig({
  testDir: ".",
  testMatch: process.env.GUONG_MATCH ?? "*.spec.mjs",
  outputDir: process.env.GUONG_RESULTS ?? "../../target/journeys",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous: a slow machine must not decide a test.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    baseURL: process.env.GUONG_URL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    trace: "retain-on-failure",
    // What is kept for a day without network has journeys of its own; elsewhere tests answer requests themselves.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});

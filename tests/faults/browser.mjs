import { spawn } from "node:child_process";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { chromium } from "@playwright/test";

import { atEnd } from "./ending.mjs";
import { noKeeper } from "./guises.mjs";

const ARGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--no-pings",
  "--noerrdialogs",
  "--hide-crash-restore-bubble",
  "--password-store=basic",
  "--disable-background-networking",
  "--disable-client-side-phishing-detection",
  "--disable-component-extensions-with-background-pages",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-sync",
  "--metrics-recording-only",
  // Two windows side by side are both awake; without a screen the browser would put one of them to sleep.
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--lang=vi",
  // Nothing leaves the machine, whatever the browser itself would like to ask.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  "--remote-debugging-port=0",
];

/// A browser on this profile, in a process group of its own, so that all of it can end at once as in a power cut.
/// `page` is its first page; `guise` is a script that changes the browser before the app starts.
export async function start(profile, address, { guise } = {}) {
  // After a sudden end these name a process that is gone, and its number may be somebody else's by now.
  for (const name of ["Lock", "Socket", "Cookie"]) rmSync(join(profile, `Singleton${name}`), { force: true });
  const words = [...ARGS, `--user-data-dir=${profile}`, "about:blank"];
  const child = spawn(process.env.CHROMIUM ?? "chromium", words, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let isGone = false;
  // Once it is gone its number may be somebody else's.
  const strike = () => isGone || end(child.pid);
  atEnd(strike);
  const ended = new Promise((over) => child.on("exit", over));
  const browser = await chromium.connectOverCDP(await door(child));
  const [context] = browser.contexts();
  refuseForeign(context, address);
  await context.addInitScript(noKeeper);
  if (guise) await context.addInitScript(guise);
  const page = context.pages()[0] ?? (await context.newPage());
  const gone = async () => {
    await ended;
    while (isAlive(child.pid)) await new Promise((later) => setTimeout(later, 5));
    isGone = true;
  };
  return {
    profile,
    context,
    page,
    /// Ends every process of the browser now; `gone` tells when the machine has cleared them away.
    strike,
    gone,
    /// Ends it as a person does; one that hangs is not waited for.
    async quit() {
      const patience = setTimeout(strike, 30_000);
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => {});
      await gone();
      clearTimeout(patience);
    },
  };
}

function end(group) {
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/// The address the browser listens at, from the one line it says it with.
function door(child) {
  return new Promise((found, failed) => {
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      if (said === null) return;
      said += text;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (!address) return;
      said = null;
      found(address);
    });
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`the browser ended at once (${code}):\n${said}`)));
  });
}

/// Whether a process of this group still runs. The dead that nobody has buried yet do not count.
function isAlive(group) {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  if (process.platform !== "linux") return true;
  return readdirSync("/proc").some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const [state, , its] = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1).split(" ");
      return Number(its) === group && state !== "Z" && state !== "X";
    } catch {
      return false;
    }
  });
}

function refuseForeign(context, address) {
  const { origin } = new URL(address);
  context.on("request", (request) => {
    const asked = new URL(request.url());
    if (["data:", "blob:", "about:"].includes(asked.protocol) || asked.origin === origin) return;
    console.error(`request to another origin: ${request.url()}`);
    process.exit(1);
  });
}

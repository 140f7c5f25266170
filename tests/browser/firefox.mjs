import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/// The Firefox of this machine, if it has one; FIREFOX names another.
export const firefox = [
  process.env.FIREFOX,
  ...(process.env.PATH ?? "").split(delimiter).flatMap((folder) => ["firefox-esr", "firefox"].map((name) => join(folder, name))),
].find((path) => path && existsSync(path));

/// A Firefox without a window and with a profile of its own, spoken to in WebDriver BiDi.
export async function openFirefox(profile) {
  const folder = profile ?? (await mkdtemp(join(tmpdir(), "guong-firefox-")));
  const child = spawn(firefox, ["--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0"], { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((found, failed) => {
    let said = "";
    child.stderr.on("data", (bytes) => {
      said += bytes;
      const at = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
      if (at) found(at[1]);
    });
    child.on("exit", () => failed(new Error(`Firefox ended: ${said}`)));
  });
  const line = await wire(`${address}/session`);
  await line.ask("session.new", { capabilities: {} });
  await line.ask("session.subscribe", { events: ["network.beforeRequestSent", "log.entryAdded"] });
  const { contexts } = await line.ask("browsingContext.getTree", {});
  const context = contexts[0].context;
  return {
    folder,
    heard: line.heard,
    go: (url) => line.ask("browsingContext.navigate", { context, url, wait: "complete" }),
    /// What an expression gives in the page, as JSON.
    async ask(expression) {
      const { result, exceptionDetails } = await line.ask("script.evaluate", {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value);
    },
    async picture() {
      return Buffer.from((await line.ask("browsingContext.captureScreenshot", { context })).data, "base64");
    },
    async close(keepProfile = false) {
      const ended = new Promise((done) => child.on("exit", done));
      await line.ask("browser.close", {}).catch(() => child.kill());
      await ended;
      if (!keepProfile) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/// A web socket, as far as this talk needs one: Node 20 has none of its own.
async function wire(address) {
  const socket = await new Promise((found, failed) => {
    const asking = request(address.replace(/^ws/, "http"), {
      headers: { Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": Buffer.from("guong asks you..").toString("base64") },
    });
    asking.on("upgrade", (_, socket) => found(socket)).on("error", failed);
    asking.on("response", ({ statusCode }) => failed(new Error(`no web socket: ${statusCode}`)));
    asking.end();
  });
  const waiting = new Map();
  const heard = [];
  let rest = Buffer.alloc(0);
  let text = Buffer.alloc(0);
  socket.on("error", () => { /* told by whoever waits */ });
  socket.on("close", () => waiting.forEach(({ failed }) => failed(new Error("Firefox hung up"))));
  socket.on("data", (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let frame = next(rest); frame; frame = next(rest)) {
      rest = rest.subarray(frame.end);
      if (frame.kind > 2) continue;
      text = Buffer.concat([text, frame.body]);
      if (!frame.isLast) continue;
      const said = JSON.parse(text.toString());
      text = Buffer.alloc(0);
      const asker = waiting.get(said.id);
      waiting.delete(said.id);
      if (!asker) heard.push(said);
      else if (said.type === "success") asker.found(said.result);
      else asker.failed(new Error(`${said.error}: ${said.message}`));
    }
  });
  let count = 0;
  const ask = (method, params) =>
    new Promise((found, failed) => {
      count += 1;
      waiting.set(count, { found, failed });
      socket.write(framed(JSON.stringify({ id: count, method, params })));
    });
  return { ask, heard };
}

/// One frame of what came, if all of it is here.
function next(bytes) {
  if (bytes.length < 2) return undefined;
  const short = bytes[1] & 127;
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < start) return undefined;
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const end = start + length;
  if (bytes.length < end) return undefined;
  return { kind: bytes[0] & 15, isLast: bytes[0] > 127, body: bytes.subarray(start, end), end };
}

/// What hides a frame from careless machines in between; Firefox takes no zeros for one.
const MASK = [1, 2, 3, 4];

/// A text as one frame.
function framed(text) {
  const body = Buffer.from(text);
  const head = Buffer.alloc(body.length < 126 ? 2 : body.length < 65536 ? 4 : 10);
  head[0] = 129;
  if (head.length === 2) head[1] = 128 | body.length;
  else if (head.length === 4) {
    head[1] = 128 | 126;
    head.writeUInt16BE(body.length, 2);
  } else {
    head[1] = 128 | 127;
    head.writeBigUInt64BE(BigInt(body.length), 2);
  }
  return Buffer.concat([head, Buffer.from(MASK), body.map((byte, at) => byte ^ MASK[at % 4])]);
}

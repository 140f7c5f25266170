import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const DIST = new URL("../../dist/", import.meta.url).pathname;
/// What the built site is made of, to a browser.
export const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/// A server of the built site that can change its mind: another version, a damaged file, no answer at all.
/// `change.files` has texts in place of files; `change.spoil` gets each body before it goes out; null ends the connection.
export async function changingSite() {
  const change = { files: {}, spoil: undefined };
  const asked = [];
  const server = createServer(async (request, reply) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const name = path === "/" ? "index.html" : path.slice(1);
    asked.push(name);
    try {
      const body = change.files[name] ?? (await readFile(join(DIST, name)));
      const out = change.spoil ? change.spoil(name, Buffer.from(body)) : Buffer.from(body);
      const headers = { "Content-Type": KINDS[extname(name)] ?? "application/octet-stream", "Cache-Control": "no-cache" };
      if (out !== null) return reply.writeHead(200, headers).end(out);
      // Half of it, and then nothing more.
      reply.writeHead(200, { ...headers, "Content-Length": body.length });
      reply.write(Buffer.from(body).subarray(0, body.length / 2), () => reply.destroy());
    } catch {
      reply.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  return {
    address: `http://localhost:${port}/`,
    asked,
    change,
    /// Nobody answers any more.
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/// The texts that make another version of the site: its page says `mark` in its description.
export async function otherVersion(mark) {
  const page = (await readFile(join(DIST, "index.html"), "utf8")).replace('name="description" content="', `name="description" content="${mark} `);
  const integrity = `sha256-${createHash("sha256").update(page).digest("base64")}`;
  const keeper = (await readFile(join(DIST, "sw.js"), "utf8"))
    .replace(/VERSION = "[^"]+"/, `VERSION = "${mark}"`)
    .replace(/"\.\/": "[^"]+"/, `"./": "${integrity}"`);
  return { "index.html": page, "sw.js": keeper };
}

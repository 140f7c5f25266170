import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import { KINDS } from "../browser/site.mjs";

/// Where the app is. `cargo xtask faults` builds and serves it and says where; a script run alone serves the folder
/// `dist`, or the one that GUONG_DIST names.
export async function site() {
  if (process.env.GUONG_URL) return process.env.GUONG_URL;
  const folder = process.env.GUONG_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
  const server = createServer((request, reply) => void answer(folder, request, reply));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  server.unref();
  return `http://localhost:${server.address().port}/`;
}

async function answer(folder, request, reply) {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  const name = path.endsWith("/") ? `${path}index.html` : path;
  const headers = { "Content-Type": KINDS[extname(name)] ?? "application/octet-stream", "Cache-Control": "no-cache" };
  try {
    const body = await readFile(join(folder, name));
    reply.writeHead(200, headers).end(body);
  } catch {
    reply.writeHead(404).end("There is nothing here.\n");
  }
}

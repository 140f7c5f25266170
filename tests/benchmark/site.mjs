import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/// The first of the folders that has the file.
async function found(folders, name) {
  for (const folder of folders) {
    try {
      return await readFile(join(folder, name));
    } catch {
      // The next one may have it.
    }
  }
  return undefined;
}

/// One server for all: each text goes out as brotli at its best, whoever it belongs to, and may be kept.
export async function site(...folders) {
  const packed = new Map();
  const answer = async (name) => {
    const body = await found(folders, name);
    if (body === undefined) return undefined;
    const small = (await found(folders, `${name}.br`)) ?? brotliCompressSync(body, BEST);
    return { body: small, kind: KINDS[extname(name)] ?? "application/octet-stream" };
  };
  const ready = (name) => {
    if (!packed.has(name)) packed.set(name, answer(name));
    return packed.get(name);
  };
  // Packed before anybody asks: nobody's first visit may wait for it.
  for (const name of await readdir(folders.at(-1), { recursive: true })) {
    if (extname(name) in KINDS) await ready(name);
  }
  const server = createServer(async (request, reply) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const name = path === "/" ? "index.html" : path.slice(1);
    const file = await ready(name);
    if (file === undefined) return reply.writeHead(404).end();
    const lasts = !/\.html$|^sw\.js$/.test(name);
    reply.writeHead(200, {
      "Content-Type": file.kind,
      "Content-Encoding": "br",
      "Content-Length": file.body.length,
      "Cache-Control": lasts ? "public, max-age=31536000" : "no-cache",
    });
    return reply.end(file.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://localhost:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

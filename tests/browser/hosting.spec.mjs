import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { expect, homes, open, test } from "./support.mjs";

// The examples of hosting/, started for real with the servers of this machine, below a path, as an agency would have them.
const HOUSE = new URL("../../", import.meta.url).pathname;
const PLACES = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
const found = (name) => PLACES.map((folder) => join(folder, name)).find((path) => existsSync(path));

/// The policy of a page, as it stands in the sources and as it was built.
async function policyOf(page) {
  return /Content-Security-Policy" content="([^"]+)"/.exec(await readFile(join(HOUSE, page), "utf8"))[1];
}

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/// What each server is started with: its example, with this machine's places in it.
const SERVERS = {
  async nginx({ folder, app, port, example }) {
    const module = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
    const hasBrotli = existsSync(module);
    const text = example("nginx.conf", "/srv/guong/app", app).replace("listen 80;", `listen 127.0.0.1:${port};`).replace("# brotli_static on;", hasBrotli ? "brotli_static on;" : "");
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
    const whole = `${hasBrotli ? `load_module ${module};` : ""} daemon off; pid ${folder}/pid; error_log stderr; ${process.getuid() === 0 ? "user root;" : ""} events {} http { access_log off; ${temporary} ${text} }`;
    await writeFile(join(folder, "nginx.conf"), whole);
    return { words: ["-p", folder, "-c", join(folder, "nginx.conf")], hasBrotli };
  },
  async apache2({ folder, app, port, example }) {
    const modules = "/usr/lib/apache2/modules";
    const wanted = ["mpm_event", "authz_core", "alias", "dir", "env", "setenvif", "headers", "mime", "rewrite"];
    const loads = wanted.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join("\n");
    const text = example("apache.conf", "/srv/guong/app", app);
    const whole = `ServerRoot "${folder}"\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile "${folder}/pid"\nErrorLog "${folder}/log"\n${loads}\nTypesConfig /etc/mime.types\nAddType application/x-gzip .gz\nDocumentRoot "${folder}"\n${text}`;
    await writeFile(join(folder, "apache.conf"), whole);
    return { words: ["-D", "FOREGROUND", "-f", join(folder, "apache.conf")], hasBrotli: true };
  },
  async caddy({ folder, app, port, example }) {
    const text = example("Caddyfile", "/srv/guong/app", app).replace(":80 {", `http://localhost:${port} {`);
    await writeFile(join(folder, "Caddyfile"), `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
    return { words: ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")], hasBrotli: true };
  },
};

/// One of them, serving the built app at /guong/; or nothing, where this machine does not have it.
async function started(name) {
  const program = found(name);
  if (!program) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "guong-host-"));
  const app = join(folder, "app");
  await symlink(join(HOUSE, "dist"), app);
  const port = await freePort();
  const texts = Object.fromEntries(await Promise.all((await readdir(join(HOUSE, "hosting"))).map(async (file) => [file, await readFile(join(HOUSE, "hosting", file), "utf8")])));
  const [plain, built] = [await policyOf("index.html"), await policyOf("dist/index.html")];
  // A release names its style in the examples.
  const example = (file, place, here) => {
    expect(texts[file]).toContain(place);
    expect(texts[file]).toContain(plain);
    return texts[file].replaceAll(place, here).replace(plain, built);
  };
  const { words, hasBrotli } = await SERVERS[name]({ folder, app, port, example });
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => { said += bytes; });
  const address = `http://localhost:${port}/guong/`;
  await expect.poll(() => asked(address).then(({ status }) => status, () => said)).toBe(200);
  return {
    address,
    hasBrotli,
    async stop() {
      const ended = new Promise((done) => child.on("exit", done));
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/// The head of an answer.
function asked(address, coding = "identity") {
  return new Promise((done, failed) => {
    get(address, { headers: { "Accept-Encoding": coding }, family: 4 }, (answer) => {
      answer.resume();
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers }));
    }).on("error", failed);
  });
}

test.setTimeout(120_000);

for (const name of Object.keys(SERVERS)) {
  test(`${name}, set up by its example, serves the app under a path as it should be`, async ({ page }) => {
    const server = await started(name);
    test.skip(!server, `NO ${name} HERE: its example is not tried (apt-get install ${name})`);
    try {
      const names = (await readdir(join(HOUSE, "dist"))).filter((file) => !/\.(br|gz)$/.test(file));
      const policy = await policyOf("dist/index.html");
      expect(policy).toMatch(/; style-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; /);
      const kinds = { html: "text/html", css: "text/css", js: "text/javascript", json: "application/json", wasm: "application/wasm", svg: "image/svg+xml", png: "image/png", txt: "text/plain", webmanifest: "application/manifest+json" };
      const codings = server.hasBrotli ? ["br", "gzip"] : ["gzip"];
      for (const file of ["", ...names.filter((file) => file !== "guong.html")]) {
        const plain = await asked(server.address + file);
        const about = `${name}: ${file || "/"}`;
        expect(plain.status, about).toBe(200);
        expect(plain.headers["content-encoding"], about).toBeUndefined();
        expect(plain.headers["content-type"].split(";")[0], about).toBe(kinds[file.split(".").pop() || "html"] ?? "application/json");
        expect(plain.headers["content-security-policy"], about).toBe(`${policy}; frame-ancestors 'none'`);
        expect(plain.headers["x-content-type-options"], about).toBe("nosniff");
        expect(plain.headers["referrer-policy"], about).toBe("no-referrer");
        expect(plain.headers["cross-origin-opener-policy"], about).toBe("same-origin");
        expect(plain.headers["permissions-policy"], about).toContain("camera=()");
        const isLasting = /-[0-9a-f]{12}[._]/.test(file);
        expect(plain.headers["cache-control"], about).toBe(isLasting ? "public, max-age=31536000, immutable" : "no-cache");
        for (const coding of codings) {
          const packed = await asked(server.address + file, coding);
          expect(packed.headers["content-encoding"], `${about}, ${coding}`).toBe(coding);
          expect(packed.headers["content-type"], `${about}, ${coding}`).toBe(plain.headers["content-type"]);
          expect(packed.headers["cache-control"], `${about}, ${coding}`).toBe(plain.headers["cache-control"]);
          expect(packed.headers.vary, `${about}, ${coding}`).toMatch(/accept-encoding/i);
        }
      }
      const bare = await asked(server.address.slice(0, -1));
      expect([301, 302, 308]).toContain(bare.status);
      expect(new URL(bare.headers.location, server.address).pathname).toBe("/guong/");
      expect((await asked(`${server.address}nothing-here.js`)).status).toBe(404);

      homes.push(new URL(server.address).origin);
      await open(page, "#/standards", server.address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    } finally {
      await server?.stop();
    }
  });
}

test("a server that only hands out files, and knows no kinds, is enough", async ({ page }) => {
  const python = found("python3");
  test.skip(!python, "NO python3 HERE: a plain file server is not tried");
  const folder = await mkdtemp(join(tmpdir(), "guong-plain-"));
  await cp(join(HOUSE, "dist"), join(folder, "guong"), { recursive: true, filter: (name) => !/\.(br|gz)$/.test(name) });
  const port = await freePort();
  // Scripts must be called scripts everywhere; programs and the manifest need not be called anything.
  const server = `import http.server as h\nh.SimpleHTTPRequestHandler.extensions_map = {'.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css', '.svg': 'image/svg+xml', '': 'application/octet-stream'}\nh.ThreadingHTTPServer(('127.0.0.1', ${port}), h.SimpleHTTPRequestHandler).serve_forever()`;
  const child = spawn(python, ["-c", server], { cwd: folder, stdio: "ignore" });
  const address = `http://localhost:${port}/guong/`;
  try {
    await expect.poll(() => asked(address).then(({ status }) => status, String)).toBe(200);
    homes.push(new URL(address).origin);
    await open(page, "#/standards", address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  } finally {
    // What the page still fetches in the background must not be cut off and counted as its fault.
    await page.close();
    child.kill();
    await rm(folder, { recursive: true, force: true });
  }
});

test.describe("a server whose policy is still that of the version before", () => {
  test.use({ expectedErrors: [/style-src/] });

  test("shows the app in its clothes all the same", async ({ page }) => {
    const former = `${await policyOf("index.html")}; frame-ancestors 'none'`;
    await page.route((address) => address.pathname === "/", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-security-policy": former } });
    });
    await open(page, "#/standards");
    expect(await page.evaluate(() => document.querySelector("head > style").sheet)).toBeNull();
    await expect(page.locator("head > link[rel=stylesheet]")).toHaveCount(1);
    await expect(page.locator(".frame__bar")).toHaveCSS("display", "grid");
  });
});

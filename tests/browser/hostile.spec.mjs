import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

import { expect, homes, open, root, test } from "./support.mjs";

// What has run scripts in other programs when a text was taken for markup, an address or a template.
const known = [
  "<script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "<svg onload=window.hit=1>", "<svg><script>window.hit=1</script></svg>",
  "<iframe src=javascript:window.hit=1>", "<iframe srcdoc='<script>parent.hit=1</script>'>", "<body onload=window.hit=1>",
  "<details open ontoggle=window.hit=1>", "<input autofocus onfocus=window.hit=1>", "<video><source onerror=window.hit=1>",
  "<math><mtext></mtext><script>window.hit=1</script></math>", "<a href=javascript:window.hit=1>x</a>", "javascript:window.hit=1",
  "data:text/html,<script>window.hit=1</script>", "\"><script>window.hit=1</script>", "'><img src=x onerror=window.hit=1>",
  "</textarea><script>window.hit=1</script>", "</title><script>window.hit=1</script>", "</style><script>window.hit=1</script>",
  "--><script>window.hit=1</script>", "<!--<img src='--><img src=x onerror=window.hit=1>'>", "]]><script>window.hit=1</script>",
  "{{constructor.constructor('window.hit=1')()}}", "${window.hit=1}", "<%= window.hit=1 %>", "#{window.hit=1}",
  "<template><script>window.hit=1</script></template>", "<object data=javascript:window.hit=1>", "<embed src=javascript:window.hit=1>",
  "<form action=javascript:window.hit=1><button>", "<base href=//example.invalid/>", "<link rel=stylesheet href=//example.invalid/a.css>",
  "<meta http-equiv=refresh content='0;url=//example.invalid'>", "<style>@import '//example.invalid/a.css'</style>",
  "\u202e<script>window.hit=1</script>", "\u200b<img src=x onerror=window.hit=1>", "＜script＞window.hit=1＜/script＞", "%3Cscript%3Ewindow.hit=1%3C/script%3E",
  "&lt;script&gt;window.hit=1&lt;/script&gt;", "\\u003cscript\\u003ewindow.hit=1\\u003c/script\\u003e", "<scr<script>ipt>window.hit=1</script>",
  "<ScRiPt>window.hit=1</sCrIpT>", "<script\u0009>window.hit=1</script>", "<img/src=x/onerror=window.hit=1>", "<x onclick=window.hit=1 autofocus tabindex=1 onfocus=window.hit=1>",
];

// Every element that can carry a handler with every handler that fires by itself, and ways to hide the word javascript.
const elements = ["img src=x", "svg", "body", "video src=x", "audio src=x", "input autofocus", "details open", "marquee", "iframe", "object data=x", "textarea autofocus", "select autofocus", "a href=x", "math"];
const handlers = ["onerror", "onload", "onfocus", "ontoggle", "onstart", "onanimationstart", "onpointerover", "onmouseover", "onbegin", "onpageshow"];
const hidden = ["java\tscript:", "java\nscript:", "JaVaScRiPt:", "\u0001javascript:", "javascript&colon;", "&#106;avascript:", "vbscript:", "data:text/html;base64,", "view-source:javascript:", "feed:javascript:"];
const vectors = [
  ...known,
  ...elements.flatMap((element) => handlers.map((handler) => `<${element} ${handler}=window.hit=1>`)),
  ...hidden.map((scheme) => `<a href="${scheme}window.hit=1">x</a>`),
  ...hidden.map((scheme) => `${scheme}window.hit=1`),
];

/// A standard in which every text a reader sees is such a vector.
async function hostile() {
  const standard = JSON.parse(await readFile(new URL("../../src/catalogue/standards/pctn-2018.json", import.meta.url), "utf8"));
  let turn = 0;
  const spoil = (value, key) => {
    if (Array.isArray(value)) return value.map((entry) => spoil(entry, key));
    if (value && typeof value === "object") {
      if ("vi" in value) return { vi: next(), en: next() };
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoil(inner, name)]));
    }
    return ["number", "licence"].includes(key) ? next() : value;
  };
  const next = () => vectors[turn++ % vectors.length].slice(0, 60);
  const spoiled = spoil(standard);
  const renamed = JSON.stringify(spoiled).replaceAll("pctn-2018", "x-la").replaceAll('"t-pctn', '"t-xla');
  return { text: renamed, used: turn };
}

const go = (page, hash) => page.evaluate((hash) => void (location.hash = hash), hash);

test("nothing in a received standard runs, is fetched, or leads away", async ({ page }) => {
  const { text, used } = await hostile();
  expect(vectors.length).toBeGreaterThanOrEqual(200);
  expect(used).toBeGreaterThan(vectors.length);
  await page.route("**/hostile.json", (route) => route.fulfill({ contentType: "application/json", body: text }));
  page.on("dialog", (dialog) => dialog.dismiss().then(() => expect("a dialog").toBe("none")));
  const safe = async () => {
    await page.waitForLoadState();
    expect(await page.evaluate(() => window.hit)).toBeUndefined();
    expect(new URL(page.url()).origin).toBe(new URL(process.env.GUONG_URL).origin);
    await expect(page.locator("main script, main iframe, main object, main embed, main style, main meta, main base")).toHaveCount(0);
    expect(await page.locator("main a[href^='javascript' i], main a[href^='data' i]").count()).toBe(0);
  };
  await open(page, "#/open?from=/hostile.json&view=list");
  await expect(page.getByTestId("item-0")).toBeVisible();
  await expect(page.getByTestId("item-text").first()).toContainText(/[<{$j#d"']/);
  await safe();
  const round = /rounds\/([a-z0-9]+)/.exec(page.url())[1];
  const count = await page.getByTestId("item").count();
  for (let item = 0; item < count; item += 1) await page.getByTestId(`item-${item}`).getByTestId(`opt-${item % 3}`).check();
  for (const hash of [
    `#/rounds/${round}`, `#/rounds/${round}/item/1`, `#/rounds/${round}/result`, `#/rounds/${round}/gaps`,
    "#/standards", "#/standards/x-la", "#/checklists", "#/checklists/new", "#/data", "#/",
  ]) {
    await go(page, hash);
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
    await safe();
  }
  await page.getByTestId("lang").click();
  await safe();
});

test.describe("what gets into the page in spite of all", () => {
  test.use({ expectedErrors: [/policy|Content Security Policy|Refused to|violates|TrustedHTML|TrustedScript|Trusted Type|Failed to (load|fetch)|blocked/i] });

  test("does not run, and reaches nobody", async ({ page }) => {
    // A stranger who listens: the browser also reports as requests what its own policy stops before it leaves.
    const heard = [];
    const stranger = createServer((request, reply) => {
      heard.push(request.url);
      reply.end();
    });
    stranger.on("upgrade", (request, socket) => {
      heard.push(request.url);
      socket.destroy();
    });
    await new Promise((ready) => stranger.listen(0, "127.0.0.1", ready));
    const foreign = `http://127.0.0.1:${stranger.address().port}/`;
    homes.push(new URL(foreign).origin);
    await open(page);
    const refused = await page.evaluate(async (foreign) => {
      const tries = {
        markup: () => { document.body.innerHTML += "<img src=x onerror=window.hit=1>"; },
        beside: () => document.body.insertAdjacentHTML("beforeend", "<script>window.hit=1</script>"),
        evaluated: () => (0, eval)("window.hit = 1"),
        built: () => new Function("window.hit = 1")(),
        timed: () => setTimeout("window.hit = 1"),
        worker: () => new Worker(`data:text/javascript,fetch('${foreign}')`),
        script: () => Object.assign(document.createElement("script"), { textContent: "window.hit = 1" }),
        address: () => Object.assign(document.createElement("script"), { src: `${foreign}a.js` }),
        handler: () => new Image().setAttribute("onerror", "window.hit = 1"),
        policy: () => trustedTypes.createPolicy("mine", {}),
      };
      const ends = {};
      // Not from here, where a test may do what a page may not.
      await new Promise((done) => {
        setTimeout(() => {
          for (const [name, act] of Object.entries(tries)) {
            try {
              act();
              ends[name] = "went through";
            } catch {
              ends[name] = "refused";
            }
          }
          done();
        });
      });
      return ends;
    }, foreign);
    expect(Object.entries(refused).filter(([, end]) => end !== "refused")).toEqual([]);

    // Past the guard of texts: elements made one by one, as an extension or a fault of ours could.
    await page.evaluate(async (foreign) => {
      const inline = document.createElement("script");
      inline.append("window.hit = 1");
      document.body.append(inline);
      const image = new Image();
      image.src = `${foreign}a.png`;
      const frame = document.createElement("iframe");
      frame.src = foreign;
      const link = Object.assign(document.createElement("a"), { href: "javascript:window.hit=1" });
      const form = Object.assign(document.createElement("form"), { action: foreign, method: "post" });
      document.body.append(image, frame, link, form);
      link.click();
      form.submit();
      navigator.sendBeacon(foreign, "x");
      await fetch(foreign).catch(() => {});
      await new Promise((done) => {
        const socket = new WebSocket(foreign.replace("http", "ws"));
        socket.onerror = done;
      }).catch(() => {});
    }, foreign);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.hit)).toBeUndefined();
    expect(heard).toEqual([]);
    expect(await page.evaluate(() => document.getElementById("crash").hidden)).toBe(true);
    // The stranger does listen.
    await fetch(foreign);
    expect(heard).toEqual(["/"]);
    stranger.close();
  });
});

test.describe("a script that came otherwise than it was made", () => {
  test.use({ expectedErrors: [/integrity|Failed to fetch dynamically/i] });

  for (const [name, says] of [["boot", false], ["app", true]]) {
    test(`is not run: ${name}`, async ({ page }) => {
      await page.route(new RegExp(`/${name}-[0-9a-f]{12}\\.js$`), async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: `${await answer.text()}\nglobalThis.hit = 1;` });
      });
      await page.goto(root);
      // The page still stands, and where something of ours runs it says that the program does not.
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      if (says) await expect(page.locator("#crash")).toBeVisible();
      else await expect(page.locator(".late")).toBeHidden();
      expect(await page.evaluate(() => globalThis.hit)).toBeUndefined();
    });
  }
});

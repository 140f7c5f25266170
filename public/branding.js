// Puts the host's name, logo and colours on the page, from branding.json beside the app. Loaded only where that file says
// something. A file with a fault changes nothing, and the page says at its foot what is wrong.

// Surfaces of tokens.css that the accent has to stand out from; tests/branding.rs holds them together.
const LIGHT = { raised: "#ffffff", sunken: "#f1efe9" };
const DARK = { raised: "#1b2226", sunken: "#0e1214", on: "#0a2230" };
// How the program ends the title of the window.
const OWN_NAME = "Gương";
const OWN_TITLE = ` – ${OWN_NAME}`;
const KEYS = ["format", "format_version", "name", "logo", "colours", "language", "contact"];

/// What a file says and what is wrong with it, each with its place.
export function judged(text) {
  let brand;
  try {
    brand = JSON.parse(text);
  } catch {
    return { faults: [["", "không phải JSON", "is not JSON"]] };
  }
  const faults = [];
  const fault = (at, vi, en) => void faults.push([at, vi, en]);
  if (brand?.format !== "guong-branding" || brand.format_version !== 1) fault("format", "phải là guong-branding, phiên bản 1", "must be guong-branding, version 1");
  for (const key of Object.keys(brand ?? {})) if (!KEYS.includes(key)) fault(key, "không có mục này", "there is no such field");
  said(brand?.name, "name", 40, fault);
  said(brand?.contact, "contact", 160, fault);
  if (brand?.logo !== undefined && !/^branding[a-z0-9._-]{0,40}\.(svg|png|webp)$/.test(brand.logo)) {
    fault("logo", "phải là tên tệp bắt đầu bằng branding, đuôi .svg, .png hoặc .webp, đặt cạnh ứng dụng", "must be the name of a file beside the app that begins with branding and ends in .svg, .png or .webp");
  }
  if (brand?.language !== undefined && !["vi", "en"].includes(brand.language)) fault("language", "phải là vi hoặc en", "must be vi or en");
  if (brand?.colours !== undefined) coloured(brand.colours, fault);
  return { brand, faults };
}

/// A short text in Vietnamese, and in English if it is given.
function said(texts, at, limit, fault) {
  if (texts === undefined) return;
  for (const key of Object.keys(texts ?? {})) if (!["vi", "en"].includes(key)) fault(`${at}.${key}`, "không có mục này", "there is no such field");
  const isFine = (text) => typeof text === "string" && text.trim() !== "" && [...text].length <= limit && !/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/.test(text);
  if (!isFine(texts?.vi)) fault(`${at}.vi`, `phải là chữ, nhiều nhất ${limit} ký tự`, `must be a text of at most ${limit} characters`);
  if (texts?.en !== undefined && !isFine(texts.en)) fault(`${at}.en`, `phải là chữ, nhiều nhất ${limit} ký tự`, `must be a text of at most ${limit} characters`);
}

function coloured(colours, fault) {
  const isColour = (colour) => typeof colour === "string" && /^#[0-9a-f]{6}$/i.test(colour);
  for (const [key, colour] of Object.entries(colours ?? {})) {
    if (!["accent", "accent_dark"].includes(key)) fault(`colours.${key}`, "không có mục này", "there is no such field");
    else if (!isColour(colour)) fault(`colours.${key}`, "phải là màu dạng #1a2b3c", "must be a colour such as #1a2b3c");
  }
  const stands = (key, colour, other, least, vi, en) => {
    const found = contrast(colour, other);
    const shown = found.toFixed(1);
    if (found < least) {
      const comma = (text) => String(text).replace(".", ",");
      fault(`colours.${key}`, `tương phản với ${vi} là ${comma(shown)}:1, cần ít nhất ${comma(least)}:1`, `contrast with ${en} is ${shown}:1, at least ${least}:1 is needed`);
    }
  };
  if (isColour(colours?.accent)) {
    const { strong, soft } = shades(colours.accent, LIGHT.raised, "#000000");
    stands("accent", colours.accent, LIGHT.raised, 4.5, "chữ trắng trên nút", "the white words of buttons");
    stands("accent", colours.accent, LIGHT.sunken, 3, "nền trang", "the page behind it");
    stands("accent", strong, soft, 4.5, "nền nhạt của chính nó", "its own pale shade");
  }
  if (isColour(colours?.accent_dark)) {
    const { strong, soft } = shades(colours.accent_dark, DARK.raised, "#ffffff");
    stands("accent_dark", colours.accent_dark, DARK.on, 4.5, "chữ tối trên nút", "the dark words of buttons");
    stands("accent_dark", colours.accent_dark, DARK.raised, 3, "nền trang", "the page behind it");
    stands("accent_dark", strong, soft, 4.5, "nền nhạt của chính nó", "its own pale shade");
  }
}

const parts = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/// How much two colours differ in light, as WCAG reckons it.
export function contrast(one, other) {
  const light = (colour) => {
    const [red, green, blue] = parts(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function mixed(one, other, share) {
  const others = parts(other);
  return `#${parts(one).map((part, at) => Math.round(part * share + others[at] * (1 - share)).toString(16).padStart(2, "0")).join("")}`;
}

/// A stronger shade for words, and a pale one to stand behind them.
const shades = (accent, ground, away) => ({ strong: mixed(accent, away, 0.75), soft: mixed(accent, ground, 0.12) });

function paint({ accent, accent_dark: dark }) {
  const tokens = (colour, ground, away) => {
    const { strong, soft } = shades(colour, ground, away);
    return `--color-accent:${colour};--color-accent-strong:${strong};--color-accent-soft:${soft}`;
  };
  const rules = [];
  // Never of the dark surfaces, which have a colour of their own or keep the one they have; paper stays black.
  if (accent) {
    const light = tokens(accent, LIGHT.raised, "#000000");
    rules.push(`@media screen and (prefers-color-scheme: light){:root:not([data-theme="dark"]){${light}}}`, `@media screen{:root[data-theme="light"]{${light}}}`);
  }
  if (dark) {
    const night = tokens(dark, DARK.raised, "#ffffff");
    rules.push(`@media screen and (prefers-color-scheme: dark){:root:not([data-theme="light"]){${night}}}`, `@media screen{:root[data-theme="dark"]{${night}}}`);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join(""));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/// Puts it all on the page, and again whenever the program builds the frame anew (in another language).
export function wear(text, isNewcomer) {
  const { brand, faults } = judged(text);
  if (faults.length === 0 && brand.colours) paint(brand.colours);
  let isLanguageDue = faults.length === 0 && isNewcomer;
  const inLang = (texts) => texts[document.documentElement.lang] ?? texts.vi;
  const dress = () => {
    const name = document.querySelector(".frame__name");
    const other = document.getElementById("language");
    const lang = document.documentElement.lang;
    if (!name || !other || name.dataset.brand === lang) return;
    if (isLanguageDue) {
      isLanguageDue = false;
      if (other.lang === brand.language) return void other.click();
    }
    name.dataset.brand = lang;
    if (faults.length > 0) {
      const title = inLang({ vi: "Nhận diện của nơi phục vụ chưa được áp dụng.", en: "The host's branding was not applied." });
      return void tell([title, ...faults.map(([at, vi, en]) => `branding.json${at && `, ${at}`}: ${inLang({ vi, en })}`)]);
    }
    if (brand.name) name.querySelector("span").textContent = inLang(brand.name);
    if (brand.logo && !name.querySelector("img")) {
      const logo = new Image();
      Object.assign(logo, { src: `./${brand.logo}`, alt: "", className: "frame__logo" });
      logo.addEventListener("load", () => name.querySelector("svg")?.replaceWith(logo));
    }
    if (brand.contact) tell([inLang(brand.contact)]);
  };
  const watching = new MutationObserver(() => setTimeout(dress));
  watching.observe(document.getElementById("app"), { childList: true });
  watching.observe(document.documentElement, { attributeFilter: ["lang"] });
  dress();
  if (faults.length > 0 || !brand.name) return;
  const entitle = () => {
    const name = inLang(brand.name);
    if (document.title.endsWith(OWN_TITLE) && !document.title.endsWith(name)) document.title = document.title.slice(0, -OWN_NAME.length) + name;
  };
  new MutationObserver(entitle).observe(document.querySelector("title"), { childList: true });
  entitle();
}

/// Lines at the foot of the page, in place of those that stood there.
function tell(lines) {
  const foot = document.querySelector(".frame__footer-bar");
  for (const former of foot?.querySelectorAll(".frame__host") ?? []) former.remove();
  for (const line of lines) {
    const paragraph = document.createElement("p");
    paragraph.className = "frame__host";
    paragraph.textContent = line;
    foot?.append(paragraph);
  }
}

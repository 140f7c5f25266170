import { createHash } from "node:crypto";

import { expect, open } from "./support.mjs";

/// The sums of a province's year: 179 classes, 12,288 turns, 57.6 billion đồng, spread as evenly as whole numbers allow.
export const year = { runs: 179, turns: 12_288, cost: 57_600_000_000 };

const groups = ["politics", "defence", "management", "position", "technology", "other"];

function share(total, count, at) {
  return Math.floor(total / count) + (at < total % count ? 1 : 0);
}

function registers(plan) {
  const made = {
    [`f/annual/unit/${plan}`]: {
      title: "Kế hoạch đào tạo, bồi dưỡng năm 2020",
      unit: "Ủy ban nhân dân tỉnh",
      year: 2020,
      funds: [{ id: "tinh", name: "Ngân sách tỉnh", granted: 57_600_000_000 }],
      rates: [],
    },
  };
  for (let at = 0; at < year.runs; at += 1) {
    const number = String(at + 1).padStart(3, "0");
    made[`f/class/${plan}/c${number}`] = {
      title: `Lớp bồi dưỡng số ${number}`,
      group: groups[at % groups.length],
      turns: share(year.turns, year.runs, at),
      per: 40,
      quarter: (at % 4) + 1,
      audience: `Công chức nhóm ${number}`,
      lead: at % 2 === 0 ? "Sở Nội vụ" : "Trường Chính trị tỉnh",
      costs: [{ kind: "lump", each: share(year.cost, year.runs, at), fund: "tinh" }],
    };
  }
  return made;
}

/// The file of a backup that holds the plan.
export function backup(plan) {
  const [written, app, writer] = ["2026-09-01", "0.1.0", "SeedSeed"];
  const entries = Object.entries(registers(plan)).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = entries.map(([path, value], at) => [path, 1_788_230_400_000 + at, JSON.stringify(value)]);
  const content =
    `guong-workspace\n1\n${JSON.stringify(written)}\n${JSON.stringify(app)}` +
    lines.map(([path, time, value]) => `\n${path}=${time} ${writer} ${value}`).join("");
  const checksum = createHash("sha256").update(content).digest().subarray(0, 16).toString("base64url");
  const body = lines.map(([path, time, value]) => `"${path}": {"t": ${time}, "w": "${writer}", "v": ${value}}`);
  return (
    `{"format": "guong-workspace", "format_version": 1, "written": "${written}", "app": "${app}", ` +
    `"checksum": "${checksum}", "registers": {${body.join(",\n")}}}`
  );
}

/// Takes the plan in as a person would: from a file of a backup. Gives its id.
export async function province(page) {
  const plan = "quangninh";
  await open(page, "#/data");
  const buffer = Buffer.from(backup(plan));
  await page.locator("#data-file").setInputFiles({ name: "tinh.json", mimeType: "application/json", buffer });
  await page.getByRole("button", { name: "Khôi phục", exact: true }).click();
  await expect(page.getByText(/Đã khôi phục \d+ mục/)).toBeVisible();
  return plan;
}

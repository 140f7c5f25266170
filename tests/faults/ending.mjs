import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const undone = [];

/// Does this when the program ends, however it ends; the last thing asked for first.
export function atEnd(undo) {
  undone.push(undo);
}

process.on("exit", () => {
  for (const undo of undone.reverse()) {
    try {
      undo();
    } catch (problem) {
      console.error(`left behind: ${problem.message}`);
    }
  }
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));

/// A new folder that goes when this program ends.
export function folder(name) {
  const path = mkdtempSync(join(tmpdir(), `guong-${name}-`));
  // What was just killed may still be letting go of its files.
  atEnd(() => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return path;
}

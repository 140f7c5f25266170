import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { atEnd, folder } from "./ending.mjs";

// Sparse: only what is written takes room.
const SIZE = 512 * 1024 * 1024;
// The disk is told only what a program insists on, never in passing: that makes the cut as hard as it can be.
const MOUNT = "loop,noatime,commit=300";

function run(program, ...words) {
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
  const { error, status, stderr } = spawnSync(program, words, { env, encoding: "utf8" });
  if (error || status !== 0) throw new Error(`${program} ${words.join(" ")}: ${error?.message ?? stderr.trim()}`);
}

/// Why a disk in a file cannot be had on this machine; nothing if it can.
export function whyNoDisk() {
  if (process.platform !== "linux") return "a disk in a file needs Linux";
  if (process.getuid() !== 0) return "mounting a disk in a file needs root";
  try {
    disk().unmount();
    return null;
  } catch (problem) {
    return `this machine mounts no disk in a file (${problem.message.split("\n")[0]})`;
  }
}

/// A disk of its own for the profile: ext4 in a file. A cut copies the file as it stands at that moment, without what
/// the machine still holds in memory, and goes on from the copy.
export function disk() {
  const home = folder("power");
  const mounted = join(home, "mounted");
  mkdirSync(mounted);
  let number = 0;
  let isMounted = false;
  const image = () => join(home, `disk-${number}`);
  const mount = () => {
    run("mount", "-t", "ext4", "-o", MOUNT, image(), mounted);
    isMounted = true;
  };
  const unmount = () => {
    for (let left = 50; isMounted; left -= 1) {
      try {
        run("umount", mounted);
        isMounted = false;
      } catch (problem) {
        // What was just killed may still be letting go of its files.
        if (left === 0) throw problem;
        run("sleep", "0.1");
      }
    }
  };
  const clear = () => {
    unmount();
    rmSync(image(), { force: true });
    number += 1;
    writeFileSync(image(), "");
    truncateSync(image(), SIZE);
    run("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", image());
    mount();
    mkdirSync(join(mounted, "profile"));
    // The folder itself was there long before the cut.
    run("sync", "-f", mounted);
  };
  atEnd(unmount);
  clear();
  return {
    profile: () => join(mounted, "profile"),
    clear,
    unmount,
    cut: () => run("cp", "--sparse=always", image(), join(home, `disk-${number + 1}`)),
    settle() {
      unmount();
      rmSync(image());
      number += 1;
      mount();
    },
  };
}

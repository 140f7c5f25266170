import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { atEnd, folder } from "./ending.mjs";

// Sparse: only what is written takes room.
const SIZE = 512 * 1024 * 1024;
// The disk is told only what a program insists on, never in passing: that makes the cut as hard as it can be.
const MOUNT = "loop,noatime,commit=300";
// EXT4_IOC_SHUTDOWN with NOLOGFLUSH: from this moment on the disk takes nothing, not even what is on its way. A copy of
// the file would be made while the kernel still writes, and so would be a disk that never was.
const CUT = 'open(my $d, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($d, 0x8004587d, $how) or die $!';

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
    const probe = disk();
    probe.cut();
    probe.unmount();
    return null;
  } catch (problem) {
    return `this machine mounts no disk in a file (${problem.message.split("\n")[0]})`;
  }
}

function takesFiles(folder) {
  const probe = join(folder, "probe");
  try {
    writeFileSync(probe, "");
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/// A disk of its own for the profile: ext4 in a file. A cut lets nothing more reach the file; what the machine still
/// held in memory is gone.
export function disk() {
  const home = folder("power");
  const image = join(home, "disk");
  const mounted = join(home, "mounted");
  mkdirSync(mounted);
  let isMounted = false;
  const mount = () => {
    run("mount", "-t", "ext4", "-o", MOUNT, image, mounted);
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
    rmSync(image, { force: true });
    writeFileSync(image, "");
    truncateSync(image, SIZE);
    run("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", image);
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
    cut: () => run("perl", "-e", CUT, mounted),
    settle() {
      unmount();
      mount();
      // While anything on the machine still knows the disk that was cut, a mount gives that one again.
      for (let left = 100; !takesFiles(mounted); left -= 1) {
        if (left === 0) throw new Error("the disk that was cut does not go away");
        unmount();
        run("sleep", "0.2");
        mount();
      }
    },
  };
}

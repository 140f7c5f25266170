/// What was asked on the command line: how many, and whether the broken browser was wanted.
export function asked(usual) {
  const words = process.argv.slice(2);
  const count = Number(words.find((word) => /^\d+$/.test(word)) ?? usual);
  return { count, isControl: words.includes("--control") };
}

/// Says how it went and ends the program. With a browser that breaks its promise, a test that finds nothing is wrong.
export function conclude({ told, failures, isControl }) {
  const isRight = isControl ? failures > 0 : failures === 0;
  const seen = failures > 0 ? "as it must" : "though it must";
  console.log(isControl ? `${told} (control: ${failures > 0 ? "fails" : "does not fail"}, ${seen})` : told);
  process.exit(isRight ? 0 : 1);
}

/// Says in one line why nothing was tried here.
export function skip(reason) {
  console.log(`skipped: ${reason}`);
  process.exit(0);
}

import { LEAD } from "./writer.mjs";

/// The option an item has after so many answers, when it had `before` at first.
function after(before, times, options) {
  return times === 0 ? before : ((before ?? -1) + times) % options;
}

/// How many acknowledged answers are not there any more. An answer is there when its item has it, or one given later:
/// the writer may have been some answers ahead of what it could still tell when it was killed.
/// `last` is the last acknowledged step (-1: none), `found` what the items have now, or null if the round is gone.
/// `missed` hears of each item with an answer missing.
export function lost({ before, last, options }, found, missed) {
  const items = before.length;
  let count = 0;
  for (let place = 0; place < items; place += 1) {
    const kept = place > last ? 0 : 1 + Math.floor((last - place) / items);
    const mayBeNewer = kept * items + place <= last + LEAD;
    const now = found ? found[place] : null;
    if (now === after(before[place], kept, options)) continue;
    if (mayBeNewer && now === after(before[place], kept + 1, options)) continue;
    // What was there before this run was shown as kept too.
    const had = kept === 0 ? Number(before[place] !== null) : kept;
    let back = 1;
    while (back < had && now !== after(before[place], kept - back, options)) back += 1;
    missed?.({ place, before: before[place], kept, now, last });
    count += Math.min(back, had);
  }
  return count;
}

// Nothing that was called saved is lost when the power goes: what the disk was not yet told is missing.
//   node tests/faults/power.mjs 10             cut, open again, compare; 10 times
//   node tests/faults/power.mjs 5 --control    the same with a store that does not wait for the disk: it has to lose
import { cycles } from "./cycles.mjs";
import { disk, whyNoDisk } from "./disk.mjs";
import { hastyStore } from "./guises.mjs";
import { site } from "./site.mjs";
import { asked, conclude, skip } from "./verdict.mjs";

const { count, isControl } = asked(10);
const reason = whyNoDisk();
if (reason) skip(reason);
const guise = isControl ? hastyStore : undefined;
const { acknowledged, lost } = await cycles(count, { address: await site(), ground: disk(), guise, fresh: 5 });
conclude({ told: `${count} cycles, ${acknowledged} acknowledged, ${lost} lost`, failures: lost, isControl });

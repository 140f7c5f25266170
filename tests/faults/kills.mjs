// Nothing that was called saved is lost when the whole browser is killed.
//   node tests/faults/kills.mjs 60             kill, open again, compare; 60 times
//   node tests/faults/kills.mjs 5 --control    the same without a true second store: it has to lose
import { cycles } from "./cycles.mjs";
import { folder } from "./ending.mjs";
import { forgetfulStore } from "./guises.mjs";
import { site } from "./site.mjs";
import { asked, conclude } from "./verdict.mjs";

const { count, isControl } = asked(60);
let profile = folder("kills");
const ground = {
  profile: () => profile,
  clear() {
    profile = folder("kills");
  },
};
const guise = isControl ? forgetfulStore : undefined;
const { acknowledged, lost } = await cycles(count, { address: await site(), ground, guise, fresh: 20 });
conclude({ told: `${count} cycles, ${acknowledged} acknowledged, ${lost} lost`, failures: lost, isControl });

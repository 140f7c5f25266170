// The worker that writes and reads files of office programs: the program is loaded once, then requests are answered in turn.
import init, { answer } from "./office-program.js";

const ready = init();
ready.catch(() => { /* told with the first answer */ });

onmessage = async ({ data }) => {
  try {
    await ready;
    const made = answer(data);
    postMessage(made, [made.buffer]);
  } catch (fault) {
    // The page begins anew with a fresh worker: after a fault the program's memory is not to be trusted.
    postMessage(String(fault));
  }
};

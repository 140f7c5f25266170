/// The page is never more answers ahead of what was heard of it: the oracle counts on that.
export const LEAD = 32;

/// Answers items one after another, as fast as the save line says that they are saved, until the page ends; some in
/// a hurry, two to four before the line is looked at, for it must not speak of the first of them only.
/// Every item in turn gets the option after the one it had, so that no answer equals the one before it.
/// `onSaved` hears of a step when its answer, and so all before, were on screen while the line said that all is saved;
/// `onFailure` hears why the page stopped.
export async function answerUntilTheEnd(page, before, options, onSaved, onFailure) {
  const session = await page.context().newCDPSession(page);
  // A binding, not a request: what the page says is on its way out before the next answer is given.
  await session.send("Runtime.addBinding", { name: "acknowledged" });
  session.on("Runtime.bindingCalled", ({ payload }) => {
    onSaved(Number(payload));
    // On a busy machine what the page says may wait inside the browser, and end with it.
    session.send("Runtime.evaluate", { expression: `window.heard = ${payload}` }).catch(() => {});
  });
  page.evaluate(answer, { before, options, lead: LEAD }).catch(onFailure);
}

/// In the page.
export async function answer({ before, options, lead }) {
  window.heard = -1;
  const line = () => document.querySelector(".frame__save[data-state]");
  const isSaved = () => line().dataset.state === "saved";
  const nextTask = () =>
    new Promise((go) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => go();
      port2.postMessage(0);
    });
  const saved = () =>
    new Promise((go, fail) => {
      setTimeout(() => fail(new Error(`never called saved: the save line says “${line().dataset.state}”`)), 20_000);
      const seen = () => isSaved() && (watch.disconnect(), go());
      const watch = new MutationObserver(seen);
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-state"] });
      seen();
    });
  for (let step = 0; ; step += 1) {
    while (step - window.heard > lead) await nextTask();
    const place = step % before.length;
    const times = 1 + Math.floor(step / before.length);
    const option = ((before[place] ?? -1) + times) % options;
    const radio = document.querySelector(`[data-testid=item-${place}] input[data-testid=opt-${option}]`);
    radio.click();
    // The page shows a change when the task of the click has ended; from then on the line has to be true.
    await nextTask();
    const hurries = [1, 3, 4, 6, 7, 8].includes(step % 10);
    if (!isSaved() && !hurries) await saved();
    if (isSaved() && radio.checked) window.acknowledged(String(step));
  }
}

// Drops the kept program and fetches it anew. Does not touch what the person wrote.
document.getElementById("renew").addEventListener("click", async () => {
  try {
    // Past the keeper and past every cache: only if the server answers is anything dropped.
    const answer = await fetch(`./index.html?${Date.now()}`, { cache: "reload" });
    if (!answer.ok) throw new Error(String(answer.status));
    await answer.text();
  } catch {
    document.getElementById("away").hidden = false;
    return;
  }
  const home = new URL("./", location.href).href;
  for (const keeper of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
    if (keeper.scope === home) await keeper.unregister();
  }
  for (const name of (await globalThis.caches?.keys()) ?? []) {
    if (name.startsWith(`guong ${home} `)) await caches.delete(name);
  }
  location.replace("./");
});

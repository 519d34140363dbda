/* Looks again until the work is over. A site that is changing may miss one answer: then the next one counts. */
(() => {
  const box = document.querySelector("[data-state=running]");
  if (!box) return;
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-state]");
        if (fresh && fresh.dataset.state !== "running") { location.reload(); return; }
        const step = fresh && fresh.querySelector("[role=status]");
        if (step) box.querySelector("[role=status]").textContent = step.textContent;
      }
    } catch (lost) {
      box.dataset.lost = String(lost);
    }
    setTimeout(look, 800);
  };
  setTimeout(look, 800);
})();

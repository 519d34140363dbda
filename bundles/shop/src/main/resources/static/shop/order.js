/* An order that still moves: asks now and then whether it has, and shows the page anew when it did. An open PIN or dialog is not taken away. */
(() => {
  const order = document.querySelector("[data-order]");
  if (!order) return;
  const shown = () => document.querySelectorAll("[data-pin]").length;
  let wait = 2000;
  let failed = 0;
  const busy = () => document.hidden || document.querySelector("dialog[open], [data-pin].open");
  const look = async () => {
    try {
      const answer = await fetch(`${order.dataset.order}/progress`, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(answer.statusText);
      const now = await answer.json();
      failed = 0;
      if (now.stage !== order.dataset.stage || now.pins !== shown()) {
        order.setAttribute("aria-busy", "true");
        location.replace(location.pathname);
        return;
      }
      wait = Math.min(15000, wait + 200);
    } catch {
      // The connection may come back; after a while the page stays as it is and a reload helps.
      failed += 1;
      wait = Math.min(60000, wait * 2);
    }
    if (failed < 8) plan();
  };
  const plan = () => setTimeout(() => busy() ? plan() : look(), wait);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) wait = 2000; });
  plan();
})();

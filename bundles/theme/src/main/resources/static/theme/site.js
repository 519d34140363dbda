/* The storefront's few lines of behaviour. Pages work without them except copying, the countdown and revealing in place. */
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => from.querySelectorAll(selector);
  const on = (type, selector, action) => document.addEventListener(type, event => {
    const hit = event.target.closest?.(selector);
    if (hit) action(hit, event);
  });
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
  const cookie = (name, value) => {
    document.cookie = `${name}=${value};path=/;max-age=31536000;samesite=lax${location.protocol === "https:" ? ";secure" : ""}`;
  };
  const live = document.createElement("p");
  live.className = "visually-hidden";
  live.setAttribute("role", "status");
  document.body.append(live);
  const say = text => { live.textContent = ""; setTimeout(() => { live.textContent = text; }, 60); };

  // Rare syllables and admin icons may come after the first paint.
  all("link[data-late]").forEach(link => { link.media = "all"; });

  // The theme is a cookie that the server reads; the link does the same without script.
  on("click", "[data-theme]", (link, event) => {
    event.preventDefault();
    const theme = link.dataset.theme;
    cookie("hanok-theme", theme);
    if (theme === "system") delete root.dataset.bsTheme; else root.dataset.bsTheme = theme;
  });

  // Copying: numbers and codes without blanks and dashes.
  const bare = text => /^[\d\s,-]+$/.test(text) ? text.replace(/[\s,-]/g, "") : text;
  on("click", "[data-copy]", async button => {
    const text = button.closest("[data-pin]") ? button.dataset.copy.replace(/[\s-]/g, "") : bare(button.dataset.copy || code(button));
    await navigator.clipboard.writeText(text);
    const label = button.querySelector("span:not(.visually-hidden)");
    const before = button.dataset.before ||= label.textContent;
    label.textContent = button.dataset.done;
    say(button.dataset.done);
    setTimeout(() => { label.textContent = before; }, 2000);
  });
  const code = button => button.closest(".hk-code")?.querySelector("pre").textContent.trimEnd() ?? "";

  // Rendered Markdown knows no language to name a button in; the page brings one for its code blocks.
  const copier = document.querySelector("template[data-copier]")?.content.firstElementChild;
  if (copier) all(".hk-code-head").forEach(head => head.append(copier.cloneNode(true)));

  // Menus close on a click elsewhere and on Escape.
  document.addEventListener("click", event => all("details.hk-account[open]").forEach(menu => { if (!menu.contains(event.target)) menu.open = false; }));
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") all("details.hk-account[open]").forEach(menu => { menu.open = false; menu.querySelector("summary").focus(); });
  });
  on("click", "[data-dialog]", button => document.getElementById(button.dataset.dialog).showModal());
  on("click", "[data-close]", button => button.closest("dialog").close());
  on("click", "dialog", (dialog, event) => { if (event.target === dialog) dialog.close(); });

  // A form is sent once: the label stays, a spinner replaces the icon.
  on("submit", "form", (form, event) => {
    if (event.defaultPrevented || form.method === "get") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    const button = event.submitter;
    if (!button?.classList.contains("btn")) return;
    button.style.width = `${button.offsetWidth}px`;
    button.setAttribute("aria-disabled", "true");
    button.querySelector(".hk-i")?.setAttribute("hidden", "");
    button.insertAdjacentHTML("afterbegin", "<span class=\"hk-spin\" aria-hidden=\"true\"></span>");
  });
  addEventListener("pageshow", () => all("form[data-sent]").forEach(form => {
    delete form.dataset.sent;
    all("[aria-disabled]", form).forEach(button => { button.removeAttribute("aria-disabled"); button.style.width = ""; button.querySelector(".hk-i")?.removeAttribute("hidden"); });
    all(".hk-spin", form).forEach(spin => spin.remove());
  }));
  on("change", "[data-autosubmit]", form => form.requestSubmit());

  // Quantity.
  on("click", "[data-quantity] [data-step]", button => {
    const input = button.parentNode.querySelector("input");
    const wanted = Number(input.value) + Number(button.dataset.step);
    input.value = Math.min(Number(input.max || 9999), Math.max(Number(input.min || 1), wanted));
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });

  // Toasts stay six seconds, and as long as a pointer or the focus rests on them.
  all("[data-toast]").forEach(toast => {
    const leave = () => toast.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : toast.remove();
    setTimeout(leave, 6000);
  });
  document.querySelector("[data-focus], [aria-invalid=true]")?.focus();

  // A notice stays closed for the session.
  all("[data-notice]").forEach(strip => {
    const key = `notice:${strip.textContent.trim()}`;
    strip.hidden = sessionStorage.getItem(key) === "closed";
    strip.querySelector("button")?.addEventListener("click", () => { sessionStorage.setItem(key, "closed"); strip.hidden = true; });
  });

  // PINs: one row opens for thirty seconds; the clear value is fetched then and forgotten after.
  const hide = row => {
    clearTimeout(row.timer);
    row.classList.remove("open");
    row.querySelector("[data-code]").textContent = "";
    row.querySelector("[data-copy]").dataset.copy = "";
  };
  const open = (row, focus) => {
    all("[data-pin].open").forEach(other => { if (other !== row) hide(other); });
    row.classList.add("open");
    row.timer = setTimeout(hide, 30000, row);
    if (focus) { row.querySelector("[data-copy]").focus(); say(row.dataset.opened); }
  };
  on("submit", "[data-reveal]", async (form, event) => {
    event.preventDefault();
    delete form.dataset.sent;
    const row = form.closest("[data-pin]");
    const button = form.querySelector("button");
    button.setAttribute("aria-disabled", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" }, body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) throw new Error(answer.statusText);
      const pin = await answer.json();
      const shown = row.querySelector("[data-code]");
      shown.textContent = pin.code;
      row.querySelector("[data-copy]").dataset.copy = pin.code;
      if (pin.opened) row.querySelector("[data-note]").textContent = pin.opened;
      open(row, true);
    } catch {
      const note = row.querySelector("[data-note]");
      note.textContent = row.dataset.failed;
      say(row.dataset.failed);
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });
  on("click", "[data-hide]", button => { const row = button.closest("[data-pin]"); hide(row); row.querySelector("[data-reveal] button").focus(); });
  all("[data-pin].open").forEach(row => open(row, false));
  const hideAll = () => all("[data-pin].open").forEach(hide);
  addEventListener("blur", hideAll);
  addEventListener("beforeprint", hideAll);

  // Countdown by the server's clock.
  all("[data-countdown]").forEach(box => {
    const end = Date.parse(box.dataset.countdown);
    const lag = box.dataset.now ? Date.parse(box.dataset.now) - Date.now() : 0;
    const ring = box.querySelector(".hk-run");
    const told = new Set();
    const tick = () => {
      const left = Math.max(0, Math.round((end - Date.now() - lag) / 1000));
      const minutes = Math.floor(left / 60);
      const seconds = left % 60;
      box.querySelector("span").textContent = `${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}`;
      box.setAttribute("aria-label", fill(box.dataset.label, minutes, seconds));
      ring.setAttribute("stroke-dasharray", `${100 * left / box.dataset.all} 100`);
      box.classList.toggle("hk-soon", left < 300);
      if ([600, 300, 60].includes(left) && !told.has(left)) { told.add(left); say(fill(box.dataset.announce, minutes)); }
      if (left > 0) { setTimeout(tick, 1000 - (Date.now() + lag) % 1000); return; }
      say(box.dataset.over);
      all("[data-until]").forEach(part => { part.hidden = true; });
      all("[data-after]").forEach(part => { part.hidden = false; });
    };
    if (end) tick();
  });
})();

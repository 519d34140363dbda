/* The back office's behaviour on top of site.js: choosing rows, keys, finding. */
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const typing = target => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]");

  // Chosen rows and the bar that acts on them.
  all("form[data-bulk]").forEach(form => {
    const bar = form.querySelector("[data-bulk-bar]");
    const head = form.querySelector("[data-select-all]");
    const boxes = () => all("input[name=id]", form);
    const show = () => {
      const chosen = boxes().filter(box => box.checked).length;
      if (head) { head.checked = chosen > 0 && chosen === boxes().length; head.indeterminate = chosen > 0 && !head.checked; }
      if (!bar) return;
      bar.hidden = chosen === 0;
      const count = bar.querySelector("[data-bulk-count]");
      count.textContent = count.dataset.text.replace("{0}", chosen);
    };
    form.addEventListener("change", event => {
      if (event.target === head) boxes().forEach(box => { box.checked = head.checked; });
      show();
    });
    bar?.querySelector("[data-bulk-clear]").addEventListener("click", () => { boxes().forEach(box => { box.checked = false; }); show(); });
    show();
  });

  // J and K walk the rows, Enter opens, other letters press the button that carries them.
  const rows = all("[data-rows] tr[data-href]");
  let at = Math.max(-1, rows.findIndex(row => row.classList.contains("on")));
  const go = step => {
    at = Math.min(rows.length - 1, Math.max(0, at + step));
    rows[at].querySelector("a")?.focus();
    rows[at].scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", event => {
    if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      document.querySelector("[data-palette] input")?.focus();
      return;
    }
    if (event.metaKey || event.ctrlKey || event.altKey || typing(event.target)) return;
    const key = event.key.toLowerCase();
    if (rows.length && (key === "j" || key === "k")) { event.preventDefault(); go(key === "j" ? 1 : -1); }
    else if (/^[a-z]$/.test(key)) document.querySelector(`[data-key="${key}"]`)?.click();
  });

  // Find: every line of the menu, by typing.
  const palette = document.querySelector("[data-palette]");
  if (!palette) return;
  const input = palette.querySelector("input");
  const found = palette.querySelector("ul");
  const lines = all(".hk-sidebar li a");
  const close = () => { found.hidden = true; input.setAttribute("aria-expanded", "false"); };
  const choose = index => all("a", found).forEach((line, i) => {
    line.setAttribute("aria-selected", i === index);
    if (i === index) input.setAttribute("aria-activedescendant", line.id);
  });
  let chosen = 0;
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    const hits = wanted ? lines.filter(line => line.textContent.toLowerCase().includes(wanted)).slice(0, 8) : [];
    found.replaceChildren(...hits.map((line, i) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = line.href;
      link.id = `hk-found-${i}`;
      link.textContent = line.querySelector("span").textContent;
      link.setAttribute("role", "option");
      item.setAttribute("role", "none");
      item.append(link);
      return item;
    }));
    chosen = 0;
    choose(0);
    found.hidden = hits.length === 0;
    input.setAttribute("aria-expanded", String(hits.length > 0));
  });
  input.addEventListener("keydown", event => {
    const links = all("a", found);
    if (event.key === "Escape") { close(); input.blur(); }
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      chosen = (chosen + (event.key === "ArrowDown" ? 1 : links.length - 1)) % Math.max(1, links.length);
      choose(chosen);
    } else if (event.key === "Enter" && links[chosen]) { event.preventDefault(); links[chosen].click(); }
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
})();

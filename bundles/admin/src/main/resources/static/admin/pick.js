/* Choosing a related row by typing: the field keeps the id, the list shows titles. Without this the id is typed. */
(() => {
  const wait = 200;
  document.querySelectorAll("[data-pick]").forEach((box, number) => {
    const field = box.querySelector("input");
    const typed = field.cloneNode();
    const list = document.createElement("datalist");
    const known = new Map();
    let timer;
    list.id = `admin-pick-${number}`;
    typed.removeAttribute("name");
    typed.id = `${field.id}-title`;
    typed.type = "search";
    typed.value = box.dataset.title || field.value;
    typed.setAttribute("list", list.id);
    box.querySelector("label").htmlFor = typed.id;
    field.type = "hidden";
    field.after(typed, list);
    const take = () => {
      const id = known.get(typed.value);
      field.value = typed.value === "" ? "" : id ?? (typed.value === box.dataset.title ? field.defaultValue : field.value);
      typed.setCustomValidity(typed.value === "" || id || typed.value === box.dataset.title ? "" : box.dataset.none);
    };
    typed.addEventListener("input", () => {
      take();
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const answer = await fetch(`${box.dataset.pick}?q=${encodeURIComponent(typed.value)}`, { headers: { Accept: "application/json" } });
        if (!answer.ok) return;
        known.clear();
        list.replaceChildren(...(await answer.json()).map(row => {
          const title = known.has(row.title) ? `${row.title} (${row.id})` : row.title;
          known.set(title, row.id);
          return new Option(title, title);
        }));
        take();
      }, wait);
    });
    typed.addEventListener("change", take);
  });
})();

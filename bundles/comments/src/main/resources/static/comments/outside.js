/* Brings in another service's thread when the reader comes near it. Which service may be loaded is the page's security policy's word, not this script's. */
(() => {
  const box = document.querySelector("[data-thread]");
  if (!box) return;
  const facts = box.dataset;
  const scripts = {
    giscus: script => {
      script.src = "https://giscus.app/client.js";
      const colours = facts.colours || "preferred_color_scheme";
      Object.entries({ repo: facts.repo, repoId: facts.repoId, category: facts.category, categoryId: facts.categoryId, mapping: "specific", term: facts.subject, strict: "1",
        reactionsEnabled: "1", emitMetadata: "0", inputPosition: "top", theme: colours, lang: facts.lang }).forEach(([name, value]) => { script.dataset[name] = value; });
      box.classList.add("giscus");
    },
    disqus: script => {
      box.id = "disqus_thread";
      window.disqus_config = function config() {
        this.page.url = location.origin + location.pathname;
        this.page.identifier = facts.subject;
        this.language = facts.lang;
      };
      script.src = `https://${facts.shortname}.disqus.com/embed.js`;
      script.dataset.timestamp = String(Date.now());
    },
    livere: script => {
      box.id = "lv-container";
      facts.id = "city";
      window.livereOptions = { refer: location.hostname + location.pathname };
      script.src = "https://cdn-city.livere.com/js/embed.dist.js";
    },
  };
  const load = () => {
    const script = document.createElement("script");
    scripts[facts.thread]?.(script);
    script.async = true;
    script.addEventListener("load", () => box.querySelector("p")?.remove());
    box.append(script);
  };
  new IntersectionObserver((seen, watcher) => {
    if (seen.some(entry => entry.isIntersecting)) {
      watcher.disconnect();
      load();
    }
  }, { rootMargin: "400px" }).observe(box);
})();

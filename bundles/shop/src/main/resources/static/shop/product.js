/* The total follows the quantity. Without script the page shows the price of one, and the cart the total. */
(() => {
  const input = document.querySelector("#buy input[name=quantity]");
  if (!input) return;
  const show = () => {
    const quantity = Math.max(1, Math.min(Number(input.max) || 1, Math.trunc(Number(input.value)) || 1));
    document.querySelectorAll("[data-total]").forEach(box => {
      const text = box.querySelector(".hk-money").firstChild;
      const digits = (Number(box.dataset.total) * quantity).toLocaleString(document.documentElement.lang);
      if (/^[\d,]+$/.test(text.nodeValue.trim())) text.nodeValue = digits;
      const count = box.querySelector("[data-count]");
      count.textContent = count.dataset.count.replace("#", quantity);
    });
  };
  input.addEventListener("input", show);
  show();
})();

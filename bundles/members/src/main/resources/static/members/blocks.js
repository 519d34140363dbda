/* A chosen file fills the text box, so that it can be looked at before it is sent. */
document.querySelectorAll("[data-file-into]").forEach(input => input.addEventListener("change", async () => {
  if (input.files.length) document.getElementById(input.dataset.fileInto).value = await input.files[0].text();
}));

// A picture opens large in a dialog; without this script its link leads to it.
(() => {
  const template = document.getElementById("enlarged");
  if (!template) return;

  function enlarge(link) {
    const dialog = template.content.firstElementChild.cloneNode(true);
    const image = dialog.querySelector("img");
    image.src = link.href;
    image.alt = link.querySelector("img").alt;
    dialog.querySelector(".enlarged-name").textContent = link.dataset.enlarge;
    dialog.querySelector(".enlarged-download").href = link.href.replace(/\?.*/, "");
    dialog.querySelector("button").addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      link.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-enlarge]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    enlarge(link);
  });
})();

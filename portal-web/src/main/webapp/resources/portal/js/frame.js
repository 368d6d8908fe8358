// The bar: folding navigation on a phone, menus that close by themselves.
(() => {
  const fold = document.querySelector(".fold");
  const side = document.getElementById("navigation");

  function unfold(open) {
    fold.setAttribute("aria-expanded", String(open));
    side.toggleAttribute("data-open", open);
  }

  fold?.addEventListener("click", () => unfold(fold.getAttribute("aria-expanded") !== "true"));

  // On a phone the strip of pages is wider than the screen: the one that is open is in sight.
  const tab = document.querySelector('.tabs [aria-current="page"]');
  if (tab) {
    const strip = tab.parentElement;
    strip.scrollLeft = tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
  }

  function closeMenus(except) {
    for (const menu of document.querySelectorAll(".menu[open]")) {
      if (menu !== except) menu.open = false;
    }
  }

  document.addEventListener("click", (event) => closeMenus(event.target.closest(".menu")));

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector(".menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (fold?.getAttribute("aria-expanded") === "true") {
      unfold(false);
      fold.focus();
    }
  });
})();

// A button with data-confirm asks first, in a dialog that names the thing.
(() => {
  const template = document.getElementById("confirm-dialog");
  if (!template) return;

  function ask(button) {
    const dialog = template.content.firstElementChild.cloneNode(true);
    dialog.querySelector("p").textContent = button.dataset.confirm;
    const yes = dialog.querySelector(".confirm-yes");
    yes.textContent = button.value || button.textContent;
    yes.addEventListener("click", () => {
      dialog.close();
      button.dataset.confirmed = "";
      button.click();
    });
    dialog.querySelector(".confirm-no").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      button.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  document.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest("[data-confirm]");
      if (!button) return;
      if (button.dataset.confirmed !== undefined) {
        delete button.dataset.confirmed;
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(button);
    },
    true,
  );
})();

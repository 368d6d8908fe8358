// Ties hints and errors to their inputs for screen readers, and starts on the first error.
(() => {
  let last = 0;

  function idOf(element) {
    element.id ||= `described-${++last}`;
    return element.id;
  }

  function describe(field) {
    const input = field.querySelector(".field-input :is(input, select, textarea):not([type='hidden'])");
    if (!input) return;
    const error = field.querySelector(".field-error");
    const hint = field.querySelector(".hint");
    const ids = [error, hint].filter(Boolean).map(idOf);
    if (ids.length) input.setAttribute("aria-describedby", ids.join(" "));
    if (error) input.setAttribute("aria-invalid", "true");
    if (field.classList.contains("field-required")) input.setAttribute("aria-required", "true");
  }

  document.querySelectorAll(".field").forEach(describe);
  document.querySelector("[aria-invalid='true']")?.focus();

  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) node.querySelectorAll(".field").forEach(describe);
      }
    }
  }).observe(document.body, { childList: true, subtree: true });
})();

// Keeps what is typed into forms marked data-keep until the server says that it is saved,
// so that a session that ended in the middle loses nothing. This tab, this person only.
(() => {
  const PREFIX = "portal.keep.";
  const template = document.getElementById("keep-notice");
  if (!template) return;
  const person = template.dataset.person;
  const store = window.sessionStorage;

  const RICH = ".ui-texteditor > input"; // what is written in an editor of rich text

  function kept(form) {
    return [...form.elements].filter(
      (field) =>
        field.name &&
        field.willValidate !== undefined &&
        !["password", "file", "submit", "button", "reset", "image"].includes(field.type) &&
        (field.type !== "hidden" || field.matches(`[data-keep-too], ${RICH}`)) &&
        !field.name.startsWith("jakarta.faces.") &&
        field.dataset.keepNot === undefined,
    );
  }

  function valueOf(field) {
    if (field.type === "checkbox" || field.type === "radio") return field.checked;
    if (field.type === "select-multiple") return [...field.selectedOptions].map((o) => o.value);
    return field.value;
  }

  function put(field, value) {
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = value;
    } else if (field.type === "select-multiple") {
      for (const option of field.options) option.selected = value.includes(option.value);
    } else {
      field.value = value;
    }
    field.dispatchEvent(new Event("portal:put", { bubbles: true }));
    if (value) field.closest("details")?.setAttribute("open", "open");
  }

  // The same markup can be spelt in more than one way.
  function written(field, value) {
    return field.matches(RICH)
      ? new DOMParser().parseFromString(value, "text/html").body.innerHTML
      : JSON.stringify(value);
  }

  // Boxes and buttons to tick share a name, so the value belongs to the key.
  const keyOf = (field) =>
    ["radio", "checkbox"].includes(field.type) ? `${field.name}=${field.value}` : field.name;

  function snapshot(form) {
    return Object.fromEntries(kept(form).map((field) => [keyOf(field), valueOf(field)]));
  }

  function read(key) {
    const draft = JSON.parse(store.getItem(PREFIX + key) ?? "null");
    if (draft && draft.person !== person) {
      store.removeItem(PREFIX + key);
      return null;
    }
    return draft;
  }

  function showNotice(form, before) {
    const notice = template.content.firstElementChild.cloneNode(true);
    form.before(notice);
    notice.querySelector(".keep-discard").addEventListener("click", () => {
      store.removeItem(PREFIX + form.dataset.keep);
      for (const field of kept(form)) {
        if (keyOf(field) in before) put(field, before[keyOf(field)]);
      }
      notice.remove();
    });
  }

  function restore(form) {
    const draft = read(form.dataset.keep);
    if (!draft) return;
    const before = snapshot(form);
    const differing = kept(form).filter((field) => {
      const value = draft.values[keyOf(field)];
      return value !== undefined && written(field, value) !== written(field, valueOf(field));
    });
    if (!differing.length) {
      store.removeItem(PREFIX + form.dataset.keep);
      return;
    }
    for (const field of differing) put(field, draft.values[keyOf(field)]);
    showNotice(form, before);
  }

  function keep(form) {
    const draft = { person, values: snapshot(form) };
    try {
      store.setItem(PREFIX + form.dataset.keep, JSON.stringify(draft));
    } catch (full) {
      console.warn("A draft could not be kept", full.name);
    }
  }

  function forgetAll() {
    Object.keys(store)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => store.removeItem(key));
  }

  for (const { dataset } of document.querySelectorAll("[data-kept-done]")) {
    store.removeItem(PREFIX + dataset.keptDone);
  }
  document.querySelectorAll("form[data-keep]").forEach(restore);

  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, ({ target }) => {
      const form = target.form ?? target.closest?.("form");
      if (form?.dataset.keep && !target.closest(".upload")) keep(form);
    });
  }
  document.addEventListener("submit", ({ target }) => {
    if (target.getAttribute("action") === "/logout") forgetAll();
    else if (target.dataset.keep) keep(target);
  });
  // A link inside the form (Back, Cancel) leaves it on purpose.
  document.addEventListener("click", ({ target }) => {
    const form = target.closest("form[data-keep] .form-actions a[href]")?.closest("form");
    if (form) store.removeItem(PREFIX + form.dataset.keep);
  });
})();

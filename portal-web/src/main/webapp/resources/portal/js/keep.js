// Keeps what is typed into forms marked data-keep until the server says that it is saved,
// so that a session that ended in the middle loses nothing. This tab only, and encrypted under a
// key that the server gives to the same person alone.
(() => {
  const PREFIX = "portal.keep.";
  const NONCE_BYTES = 12;
  const template = document.getElementById("keep-notice");
  if (!template?.dataset.key || !window.crypto.subtle) return;
  const store = window.sessionStorage;
  const secret = crypto.subtle.importKey("raw", bytes(template.dataset.key), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  let writing = Promise.resolve(); // one after the other, as it was typed

  function bytes(text) {
    return Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  }

  function text(all) {
    return btoa(Array.from(all, (each) => String.fromCharCode(each)).join(""));
  }

  async function seal(draft) {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const plain = new TextEncoder().encode(JSON.stringify(draft));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await secret, plain);
    return text([...iv, ...new Uint8Array(sealed)]);
  }

  async function open(kept) {
    const all = bytes(kept);
    const iv = all.slice(0, NONCE_BYTES);
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv },
      await secret,
      all.slice(NONCE_BYTES),
    );
    return JSON.parse(new TextDecoder().decode(plain));
  }

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

  // What another person left behind cannot be read, and is thrown away.
  async function read(key) {
    const kept = store.getItem(PREFIX + key);
    if (!kept) return null;
    try {
      return await open(kept);
    } catch {
      forget(key);
      return null;
    }
  }

  function forget(key) {
    store.removeItem(PREFIX + key);
    writing = writing.then(() => store.removeItem(PREFIX + key));
  }

  function showNotice(form, before) {
    const notice = template.content.firstElementChild.cloneNode(true);
    form.before(notice);
    notice.querySelector(".keep-discard").addEventListener("click", () => {
      forget(form.dataset.keep);
      for (const field of kept(form)) {
        if (keyOf(field) in before) put(field, before[keyOf(field)]);
      }
      notice.remove();
    });
  }

  async function restore(form) {
    const draft = await read(form.dataset.keep);
    if (!draft) return;
    const before = snapshot(form);
    const differing = kept(form).filter((field) => {
      const value = draft.values[keyOf(field)];
      return value !== undefined && written(field, value) !== written(field, valueOf(field));
    });
    if (!differing.length) {
      forget(form.dataset.keep);
      return;
    }
    for (const field of differing) put(field, draft.values[keyOf(field)]);
    showNotice(form, before);
  }

  function keep(form) {
    const key = PREFIX + form.dataset.keep;
    const draft = { values: snapshot(form) };
    writing = writing
      .then(() => seal(draft))
      .then((sealed) => store.setItem(key, sealed))
      .catch((full) => console.warn("A draft could not be kept", full.name));
  }

  function forgetAll() {
    Object.keys(store)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => forget(key.slice(PREFIX.length)));
  }

  for (const { dataset } of document.querySelectorAll("[data-kept-done]")) {
    forget(dataset.keptDone);
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
    if (form) forget(form.dataset.keep);
  });
  document.addEventListener("portal:signed-out", forgetAll);

  // Resolves when all that was typed so far is kept.
  window.portalDrafts = { settled: () => writing };
})();

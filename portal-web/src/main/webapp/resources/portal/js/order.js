// Orders a list by dragging a handle, by buttons, or by Alt and the arrow keys.
(() => {
  const FOCUS = "portal.order.focus";
  const SETTLE = 600; // ms: several key presses become one commit

  function control(tag, className, label) {
    const button = document.createElement(tag);
    button.type = "button";
    button.className = className;
    button.setAttribute("aria-label", label);
    return button;
  }

  // The neighbour moves in the tree, not the item: it keeps its focus and its captured pointer.
  function exchange(item, step) {
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (other && step < 0) item.after(other);
    else if (other) item.before(other);
    return other;
  }

  class Sortable {
    constructor(list) {
      this.list = list;
      this.texts = list.dataset;
      this.live = list.parentElement.querySelector(".sortable-live");
      this.equip();
      this.start = this.ids();
      list.addEventListener("click", (event) => this.clicked(event));
      list.addEventListener("keydown", (event) => this.pressed(event));
      list.addEventListener("pointerdown", (event) => this.grab(event));
      list.addEventListener("focusout", (event) => {
        if (this.timer && !list.contains(event.relatedTarget)) this.commit();
      });
      this.refocus();
    }

    equip() {
      for (const item of this.list.children) {
        if (item.querySelector(":scope > .sortable-handle")) continue;
        const say = (text) => text.replace("{name}", item.dataset.name ?? "");
        item.prepend(control("button", "sortable-handle", say(this.texts.handle)));
        const moves = document.createElement("span");
        moves.className = "sortable-moves";
        moves.append(
          control("button", "up", say(this.texts.up)),
          control("button", "down", say(this.texts.down)),
        );
        item.append(moves);
      }
    }

    ids() {
      return [...this.list.children].map((item) => item.dataset.id).join(",");
    }

    clicked(event) {
      const button = event.target.closest(".sortable-moves > button");
      if (button) this.step(button.closest("li"), button.classList.contains("up") ? -1 : 1, button);
    }

    pressed(event) {
      const handle = event.target.closest(".sortable-handle");
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!handle || !event.altKey || !step) return;
      event.preventDefault();
      this.step(handle.closest("li"), step, handle);
    }

    step(item, step, focused) {
      if (!exchange(item, step)) return;
      this.focus(item, focused);
      this.announce(item);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.commit(), SETTLE);
    }

    focus(item, button) {
      const visible = getComputedStyle(button).visibility === "visible";
      const target = visible ? button : item.querySelector(".sortable-handle");
      target.focus();
      sessionStorage.setItem(FOCUS, JSON.stringify([item.dataset.id, target.className]));
    }

    // The commit shows the list anew: focus goes back to where it was.
    refocus() {
      const [id, className] = JSON.parse(sessionStorage.getItem(FOCUS) ?? "[]");
      const item = [...this.list.children].find((candidate) => candidate.dataset.id === id);
      if (!item) return;
      sessionStorage.removeItem(FOCUS);
      item.querySelector(`.${className}`)?.focus();
    }

    announce(item) {
      if (!this.live) return;
      this.live.textContent = this.texts.moved
        .replace("{name}", item.dataset.name ?? "")
        .replace("{position}", [...this.list.children].indexOf(item) + 1)
        .replace("{count}", this.list.children.length);
    }

    commit() {
      clearTimeout(this.timer);
      this.timer = null;
      const ids = this.ids();
      if (ids === this.start) return;
      this.start = ids;
      document.getElementById(this.texts.order).value = ids;
      document.getElementById(this.texts.commit).click();
    }

    grab(event) {
      const handle = event.target.closest(".sortable-handle");
      if (!handle || event.button !== 0) return;
      event.preventDefault();
      handle.focus();
      new Drag(this, handle, event);
    }
  }

  class Drag {
    constructor(sortable, handle, event) {
      this.sortable = sortable;
      this.handle = handle;
      this.item = handle.closest("li");
      this.origin = event.clientY;
      this.before = this.item.nextElementSibling;
      this.item.classList.add("dragging");
      handle.setPointerCapture(event.pointerId);
      this.listeners = new AbortController();
      const { signal } = this.listeners;
      handle.addEventListener("pointermove", (moved) => this.move(moved.clientY), { signal });
      handle.addEventListener("pointerup", () => this.end(true), { signal });
      handle.addEventListener("pointercancel", () => this.end(false), { signal });
      handle.addEventListener("keydown", (key) => key.key === "Escape" && this.end(false), { signal });
    }

    move(y) {
      const edge = 60;
      if (y < edge) this.scroll(-12);
      if (y > innerHeight - edge) this.scroll(12);
      this.place(y);
      const middle = (element) => element.offsetTop + element.offsetHeight / 2;
      const { previousElementSibling: previous, nextElementSibling: next } = this.item;
      const now = middle(this.item) + (y - this.origin);
      if (previous && now < middle(previous)) this.swap(-1, y);
      else if (next && now > middle(next)) this.swap(1, y);
    }

    scroll(by) {
      const from = scrollY;
      scrollBy(0, by);
      this.origin -= scrollY - from;
    }

    swap(step, y) {
      const top = this.item.offsetTop;
      exchange(this.item, step);
      this.origin += this.item.offsetTop - top;
      this.place(y);
      this.sortable.announce(this.item);
    }

    place(y) {
      this.item.style.translate = `0 ${y - this.origin}px`;
    }

    end(kept) {
      this.listeners.abort();
      this.item.classList.remove("dragging");
      this.item.style.translate = "";
      if (kept) this.sortable.commit();
      else this.sortable.list.insertBefore(this.item, this.before);
    }
  }

  function equipAll(root) {
    root.querySelectorAll(".sortable:not([data-equipped])").forEach((list) => {
      list.dataset.equipped = "";
      new Sortable(list);
    });
  }

  equipAll(document);
  new MutationObserver(() => equipAll(document)).observe(document.body, {
    childList: true,
    subtree: true,
  });
})();

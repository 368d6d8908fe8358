// Warns before the session ends and lets a person stay; says so when it has ended. The server
// decides: this asks it before it warns or gives up, and never keeps a session alive by itself.
(() => {
  const template = document.getElementById("session-dialog");
  if (!template || !Number(template.dataset.idle)) return;
  const { person, minutes, short, title } = template.dataset;
  const limit = Number(template.dataset.limit) * 1000;
  const warning = Number(template.dataset.warning) * 1000;
  const language = document.documentElement.lang;
  const pageTitle = document.title;
  const tabs = new BroadcastChannel("portal.session");
  const dialog = template.content.firstElementChild.cloneNode(true);
  const part = (name) => dialog.querySelector(`.session-${name}`);

  let idleAt; // moments of the wall clock, so that sleep counts
  let endsAt;
  let contact = Date.now();
  let asking = null;
  let isOver = false;
  let isTold = false; // that nothing can be done about the end
  let announced = "";

  const left = () => Math.min(idleAt, endsAt) - Date.now();
  const isFinal = () => endsAt <= idleAt;

  function know({ idle, seconds }) {
    idleAt = Date.now() + idle * 1000;
    endsAt = Date.now() + seconds * 1000;
  }

  // Answers whether the session stands; nothing is known while the portal cannot be reached.
  async function call(method) {
    contact = Date.now();
    let answer;
    try {
      answer = await fetch("/session", { method, headers: { Accept: "application/json" }, cache: "no-store" });
    } catch {
      return undefined;
    }
    if (answer.status === 401) return false;
    if (!answer.ok) return undefined;
    know(await answer.json());
    tabs.postMessage({ person, idleAt, endsAt });
    return true;
  }

  function ask() {
    asking ??= call("GET").finally(() => {
      asking = null;
    });
    return asking;
  }

  async function stay() {
    const stands = await call("POST");
    if (stands === false) end(true);
    part("failed").hidden = stands !== undefined;
    show();
  }

  function number(value, digits) {
    return new Intl.NumberFormat(language, { minimumIntegerDigits: digits }).format(value);
  }

  function count() {
    const seconds = Math.max(0, Math.ceil(left() / 1000));
    const clock = `${number(Math.floor(seconds / 60), 1)}:${number(seconds % 60, 2)}`;
    part("time").firstElementChild.textContent = clock;
    document.title = `${clock} – ${title}`;
    announce(seconds);
  }

  // Not each second: whole minutes, then the last half.
  function announce(seconds) {
    const text =
      seconds > 30
        ? minutes.replace("{0}", number(Math.ceil(seconds / 60), 1))
        : short.replace("{0}", number(seconds > 10 ? 30 : 10, 1));
    if (text !== announced) part("live").textContent = text;
    announced = text;
  }

  function openDialog() {
    part("idle").hidden = isFinal();
    part("limit").hidden = !isFinal();
    part("stay").hidden = isFinal();
    part("close").hidden = !isFinal();
    if (dialog.open) return;
    document.body.append(dialog);
    dialog.showModal();
    part(isFinal() ? "close" : "stay").focus();
  }

  function closeDialog() {
    if (dialog.open) dialog.close();
    document.title = pageTitle;
    announced = "";
  }

  function show() {
    if (isOver) return;
    if (left() > warning || (isFinal() && isTold)) {
      closeDialog();
    } else {
      openDialog();
      count();
    }
  }

  async function tick() {
    if (isOver) return;
    if (left() > 0 && (left() > warning || dialog.open || (isFinal() && isTold))) {
      show();
      return;
    }
    const stands = await ask();
    if (stands === false || (stands === undefined && left() <= 0)) end(stands === false);
    else show();
  }

  // Whoever comes by next finds nothing on the screen; what was typed is kept by then.
  async function end(isSure) {
    isOver = true;
    document.title = pageTitle;
    part("warning").hidden = true;
    part("over").hidden = false;
    dialog.setAttribute("aria-labelledby", "session-over-title");
    dialog.setAttribute("aria-describedby", "session-over-what");
    dialog.classList.add("over");
    part("again").href = location.pathname + location.search;
    document.body.append(dialog);
    if (!dialog.open) dialog.showModal();
    part("again").focus();
    await window.portalDrafts?.settled();
    if (isSure) document.querySelector(".frame")?.remove();
  }

  part("stay").addEventListener("click", stay);
  part("close").addEventListener("click", () => {
    isTold = true;
    closeDialog();
  });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    if (!isOver && !isFinal()) stay();
  });

  // A hand at the page keeps the session, as going to another page would; not each stroke is told.
  for (const kind of ["keydown", "pointerdown"]) {
    document.addEventListener(kind, ({ isTrusted }) => {
      const isDue = Date.now() - contact > limit / 6;
      if (isTrusted && isDue && !isOver && !dialog.open && left() > 0) stay();
    });
  }

  tabs.addEventListener("message", ({ data }) => {
    if (!isOver && data.person !== undefined && data.person !== person) {
      end(true);
    } else if (data.signedOut) {
      setTimeout(async () => (await ask()) === false && end(true), 1000);
    } else if (isOver) {
      location.assign(part("again").href);
    } else {
      ({ idleAt, endsAt } = data);
      show();
    }
  });
  document.addEventListener("submit", ({ target }) => {
    if (target.getAttribute("action") !== "/logout") return;
    document.dispatchEvent(new Event("portal:signed-out"));
    tabs.postMessage({ signedOut: true });
  });

  know({ idle: Number(template.dataset.idle), seconds: Number(template.dataset.seconds) });
  tabs.postMessage({ person, idleAt, endsAt });
  setInterval(tick, 1000);
  for (const kind of ["visibilitychange", "focus", "pageshow", "online"]) {
    window.addEventListener(kind, tick);
  }
})();

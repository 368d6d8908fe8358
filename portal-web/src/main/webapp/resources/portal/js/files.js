// Takes several files, sends one after the other, and lets each be described; what the form
// sends, and what is kept of it, is one hidden field with the rows as JSON.
(() => {
  const { fill, isolated, percent, send, size } = window.portalTransfer;
  const FIELDS = ["kind", "collectedAt", "collectedWhere", "note"];
  const USUAL_KINDS = { image: "PHOTO", video: "VIDEO", audio: "AUDIO", application: "DOCUMENT" };

  // What came back with the form may be anything.
  function noted(text) {
    try {
      return JSON.parse(text || "[]").filter((facts) => facts?.id);
    } catch {
      return [];
    }
  }

  class Row {
    constructor(files, facts, file) {
      this.files = files;
      this.facts = facts;
      this.file = file;
      this.element = files.template.content.firstElementChild.cloneNode(true);
      this.part(".file-name").textContent = facts.name;
      this.part(".file-size").textContent = size(facts.size, files.units);
      this.part(".file-remove").setAttribute("aria-label", fill(files.box.dataset.remove, { name: facts.name }));
      this.part(".file-remove").addEventListener("click", () => this.remove());
      this.part(".file-again").addEventListener("click", () => this.wait());
      this.showThumb();
      for (const name of FIELDS) this.field(name).addEventListener("change", () => this.note());
      this.fillIn();
    }

    part(selector) {
      return this.element.querySelector(selector);
    }

    field(name) {
      return this.part(`[data-field='${name}']`);
    }

    showThumb() {
      const thumb = this.part(".file-thumb");
      if (this.file?.type.startsWith("image/")) thumb.src = URL.createObjectURL(this.file);
      else thumb.remove();
    }

    fillIn() {
      const { facts } = this;
      const [group, kind] = (facts.mediaType ?? "/").split("/");
      this.part(".file-type").textContent = kind === "quicktime" ? "mov" : kind.slice(0, 4);
      for (const name of FIELDS) this.field(name).value = facts[name] ?? "";
      if (facts.id && !facts.kind) {
        this.field("kind").value = USUAL_KINDS[group] ?? "";
        facts.kind = this.field("kind").value;
      }
      this.part(".file-hash").textContent = facts.sha256 ?? "";
      this.show(facts.id ? "received" : "waiting");
    }

    show(state, message) {
      this.state = state;
      this.element.dataset.state = state;
      this.part(".file-progress").hidden = state !== "sending" && state !== "waiting";
      this.part(".file-again").hidden = state !== "failed";
      this.part(".file-message").textContent = message ?? "";
      this.part(".file-facts").hidden = state !== "received";
    }

    note() {
      for (const name of FIELDS) this.facts[name] = this.field(name).value;
      this.files.store();
    }

    wait() {
      this.show("waiting");
      this.files.next();
    }

    send() {
      this.show("sending");
      this.progress(0);
      this.request = send(this.file, this.files.box.dataset, {
        progressed: (share) => this.progress(share),
        received: (body) => this.received(body),
        failed: (message) => this.failed(message || this.files.box.dataset.failed),
        stopped: () => this.files.next(),
      });
    }

    progress(share) {
      const { value, text } = percent(share);
      this.part("progress").value = value;
      this.part(".file-percent").textContent = text;
    }

    received(body) {
      this.facts = { ...this.facts, ...body };
      this.fillIn();
      const values = { name: isolated(body.name), size: size(body.size, this.files.units) };
      this.files.say(fill(this.files.box.dataset.done, values), "done");
      this.files.store();
      this.files.next();
    }

    failed(message) {
      this.show("failed", message);
      this.files.next();
    }

    remove() {
      this.files.drop(this);
      if (this.state === "sending") this.request.abort();
      this.files.say(fill(this.files.box.dataset.removed, { name: isolated(this.facts.name) }), "");
    }
  }

  class Files {
    constructor(box) {
      this.box = box;
      this.units = box.dataset.units.split(" ");
      this.target = document.getElementById(box.dataset.target);
      this.button = document.getElementById(box.dataset.submit);
      this.template = box.querySelector("template");
      this.list = box.querySelector(".files-list");
      this.message = box.querySelector(".upload-message");
      this.input = box.querySelector("input[type='file']");
      this.rows = [];
      this.read();
      this.listen();
    }

    listen() {
      const drop = this.box.querySelector(".upload-drop");
      this.input.addEventListener("change", () => {
        this.take([...this.input.files]);
        this.input.value = "";
      });
      for (const kind of ["dragenter", "dragover"]) {
        drop.addEventListener(kind, (event) => {
          event.preventDefault();
          drop.classList.add("over");
        });
      }
      for (const kind of ["dragleave", "drop"]) {
        drop.addEventListener(kind, () => drop.classList.remove("over"));
      }
      drop.addEventListener("drop", (event) => {
        event.preventDefault();
        this.take([...event.dataTransfer.files]);
      });
      this.target.addEventListener("portal:put", () => this.read());
      window.addEventListener("beforeunload", (event) => {
        if (this.isBusy()) event.preventDefault(); // leaving now would stop the upload
      });
    }

    read() {
      this.rows = noted(this.target.value).map((facts) => new Row(this, facts));
      this.list.replaceChildren(...this.rows.map((row) => row.element));
    }

    store() {
      const rows = this.rows.filter((row) => row.state === "received").map((row) => row.facts);
      this.target.value = rows.length ? JSON.stringify(rows) : "";
      this.target.dispatchEvent(new Event("change", { bubbles: true }));
    }

    take(chosen) {
      this.say("", "");
      for (const file of chosen) this.offer(file);
      this.next();
    }

    offer(file) {
      const row = new Row(this, { name: file.name, size: file.size, mediaType: file.type }, file);
      this.rows.push(row);
      this.list.append(row.element);
      const complaint = this.complaint(file);
      if (complaint) {
        row.show("failed", complaint);
        row.part(".file-again").hidden = true;
      }
    }

    complaint(file) {
      const { limit, empty, tooLarge } = this.box.dataset;
      const values = {
        name: isolated(file.name),
        size: size(file.size, this.units),
        limit: size(Number(limit), this.units),
      };
      if (file.size === 0) return fill(empty, values);
      return file.size > Number(limit) ? fill(tooLarge, values) : "";
    }

    drop(row) {
      this.rows = this.rows.filter((each) => each !== row);
      row.element.remove();
      this.store();
      this.settle();
      this.input.focus();
    }

    next() {
      if (!this.rows.some((row) => row.state === "sending")) {
        this.rows.find((row) => row.state === "waiting")?.send();
      }
      this.settle();
    }

    isBusy() {
      return this.rows.some((row) => row.state === "sending" || row.state === "waiting");
    }

    settle() {
      if (this.button) this.button.disabled = this.isBusy();
    }

    say(text, tone) {
      this.message.className = `upload-message ${tone}`;
      this.message.textContent = text;
    }
  }

  document.querySelectorAll(".files").forEach((box) => new Files(box));
})();

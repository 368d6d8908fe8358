// Sends a chosen or dropped file to data-url, with progress and a way to stop.
(() => {
  const { fill, isolated, percent, send, size } = window.portalTransfer;

  class Upload {
    constructor(box) {
      this.box = box;
      this.input = box.querySelector("input[type='file']");
      this.drop = box.querySelector(".upload-drop");
      this.progress = box.querySelector(".upload-progress");
      this.message = box.querySelector(".upload-message");
      this.units = box.dataset.units.split(" ");
      this.target = document.getElementById(box.dataset.target);
      this.button = document.getElementById(box.dataset.submit);
      this.restored();
      this.listen();
    }

    listen() {
      this.input.addEventListener("change", () => this.offer(this.input.files[0]));
      this.target?.addEventListener("portal:put", () => this.restored());
      for (const kind of ["dragenter", "dragover"]) {
        this.drop.addEventListener(kind, (event) => {
          event.preventDefault();
          this.drop.classList.add("over");
        });
      }
      for (const kind of ["dragleave", "drop"]) {
        this.drop.addEventListener(kind, () => this.drop.classList.remove("over"));
      }
      this.drop.addEventListener("drop", (event) => {
        event.preventDefault();
        this.offer(event.dataTransfer.files[0]);
      });
      this.box.querySelector(".upload-cancel").addEventListener("click", () => this.request?.abort());
    }

    offer(file) {
      if (!file) return;
      const limit = Number(this.box.dataset.limit);
      const values = {
        name: isolated(file.name),
        size: size(file.size, this.units),
        limit: size(limit, this.units),
      };
      if (file.size === 0) {
        this.say(fill(this.box.dataset.empty, values), "refused");
      } else if (limit && file.size > limit) {
        this.say(fill(this.box.dataset.tooLarge, values), "refused");
      } else {
        this.send(file);
        return;
      }
      this.input.value = "";
    }

    send(file) {
      if (this.target) this.target.value = "";
      this.enableSubmit(false);
      this.showProgress(fill(this.box.dataset.sending, { name: isolated(file.name) }));
      this.request = send(file, this.box.dataset, {
        progressed: (share) => this.show(share),
        received: (body) => this.received(file, body),
        failed: (message) => this.end(message || this.box.dataset.failed, "refused"),
        stopped: () => this.end(this.box.dataset.cancelled, ""),
      });
    }

    received(file, body) {
      const { done, fillName } = this.box.dataset;
      this.end(fill(done, { name: isolated(file.name), size: size(file.size, this.units) }), "done");
      if (this.target) {
        this.target.value = body.id;
        this.target.dispatchEvent(new Event("input", { bubbles: true }));
      }
      const title = fillName && document.getElementById(fillName);
      if (title && !title.value) title.value = file.name.replace(/\.[^.]+$/, "");
      this.enableSubmit(true);
      this.box.dispatchEvent(new CustomEvent("portal:uploaded", { bubbles: true, detail: body }));
    }

    // A file that was sent before the session ended, or before a form came back, is still there.
    restored() {
      const isThere = Boolean(this.target?.value);
      this.say(isThere ? this.box.dataset.still : "", isThere ? "done" : "");
      this.enableSubmit(isThere);
    }

    showProgress(text) {
      this.say("", "");
      this.progress.querySelector(".upload-name").textContent = text;
      this.show(0);
      this.drop.hidden = true;
      this.progress.hidden = false;
      this.progress.querySelector(".upload-cancel").focus();
      window.addEventListener("beforeunload", this.warn);
    }

    show(share) {
      const { value, text } = percent(share);
      this.progress.querySelector("progress").value = value;
      this.progress.querySelector(".upload-percent").textContent = text;
    }

    end(text, tone) {
      window.removeEventListener("beforeunload", this.warn);
      this.request = null;
      this.input.value = "";
      this.progress.hidden = true;
      this.drop.hidden = false;
      this.say(text, tone);
    }

    say(text, tone) {
      this.message.className = `upload-message ${tone}`;
      this.message.textContent = text;
    }

    warn(event) {
      event.preventDefault(); // leaving now would stop the upload
    }

    enableSubmit(enabled) {
      if (this.button) this.button.disabled = !enabled;
    }
  }

  document.querySelectorAll(".upload").forEach((box) => new Upload(box));
})();

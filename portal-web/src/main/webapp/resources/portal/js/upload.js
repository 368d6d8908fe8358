// Sends a chosen or dropped file to data-url, with progress and a way to stop.
(() => {
  const language = document.documentElement.lang;

  function fill(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  function sizeText(bytes, units) {
    const step = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: step > 1 ? 1 : 0 });
    return `${number.format(bytes / 1024 ** step)}\u00a0${units[step]}`;
  }

  // A name in another script keeps its own direction inside the sentence.
  const isolated = (name) => `\u2068${name}\u2069`;

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
      this.enableSubmit(Boolean(this.target?.value));
      this.listen();
    }

    listen() {
      this.input.addEventListener("change", () => this.offer(this.input.files[0]));
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
        size: sizeText(file.size, this.units),
        limit: sizeText(limit, this.units),
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
      const request = new XMLHttpRequest();
      this.request = request;
      if (this.target) this.target.value = "";
      this.enableSubmit(false);
      this.showProgress(fill(this.box.dataset.sending, { name: isolated(file.name) }));
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) this.show(event.loaded / event.total);
      });
      request.addEventListener("load", () => this.answer(file));
      request.addEventListener("error", () => this.end(this.box.dataset.failed, "refused"));
      request.addEventListener("abort", () => this.end(this.box.dataset.cancelled, ""));
      request.open("PUT", this.box.dataset.url);
      request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
      request.setRequestHeader("X-Portal-Token", this.box.dataset.token);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.send(file);
    }

    answer(file) {
      const { status } = this.request;
      if (status === 401) {
        const here = location.pathname + location.search;
        location.assign(`/error/expired.xhtml?target=${encodeURIComponent(here)}`);
        return;
      }
      const body = this.parsed();
      if (status === 201 && body?.id) {
        this.received(file, body);
      } else {
        this.end(body?.message || this.box.dataset.failed, "refused");
      }
    }

    parsed() {
      try {
        return JSON.parse(this.request.responseText);
      } catch {
        return null; // a proxy's own error page, say
      }
    }

    received(file, body) {
      const { done, fillName } = this.box.dataset;
      this.end(fill(done, { name: isolated(file.name), size: sizeText(file.size, this.units) }), "done");
      if (this.target) this.target.value = body.id;
      const title = fillName && document.getElementById(fillName);
      if (title && !title.value) title.value = file.name.replace(/\.[^.]+$/, "");
      this.enableSubmit(true);
      this.box.dispatchEvent(new CustomEvent("portal:uploaded", { bubbles: true, detail: body }));
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
      const percent = Math.floor(share * 100);
      this.progress.querySelector("progress").value = percent;
      this.progress.querySelector(".upload-percent").textContent = new Intl.NumberFormat(language, {
        style: "percent",
      }).format(percent / 100);
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

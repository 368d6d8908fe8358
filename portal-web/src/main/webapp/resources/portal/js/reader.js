// Reads a document in place: PDF by PDF.js, pictures, plain text in a sandbox.
const PDFJS = "/pdfjs/";
const SHARPEST = 2; // canvas pixels per CSS pixel at most
const SCALES = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

class Reader {
  constructor(box) {
    this.box = box;
    this.view = box.querySelector(".reader-view");
    this.message = box.querySelector(".reader-message");
  }

  open() {
    const { type } = this.box.dataset;
    if (type === "application/pdf") return this.openPdf();
    if (/^image\/(png|jpeg|gif|webp)$/.test(type)) return this.openImage();
    if (type === "text/plain") return this.openText();
    this.message.textContent = this.box.dataset.unsupported;
    return undefined;
  }

  openImage() {
    const image = document.createElement("img");
    image.alt = this.box.dataset.name;
    image.addEventListener("load", () => this.opened());
    image.addEventListener("error", () => this.refuse());
    image.src = this.box.dataset.src;
    this.view.append(image);
  }

  openText() {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "");
    frame.title = this.box.dataset.name;
    frame.addEventListener("load", () => this.opened());
    frame.src = this.box.dataset.src;
    this.view.append(frame);
  }

  async openPdf() {
    try {
      const pdfjs = await import(`${PDFJS}pdf.min.mjs`);
      pdfjs.GlobalWorkerOptions.workerSrc = `${PDFJS}pdf.worker.min.mjs`;
      const pdf = await pdfjs.getDocument(this.source()).promise;
      await new Pages(this, pdfjs, pdf).show();
      this.opened();
    } catch (failure) {
      console.warn("The document cannot be drawn", failure);
      this.refuse();
    }
  }

  source() {
    return {
      url: this.box.dataset.src,
      rangeChunkSize: 1024 * 1024,
      disableAutoFetch: true,
      disableStream: true,
      isEvalSupported: false,
      enableXfa: false,
      cMapUrl: `${PDFJS}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${PDFJS}standard_fonts/`,
      wasmUrl: `${PDFJS}wasm/`,
    };
  }

  opened() {
    this.message.hidden = true;
  }

  refuse() {
    this.view.replaceChildren();
    this.message.hidden = false;
    this.message.classList.add("refused");
    this.message.textContent = this.box.dataset.cannot;
  }
}

/** The sheets of a PDF, each drawn when it comes near and dropped when it is far. */
class Pages {
  constructor(reader, pdfjs, pdf) {
    this.box = reader.box;
    this.view = reader.view;
    this.pdfjs = pdfjs;
    this.pdf = pdf;
    this.sheets = [];
    this.fitted = true;
  }

  async show() {
    const first = await this.pdf.getPage(1);
    this.usual = first.getViewport({ scale: 1 });
    const area = document.createElement("div");
    area.className = "reader-sheets";
    for (let number = 1; number <= this.pdf.numPages; number++) {
      this.sheets.push(new Sheet(this, number));
    }
    area.append(...this.sheets.map((sheet) => sheet.element));
    this.view.append(area);
    this.rescale(this.fit());
    this.watch();
    this.controls();
  }

  fit() {
    const room = this.view.clientWidth - 2 * parseFloat(getComputedStyle(this.view.firstChild).paddingLeft);
    return Math.min(1.35, room / this.usual.width);
  }

  rescale(scale) {
    const place = this.view.scrollTop / Math.max(1, this.view.scrollHeight);
    this.scale = scale;
    for (const sheet of this.sheets) sheet.resize();
    this.view.scrollTop = place * this.view.scrollHeight;
    this.box.querySelector(".reader-scale").textContent = new Intl.NumberFormat(
      document.documentElement.lang,
      { style: "percent" },
    ).format(Math.round(scale * 100) / 100);
  }

  watch() {
    const near = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const sheet = this.sheets[target.dataset.number - 1];
          if (isIntersecting) sheet.draw();
          else sheet.drop();
        }
      },
      { root: this.view, rootMargin: "100% 0px" },
    );
    for (const sheet of this.sheets) near.observe(sheet.element);
    this.view.addEventListener("scroll", () => this.showNumber(), { passive: true });
    let width = this.view.clientWidth;
    new ResizeObserver(() => {
      if (this.fitted && Math.abs(this.view.clientWidth - width) > 4) {
        width = this.view.clientWidth;
        this.rescale(this.fit());
      }
    }).observe(this.view);
  }

  current() {
    const middle = this.view.scrollTop + this.view.clientHeight / 2;
    const passed = this.sheets.findLastIndex((sheet) => this.topOf(sheet) <= middle);
    return Math.max(0, passed) + 1;
  }

  topOf(sheet) {
    return sheet.element.offsetTop - this.view.offsetTop;
  }

  showNumber() {
    const number = this.current();
    const field = this.box.querySelector(".reader-number");
    if (field !== document.activeElement) field.value = number;
    this.box.querySelector("[data-go='previous']").disabled = number === 1;
    this.box.querySelector("[data-go='next']").disabled = number === this.sheets.length;
  }

  go(number) {
    const sheet = this.sheets[Math.min(this.sheets.length, Math.max(1, number)) - 1];
    this.view.scrollTop = this.topOf(sheet) - 8;
  }

  zoom(way) {
    this.fitted = way === "fit";
    const bigger = SCALES.find((scale) => scale > this.scale + 0.01) ?? SCALES.at(-1);
    const smaller = SCALES.findLast((scale) => scale < this.scale - 0.01) ?? SCALES[0];
    this.rescale({ fit: this.fit(), in: bigger, out: smaller }[way]);
  }

  controls() {
    this.box.querySelector(".reader-count").textContent = this.sheets.length;
    this.box.querySelector(".reader-pages").hidden = false;
    this.box.querySelector(".reader-zoom").hidden = false;
    this.box.addEventListener("click", ({ target }) => {
      const { go, zoom } = target.closest("button")?.dataset ?? {};
      if (go) this.go(this.current() + (go === "next" ? 1 : -1));
      if (zoom) this.zoom(zoom);
    });
    this.box.querySelector(".reader-number").addEventListener("change", ({ target }) => {
      this.go(Number.parseInt(target.value, 10) || 1);
    });
    this.view.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const acts = {
        "+": () => this.zoom("in"),
        "-": () => this.zoom("out"),
        0: () => this.zoom("fit"),
        n: () => this.go(this.current() + 1),
        p: () => this.go(this.current() - 1),
      };
      acts[event.key]?.();
    });
    this.showNumber();
  }
}

class Sheet {
  constructor(pages, number) {
    this.pages = pages;
    this.number = number;
    this.size = pages.usual;
    this.element = document.createElement("div");
    this.element.className = "reader-sheet";
    this.element.dataset.number = number;
    this.element.setAttribute("role", "region");
    this.element.setAttribute(
      "aria-label",
      pages.box.dataset.page.replace("{page}", number).replace("{count}", pages.pdf.numPages),
    );
  }

  resize() {
    this.measure();
    if (this.wanted) this.draw();
  }

  measure() {
    const { scale } = this.pages;
    const { style } = this.element;
    style.width = `${Math.floor(this.size.width * scale)}px`;
    style.height = `${Math.floor(this.size.height * scale)}px`;
    style.setProperty("--total-scale-factor", scale);
    style.setProperty("--scale-round-x", "1px");
    style.setProperty("--scale-round-y", "1px");
  }

  drop() {
    this.wanted = false;
    this.task?.cancel();
    this.element.replaceChildren();
    this.drawn = undefined;
  }

  async draw() {
    this.wanted = true;
    const { scale, pdf } = this.pages;
    if (this.drawn === scale) return;
    this.drawn = scale;
    this.task?.cancel();
    const page = await pdf.getPage(this.number);
    if (!this.wanted || this.drawn !== scale) return;
    this.size = page.getViewport({ scale: 1 });
    this.measure();
    await this.paint(page, scale);
  }

  async paint(page, scale) {
    const viewport = page.getViewport({ scale });
    const sharp = Math.min(SHARPEST, devicePixelRatio || 1);
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width * sharp);
    canvas.height = Math.floor(viewport.height * sharp);
    const transform = sharp === 1 ? undefined : [sharp, 0, 0, sharp, 0, 0];
    this.task = page.render({ canvas, viewport, transform });
    try {
      await this.task.promise;
    } catch (stopped) {
      if (stopped.name === "RenderingCancelledException") return;
      throw stopped;
    }
    const text = document.createElement("div");
    text.className = "textLayer";
    this.element.replaceChildren(canvas, text);
    await new this.pages.pdfjs.TextLayer({
      textContentSource: page.streamTextContent(),
      container: text,
      viewport,
    }).render();
  }
}

document.querySelectorAll(".reader").forEach((box) => new Reader(box).open());

// Draws the scenes of the demonstration's evidence: the same picture each time, from a seed.
"use strict";

function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Smooth noise between 0 and 1, in several octaves. */
function noise(seed) {
  const random = seeded(seed);
  const lattice = Float32Array.from({ length: 65536 }, random);
  const at = (x, y) => lattice[((x & 255) << 8) | (y & 255)];
  const ease = (t) => t * t * (3 - 2 * t);
  const smooth = (x, y) => {
    const i = Math.floor(x), j = Math.floor(y), u = ease(x - i), v = ease(y - j);
    const top = at(i, j) * (1 - u) + at(i + 1, j) * u;
    const low = at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u;
    return top * (1 - v) + low * v;
  };
  return (x, y, octaves = 4) => {
    let sum = 0, size = 0.5;
    for (let o = 0; o < octaves; o++, size /= 2) sum += size * smooth(x * 2 ** o, y * 2 ** o);
    return sum;
  };
}

/** Changes each pixel by what the function gives for its place. */
function shade(context, change) {
  const { width, height } = context.canvas;
  const image = context.getImageData(0, 0, width, height);
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p += 4) {
      const by = change(x, y);
      for (let c = 0; c < 3; c++) image.data[p + c] = image.data[p + c] * by;
    }
  }
  context.putImageData(image, 0, 0);
}

/** What a lens adds: grain, and darker corners. */
function photograph(context, seed, grain = 0.1) {
  const random = seeded(seed);
  const { width, height } = context.canvas;
  const rough = noise(seed + 1);
  shade(context, (x, y) => {
    const far = Math.hypot(x / width - 0.5, y / height - 0.5);
    return (1.06 - 0.45 * far * far) * (0.93 + 0.14 * rough(x / 9, y / 9, 3)) * (1 - grain / 2 + grain * random());
  });
}

/** Fields, roads and a village seen from above. */
function countryside(context, seed, { scorched = 0 } = {}) {
  const random = seeded(seed);
  const { width, height } = context.canvas;
  context.fillStyle = "#a58f67";
  context.fillRect(0, 0, width, height);
  fields(context, random);
  road(context, "#cdbf9f", 15, [[-20, height * 0.72], [width * 0.35, height * 0.6], [width * 0.62, height * 0.66], [width + 20, height * 0.4]]);
  road(context, "#b8a67f", 7, [[width * 0.45, -20], [width * 0.5, height * 0.3], [width * 0.47, height * 0.62], [width * 0.56, height + 20]]);
  village(context, random, width * 0.5, height * 0.55);
  trees(context, random, 260);
  for (let i = 0; i < scorched; i++) {
    crater(context, random, width * (0.2 + 0.55 * random()), height * (0.2 + 0.5 * random()), 14 + 14 * random());
  }
}

function fields(context, random) {
  const { width, height } = context.canvas;
  const colours = ["#9b8a58", "#8c8a4e", "#7f8850", "#b09a6b", "#a7835a", "#6f7c47", "#b9a679", "#94794f"];
  context.save();
  context.translate(width / 2, height / 2);
  context.rotate(-0.22);
  for (let y = -height; y < height; y += 62 + 30 * random()) {
    for (let x = -width; x < width; ) {
      const w = 60 + 150 * random(), h = 60 + 30 * random();
      context.fillStyle = colours[Math.floor(random() * colours.length)];
      context.fillRect(x, y, w - 3, h - 3);
      context.strokeStyle = "rgb(60 50 25 / 13%)";
      context.lineWidth = 1;
      const gap = 3 + 3 * random();
      for (let f = 4; f < h - 4; f += gap) {
        context.beginPath();
        context.moveTo(x + 2, y + f);
        context.lineTo(x + w - 5, y + f + 1.5);
        context.stroke();
      }
      x += w;
    }
  }
  context.restore();
}

function road(context, colour, wide, [from, ...through]) {
  context.beginPath();
  context.moveTo(...from);
  context.bezierCurveTo(...through.flat());
  context.lineCap = "round";
  context.strokeStyle = "rgb(70 60 40 / 35%)";
  context.lineWidth = wide + 4;
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = wide;
  context.stroke();
}

function village(context, random, x, y) {
  for (let i = 0; i < 90; i++) {
    const angle = random() * 7, far = 150 * Math.sqrt(random());
    const cx = x + Math.cos(angle) * far * 1.5, cy = y + Math.sin(angle) * far * 0.8;
    const w = 13 + 16 * random(), h = 11 + 12 * random(), tone = 168 + 55 * random();
    context.save();
    context.translate(cx, cy);
    context.rotate(-0.2 + (random() < 0.5 ? 0 : 0.5 * random()));
    context.fillStyle = "rgb(40 32 18 / 50%)";
    context.fillRect(3, 3, w + 3, h + 3);
    context.fillStyle = `rgb(${tone} ${tone - 10} ${tone - 32})`;
    context.fillRect(0, 0, w, h);
    context.fillStyle = `rgb(${tone - 34} ${tone - 44} ${tone - 62})`;
    context.fillRect(w * 0.55, h * 0.2, w * 0.28, h * 0.4);
    context.restore();
  }
}

function trees(context, random, number) {
  const { width, height } = context.canvas;
  for (let i = 0; i < number; i++) {
    const x = width * random(), y = height * random(), r = 2.5 + 4.5 * random();
    context.fillStyle = "rgb(25 28 12 / 45%)";
    context.beginPath();
    context.arc(x + r * 0.6, y + r * 0.6, r, 0, 7);
    context.fill();
    context.fillStyle = `rgb(${55 + 25 * random()} ${72 + 25 * random()} ${38 + 15 * random()})`;
    context.beginPath();
    context.arc(x, y, r, 0, 7);
    context.fill();
  }
}

function crater(context, random, x, y, r) {
  for (let i = 0; i < 70; i++) {
    const angle = random() * 7, far = r * (0.9 + 1.1 * random() * random());
    context.strokeStyle = `rgb(50 38 24 / ${8 + 12 * random()}%)`;
    context.lineWidth = 2 + 7 * random();
    context.beginPath();
    context.moveTo(x + Math.cos(angle) * r * 0.6, y + Math.sin(angle) * r * 0.6);
    context.lineTo(x + Math.cos(angle) * far, y + Math.sin(angle) * far);
    context.stroke();
  }
  const pit = context.createRadialGradient(x + r * 0.2, y + r * 0.25, 1, x, y, r * 1.15);
  pit.addColorStop(0, "#221b12");
  pit.addColorStop(0.7, "rgb(62 48 32 / 90%)");
  pit.addColorStop(1, "rgb(120 98 66 / 0%)");
  context.fillStyle = pit;
  context.beginPath();
  context.arc(x, y, r * 1.2, 0, 7);
  context.fill();
}

function canvas(width, height) {
  const made = document.createElement("canvas");
  Object.assign(made, { width, height });
  document.body.append(made);
  return made.getContext("2d", { willReadFrequently: true });
}

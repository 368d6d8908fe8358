// Draws the dossiers of the list beside it on outlines of the governorates; north is up and east
// is right in every script.
(() => {
  const L = window.L;
  const box = document.querySelector(".map");
  if (!box || !L) return;
  const HOME = [
    [32.2, 35.6],
    [37.4, 42.4],
  ];
  const TURN = 2.4; // radians between markers that would cover each other
  const { dataset } = box;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const placed = new Map();

  const map = L.map(box.querySelector(".map-area"), {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    zoomSnap: 0.25,
    minZoom: 5,
    maxZoom: 12,
    maxBounds: [
      [30, 32],
      [40, 46],
    ],
  }).fitBounds(HOME);
  L.control.zoom({ zoomInTitle: dataset.zoomIn, zoomOutTitle: dataset.zoomOut }).addTo(map);

  async function drawOutlines() {
    const answer = await fetch(dataset.outlines);
    L.geoJSON(await answer.json(), {
      interactive: false,
      style: { className: "map-outline" },
      onEachFeature: (outline, layer) => name(outline.id, layer),
    }).addTo(map);
  }

  function name(code, layer) {
    const place = box.querySelector(`[data-place='${code}']`);
    if (!place) return;
    layer.bindTooltip(place.textContent, {
      permanent: true,
      direction: "center",
      className: "map-name",
    });
  }

  // How many stand at that point already decides by how many pixels the next one steps aside.
  function anchor(key) {
    const before = placed.get(key) ?? 0;
    placed.set(key, before + 1);
    const away = 14 * Math.sqrt(before);
    return [14 + away * Math.cos(before * TURN), 14 + away * Math.sin(before * TURN)];
  }

  function mark(entry) {
    const { lat, lon, precision } = entry.dataset;
    const marker = L.marker([Number(lat), Number(lon)], {
      icon: L.divIcon({
        className: `mark mark-${precision}`,
        iconSize: [28, 28],
        iconAnchor: anchor(`${lat} ${lon}`),
      }),
    });
    const content = entry.cloneNode(true);
    content.className = "map-popup";
    const popup = document.createElement("div");
    popup.dir = document.documentElement.dir;
    popup.append(...content.childNodes);
    marker.bindPopup(popup, { maxWidth: 280, minWidth: 180 }).addTo(map);
    marker.getElement().setAttribute("aria-label", entry.querySelector("a").textContent.trim());
    marker.on("popupopen", ({ popup: opened }) => {
      const close = opened.getElement().querySelector(".leaflet-popup-close-button");
      close.setAttribute("aria-label", dataset.close);
      popup.querySelector("a").focus();
    });
    marker.on("popupclose", ({ popup: closed }) => {
      const focused = document.activeElement;
      if (focused === document.body || closed.getElement().contains(focused)) {
        marker.getElement().focus();
      }
    });
    entry.addEventListener("pointerenter", () => marker.getElement().classList.add("pointed"));
    entry.addEventListener("pointerleave", () => marker.getElement().classList.remove("pointed"));
  }

  document.querySelectorAll(".map-list > li[data-lat]").forEach(mark);
  box.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") map.closePopup();
  });
  drawOutlines();
})();

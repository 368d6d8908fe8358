// The form of a report: asks for a time of day only when it is known exactly, and for the position.
(() => {
  const precision = document.getElementById("form:precision");
  const time = document.getElementById("form:time")?.closest(".field");

  function showTime() {
    time.hidden = precision.value !== "EXACT";
  }

  if (precision && time) {
    for (const kind of ["change", "portal:put"]) precision.addEventListener(kind, showTime);
    showTime();
  }

  function put(id, value) {
    const field = document.getElementById(id);
    field.value = value.toFixed(5);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  const button = document.querySelector("button[data-position]");
  const answer = button?.parentElement.querySelector(".position-answer");
  if (button && navigator.geolocation) {
    button.hidden = false;
    button.addEventListener("click", () => {
      answer.textContent = button.dataset.asking;
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          put("form:latitude", coords.latitude);
          put("form:longitude", coords.longitude);
          answer.textContent = button.dataset.found;
        },
        () => {
          answer.textContent = button.dataset.refused;
        },
        { enableHighAccuracy: true, timeout: 20000 },
      );
    });
  }
})();

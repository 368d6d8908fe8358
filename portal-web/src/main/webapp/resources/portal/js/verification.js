// Follows a verification of the log while its page is open, and shows its end without loading the page
// anew. The server counts; leaving the page stops nothing.
(() => {
  const INTERVAL = 2000;
  const STEP = 10; // percent, so that a screen reader is not told each second
  const live = document.getElementById("verification-live");
  let told = -1;

  const running = () => document.querySelector("[data-verification]");

  function say(text) {
    live.textContent = text;
  }

  function number(value) {
    return new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`).format(value);
  }

  function show({ leaves, size }) {
    const part = running();
    const text = part.dataset.text.replace("{0}", number(leaves)).replace("{1}", number(size));
    part.querySelector("progress").value = leaves;
    part.querySelector(".verification-count").textContent = text;
    const percent = Math.floor((100 * leaves) / size / STEP);
    if (percent !== told) say(text);
    told = percent;
  }

  // The part of the page as the server shows it now; whoever stood in it stays there. The form's page may
  // stand at the address of a bundle.
  async function renew() {
    const answer = await fetch("/desk/ledger.xhtml", { headers: { Accept: "text/html" }, cache: "no-store" });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("verification");
    const old = document.getElementById("verification");
    if (!fresh || !old) return false;
    const { ended } = running().dataset;
    old.replaceWith(document.adoptNode(fresh));
    if (!running()) {
      const outcome = fresh.querySelector(".notice strong");
      say(`${ended} ${outcome ? outcome.textContent : ""}`);
    }
    return true;
  }

  async function look() {
    const answer = await fetch("/desk/verification", { headers: { Accept: "application/json" }, cache: "no-store" });
    if (answer.status === 401 || answer.status === 403) return false;
    if (!answer.ok) throw new Error(String(answer.status));
    const state = await answer.json();
    if (state.running && state.id === running().dataset.verification) show(state);
    else await renew();
    return Boolean(running());
  }

  async function follow() {
    let goesOn = true;
    try {
      goesOn = await look();
    } catch {
      const part = running();
      if (part) part.querySelector(".verification-count").textContent = part.dataset.away;
    }
    if (goesOn) setTimeout(follow, INTERVAL);
  }

  if (live && running()) setTimeout(follow, INTERVAL);
})();

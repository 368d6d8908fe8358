// Sends one file to the portal and says how far it is; what upload.js and files.js share.
(() => {
  const language = document.documentElement.lang;

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch {
      return null; // a proxy's own error page, say
    }
  }

  function answered(request, { received, failed }) {
    if (request.status === 401) {
      const here = location.pathname + location.search;
      location.assign(`/error/expired.xhtml?target=${encodeURIComponent(here)}`);
      return;
    }
    const body = parsed(request.responseText);
    if (request.status === 201 && body?.id) received(body);
    else failed(body?.message);
  }

  window.portalTransfer = {
    fill(pattern, values) {
      return pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
    },

    size(bytes, units) {
      const step = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
      const number = new Intl.NumberFormat(language, { maximumFractionDigits: step > 1 ? 1 : 0 });
      return `${number.format(bytes / 1024 ** step)}\u00a0${units[step]}`;
    },

    percent(share) {
      const whole = Math.floor(share * 100);
      return {
        value: whole,
        text: new Intl.NumberFormat(language, { style: "percent" }).format(whole / 100),
      };
    },

    // A name in another script keeps its own direction inside the sentence.
    isolated: (name) => `\u2068${name}\u2069`,

    // Answers the request, whose abort() stops the sending.
    send(file, { url, token }, { progressed, received, failed, stopped }) {
      const request = new XMLHttpRequest();
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) progressed(event.loaded / event.total);
      });
      request.addEventListener("load", () => answered(request, { received, failed }));
      request.addEventListener("error", () => failed());
      request.addEventListener("abort", () => stopped());
      request.open("PUT", url);
      request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
      request.setRequestHeader("X-Portal-Token", token);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.send(file);
      return request;
    },
  };
})();

// Running lines on paper: symbol or title, distribution, and when it was printed.
(() => {
  const css = (text) => `"${text.replace(/["\\\n\r]/g, " ").replace(/\s+/g, " ").trim()}"`;
  const textOf = (selector) => document.querySelector(selector)?.innerText ?? "";

  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);

  window.addEventListener("beforeprint", () => {
    const language = document.documentElement.lang;
    const now = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      dateStyle: "long",
      timeStyle: "long",
    }).format(new Date());
    const name = textOf(".heading .symbol") || textOf("h1");
    const font = 'font: 9pt "Portal Sans", "Portal Arabic", sans-serif;';
    sheet.replaceSync(`@page {
      @top-left { content: ${css(name)}; ${font} }
      @top-right { content: ${css(textOf(".heading .distribution"))}; ${font} }
      @bottom-left { content: ${css(now)}; ${font} }
    }`);
  });
})();

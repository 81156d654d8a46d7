/*
 * The keys of the page "Same claim?". Everything they do is also a button or a link on the page. Whether keys are on is
 * chosen on the reading page.
 */
"use strict";

(() => {
  const help = document.querySelector("dialog.keys");
  const claims = [...document.querySelectorAll(".suggestion")];
  document.documentElement.classList.add("with-script");
  let chosen = 0;

  const show = () => claims.forEach((claim, at) => claim.classList.toggle("here", at === chosen));

  const press = (key) => {
    const own = claims[chosen]?.querySelector(`[data-key="${key}"]`);
    const any = document.querySelector(`main [data-key="${key}"]`);
    (own ?? any)?.click();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || event.target.closest("input, select, textarea")) {
      return;
    }
    if (event.key === "?") {
      help.showModal();
    } else if (localStorage.getItem("gainsay.keys") === "off") {
      return;
    } else if (/^[1-9]$/.test(event.key) && claims[event.key - 1]) {
      chosen = event.key - 1;
      show();
      claims[chosen].scrollIntoView({ block: "nearest" });
    } else if (event.key === "/") {
      document.querySelector("#seek")?.focus();
    } else if (event.key === "ArrowRight") {
      press("j");
    } else if ("sncjaxu".includes(event.key)) {
      press(event.key);
    } else {
      return;
    }
    event.preventDefault();
  });

  document.querySelector("#keys-help").addEventListener("click", () => help.showModal());
  show();
})();

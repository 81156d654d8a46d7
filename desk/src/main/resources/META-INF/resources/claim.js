/*
 * Opens what an address on the claim page names, and fetches the claims that come near it, which take a moment to compare.
 * Without this script the page works the same: the comparison is a link.
 */
"use strict";

(() => {
  const open = () => {
    const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const around = named && named.closest("details");
    if (around) {
      around.open = true;
    }
  };

  const relate = async (section) => {
    const answer = await fetch(section.dataset.related);
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    section.append(...page.querySelectorAll("main .near-graph, main .near, main .empty"));
  };

  const section = document.querySelector("[data-related]");
  if (section) {
    relate(section);
  }
  window.addEventListener("hashchange", open);
  open();
})();

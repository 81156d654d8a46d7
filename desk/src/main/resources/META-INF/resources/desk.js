/*
 * The keys of the reading page. Everything they do is also a link or a button on the page; without this script the
 * page works the same, only slower. No library, nothing is fetched.
 */
"use strict";

(() => {
  const sheet = document.querySelector(".sheet");
  if (!sheet) {
    return;
  }
  const mentions = [...sheet.querySelectorAll(".mention")];
  const help = document.querySelector("dialog.keys");
  const keysOn = document.querySelector("#keys-on");
  const said = document.querySelector("#said");
  /* What is said is on the page, in its language; %1 and %2 are put in. */
  const say = (sentence, ...parts) => {
    said.textContent = parts.reduce((text, part, at) => text.replace(`%${at + 1}`, part), said.dataset[sentence]);
  };
  const SETTING = "gainsay.keys";
  document.documentElement.classList.add("with-script");

  const current = () => {
    const number = location.hash.match(/^#[mp](\d+)$/)?.[1];
    return mentions.findIndex((mention) => mention.id === `m${number}`);
  };

  const inView = (element) => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= window.innerHeight;
  };

  /* Marks the passage of the mention that the address names, and brings it into view where both stand side by side. */
  const show = () => {
    document.querySelectorAll(".passage.here").forEach((passage) => passage.classList.remove("here"));
    document.querySelectorAll(".mention.here").forEach((mention) => mention.classList.remove("here"));
    const at = current();
    if (at < 0) {
      return;
    }
    const mention = mentions[at];
    mention.classList.add("here");
    const passages = document.querySelectorAll(`.passage[data-in~="${mention.id}"]`);
    passages.forEach((passage) => passage.classList.add("here"));
    const sideBySide = sheet.getBoundingClientRect().left > 0 && getComputedStyle(sheet).position === "sticky";
    if (sideBySide && passages.length > 0 && !inView(passages[0])) {
      passages[0].scrollIntoView({ block: "center" });
    }
  };

  const go = (step) => {
    if (mentions.length === 0) {
      return;
    }
    const at = current();
    const next = at < 0 ? 0 : Math.min(mentions.length - 1, Math.max(0, at + step));
    location.replace(`#${mentions[next].id}`);
    mentions[next].focus({ preventScroll: true });
    show();
  };

  const press = (key) => {
    const at = current();
    if (at < 0) {
      say("choose");
      return;
    }
    const control = mentions[at].querySelector(`[data-key="${key}"]`);
    if (!control) {
      say("nothing", mentions[at].dataset.number, key);
    } else if (control.tagName === "DETAILS") {
      control.open = true;
      control.querySelector("input[list]").focus();
    } else {
      control.click();
    }
  };

  const keys = {
    j: () => go(1),
    ArrowRight: () => go(1),
    k: () => go(-1),
    ArrowLeft: () => go(-1),
    a: () => press("a"),
    t: () => press("t"),
    x: () => press("x"),
    u: () => press("u"),
    "/": () => document.querySelector("#seek")?.focus(),
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) {
      return;
    }
    const field = event.target.closest("input, select, textarea");
    if (field) {
      if (event.key === "Escape") {
        field.closest("details")?.removeAttribute("open");
        field.blur();
      }
      return;
    }
    const action = keys[event.key];
    if (action && (keysOn.checked || event.key === "?")) {
      event.preventDefault();
      action();
    }
  });

  /* What may be of a tracked claim takes a moment to find, so it is asked for when the page stands already. */
  const suggest = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) {
      say("unavailable");
      return;
    }
    const part = new DOMParser().parseFromString(await answer.text(), "text/html");
    const all = part.querySelectorAll("details[data-mention]");
    all.forEach((suggestions) => {
      document.getElementById(suggestions.dataset.mention)?.querySelector(".doing")?.before(suggestions);
    });
    if (all.length === 0) {
      said.textContent = "";
    } else {
      say("near", all.length);
    }
  };

  /* A claim is named by its statement; which ones have the typed words is asked when the typing pauses. */
  const claims = document.querySelector("#claims");
  let pause = 0;
  sheet.addEventListener("input", (event) => {
    if (claims && event.target.matches("input[list=claims]")) {
      clearTimeout(pause);
      pause = setTimeout(async () => {
        const answer = await fetch(`${claims.dataset.claims}?q=${encodeURIComponent(event.target.value)}`);
        if (answer.ok) {
          const part = new DOMParser().parseFromString(await answer.text(), "text/html");
          claims.replaceChildren(...part.querySelectorAll("option"));
        }
      }, 200);
    }
  });

  if (sheet.dataset.suggestions) {
    suggest(sheet.dataset.suggestions);
  }

  keysOn.checked = localStorage.getItem(SETTING) !== "off";
  keysOn.addEventListener("change", () => localStorage.setItem(SETTING, keysOn.checked ? "on" : "off"));
  document.querySelector("#keys-help").addEventListener("click", () => help.showModal());
  window.addEventListener("hashchange", show);
  show();
})();

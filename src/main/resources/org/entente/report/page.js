(() => {
  "use strict";
  document.documentElement.classList.add("scripted");
  let lit = [];
  let pinned = null;

  const ids = (e) => (e.dataset.f || e.id).split(" ");
  const shown = (id) => !document.body.classList.contains("no-" + document.getElementById(id).dataset.kind);

  // Lights up findings in text and list; the first of them is shown in full.
  function light(root, all, fromText) {
    for (const e of lit) e.classList.remove("on", "shown");
    lit = [];
    all.filter(shown).forEach((id, n) => {
      const card = document.getElementById(id);
      for (const e of [card, ...root.querySelectorAll(`[data-f~="${id}"]`)]) {
        e.classList.add("on");
        lit.push(e);
      }
      if (n === 0 && fromText) {
        card.classList.add("shown");
        const list = card.closest("aside");
        const by = card.getBoundingClientRect().top - list.getBoundingClientRect().top;
        if (getComputedStyle(list).overflowY === "auto") list.scrollTop += by - 48;
      }
    });
  }

  function release() {
    pinned = null;
    light(document, [], false);
  }

  const part = (e) => e.target.closest && e.target.closest("[data-f], .card");

  function visit(e) {
    const at = part(e);
    if (pinned || !at) return;
    light(at.closest("article"), ids(at), !at.classList.contains("card"));
  }

  function leave(e) {
    if (!pinned && part(e)) release();
  }

  document.addEventListener("pointerover", (e) => e.pointerType === "mouse" && visit(e));
  document.addEventListener("pointerout", (e) => e.pointerType === "mouse" && leave(e));
  document.addEventListener("focusin", visit);
  document.addEventListener("focusout", leave);

  document.addEventListener("click", (e) => {
    const at = part(e);
    if (e.target.closest("summary, details")) return;
    if (!at) {
      if (!e.target.closest("header")) release();
      return;
    }
    const inText = !at.classList.contains("card");
    const root = at.closest("article");
    const all = ids(at).filter(shown);
    // A further click on words of several findings keeps the next one, then none.
    const next = all[pinned && all.includes(pinned) ? all.indexOf(pinned) + 1 : 0];
    if (e.target.closest("a")) e.preventDefault();
    if (!next) {
      release();
      return;
    }
    pinned = next;
    light(root, [next], inText);
    const keyboard = e.detail === 0;
    if (!inText) {
      const ref = root.querySelector(`a.ref[data-f~="${next}"]`);
      if (keyboard) ref.focus();
      ref.scrollIntoView({ block: "nearest" });
    } else {
      at.scrollIntoView({ block: "nearest" });
      if (keyboard) document.getElementById(next).focus({ preventScroll: true });
    }
  });

  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !pinned) return;
    const ref = document.querySelector(`a.ref[data-f~="${pinned}"]`);
    const within = document.activeElement && document.activeElement.closest(".card");
    release();
    if (within) ref.focus();
  });

  for (const box of document.querySelectorAll("fieldset input")) {
    box.addEventListener("change", () => {
      document.body.classList.toggle("no-" + box.value, !box.checked);
      release();
    });
  }
})();

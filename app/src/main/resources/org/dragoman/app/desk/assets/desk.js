// Keys for correcting (j and k go from reading to reading, a, r, u and c press its buttons), and
// words for what fails behind a page that stays.
"use strict";
(() => {
  const current = () => document.activeElement?.closest?.(".reading");

  const step = (forward) => {
    const rows = [...document.querySelectorAll(".reading")];
    const now = current();
    const at = now ? rows.indexOf(now) + (forward ? 1 : -1) : forward ? 0 : rows.length - 1;
    const next = rows[Math.max(0, Math.min(rows.length - 1, at))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) {
      if (event.key === "Escape") current()?.focus();
      return;
    }
    if (event.key === "j" || event.key === "k") {
      step(event.key === "j");
      event.preventDefault();
      return;
    }
    if (!["a", "r", "u", "c"].includes(event.key)) return;
    const row = current();
    const button = row?.querySelector(`[data-key="${event.key}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
    if (event.key === "c") row.querySelector("details.change select, details.change input:not([type=hidden])")?.focus();
  });

  // A row that was replaced after a correction keeps the focus, so that keys go on from it; at once,
  // since what is focused a moment later would lose it again.
  let waiting = null;
  document.addEventListener("htmx:beforeRequest", (event) => {
    waiting = event.detail.elt.closest(".reading")?.id ?? null;
  });
  document.addEventListener("htmx:afterSwap", () => {
    if (waiting) document.getElementById(waiting)?.focus();
    waiting = null;
  });

  const tell = (words) => {
    const told = document.createElement("p");
    told.className = "notice";
    told.setAttribute("role", "alert");
    told.textContent = words;
    document.getElementById("told")?.replaceChildren(told);
  };

  // The server tells programs why as a problem; a proxy before it may tell anything.
  const reason = (request) => {
    try {
      return String(JSON.parse(request.responseText).detail);
    } catch {
      return `the answer was ${request.status} ${request.statusText}`;
    }
  };

  document.addEventListener("htmx:responseError", (event) => {
    waiting = null;
    tell(`This was not done: ${reason(event.detail.xhr)}.`);
  });
  for (const kind of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(kind, () => {
      waiting = null;
      tell("This was not done: the server does not answer.");
    });
  }
})();

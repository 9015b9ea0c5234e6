// Keys for correcting: j and k go from reading to reading, a, r, u and c press its buttons.
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

  // A row that was replaced after a correction keeps the focus, so that keys go on from it.
  let waiting = null;
  document.addEventListener("htmx:beforeRequest", (event) => {
    waiting = event.detail.elt.closest(".reading")?.id ?? null;
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (waiting) document.getElementById(waiting)?.focus();
    waiting = null;
  });
})();

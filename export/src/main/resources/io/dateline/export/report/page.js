// ---- everything together
const refresh = () => {
  // What has the focus is drawn anew: the same thing gets it back.
  const focused = ["place", "person", "rank", "article"].map((name) => [name, document.activeElement.dataset[name]]).find(([, value]) => value);
  shown = matching();
  listed = 80;
  chips();
  drawMap();
  drawPeople();
  drawTime();
  drawList();
  drawTable();
  if (!shown.includes(current)) open(shown[0] || null);
  const again = focused && document.querySelector(`[data-${focused[0]}="${CSS.escape(focused[1])}"]`);
  if (again) again.focus({ preventScroll: true });
};
let typing;
$("search").addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(() => { filters.search = $("search").value.trim().toLowerCase(); refresh(); }, 150); });
document.addEventListener("keydown", (e) => {
  const inField = /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);
  if (e.key === "Escape") { if (!$("card").hidden) hideCard(); else { clearAll(); if (inField) e.target.blur(); } }
  else if (inField || e.ctrlKey || e.metaKey || e.altKey) return;
  else if (e.key === "/") { e.preventDefault(); $("search").focus(); }
  else if (e.key === "j" || e.key === "k") {
    const next = shown[shown.indexOf(current) + (e.key === "j" ? 1 : -1)];
    if (next) {
      if (shown.indexOf(next) >= listed) { listed += 200; drawList(); }
      open(next, true);
      const button = $("list").querySelector(`[data-article="${CSS.escape(next.id)}"]`);
      if (button) button.scrollIntoView({ block: "nearest" });
    }
  }
});
let resizing;
addEventListener("resize", () => { clearTimeout(resizing); resizing = setTimeout(() => { drawTime(); label(); }, 120); });
addEventListener("beforeprint", drawTime);
refresh();
root.dataset.ready = "true";

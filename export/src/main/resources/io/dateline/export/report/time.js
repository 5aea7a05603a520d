// ---- time
const saidDays = articles.flatMap((a) => a.dates.filter((m) => m.fromDay !== null).map((m) => m.fromDay)).sort((a, b) => a - b);
const publishedDays = articles.map((a) => a.day).filter((d) => d !== null).sort((a, b) => a - b);
const at2 = (list, share) => list[Math.min(list.length - 1, Math.floor(list.length * share))];
// A few dates lie centuries off: they are counted at the edges, and the axis shows the rest.
const ends = [at2(saidDays, 0.08), at2(saidDays, 0.98), publishedDays[0], publishedDays.at(-1)].filter((d) => d !== undefined);
let first = ends.length ? Math.min(...ends) : 0, last = ends.length ? Math.max(...ends) : 1;
const span = last - first;
const unit = span < 120 ? "day" : span < 365 * 9 ? "month" : span < 365 * 300 ? "year" : "decade";
const floor = (d) => {
  const t = new Date(d * 864e5), y = t.getUTCFullYear(), m = t.getUTCMonth();
  return unit === "day" ? d : Math.floor((unit === "month" ? Date.UTC(y, m, 1) : new Date(0).setUTCFullYear(unit === "year" ? y : Math.floor(y / 10) * 10, 0, 1)) / 864e5);
};
const next = (d) => {
  const t = new Date(d * 864e5);
  if (unit === "day") return d + 1;
  if (unit === "month") return Math.floor(Date.UTC(t.getUTCFullYear(), t.getUTCMonth() + 1, 1) / 864e5);
  return Math.floor(new Date(0).setUTCFullYear(t.getUTCFullYear() + (unit === "year" ? 1 : 10), 0, 1) / 864e5);
};
const bins = [];
for (let d = floor(first); d <= last && bins.length < 400; d = next(d)) bins.push({ from: d, to: next(d) - 1 });
const binName = (bin) => (unit === "day" ? iso(bin.from) : unit === "month" ? iso(bin.from).slice(0, 7) : unit === "year" ? iso(bin.from).slice(0, 4) : iso(bin.from).slice(0, 3) + "0s");
const binOf = (d) => {
  let low = 0, high = bins.length - 1;
  while (low < high) { const mid = (low + high + 1) >> 1; if (bins[mid].from <= d) low = mid; else high = mid - 1; }
  return low;
};
let geometry = null;
const drawTime = () => {
  const said = bins.map(() => 0), published = bins.map(() => 0);
  let before = 0, after = 0;
  for (const article of matching("time")) {
    if (article.day !== null && bins.length) published[binOf(article.day)]++;
    for (const m of article.dates) if (m.fromDay !== null && bins.length) {
      if (m.toDay < bins[0].from) { before++; continue; }
      if (m.fromDay > bins.at(-1).to) { after++; continue; }
      const a = binOf(Math.max(m.fromDay, bins[0].from)), b = binOf(Math.min(m.toDay, bins.at(-1).to));
      for (let i = a; i <= b; i++) said[i] += 1 / (b - a + 1);
    }
  }
  const node = $("time"), width = node.clientWidth || 900, height = node.clientHeight || 190, left = 96, right = 8;
  const upper = (height - 34) * 0.6, lower = (height - 34) * 0.4, axis = upper + 4, base = height - 4;
  const x = (i) => left + ((width - left - right) * i) / Math.max(1, bins.length);
  const w = Math.max(1, x(1) - x(0) - (bins.length > 150 ? 0.3 : 1.2));
  node.setAttribute("viewBox", `0 0 ${width} ${height}`);
  node.replaceChildren(
    svg("line", { class: "axis", x1: left, x2: width - right, y1: axis, y2: axis }),
    svg("line", { class: "axis", x1: left, x2: width - right, y1: axis + 22, y2: axis + 22 }));
  const mostSaid = Math.max(1, ...said), mostPublished = Math.max(1, ...published);
  const scale = (count) => (bins.length ? `to ${number(Math.round(count))} a ${unit}` : "");
  for (const [y, name, count] of [[12, "speak of", mostSaid], [axis + 36, "published", mostPublished]])
    node.append(svg("text", { x: 0, y }, name), svg("text", { class: "scale", x: 0, y: y + 14 }, scale(count)));
  if (before) node.append(svg("text", { x: left + 4, y: 12 }, "◂ " + number(before) + " earlier"));
  if (after) node.append(svg("text", { x: width - right - 4, y: 12, "text-anchor": "end" }, number(after) + " later ▸"));
  const step = Math.max(1, Math.ceil((bins.length * 62) / (width - left)));
  bins.forEach((bin, i) => {
    const up = (upper - 18) * (said[i] / mostSaid), down = (lower - 8) * (published[i] / mostPublished);
    const bar = (name, y, h, count, what) => {
      if (!h) return;
      const rect = svg("rect", { class: name, x: x(i).toFixed(1), y: y.toFixed(1), width: w.toFixed(1), height: Math.max(1, h).toFixed(1), "data-bin": binName(bin) });
      rect.append(svg("title", {}, binName(bin) + ": " + what(count)));
      node.append(rect);
    };
    bar("said", axis - up, up, said[i], (c) => plural(Math.round(c * 10) / 10, "mention"));
    bar("published", axis + 23, down, published[i], (c) => plural(c, "article"));
    const years = unit === "month" && bins.length > 18;
    if (x(i) < width - 40 && (years ? binName(bin).endsWith("-01") : i % step === 0))
      node.append(svg("text", { x: x(i).toFixed(1), y: axis + 15 }, years ? binName(bin).slice(0, 4) : binName(bin)));
  });
  if (filters.time && bins.length) {
    const a = x(binOf(filters.time.from)), b = x(binOf(Math.min(filters.time.to, bins.at(-1).to)) + 1);
    const isSaid = filters.time.band === "said";
    node.append(svg("rect", { class: "brush", x: a, width: Math.max(2, b - a), y: isSaid ? 2 : axis + 22, height: isSaid ? axis - 2 : base - axis - 20 }));
  }
  geometry = { left, right, width, axis };
  $("band").value = filters.time ? filters.time.band : $("band").value;
  $("from").value = filters.time ? iso(filters.time.from) : "";
  $("to").value = filters.time ? iso(filters.time.to) : "";
};
$("time").addEventListener("pointerdown", (e) => {
  if (!bins.length) return;
  const box = $("time").getBoundingClientRect();
  const binAt = (event) => Math.min(bins.length - 1, Math.max(0, Math.floor(((event.clientX - box.left) * (geometry.width / box.width) - geometry.left)
    / ((geometry.width - geometry.left - geometry.right) / bins.length))));
  const band = (e.clientY - box.top) * ($("time").viewBox.baseVal.height / box.height) > geometry.axis + 10 ? "published" : "said", begin = binAt(e);
  const same = filters.time && filters.time.band === band && filters.time.from === bins[begin].from && filters.time.to === bins[begin].to;
  const choose = (end) => (filters.time = { band, from: bins[Math.min(begin, end)].from, to: bins[Math.max(begin, end)].to });
  const move = (event) => { choose(binAt(event)); drawTime(); };
  const up = (event) => {
    removeEventListener("pointermove", move); removeEventListener("pointerup", up); removeEventListener("pointercancel", up);
    choose(binAt(event));
    if (same && binAt(event) === begin) filters.time = null;
    refresh();
  };
  addEventListener("pointermove", move); addEventListener("pointerup", up); addEventListener("pointercancel", up);
});
for (const id of ["from", "to", "band"]) $(id).addEventListener("change", () => {
  const from = day($("from").value), to = day($("to").value);
  filters.time = from === null && to === null ? null : { band: $("band").value, from: from ?? -700000, to: to ?? 700000 };
  if (filters.time && filters.time.from > filters.time.to) filters.time = { ...filters.time, from: filters.time.to, to: filters.time.from };
  refresh();
});

// ---- map: Equal Earth (Šavrič, Patterson and Jenny, 2018), cut below 58° south and above 84° north
const WIDTH = 1000, SCALE = WIDTH / 5.4133;
const project = (longitude, latitude) => {
  const m = Math.sqrt(3) / 2, l = Math.asin(m * Math.sin((latitude * Math.PI) / 180)), l2 = l * l, l6 = l2 * l2 * l2;
  const x = ((longitude * Math.PI) / 180) * Math.cos(l) / (m * (1.340264 - 0.243318 * l2 + l6 * (0.006251 + 0.034164 * l2)));
  const y = l * (1.340264 - 0.081106 * l2 + l6 * (0.000893 + 0.003796 * l2));
  return [WIDTH / 2 + x * SCALE, -y * SCALE];
};
const TOP = project(0, 84)[1], BOTTOM = project(0, -58)[1], HEIGHT = BOTTOM - TOP;
const map = $("map"), land = svg("g"), dots = svg("g"), labels = svg("g");
map.append(land, dots, labels);
const arcs = world.arcs.map((flat) => {
  const points = [];
  for (let i = 0, x = 0, y = 0; i < flat.length; i += 2) {
    x += flat[i]; y += flat[i + 1];
    points.push([x * world.scale[0] + world.translate[0], y * world.scale[1] + world.translate[1]]);
  }
  return points;
});
const ringOf = (list) => list.flatMap((arc, i) => (arc < 0 ? [...arcs[~arc]].reverse() : arcs[arc]).slice(i ? 1 : 0));
// A ring that crosses the date line is unrolled, cut there, and its far part put on the other side.
const cut = (ring, keep, edge) => ring.flatMap((p, i) => {
  const q = ring[(i + 1) % ring.length], inside = keep(p[0]);
  const out = inside ? [p] : [];
  if (inside !== keep(q[0])) out.push([edge, p[1] + ((q[1] - p[1]) * (edge - p[0])) / (q[0] - p[0])]);
  return out;
});
const unrolled = (ring) => {
  let shift = 0;
  const points = ring.map(([x, y], i) => {
    if (i && x - ring[i - 1][0] > 180) shift -= 360;
    else if (i && x - ring[i - 1][0] < -180) shift += 360;
    return [x + shift, y];
  });
  for (const [edge, far] of [[180, 360], [-180, -360]]) {
    if (points.some(([x]) => far * x > far * edge)) {
      const sign = Math.sign(edge);
      return [cut(points, (x) => sign * x <= 180, edge), cut(points, (x) => sign * x > 180, edge).map(([x, y]) => [x - far, y])];
    }
  }
  return [points];
};
const shapes = new Map();
for (const [code, , rings] of world.countries) {
  const path = rings.flatMap((ring) => unrolled(ringOf(ring))).filter((ring) => ring.length > 2)
    .map((ring) => "M" + ring.map(([x, y]) => project(x, y).map((v) => v.toFixed(1)).join(" ")).join("L") + "Z").join("");
  const shape = svg("path", { d: path, class: "land", "data-country": code });
  shapes.set(code, [...(shapes.get(code) || []), shape]);
  land.append(shape);
}
const choose = (node, act) => {
  node.addEventListener("click", () => { if (!dragged) act(); });
  node.addEventListener("keydown", (e) => {
    if (e.key === "Enter" || e.key === " ") { e.preventDefault(); act(); }
    // Tab stops once among the countries and once among the places, at what is mentioned most; arrows go on from there.
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    if (!step) return;
    e.preventDefault();
    const next = node.peers[node.peers.indexOf(node) + step];
    if (next) { node.setAttribute("tabindex", "-1"); next.setAttribute("tabindex", "0"); next.focus(); }
  });
};
const peers = (nodes) => nodes.forEach((node, i) => { node.peers = nodes; node.setAttribute("tabindex", i ? "-1" : "0"); });
for (const [code, list] of shapes) for (const shape of list) {
  shape.append(svg("title"));
  choose(shape, () => { if (shape.classList.contains("known")) set("country", code); });
}
let zoom = 1, centre = [WIDTH / 2, (TOP + BOTTOM) / 2], dragged = false;
const frame = () => {
  const w = WIDTH / zoom, h = HEIGHT / zoom;
  centre[0] = Math.min(Math.max(centre[0], w / 2), WIDTH - w / 2);
  centre[1] = Math.min(Math.max(centre[1], TOP + h / 2), BOTTOM - h / 2);
  map.setAttribute("viewBox", [centre[0] - w / 2, centre[1] - h / 2, w, h].map((v) => v.toFixed(2)).join(" "));
  map.classList.toggle("zoomed", zoom > 1);
  for (const dot of dots.children) dot.setAttribute("r", (dot.dataset.r / Math.sqrt(zoom) / Math.max(1, zoom / 6)).toFixed(2));
  label();
};
const zoomTo = (factor, at = centre) => {
  const next = Math.min(24, Math.max(1, zoom * factor));
  centre = [at[0] + (centre[0] - at[0]) * (zoom / next), at[1] + (centre[1] - at[1]) * (zoom / next)];
  zoom = next;
  frame();
};
$("zoom-in").addEventListener("click", () => zoomTo(1.7));
$("zoom-out").addEventListener("click", () => zoomTo(1 / 1.7));
$("zoom-all").addEventListener("click", () => zoomTo(0));
const at = (e) => {
  const box = map.getBoundingClientRect();
  return [centre[0] + ((e.clientX - box.left) / box.width - 0.5) * (WIDTH / zoom), centre[1] + ((e.clientY - box.top) / box.height - 0.5) * (HEIGHT / zoom)];
};
map.addEventListener("dblclick", (e) => zoomTo(2, at(e)));
map.addEventListener("wheel", (e) => { if (e.ctrlKey || zoom > 1) { e.preventDefault(); zoomTo(e.deltaY < 0 ? 1.25 : 0.8, at(e)); } }, { passive: false });
map.addEventListener("pointerdown", (e) => {
  dragged = false;
  if (zoom === 1) return;
  const from = [e.clientX, e.clientY], was = [...centre], box = map.getBoundingClientRect();
  const move = (now) => {
    const dx = now.clientX - from[0], dy = now.clientY - from[1];
    if (Math.abs(dx) + Math.abs(dy) > 4) dragged = true;
    centre = [was[0] - (dx / box.width) * (WIDTH / zoom), was[1] - (dy / box.height) * (HEIGHT / zoom)];
    frame();
  };
  const end = () => { removeEventListener("pointermove", move); removeEventListener("pointerup", end); removeEventListener("pointercancel", end); };
  addEventListener("pointermove", move); addEventListener("pointerup", end); addEventListener("pointercancel", end);
});
let ranked = [];
const label = () => {
  const taken = [];
  const size = 11 / zoom * (innerWidth < 720 ? 2 : 1);
  labels.replaceChildren();
  for (const { place, x, y, r } of ranked.slice(0, 60)) {
    const width = place.name.length * size * 0.58, gap = r / Math.sqrt(zoom) / Math.max(1, zoom / 6) + 3 / zoom;
    const left = x + gap + width > WIDTH ? x - gap - width : x + gap, box = [left, y - size * 0.6, left + width, y + size * 0.6];
    if (taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1])) continue;
    taken.push(box);
    labels.append(svg("text", { x: left.toFixed(1), y: (y + size * 0.35).toFixed(1), style: `font-size:${size.toFixed(2)}px;stroke-width:${(size / 4).toFixed(2)}px` }, place.name));
    if (taken.length > 14 * Math.sqrt(zoom)) break;
  }
};
const drawMap = () => {
  const heat = new Map(), spots = new Map();
  for (const article of matching("country", "place")) for (const { place } of article.places) if (place) {
    if (place.country) heat.set(place.country, (heat.get(place.country) || 0) + 1);
    if (!place.isCountry || !shapes.has(place.country)) spots.set(place, (spots.get(place) || 0) + 1);
  }
  const hottest = Math.max(1, ...heat.values());
  for (const [code, list] of shapes) {
    const count = heat.get(code) || 0;
    for (const shape of list) {
      shape.classList.toggle("known", count > 0);
      shape.classList.toggle("chosen", filters.country === code);
      if (count) shape.setAttribute("role", "button"); else { shape.removeAttribute("tabindex"); shape.removeAttribute("role"); }
      shape.style.fill = count ? `rgb(var(--heat), ${(0.16 + 0.74 * Math.sqrt(count / hottest)).toFixed(2)})` : "";
      shape.firstChild.textContent = countryName(code) + (count ? ": " + plural(count, "mention") : "");
    }
  }
  const byHeat = [...heat].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  peers(byHeat.flatMap(([code]) => shapes.get(code) || []));
  const most = Math.max(1, ...spots.values());
  ranked = [...spots].sort((a, b) => b[1] - a[1] || (a[0].name < b[0].name ? -1 : 1)).slice(0, 1500).map(([place, count]) => {
    const [x, y] = project(place.longitude, place.latitude);
    return { place, count, x, y: Math.min(y, BOTTOM - 12), r: (spots.size > 300 ? 1.2 : 2) + 12 * Math.sqrt(count / most) };
  });
  dots.replaceChildren(...ranked.map(({ place, count, x, y, r }) => {
    const dot = svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: r.toFixed(1), "data-r": r.toFixed(1), "data-place": place.id, role: "button",
      class: filters.place === place.id ? "chosen" : "" });
    dot.append(svg("title", {}, [place.name, place.admin, place.country && countryName(place.country)].filter(Boolean).join(", ") + ": " + plural(count, "mention")));
    choose(dot, () => set("place", place.id));
    return dot;
  }));
  peers([...dots.children]);
  $("countries").replaceChildren(...byHeat.slice(0, 14).map(([code, count]) =>
    el("button", { type: "button", class: "rank" + (filters.country === code ? " chosen" : ""), "aria-pressed": String(filters.country === code),
      "data-rank": code, onclick: () => set("country", code) }, countryName(code), el("b", {}, number(count)))));
  frame();
};

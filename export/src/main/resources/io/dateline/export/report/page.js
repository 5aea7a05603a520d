"use strict";
(async () => {
  const $ = (id) => document.getElementById(id);
  const root = document.documentElement;
  const el = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
      else if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
    }
    node.append(...children.filter((child) => child !== undefined && child !== ""));
    return node;
  };
  const svg = (tag, attributes = {}, text) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    if (text !== undefined) node.textContent = text;
    return node;
  };

  // ---- light and dark
  const dark = matchMedia("(prefers-color-scheme: dark)");
  root.dataset.theme = dark.matches ? "dark" : "light";
  dark.addEventListener("change", () => (root.dataset.theme = dark.matches ? "dark" : "light"));
  $("theme").addEventListener("click", () => (root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark"));

  // ---- data
  const unpack = async (id) => {
    const bytes = Uint8Array.from(atob($(id).textContent), (c) => c.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).json();
  };
  let data, world;
  try {
    [data, world] = await Promise.all([unpack("data"), unpack("world")]);
  } catch (e) {
    $("about").textContent = "This browser is too old to unpack the page (" + e.message + "). The same data are in the CSV files beside it.";
    return;
  }
  const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const bodies = { UN: "United Nations", EU: "European Union", XN: "NATO", XA: "African Union", XX: "other body or unknown" };
  const countryName = (code) => {
    if (bodies[code]) return bodies[code];
    try { return regions.of(code) || code; } catch { return code; }
  };
  const day = (text) => (text ? Math.floor(Date.parse(text + "T00:00:00Z") / 864e5) : null);
  const iso = (number) => new Date(number * 864e5).toISOString().slice(0, 10);
  const number = (value) => value.toLocaleString("en");
  const plural = (count, one, many = one + "s") => number(count) + " " + (count === 1 ? one : many);

  const places = data.places.map(([id, name, country, latitude, longitude, feature, admin]) => ({ id, name, country, latitude, longitude, feature, admin,
    isCountry: /^PCL/.test(feature) }));
  const kind = (names, index) => Object.fromEntries(names.map((name, i) => [name, data.kinds[index][i]]));
  const dateKind = ["type", "mod", "grain", "anchor", "rule", "confidence", "status"], placeKind = ["role", "modifier", "rule", "confidence", "status"];
  const officialKind = ["type", "rule", "confidence", "status"];
  const date = (m) => {
    const value = m[3], same = (text) => (text === 1 ? value : text), from = same(m[4]), to = same(m[5]);
    return { kind: "date", title: m[0], start: m[1], length: m[2], value, from, to, fromDay: day(from), toDay: day(to), anchorDate: same(m[6]), ...kind(dateKind, m[7]) };
  };
  const articles = data.articles.map((a, index) => ({
    index, id: a[0], title: a[1] || "(no headline)", published: a[2] || "", day: day(a[2]), source: a[3] || "", url: a[4] || "",
    notBefore: a[5] || "", notAfter: a[6] || "", byline: a[7] || "", externalId: a[8] || "", text: a[9],
    dates: a[10].map(date),
    places: a[11].map((m) => ({ kind: "place", title: m[0], start: m[1], length: m[2], place: places[m[3]], ...kind(placeKind, m[4]) })),
    officials: a[12].map((o) => ({ person: o[0], name: o[1], office: o[2], label: o[3], country: o[4], standing: o[5], from: o[6], to: o[7], basis: o[8] })),
    mentions: a[13].map((m) => ({ kind: "official", title: m[0], start: m[1], length: m[2], offices: m[3], ...kind(officialKind, m[4]) })),
  }));
  for (const article of articles) {
    article.countries = new Set(article.places.filter((m) => m.place && m.place.country).map((m) => m.place.country));
    article.placeIds = new Set(article.places.filter((m) => m.place).map((m) => m.place.id));
    article.people = new Set(article.officials.map((o) => o.person));
    article.haystack = (article.title + "\n" + article.text).toLowerCase();
  }
  articles.sort((a, b) => (b.day ?? -1e9) - (a.day ?? -1e9) || (a.id < b.id ? -1 : 1));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const personNames = new Map();
  for (const article of articles) for (const o of article.officials) if (!personNames.has(o.person)) personNames.set(o.person, o.name || "the " + o.label);
  const placeNames = new Map(places.map((place) => [place.id, place.name]));

  const sample = articles.length < data.total;
  $("about").replaceChildren(
    el("b", {}, plural(data.total, "article")), data.extent === "all articles" ? "" : " (" + data.extent + ")", ", ",
    plural(articles.reduce((n, a) => n + a.places.length, 0), "place mention"), ", ",
    plural(articles.reduce((n, a) => n + a.dates.length, 0), "date"), ", ",
    plural(personNames.size, "official"),
    sample ? el("span", { id: "sample" }, ". This page shows a sample of ", el("b", {}, number(articles.length)),
      " articles, drawn evenly; counts here are of the sample, the tables beside it hold everything") : "", ".");

  // ---- filters: each panel counts the articles that pass all filters but its own
  const filters = { search: "", country: null, place: null, person: null, time: null };
  const passes = {
    search: (a) => !filters.search || filters.search.split(/\s+/).every((word) => a.haystack.includes(word)),
    country: (a) => !filters.country || a.countries.has(filters.country),
    place: (a) => !filters.place || a.placeIds.has(filters.place),
    person: (a) => !filters.person || a.people.has(filters.person),
    time: (a) => {
      const t = filters.time;
      if (!t) return true;
      if (t.band === "published") return a.day !== null && a.day >= t.from && a.day <= t.to;
      return a.dates.some((m) => m.fromDay !== null && m.fromDay <= t.to && m.toDay >= t.from);
    },
  };
  const matching = (...but) => articles.filter((a) => Object.entries(passes).every(([name, test]) => but.includes(name) || test(a)));
  let shown = articles;
  let current = null;
  const set = (name, value) => {
    filters[name] = filters[name] === value ? null : value;
    refresh();
  };
  const clearAll = () => {
    Object.assign(filters, { search: "", country: null, place: null, person: null, time: null });
    $("search").value = "";
    refresh();
  };

  const chips = () => {
    const chip = (text, name, empty = null) => el("button", { type: "button", class: "chip", "data-filter": name, "aria-label": "Remove the filter " + text,
      onclick: () => { filters[name] = empty; if (name === "search") $("search").value = ""; refresh(); } }, text, el("span", {}, "×"));
    const list = [];
    if (filters.search) list.push(chip("“" + filters.search + "”", "search", ""));
    if (filters.country) list.push(chip(countryName(filters.country), "country"));
    if (filters.place) list.push(chip(placeNames.get(filters.place), "place"));
    if (filters.person) list.push(chip(personNames.get(filters.person), "person"));
    if (filters.time) list.push(chip((filters.time.band === "said" ? "speaking of " : "published ") + iso(filters.time.from) + " to " + iso(filters.time.to), "time"));
    if (list.length) list.push(el("button", { type: "button", class: "chip all", onclick: clearAll }, "clear"));
    $("chips").replaceChildren(...list);
  };

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
    node.addEventListener("keydown", (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); act(); } });
  };
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
        if (count) { shape.setAttribute("tabindex", "0"); shape.setAttribute("role", "button"); } else { shape.removeAttribute("tabindex"); shape.removeAttribute("role"); }
        shape.style.fill = count ? `rgb(var(--heat), ${(0.16 + 0.74 * Math.sqrt(count / hottest)).toFixed(2)})` : "";
        shape.firstChild.textContent = countryName(code) + (count ? ": " + plural(count, "mention") : "");
      }
    }
    const most = Math.max(1, ...spots.values());
    ranked = [...spots].sort((a, b) => b[1] - a[1] || (a[0].name < b[0].name ? -1 : 1)).slice(0, 1500).map(([place, count]) => {
      const [x, y] = project(place.longitude, place.latitude);
      return { place, count, x, y: Math.min(y, BOTTOM - 12), r: (spots.size > 300 ? 1.2 : 2) + 12 * Math.sqrt(count / most) };
    });
    dots.replaceChildren(...ranked.map(({ place, count, x, y, r }) => {
      const dot = svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: r.toFixed(1), "data-r": r.toFixed(1), "data-place": place.id, tabindex: "0", role: "button",
        class: filters.place === place.id ? "chosen" : "" });
      dot.append(svg("title", {}, [place.name, place.admin, place.country && countryName(place.country)].filter(Boolean).join(", ") + ": " + plural(count, "mention")));
      choose(dot, () => set("place", place.id));
      return dot;
    }));
    $("countries").replaceChildren(...[...heat].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 14).map(([code, count]) =>
      el("button", { type: "button", class: "rank" + (filters.country === code ? " chosen" : ""), "aria-pressed": String(filters.country === code),
        "data-rank": code, onclick: () => set("country", code) }, countryName(code), el("b", {}, number(count)))));
    frame();
  };

  // ---- officials
  const drawPeople = () => {
    const people = new Map();
    for (const article of matching("person")) for (const id of article.people) {
      const entry = people.get(id) || { id, articles: 0, offices: new Map() };
      entry.articles++;
      for (const o of article.officials) if (o.person === id) entry.offices.set(o.label + "\n" + o.country, (entry.offices.get(o.label + "\n" + o.country) || 0) + 1);
      people.set(id, entry);
    }
    const list = [...people.values()].sort((a, b) => (b.id === filters.person) - (a.id === filters.person) || b.articles - a.articles
      || (personNames.get(a.id) < personNames.get(b.id) ? -1 : 1));
    const most = Math.max(1, ...list.map((p) => p.articles));
    $("people-note").textContent = list.length > 60 ? "60 of " + number(list.length) : number(list.length);
    $("people").replaceChildren(...list.slice(0, 60).map((person) => {
      const [label, country] = [...person.offices].sort((a, b) => b[1] - a[1])[0][0].split("\n");
      return el("li", {}, el("button", { type: "button", class: filters.person === person.id ? "chosen" : "", "aria-pressed": String(filters.person === person.id),
        "data-person": person.id, onclick: () => set("person", person.id) },
        el("div", { class: "name" }, el("span", {}, personNames.get(person.id)), el("b", { title: plural(person.articles, "article") }, number(person.articles))),
        el("div", { class: "office" }, label + " ", el("span", { class: "code", title: countryName(country) }, country)),
        el("div", { class: "bar", style: `width:${(100 * person.articles) / most}%` })));
    }));
    if (!list.length) $("people").append(el("li", { class: "empty" }, "No officials in these articles."));
  };

  // ---- time
  const saidDays = articles.flatMap((a) => a.dates.filter((m) => m.fromDay !== null).map((m) => m.fromDay)).sort((a, b) => a - b);
  const publishedDays = articles.map((a) => a.day).filter((d) => d !== null).sort((a, b) => a - b);
  const at2 = (list, share) => list[Math.min(list.length - 1, Math.floor(list.length * share))];
  const ends = [at2(saidDays, 0.03), at2(saidDays, 0.97), publishedDays[0], publishedDays.at(-1)].filter((d) => d !== undefined);
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
    for (const article of matching("time")) {
      if (article.day !== null && bins.length) published[binOf(article.day)]++;
      for (const m of article.dates) if (m.fromDay !== null && bins.length && m.toDay >= bins[0].from && m.fromDay <= bins.at(-1).to) {
        const a = binOf(Math.max(m.fromDay, bins[0].from)), b = binOf(Math.min(m.toDay, bins.at(-1).to));
        for (let i = a; i <= b; i++) said[i] += 1 / (b - a + 1);
      }
    }
    const node = $("time"), width = node.clientWidth || 900, height = node.clientHeight || 190, left = 74, right = 8;
    const upper = (height - 34) * 0.6, lower = (height - 34) * 0.4, axis = upper + 4, base = height - 4;
    const x = (i) => left + ((width - left - right) * i) / Math.max(1, bins.length);
    const w = Math.max(1, x(1) - x(0) - (bins.length > 150 ? 0.3 : 1.2));
    node.setAttribute("viewBox", `0 0 ${width} ${height}`);
    node.replaceChildren(
      svg("text", { x: 0, y: 14 }, "speak of"), svg("text", { x: 0, y: axis + 36 }, "published"),
      svg("line", { class: "axis", x1: left, x2: width - right, y1: axis, y2: axis }),
      svg("line", { class: "axis", x1: left, x2: width - right, y1: axis + 22, y2: axis + 22 }));
    const mostSaid = Math.max(1, ...said), mostPublished = Math.max(1, ...published);
    const step = Math.max(1, Math.ceil((bins.length * 62) / (width - left)));
    bins.forEach((bin, i) => {
      const up = (upper - 4) * (said[i] / mostSaid), down = (lower - 8) * (published[i] / mostPublished);
      const bar = (name, y, h, count, what) => {
        if (!h) return;
        const rect = svg("rect", { class: name, x: x(i).toFixed(1), y: y.toFixed(1), width: w.toFixed(1), height: Math.max(1, h).toFixed(1), "data-bin": binName(bin) });
        rect.append(svg("title", {}, binName(bin) + ": " + what(count)));
        node.append(rect);
      };
      bar("said", axis - up, up, said[i], (c) => plural(Math.round(c * 10) / 10, "mention"));
      bar("published", axis + 23, down, published[i], (c) => plural(c, "article"));
      const years = unit === "month" && bins.length > 18;
      if (years ? binName(bin).endsWith("-01") : i % step === 0)
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

  // ---- articles
  let listed = 80;
  const drawList = () => {
    $("count").textContent = shown.length === articles.length ? number(shown.length) : number(shown.length) + " of " + number(articles.length);
    $("list").replaceChildren(...shown.slice(0, listed).map((article) => el("li", {}, el("button", { type: "button", "data-article": article.id,
      "aria-current": String(article === current), onclick: () => open(article) },
      el("div", { class: "line" }, article.title), el("small", {}, [article.published || "undated", article.source].filter(Boolean).join(" · "))))));
    if (!shown.length) $("list").append(el("li", { class: "empty" }, "No article passes all filters."));
    $("more").hidden = shown.length <= listed;
  };
  $("more").addEventListener("click", () => { listed += 200; drawList(); });

  const highlighted = (text, mentions) => {
    // Offsets count code points; strings here count UTF-16 units.
    const points = /[\ud800-\udbff]/.test(text) ? Array.from(text) : null;
    const slice = (a, b) => (points ? points.slice(a, b).join("") : text.slice(a, b));
    const length = points ? points.length : text.length;
    const cuts = [...new Set([0, length, ...mentions.flatMap((m) => [m.start, m.start + m.length])])].filter((c) => c <= length).sort((a, b) => a - b);
    const sorted = [...mentions].sort((a, b) => a.start - b.start);
    const pieces = [];
    let head = 0;
    for (let i = 0; i + 1 < cuts.length; i++) {
      while (head < sorted.length && sorted[head].start + sorted[head].length <= cuts[i] && head < i) head++;
      const over = sorted.filter((m) => m.start <= cuts[i] && m.start + m.length >= cuts[i + 1]);
      const content = slice(cuts[i], cuts[i + 1]);
      if (!over.length) { pieces.push(content); continue; }
      const mark = el("mark", { tabindex: "0", class: [...new Set(over.map((m) => m.kind)), over.every((m) => m.status === "unresolved") ? "unresolved" : ""].join(" ").trim(),
        "data-kind": over.map((m) => m.kind).join(" "), "aria-describedby": "card" }, content);
      mark.mentions = over;
      pieces.push(mark);
    }
    return pieces;
  };
  const safe = (url) => (/^https?:\/\//i.test(url) ? url : null);
  const hiddenKinds = new Set();
  const open = (article, focus = false) => {
    current = article;
    hideCard();
    for (const button of $("list").querySelectorAll("button")) button.setAttribute("aria-current", String(button.dataset.article === (article && article.id)));
    if (!article) { $("article").replaceChildren(el("p", { class: "empty" }, "Choose an article to read it with everything that was found in it.")); return; }
    const mentions = [...article.dates, ...article.places, ...article.mentions];
    mentions.forEach((m) => (m.article = article));
    const count = { date: article.dates.length, place: article.places.length, official: article.mentions.length };
    const undated = article.notBefore || article.notAfter ? `undated; written between ${article.notBefore || "…"} and ${article.notAfter || "…"}` : "undated";
    const link = safe(article.url);
    $("article").replaceChildren(
      el("h3", {}, ...highlighted(article.title, article.title === "(no headline)" ? [] : mentions.filter((m) => m.title))),
      el("p", { class: "meta" }, [article.published || undated, article.source, article.byline, article.externalId].filter(Boolean).join(" · "),
        link ? " · " : "", link ? el("a", { href: link, rel: "noopener noreferrer", target: "_blank" }, "source") : ""),
      el("div", { class: "keys" }, ...["date", "place", "official"].map((kind) => {
        const box = el("input", { type: "checkbox", checked: !hiddenKinds.has(kind), onchange: (e) => {
          if (e.target.checked) hiddenKinds.delete(kind); else hiddenKinds.add(kind);
          $("article").classList.toggle("no-" + kind, !e.target.checked);
        } });
        return el("label", { class: kind }, box, plural(count[kind], kind));
      })),
      el("div", { class: "body" }, ...highlighted(article.text, mentions.filter((m) => !m.title))));
    if (focus) $("article").scrollIntoView({ block: "nearest" });
  };

  // ---- what a mention was resolved to, and why
  const about = (m) => {
    const part = (kind, value, ...lines) => el("section", {}, el("div", { class: "kind " + kind }, kind + (m.status === "resolved" ? "" : " · " + m.status)),
      el("div", { class: "value" }, value), ...lines.filter(Boolean).map((line) => el("div", {}, line)),
      el("div", { class: "why" }, `${m.rule} · confidence ${Number(m.confidence).toFixed(2)}`));
    if (m.kind === "date") {
      const days = m.from ? (m.from === m.to ? m.from : m.from + " to " + m.to) : "";
      const anchors = { publication: "counted from the publication date", mention: "counted from another date in the text", absolute: "names its own date", none: "" };
      return part("date", days || m.value, [m.type.toLowerCase(), m.grain, days && m.value !== days ? m.value : "", m.mod].filter(Boolean).join(" · "),
        (anchors[m.anchor] || "") + (m.anchorDate ? ", " + m.anchorDate : ""));
    }
    if (m.kind === "place") {
      if (!m.place) return part("place", "no place found", m.role);
      const p = m.place;
      return part("place", (m.modifier ? m.modifier + " " : "") + p.name, p.isCountry ? "country" : [p.admin, p.country && countryName(p.country)].filter(Boolean).join(", "),
        { demonym: "stands for its people, or describes", metonym: "stands for those who govern or act there" }[m.role],
        `${Math.abs(p.latitude).toFixed(2)}° ${p.latitude < 0 ? "S" : "N"}, ${Math.abs(p.longitude).toFixed(2)}° ${p.longitude < 0 ? "W" : "E"} · ${p.id}`);
    }
    const offices = m.offices.map((i) => m.article.officials[i]);
    const who = offices[0];
    return part("official", who ? who.name || "name not known" : "unknown", ...offices.map((o) =>
      `${o.standing === "current" ? "" : o.standing + " "}${o.label} (${countryName(o.country)})${o.from || o.to ? ", " + (o.from || "…") + " – " + (o.to || "") : ""}`),
      who ? { text: "said by the article", register: "from the register of terms", both: "said by the article and in the register" }[who.basis] : "");
  };
  let opened = null;
  const showCard = (mark) => {
    if (opened) opened.classList.remove("open");
    opened = mark;
    mark.classList.add("open");
    const card = $("card");
    card.replaceChildren(...mark.mentions.map(about));
    card.hidden = false;
    const box = mark.getBoundingClientRect(), size = card.getBoundingClientRect();
    const below = box.bottom + 8 + size.height < innerHeight || box.top < size.height + 8;
    card.style.left = scrollX + Math.max(8, Math.min(box.left, innerWidth - size.width - 12)) + "px";
    card.style.top = scrollY + (below ? box.bottom + 8 : box.top - size.height - 8) + "px";
  };
  const hideCard = () => {
    $("card").hidden = true;
    if (opened) opened.classList.remove("open");
    opened = null;
  };
  const markOf = (e) => e.target.closest && e.target.closest("mark");
  for (const type of ["mouseover", "focusin", "click"]) $("article").addEventListener(type, (e) => { const mark = markOf(e); if (mark) showCard(mark); });
  $("article").addEventListener("mouseout", (e) => { if (markOf(e) && document.activeElement !== markOf(e)) hideCard(); });
  $("article").addEventListener("focusout", hideCard);
  document.addEventListener("click", (e) => { if (!markOf(e)) hideCard(); });

  // ---- table
  const columns = {
    places: [["Mention", (r) => r.text], ["Place", (r) => r.m.place ? r.m.place.name : ""], ["Country", (r) => r.m.place && r.m.place.country ? countryName(r.m.place.country) : ""],
      ["Role", (r) => r.m.role], ["Status", (r) => r.m.status], ["Confidence", (r) => Number(r.m.confidence).toFixed(2)], ["Rule", (r) => r.m.rule]],
    dates: [["Mention", (r) => r.text], ["Value", (r) => r.m.value], ["From", (r) => r.m.from || ""], ["To", (r) => r.m.to || ""], ["Grain", (r) => r.m.grain || ""],
      ["Anchor", (r) => r.m.anchor], ["Status", (r) => r.m.status], ["Rule", (r) => r.m.rule]],
    officials: [["Person", (r) => r.m.name || ""], ["Office", (r) => r.m.label], ["Country", (r) => countryName(r.m.country)], ["Standing", (r) => r.m.standing], ["Basis", (r) => r.m.basis]],
    articles: [["Source", (r) => r.article.source], ["Dates", (r) => r.article.dates.length], ["Places", (r) => r.article.places.length],
      ["Officials", (r) => r.article.mentions.length], ["Countries", (r) => [...r.article.countries].map(countryName).join(", ")]],
  };
  let sort = null;
  const drawTable = () => {
    if ($("pane-table").hidden) return;
    const what = $("what").value;
    const cols = [...columns[what], ["Published", (r) => r.article.published], ["Article", (r) => r.article.title]];
    const rows = [];
    for (const article of shown) {
      if (what === "articles") rows.push({ article });
      else for (const m of article[what]) {
        const source = m.title ? article.title : article.text;
        rows.push({ article, m, text: m.start === undefined ? "" : (/[\ud800-\udbff]/.test(source) ? Array.from(source).slice(m.start, m.start + m.length).join("") : source.slice(m.start, m.start + m.length)) });
      }
    }
    if (sort && cols[sort.column]) {
      const value = cols[sort.column][1];
      rows.sort((a, b) => { const x = value(a), y = value(b); return (typeof x === "number" ? x - y : String(x).localeCompare(String(y), "en")) * sort.sign; });
    }
    $("rows-note").textContent = rows.length > 500 ? "500 of " + number(rows.length) + " rows" : plural(rows.length, "row");
    $("table").replaceChildren(
      el("thead", {}, el("tr", {}, ...cols.map(([name], i) => el("th", { scope: "col", "aria-sort": sort && sort.column === i ? (sort.sign > 0 ? "ascending" : "descending") : "none" },
        el("button", { type: "button", onclick: () => { sort = { column: i, sign: sort && sort.column === i ? -sort.sign : 1 }; drawTable(); } },
          name + (sort && sort.column === i ? (sort.sign > 0 ? " ▲" : " ▼") : "")))))),
      el("tbody", {}, ...rows.slice(0, 500).map((row) => el("tr", {}, ...cols.map(([name, value]) => name === "Article"
        ? el("td", {}, el("button", { type: "button", onclick: () => { tab("read"); open(row.article, true); } }, row.article.title)) : el("td", /^\d{4}-\d\d-\d\d$/.test(value(row)) ? { class: "day" } : {}, String(value(row))))))));
  };
  const tab = (name) => {
    for (const each of ["read", "table"]) {
      $("tab-" + each).setAttribute("aria-selected", String(each === name));
      $("tab-" + each).tabIndex = each === name ? 0 : -1;
      $("pane-" + each).hidden = each !== name;
    }
    drawTable();
  };
  for (const name of ["read", "table"]) {
    $("tab-" + name).addEventListener("click", () => tab(name));
    $("tab-" + name).addEventListener("keydown", (e) => {
      if (e.key === "ArrowLeft" || e.key === "ArrowRight") { const other = name === "read" ? "table" : "read"; tab(other); $("tab-" + other).focus(); }
    });
  }
  $("what").addEventListener("change", () => { sort = null; drawTable(); });

  // ---- everything together
  const refresh = () => {
    shown = matching();
    listed = 80;
    chips();
    drawMap();
    drawPeople();
    drawTime();
    drawList();
    drawTable();
    if (!shown.includes(current)) open(shown[0] || null);
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
})();

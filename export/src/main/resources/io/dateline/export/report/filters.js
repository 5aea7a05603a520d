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

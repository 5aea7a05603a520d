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

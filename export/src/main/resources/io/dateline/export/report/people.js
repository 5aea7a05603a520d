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

// ---- articles
let listed = 80;
const drawList = () => {
  $("count").textContent = shown.length === articles.length ? number(shown.length) : number(shown.length) + " of " + number(articles.length);
  $("list").replaceChildren(...shown.slice(0, listed).map((article) => el("li", {}, el("button", { type: "button", "data-article": article.id,
    "aria-current": String(article === current), onclick: () => open(article) },
    el("div", { class: article.headed ? "line" : "line unheaded" }, article.title), el("small", {}, [article.published || "undated", article.source].filter(Boolean).join(" · "))))));
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
    if (!over.length) { pieces.push((i ? content : content.trimStart()).replace(/\n\s*\n\s*/g, "\n\n")); continue; }
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
    el("h3", article.headed ? {} : { class: "unheaded" }, ...highlighted(article.title, article.headed ? mentions.filter((m) => m.title) : [])),
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
    el("div", { class: "why" }, `rule ${m.rule} · confidence ${Number(m.confidence).toFixed(2)}`),
    el("div", { class: "why id" }, `${m.article.id}-${m.kind[0]}-${m.title ? "t" : "b"}${m.start}`));
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

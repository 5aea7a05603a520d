// ---- data
const unpack = async (id) => {
  const bytes = Uint8Array.from(atob($(id).textContent), (c) => c.charCodeAt(0));
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());
};
const json = (bytes) => JSON.parse(new TextDecoder().decode(bytes));
let data, world, textBytes, numberBytes;
try {
  [data, world, textBytes, numberBytes] = await Promise.all(["data", "world", "texts", "numbers"].map(unpack));
  data = json(data);
  world = json(world);
} catch (e) {
  $("about").textContent = "This browser is too old to unpack the page (" + e.message + "). The same data are in the CSV files beside it.";
  return;
}

// The inverse of WordCode
const texts = [];
for (let i = 0, text = ""; i < textBytes.length; i++) {
  const b = textBytes[i];
  if (b === 0) { texts.push(text); text = ""; }
  else if (b === 1) text += String.fromCharCode((textBytes[++i] << 8) | textBytes[++i]);
  else if (b < 128) text += String.fromCharCode(b);
  else if (b < 192) text += data.words[b - 128];
  else text += data.words[64 + (((b - 192) << 8) | textBytes[++i])];
}

// The inverse of Numbers
let numberAt = 0;
const nextNumber = () => {
  let value = 0, shift = 0, b;
  do { b = numberBytes[numberAt++]; value |= (b & 127) << shift; shift += 7; } while (b > 127);
  return (value >>> 1) ^ -(value & 1);
};
const column = () => Array.from({ length: nextNumber() }, nextNumber);

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

const places = data.places.map(([id, name, country, latitude, longitude, feature, admin]) => ({ id, name, country, latitude: Number(latitude),
  longitude: Number(longitude), feature, admin, isCountry: /^PCL/.test(feature) }));
const kind = (names, index) => Object.fromEntries(names.map((name, i) => [name, data.kinds[index][i]]));
const dateKind = ["type", "mod", "grain", "anchor", "rule", "confidence", "status"], placeKind = ["role", "modifier", "rule", "confidence", "status"];
const officialKind = ["type", "rule", "confidence", "status"];
// Mentions come in the order of the articles, each counted from the end of the one before it in its text; those of the title first.
const mentionsFrom = (gaps, lengths) => {
  let next = 0;
  return (inTitle, all, make) => {
    const list = [];
    for (let i = 0, end = 0; i < all; i++, next++) {
      if (i === inTitle) end = 0;
      const start = end + gaps[next];
      end = start + lengths[next];
      list.push({ title: i < inTitle, start, length: lengths[next], ...make(next) });
    }
    return list;
  };
};
const takeDates = mentionsFrom(column(), column()), dateValues = column(), dateKinds = column();
const takePlaces = mentionsFrom(column(), column()), placeNumbers = column(), placeKinds = column();
const officeNumbers = column(), officeOfficials = column();
const takeOfficials = mentionsFrom(column(), column()), officialNumbers = column(), officialKinds = column();
const days = (values, published) => {
  const [value, from, to, anchorDate] = values.map((v) => (v === "=" ? values[0] : v === "p" ? published : v));
  return { value, from, to, fromDay: day(from), toDay: day(to), anchorDate };
};
let nextOffice = 0;
const articles = data.articles.map((a, index) => {
  const [id, published, source, url, notBefore, notAfter, byline, externalId, ...counts] = a.map((v) => (v === 0 ? "" : v));
  const [titleDates, allDates, titlePlaces, allPlaces, offices, titleOfficials, allOfficials] = counts.map(Number);
  const title = texts[2 * index], text = texts[2 * index + 1], firstOffice = nextOffice;
  nextOffice += offices;
  const numbers = officeOfficials.slice(firstOffice, nextOffice);
  return {
    index, id, published, day: day(published), source, url, notBefore, notAfter, byline, externalId, text,
    headed: title !== "", title: title || text.trim().replace(/\s+/g, " ").slice(0, 70) + "…",
    dates: takeDates(titleDates, allDates, (i) => ({ kind: "date", ...days(data.values[dateValues[i]], published), ...kind(dateKind, dateKinds[i]) })),
    places: takePlaces(titlePlaces, allPlaces, (i) => ({ kind: "place", place: places[placeNumbers[i] - 1], ...kind(placeKind, placeKinds[i]) })),
    officials: officeNumbers.slice(firstOffice, nextOffice).map((number) => {
      const [person, name, office, label, country, standing, from, to, basis] = data.offices[number];
      return { person, name, office, label, country, standing, from, to, basis };
    }),
    mentions: takeOfficials(titleOfficials, allOfficials, (i) => ({ kind: "official", offices: [...numbers.keys()].filter((o) => numbers[o] === officialNumbers[i]),
      ...kind(officialKind, officialKinds[i]) })),
  };
});
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

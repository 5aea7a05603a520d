// Country outlines for the report's map: Natural Earth 1:110m (public domain, packaged as TopoJSON by world-atlas, ISC) with ISO 3166-1
// alpha-2 codes (i18n-iso-countries, MIT). Arcs stay shared and delta-coded; Antarctica is left out, since nobody reports from it.
import { readFileSync, writeFileSync } from "node:fs";

const [atlasFile, codesFile, target] = process.argv.slice(2);
const atlas = JSON.parse(readFileSync(atlasFile, "utf8"));
const alpha2 = new Map(JSON.parse(readFileSync(codesFile, "utf8")).map(([two, , number]) => [number, two]));
// Natural Earth draws what is in force; these three have no number of their own there.
const unnumbered = { Kosovo: "XK", "N. Cyprus": "CY", Somaliland: "SO" };

const countries = [];
const used = new Map();
const renumbered = (arc) => {
  const index = arc < 0 ? ~arc : arc;
  if (!used.has(index)) used.set(index, used.size);
  return arc < 0 ? ~used.get(index) : used.get(index);
};
const shapes = [...atlas.objects.countries.geometries].sort((a, b) => (a.properties.name < b.properties.name ? -1 : 1));
for (const shape of shapes) {
  const code = alpha2.get(shape.id) ?? unnumbered[shape.properties.name];
  if (!code) throw new Error(`No code for ${shape.properties.name}`);
  if (code === "AQ") continue;
  const polygons = shape.type === "Polygon" ? [shape.arcs] : shape.arcs;
  countries.push([code, shape.properties.name, polygons.flat().map((ring) => ring.map(renumbered))]);
}
const arcs = [...used.keys()].map((index) => atlas.arcs[index].flat());
if (countries.length < 170 || arcs.length < 500) throw new Error(`Too little: ${countries.length} countries, ${arcs.length} arcs`);
const { scale, translate } = atlas.transform;
writeFileSync(target, JSON.stringify({ scale, translate, arcs, countries }) + "\n");
console.log(`${countries.length} countries, ${arcs.length} arcs`);

// Checks a release's data package with Frictionless's own JavaScript library:  node tools/loading/package.js RELEASE
// Once before: (cd tools/loading && npm install --no-save datapackage@1.1.10)
// Each foreign key is checked in a package of its own: where two share a column, the library puts the row that it found for the first in
// place of the cell, and misses the second.
const { Package } = require('datapackage');
const fs = require('fs');
const path = require('path');

const release = process.argv[2];
const descriptor = JSON.parse(fs.readFileSync(path.join(release, 'datapackage.json'), 'utf8'));

async function read(name, foreignKeys) {
  const copy = structuredClone(descriptor);
  copy.resources.find(resource => resource.name === name).schema.foreignKeys = foreignKeys;
  const loaded = await Package.load(copy, { basePath: release });
  if (!loaded.valid) throw new Error(loaded.errors.map(error => error.message).join('; '));
  return loaded.getResource(name).read({ relations: foreignKeys.length > 0 });
}

(async () => {
  for (const table of descriptor.resources.filter(resource => resource.schema)) {
    const rows = await read(table.name, []);
    const keys = table.schema.foreignKeys || [];
    for (const key of keys) await read(table.name, [key]);
    console.log(`${table.name}: ${rows.length} rows, types, enums and primary key right, ${keys.length} foreign keys hold`);
  }
})().catch(error => {
  console.error(error.message, ...(error.errors || []).slice(0, 5).map(e => e.message));
  process.exit(1);
});

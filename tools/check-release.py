#!/usr/bin/env python3
"""Check a release with nothing but Python's standard library:  tools/check-release.py RELEASE

Loads every table by its data package, checks that every foreign key meets a key, that every sentence and mention stands in its article's
text where its offsets say, and every sum. Independent of Dateline's own `validate`: it shares no code with it.
"""
import csv
import hashlib
import json
import pathlib
import sys

csv.field_size_limit(1 << 30)
release = pathlib.Path(sys.argv[1])
package = json.loads((release / "datapackage.json").read_text("utf-8"))
wrong = []


def paths(resource):
    return [resource["path"]] if isinstance(resource["path"], str) else resource["path"]


tables = {}
for resource in package["resources"]:
    for part in resource.get("parts", [resource]):
        content = (release / part["path"]).read_bytes()
        if len(content) != part["bytes"] or "sha256:" + hashlib.sha256(content).hexdigest() != part["hash"]:
            wrong.append(f"{part['path']}: bytes or hash differ")
    if "schema" in resource:
        rows = []
        for path in paths(resource):
            with open(release / path, encoding="utf-8", newline="") as file:
                reader = csv.DictReader(file, strict=True)
                rows.extend(reader)
                if reader.fieldnames != [field["name"] for field in resource["schema"]["fields"]]:
                    wrong.append(f"{path}: header differs from its schema")
        tables[resource["name"]] = (resource["schema"], rows)

for name, (schema, rows) in tables.items():
    keys = {tuple(row[column] for column in schema["primaryKey"]) for row in rows}
    if len(keys) != len(rows):
        wrong.append(f"{name}: {len(rows) - len(keys)} rows share a key")
    for field in schema["fields"]:
        constraints = field.get("constraints", {})
        for row in rows:
            value = row[field["name"]]
            if constraints.get("required") and not value:
                wrong.append(f"{name}: {field['name']} is empty")
            if value and "enum" in constraints and value not in constraints["enum"]:
                wrong.append(f"{name}: {field['name']} is {value}")
    for reference in schema.get("foreignKeys", []):
        target = reference["reference"]
        there = {tuple(row[column] for column in target["fields"]) for row in tables[target["resource"] or name][1]}
        for row in rows:
            value = tuple(row[column] for column in reference["fields"])
            if all(value) and value not in there:
                wrong.append(f"{name}: {value} is not in {target['resource'] or name}")

with open(release / "articles.jsonl", encoding="utf-8") as lines:
    articles = {article["article_id"]: article for article in map(json.loads, lines)}
evidence = 0
for name, (schema, rows) in tables.items():
    if "char_start" in (field["name"] for field in schema["fields"]):
        for row in rows:
            article = articles[row["article_id"]]
            text = article["title"] if row["field"] == "title" else article["text"]
            evidence += 1
            if text[int(row["char_start"]):int(row["char_end"])] != row["text"]:
                wrong.append(f"{name}: {row['text']!r} does not stand at {row['char_start']} of {row['article_id']}")

for line in wrong[:50]:
    print(line)
print(f"{sum(len(rows) for _, rows in tables.values())} rows in {len(tables)} tables, {evidence} offsets, {len(wrong)} wrong")
sys.exit(bool(wrong))

#!/bin/sh
# Loads a release the ways its README says, with the programs that are here:  tools/loading/check.sh RELEASE
# One line a step: ok, skipped (the program is not here) or FAILED; ends with 1 where one failed.
# PYTHON names the Python that has pandas and duckdb (default python3).
set -u
tools=$(cd "$(dirname "$0")/.." && pwd)
release=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${PYTHON:-python3}
failed=0

# step NAME VERSION COMMAND...: runs in the release's folder, as the README's lines are meant to
step() {
  name=$1 version=$2
  shift 2
  if [ -z "$version" ]; then
    echo "skipped  $name: not here"
  elif (cd "$release" && "$@") >"$work/out" 2>&1; then
    echo "ok       $name ($version): $(tail -n 1 "$work/out")"
  else
    echo "FAILED   $name ($version)"
    tail -n 20 "$work/out"
    failed=1
  fi
}

# block LANGUAGE: the lines that the README gives for it
block() { sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" "$release/README.md" | grep -v '^```'; }

has() { "$python" -c "import $1; print($1.__version__)" 2>/dev/null; }

sums() { sha256sum -c --quiet SHA256SUMS && echo "every sum is right"; }
step "sha256sum" "$(sha256sum --version 2>/dev/null | head -n 1)" sums

step "Python's own library" "$($python --version 2>/dev/null)" "$python" "$tools/check-release.py" .

validator=$(cd "$tools/loading" && node -p 'require("datapackage/package.json").version' 2>/dev/null)
step "data package" "$validator" node "$tools/loading/package.js" .

{
  block python
  cat <<'CHECK'
articles = load("articles")
assert len(places) == len(load("place_mentions")) and str(places["admin1_code"].dtype) == "string"
assert (places["country_iso2"] == "NA").sum() == (load("place_mentions")["country_iso2"] == "NA").sum()
assert str(places["geonames_id"].dtype) == "Int64" and articles["article_id"].is_unique
print(len(places), "mentions joined, codes are texts")
CHECK
} >"$work/readme.py"
step "pandas" "$(has pandas)" "$python" "$work/readme.py"

{
  block r
  cat <<'CHECK'
stopifnot(nrow(problems(places)) == 0, nrow(problems(articles)) == 0, nrow(both) == nrow(places))
stopifnot(is.character(places$admin1_code), inherits(articles$published_date, "Date"))
cat(nrow(both), "mentions joined, codes are texts, days are dates\n")
CHECK
} >"$work/readme.R"
readr=$(Rscript -e 'cat(R.version$version.string, "readr", format(packageVersion("readr")))' 2>/dev/null)
step "R" "$readr" Rscript "$work/readme.R"

block sql >"$work/readme.sql"
duckdb() {
  "$python" - "$work/readme.sql" <<'LOAD'
import duckdb, sys
statements = [s for s in open(sys.argv[1]).read().split(";") if s.strip()]
rows = [duckdb.sql(s).fetchall() for s in statements]
assert all(rows), "a statement gave no row"
print(len(statements), "statements,", sum(map(len, rows)), "rows")
LOAD
}
step "DuckDB" "$(has duckdb)" duckdb

calc=$(soffice --version 2>/dev/null)
if [ -d "$release/excel" ]; then
  step "LibreOffice, the copy for Excel" "$calc" "$python" "$tools/loading/spreadsheet.py" excel "$work"
else
  echo "skipped  LibreOffice: this release has no copy for Excel"
fi

qgis=$(/usr/bin/python3 -c "from qgis.core import Qgis; print(Qgis.QGIS_VERSION)" 2>/dev/null)
step "QGIS" "$qgis" /usr/bin/python3 "$tools/loading/qgis_layers.py" .
gdal() { ogrinfo -ro -so places.geojson places | grep '^Feature Count'; }
step "GDAL" "$(ogrinfo --version 2>/dev/null)" gdal
exit $failed

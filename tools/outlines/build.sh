#!/bin/sh
# Makes the outlines of the report's map anew from pinned packages:  tools/outlines/build.sh [FOLDER FOR DOWNLOADS]
# Needs node and npm.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
inputs=${1:-$root/target/outlines}
mkdir -p "$inputs"
cd "$inputs"
[ -f world-atlas-2.0.2.tgz ] || npm pack --silent world-atlas@2.0.2 > /dev/null
[ -f i18n-iso-countries-7.14.0.tgz ] || npm pack --silent i18n-iso-countries@7.14.0 > /dev/null
sha256sum --quiet --check "$here/inputs.sha256"
tar -xzf world-atlas-2.0.2.tgz package/countries-110m.json
tar -xzf i18n-iso-countries-7.14.0.tgz package/codes.json
node "$here/build.mjs" package/countries-110m.json package/codes.json \
    "$root/export/src/main/resources/io/dateline/export/report/world.json"

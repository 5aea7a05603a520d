#!/bin/sh
# Annotates gold corpora with the place annotator alone, no pipeline:  tools/score-places.sh FOLDER GOLD.jsonl...
# Leaves FOLDER/GOLD.out for eval/places/score.py, and prints how often the country is right and how reliable stated confidences are.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift
pairs=""
for gold in "$@"; do
    pairs="$pairs $(cd "$(dirname "$gold")" && pwd)/$(basename "$gold") $folder/$(basename "$gold" .jsonl).out"
done
cd "$root"
# one reactor: a module's classes are the other's dependency, and nothing need be installed
./mvnw -q -B test-compile dependency:build-classpath -pl transform -am \
    -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
# shellcheck disable=SC2086
java -cp "transform/target/test-classes:transform/target/classes:common/target/classes:$(cat transform/target/test.classpath)" \
    io.dateline.transform.place.GoldRun $pairs

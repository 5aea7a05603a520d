#!/bin/sh
# Annotates gold corpora with the place annotator alone, no pipeline:  tools/score-places.sh FOLDER GOLD.jsonl...
# Leaves FOLDER/GOLD.out for eval/places/score.py, and prints how reliable stated confidences are.
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
./mvnw -q -B test-compile -pl transform -am
./mvnw -q -B -pl transform org.apache.maven.plugins:maven-dependency-plugin:build-classpath \
    -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
# shellcheck disable=SC2086
java -cp "transform/target/test-classes:transform/target/classes:common/target/classes:$(cat transform/target/test.classpath)" \
    io.dateline.transform.place.GoldRun $pairs

#!/bin/sh
# Learns the place model anew:  tools/train-places.sh GOLD.jsonl...
# Writes ranker.txt, filter.txt and contexts.tsv. Deterministic; every fifth document of each corpus is left out.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
golds=""
for gold in "$@"; do
    golds="$golds $(cd "$(dirname "$gold")" && pwd)/$(basename "$gold")"
done
cd "$root"
./mvnw -q -B test-compile -pl transform -am
./mvnw -q -B -pl transform org.apache.maven.plugins:maven-dependency-plugin:build-classpath \
    -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
# shellcheck disable=SC2086
java -Xmx3g -cp "transform/target/test-classes:transform/target/classes:common/target/classes:$(cat transform/target/test.classpath)" \
    io.dateline.transform.place.PlaceTrainer transform/src/main/resources/io/dateline/transform/place $golds

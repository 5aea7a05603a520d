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
# one reactor: a module's classes are the other's dependency, and nothing need be installed
./mvnw -q -B test-compile dependency:build-classpath -pl transform -am \
    -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
# shellcheck disable=SC2086
java -Xmx3g -cp "transform/target/test-classes:transform/target/classes:common/target/classes:$(cat transform/target/test.classpath)" \
    io.dateline.transform.place.PlaceTrainer transform/src/main/resources/io/dateline/transform/place $golds

#!/usr/bin/env bash
# Measures Facetpath beside its peers and prints the tables of docs/benchmarks.md in Markdown.
#   benchmarks/run.sh FOLDER [rounds] [warm-up seconds]     FOLDER holds records: *.json, *.json.gz
# Run it on a quiet machine. JAVA_HOME may name the JDK 25 to use.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:?"usage: benchmarks/run.sh FOLDER [rounds] [warm-up seconds]"}
shift

. benchmarks/java.sh
mvn -q -Pbench -Dquick -DskipTests -pl benchmarks -am package
run() {
    "$java" -Xmx4g -cp "benchmarks/target/classes:benchmarks/target/lib/*" "$@"
}

echo "### Bytes to assessment"
run org.facetpath.benchmarks.RecordRace "$folder" "$@"

echo
echo "### Memory and the irrelevant part"
echo
run org.facetpath.benchmarks.IrrelevantBytes

echo
echo "### Pages of the examples"
echo
run org.facetpath.benchmarks.PageWriting examples

echo
echo "### Cold start: ./facetpath assess examples/low-back-two-blocks.json"
echo
./facetpath --version >/dev/null
echo "| run | seconds |"
echo "|---|---|"
for number in 1 2 3 4 5 6 7; do
    begun=$(date +%s%N)
    ./facetpath assess examples/low-back-two-blocks.json --as-of 2026-11-01 >/dev/null
    ended=$(date +%s%N)
    awk -v n="$number" -v t="$((ended - begun))" 'BEGIN { printf "| %d | %.3f |\n", n, t / 1e9 }'
done

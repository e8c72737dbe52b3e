#!/usr/bin/env bash
# Measures the server from a second process and prints the tables of docs/benchmarks.md in Markdown.
#   benchmarks/server.sh assess RECORD [warm-up s] [s]                   latency of $facet-assess
#   benchmarks/server.sh start [runs] [idle s]                           time until ready, memory when idle
#   benchmarks/server.sh commits FOLDER [rounds] [s]                     durable commits; FOLDER on the disk in question
#   benchmarks/server.sh hooks RECORD [warm-up s] [s]                    hooks a second, beside a plain HAPI server
#   benchmarks/server.sh engine RECORD [warm-up s] [s]                   the engine's own share of a hook, beside HAPI's parse
#   benchmarks/server.sh soak RECORD [samples] [s each] [requests a s]   memory over an hour of mixed load
# RECORD is a Bundle of one patient. Run it on a quiet machine. JAVA_HOME may name the JDK 25 to use.
set -euo pipefail
cd "$(dirname "$0")/.."
usage() {
    sed -n 's/^#   //p' "$0" >&2
    exit 2
}

case ${1:-} in
    assess) main=server.AssessLatency ;;
    start) main=server.ServerStart ;;
    commits) main=StoreDurability ;;
    hooks) main=server.HookRace ;;
    engine) main=server.EngineShare ;;
    soak) main=server.Soak ;;
    *) usage ;;
esac
shift
. benchmarks/java.sh
mvn -q -Pbench -Dquick -DskipTests -pl benchmarks -am package
# The launcher builds what it starts, if need be, before anything is timed.
./facetpath --version >/dev/null

# The start cache is made now, since a first server would have it made beside what is measured.
make_start_cache() {
    run=cli/target/run/$(cat cli/target/run/current)
    data=$(mktemp -d)
    FACETPATH_REHEARSE_AFTER=0 ./facetpath serve --data "$data" --port 0 >/dev/null 2>&1 &
    local server=$!
    until [ -s "$run/serve.aot" ] || [ -e "$run/serve.failed" ]; do
        kill -0 "$server" 2>/dev/null || break
        sleep 1
    done
    kill "$server" 2>/dev/null || true
    wait "$server" || true
    rm -rf "$data"
}
case $main in
    server.*) make_start_cache ;;
esac
export FACETPATH_REHEARSE_AFTER=never
exec "$java" -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED \
    -cp "benchmarks/target/classes:benchmarks/target/lib/*" "org.facetpath.benchmarks.$main" "$@"

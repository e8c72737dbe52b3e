#!/usr/bin/env bash
# Measures how soon the main pages are seen and usable in Chromium, by a slow line and processor, and prints the table of
# docs/benchmarks.md in Markdown.
#   benchmarks/pages.sh [loads of each page]
# Run it on a quiet machine. JAVA_HOME may name the JDK 25 to use, CHROMIUM the browser.
set -euo pipefail
cd "$(dirname "$0")/.."
. benchmarks/java.sh
mvn -q -Pbench -Dquick -DskipTests -pl benchmarks -am package
exec "$java" -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED \
    -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.facetpath.benchmarks.PageBudget "$@"

# Sets $java to the Java 25 that JAVA_HOME or the usual folder names, else to the one on the PATH. For sourcing.
java=java
for home in "${JAVA_HOME:-/nowhere}" /usr/lib/jvm/*; do
    if grep -qs '^JAVA_VERSION="25' "$home/release"; then
        java=$home/bin/java
        break
    fi
done

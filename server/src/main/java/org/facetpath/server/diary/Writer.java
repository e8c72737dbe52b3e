package org.facetpath.server.diary;

import java.util.Optional;
import java.util.stream.Stream;

/// Who writes by a link.
public enum Writer {
    PATIENT("patient"),
    CARER("carer");

    private final String code;

    Writer(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Writer> find(String code) {
        return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}

package org.facetpath.cli.architecture.offenders;

public final class BadNames {

    public record DateUtil() {}

    public record DateUtils() {}

    public record DateHelper() {}

    public record ChartManager() {}

    public record ChartProcessor() {}

    public record ReaderImpl() {}

    public record PatientInfo() {}

    public record PatientData() {}

    public interface IReader {}
}

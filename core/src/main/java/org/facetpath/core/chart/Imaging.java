package org.facetpath.core.chart;

import java.util.List;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.time.When;

/// Imaging of the spine that was done: what was imaged how, and the report's conclusion as text (empty when none).
public record Imaging(
        Modality modality, When when, BodyPlace place, String conclusion, Links links, List<Evidence> evidence)
        implements Fact {

    public enum Modality {
        X_RAY("x-ray"),
        CT("ct"),
        MRI("mri"),
        SPECT("spect"),
        OTHER("other");

        private final String code;

        Modality(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Imaging {
        evidence = List.copyOf(evidence);
    }
}

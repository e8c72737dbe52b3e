package org.facetpath.core.assessment;

import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Message;

/// Something only a person can answer.
public record Question(Message message, Ask ask, List<Evidence> evidence) {

    public enum Ask {
        PATIENT("patient"),
        CLINICIAN("clinician"),
        OTHER_CLINIC("other-clinic"),
        PAYER("payer");

        private final String code;

        Ask(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Question {
        evidence = List.copyOf(evidence);
    }
}

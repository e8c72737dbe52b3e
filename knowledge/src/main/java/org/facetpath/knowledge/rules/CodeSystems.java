package org.facetpath.knowledge.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.yaml.Vocabulary;

/// The short names of code systems in terminology files and their FHIR addresses.
final class CodeSystems {

    private static final String OWN = "https://facetpath.org/fhir/CodeSystem/";

    static final Vocabulary<String> ADDRESS = new Vocabulary<>("code system", addresses());

    private CodeSystems() {}

    private static Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("snomed", "http://snomed.info/sct");
        addresses.put("loinc", "http://loinc.org");
        addresses.put("icd-10-cm", "http://hl7.org/fhir/sid/icd-10-cm");
        addresses.put("rxnorm", "http://www.nlm.nih.gov/research/umls/rxnorm");
        addresses.put("cpt", "http://www.ama-assn.org/go/cpt");
        addresses.put("hcpcs", "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets");
        addresses.put("dicom", "http://dicom.nema.org/resources/ontology/DCM");
        addresses.put("ucum", "http://unitsofmeasure.org");
        addresses.put("v2-yes-no", "http://terminology.hl7.org/CodeSystem/v2-0136");
        addresses.put("own", OWN);
        return addresses;
    }

    /// The address behind a short name; `own` depends on what the set names.
    static String of(String address, Domain domain) {
        return address.equals(OWN) ? own(domain) : address;
    }

    /// Our code system for a domain.
    static String own(Domain domain) {
        return OWN
                + switch (domain) {
                    case FACET_PROCEDURE, OTHER_PROCEDURE -> "procedure";
                    case PAIN_AREA -> "pain-area";
                    case BODY_STRUCTURE -> "facet-joint";
                    default -> "finding";
                };
    }

    /// The codes of our own system that a set of this domain carries by its name, so that it may stand in a record.
    /// An area of the pain drawing also stands with its side.
    static List<String> ownCodes(String name, Domain domain) {
        return switch (domain) {
            case FINDING, FACET_PROCEDURE, CARE, CARE_RESPONSE, PROCEDURE_DETAIL, MEASURE -> List.of(name);
            case PAIN_AREA -> List.of(name, name + "-left", name + "-right");
            default -> List.of();
        };
    }
}

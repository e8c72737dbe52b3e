package org.facetpath.exchange;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facetpath.exchange.artifact.KnowledgeArtifacts;
import org.facetpath.knowledge.Forms;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.utilities.npm.NpmPackage;

/// The validator of HAPI FHIR 8.8.1 for R4. It knows our own artefacts, so a code or extension of ours that we do not
/// publish is an error.
@SuppressWarnings("deprecation") // Nothing else yet makes the unknown systems of others a warning.
public final class Validator {

    public static final List<MetadataResource> ARTIFACTS = new KnowledgeArtifacts(
                    Examples.KNOWLEDGE, Forms.load(Examples.KNOWLEDGE).orThrow())
            .all();

    public static final Path US_CORE = Examples.ROOT.resolve("../shared/fhir-packages/hl7.fhir.us.core-7.0.0.tgz");

    private static final FhirContext R4 = FhirContext.forR4Cached();

    private final FhirValidator validator;

    private Validator(PrePopulatedValidationSupport known) {
        ARTIFACTS.forEach(known::addResource);
        var chain = new ValidationSupportChain(
                known,
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4),
                new SnapshotGeneratingValidationSupport(R4),
                unknownSystemsWarn());
        validator = R4.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    /// Terminology of others (SNOMED CT, CPT) is not at hand, which is a warning and no error.
    private static UnknownCodeSystemWarningValidationSupport unknownSystemsWarn() {
        var support = new UnknownCodeSystemWarningValidationSupport(R4);
        support.setNonExistentCodeSystemSeverity(ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity.WARNING);
        return support;
    }

    /// R4 as it is.
    static Validator core() {
        return new Validator(new PrePopulatedValidationSupport(R4));
    }

    /// R4 and US Core 7.0.0.
    static Validator usCore() {
        return with(US_CORE);
    }

    /// R4 and packages of others.
    public static Validator with(Path... packages) {
        var known = new PrePopulatedValidationSupport(R4);
        for (var path : packages) {
            try (var bytes = Files.newInputStream(path)) {
                var files = NpmPackage.fromPackage(bytes).getFolders().get("package");
                for (var name : files.listFiles()) {
                    if (name.matches("(StructureDefinition|ValueSet|CodeSystem)-.*[.]json")) {
                        known.addResource(R4.newJsonParser()
                                .parseResource(new String(files.fetchFile(name), StandardCharsets.UTF_8)));
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return new Validator(known);
    }

    public List<String> problems(String json) {
        return shown(validator.validateWithResult(json).getMessages());
    }

    List<String> problems(IBaseResource resource) {
        return problems(R4.newJsonParser().encodeResourceToString(resource));
    }

    /// By that profile, of a resource as JSON.
    public List<String> problemsBy(String profile, String json) {
        var options = new ValidationOptions().addProfile(profile);
        return shown(validator.validateWithResult(json, options).getMessages());
    }

    List<String> problemsBy(String profile, IBaseResource resource) {
        var options = new ValidationOptions().addProfile(profile);
        return shown(validator.validateWithResult(resource, options).getMessages());
    }

    private static List<String> shown(List<SingleValidationMessage> messages) {
        return messages.stream()
                .filter(message -> message.getSeverity() != ResultSeverityEnum.INFORMATION)
                .map(message ->
                        "%s %s: %s".formatted(message.getSeverity(), message.getLocationString(), message.getMessage()))
                .toList();
    }
}

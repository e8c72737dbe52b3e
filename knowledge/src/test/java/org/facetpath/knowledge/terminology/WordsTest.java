package org.facetpath.knowledge.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.knowledge.KnowledgeFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Words of the terminology")
class WordsTest {

    private static final Terminology TERMINOLOGY =
            KnowledgeFolder.load().orThrow().terminology();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DIAGNOSIS       | Chronic low back pain (finding)                                  | low-back-pain
        DIAGNOSIS       | Chronic neck pain (finding)                                      | neck-pain
        DIAGNOSIS       | Chronic Lower Back Pain                                          | low-back-pain
        DIAGNOSIS       | Whiplash injury to neck                                          | whiplash-or-neck-injury
        DIAGNOSIS       | Lumbar post-laminectomy syndrome (disorder)                      | post-laminectomy-syndrome
        DIAGNOSIS       | Spinal stenosis of lumbar region (disorder)                      | spinal-stenosis
        DIAGNOSIS       | Fracture of vertebral column without spinal cord injury          | vertebral-fracture
        DIAGNOSIS       | Pathological fracture due to osteoporosis (disorder)             | osteoporotic-fracture
        DIAGNOSIS       | Primary malignant neoplasm of colon                              | cancer
        DIAGNOSIS       | Facet syndrome, lumbar                                           | facet-joint-pain
        FINDING         | Facet joint arthropathy L4-L5                                    | facet-arthropathy
        FINDING         | Spondylolisthesis of L5                                          | listhesis
        CARE            | Physical therapy procedure (regime/therapy)                      | physical-therapy
        CARE            | Chiropraxy (regime/therapy)                                      | manual-therapy
        MEDICINE        | Naproxen sodium 220 MG Oral Tablet                               | nsaid
        MEDICINE        | Acetaminophen 300 MG / Hydrocodone Bitartrate 5 MG Oral Tablet   | opioid
        MEDICINE        | Acetaminophen 300 MG / Hydrocodone Bitartrate 5 MG Oral Tablet   | simple-analgesic
        MEDICINE        | 0.4 ML Enoxaparin sodium 100 MG/ML Prefilled Syringe             | anticoagulant
        FACET_PROCEDURE | Left L3, L4 medial branch and L5 dorsal ramus block              | medial-branch-block
        FACET_PROCEDURE | Diagnostic MBB L4-5                                              | medial-branch-block
        FACET_PROCEDURE | Intra-articular facet joint injection, C5-6                      | facet-injection
        FACET_PROCEDURE | RFA L4-5 and L5-S1 bilateral                                     | radiofrequency-ablation
        FACET_PROCEDURE | Thermal radiofrequency ablation of lumbar medial branch nerves   | radiofrequency-ablation
        OTHER_PROCEDURE | Lumbar epidural steroid injection                                | epidural-injection
        OTHER_PROCEDURE | Anterior lumbar interbody fusion                                 | alif
        IMAGING         | MRI lumbar spine without contrast                                | mri-lumbar
        IMAGING         | X-ray of cervical spine                                          | x-ray-cervical
        DEVICE          | Cardiac pacemaker, device (physical object)                      | implanted-electronics
        """)
    void mean_what_they_say(Domain domain, String text, String set) {
        assertThat(names(text, Set.of(domain))).contains(set);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Intramuscular injection",
                "Epidural anesthesia",
                "Injection of tetanus antitoxin",
                "Physical examination procedure (procedure)",
                "History AND physical examination (procedure)",
                "Insertion of intrauterine contraceptive device",
                "Radiofrequency ablation of saphenous vein",
                "Radiofrequency ablation of atrial fibrillation focus",
                "Referral for physical therapy (procedure)",
                "Pulmonary rehabilitation (regime/therapy)",
                "Recommendation to avoid exercise",
                "Postoperative care for dental procedure (regime/therapy)"
            })
    void of_other_procedures_are_no_facet_procedure_no_spinal_injection_and_no_conservative_care(String text) {
        assertThat(names(text, EnumSet.of(Domain.FACET_PROCEDURE, Domain.CARE))).isEmpty();
        assertThat(names(text, EnumSet.of(Domain.OTHER_PROCEDURE))).doesNotContain("other-spinal-injection");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Suspected lung cancer (situation)                 | cancer
        Family history of cancer of colon                 | cancer
        Screening for malignant neoplasm                  | cancer
        Cancer education                                  | cancer
        Past pregnancy history of miscarriage (situation) | pregnancy
        Prediabetes                                       | diabetes
        Spondylosis without myelopathy                    | myelopathy
        Spondylosis without myelopathy or radiculopathy   | radiculopathy
        Rheumatic fever                                   | fever-or-chills
        Planned weight loss                               | weight-loss
        Fracture of ankle                                 | vertebral-fracture
        Closed fracture of hip                            | vertebral-fracture
        Pain in knee                                      | spine-pain-any
        Infection of tooth (disorder)                     | active-infection
        History of single seizure (situation)             | cancer-in-remission
        """)
    void do_not_mean_what_they_only_mention(String text, String set) {
        assertThat(names(text, EnumSet.of(Domain.DIAGNOSIS, Domain.FINDING))).doesNotContain(set);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lidocaine 5 % topical patch",
                "Hydrocortisone 10 MG/ML Topical Cream",
                "120 ACTUAT fluticasone propionate 0.044 MG/ACTUAT Metered Dose Inhaler [Flovent]",
                "Naloxone Hydrochloride 0.02 MG/ML Injectable Solution",
                "heparin lock flush 10 UNT/ML"
            })
    void of_medicines_that_act_elsewhere_are_in_no_class(String text) {
        assertThat(names(text, EnumSet.of(Domain.MEDICINE))).isEmpty();
    }

    @Test
    void count_low_dose_aspirin_as_antiplatelet_only() {
        assertThat(names("aspirin 81 MG Oral Tablet", EnumSet.of(Domain.MEDICINE)))
                .contains("antiplatelet")
                .doesNotContain("nsaid");
        assertThat(names("aspirin 325 MG Oral Tablet", EnumSet.of(Domain.MEDICINE)))
                .contains("antiplatelet", "nsaid");
    }

    @Test
    void are_found_alone_and_inside_a_sentence_whatever_their_case() {
        for (var set : TERMINOLOGY.list()) {
            for (var pattern : set.words()) {
                var text = pattern.replace("*", "").replace("...", " and the ");
                if (set.notWords().stream().anyMatch(text::contains)) {
                    continue;
                }
                for (var written : Set.of(text, text.toUpperCase(Locale.ROOT), "Seen: " + text + ", today")) {
                    assertThat(TERMINOLOGY.findWords(written, Set.of(set.domain())))
                            .as(written)
                            .contains(set.id())
                            .containsAll(set.memberOf());
                }
            }
        }
    }

    @Test
    void are_not_found_inside_other_words() {
        for (var set : TERMINOLOGY.list()) {
            for (var pattern : set.words()) {
                var text =
                        "x" + pattern.replace("*", "").replace("...", " and the ") + (pattern.endsWith("*") ? "" : "x");
                assertThat(TERMINOLOGY.findWords(text, Set.of(set.domain())).stream()
                                .filter(set.id()::equals))
                        .as("%s in %s", set.id(), text)
                        .allSatisfy(id -> assertThat(set.words()).anyMatch(word -> !word.equals(pattern)));
            }
        }
    }

    private static Set<String> names(String text, Set<Domain> domains) {
        return TERMINOLOGY.findWords(text, domains).stream()
                .map(id -> id.name())
                .collect(Collectors.toSet());
    }
}

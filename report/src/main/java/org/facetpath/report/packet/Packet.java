package org.facetpath.report.packet;

import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Innervation;
import org.facetpath.report.wording.Speech;

/// Everything a packet says of one proposal and one policy: the same for the letter, the JSON and the lists beside it.
///
/// @param policy the version it was judged by
/// @param innervation which nerves supply which joint, for the drawing
/// @param codes procedure codes as the order gives them; empty where CPT is left out and it gives no other
/// @param request footnotes of the proposal itself; empty when it was only stated on the command line
/// @param claims the criteria in the policy's order
/// @param course what was done so far for the region, oldest first
/// @param earlier how many older entries of the course are left out
/// @param conflicts statements of the record that cannot both be true
/// @param lines the lines of the record cited
/// @param texts the statements of the policy cited
public record Packet(
        Assessment assessment,
        CoverageAnswer answer,
        Policy policy,
        Innervation innervation,
        Speech speech,
        Paper paper,
        List<ProcedureCode> codes,
        List<Integer> request,
        List<Claim> claims,
        List<Told> course,
        int earlier,
        List<Told> conflicts,
        List<Footnotes.Line> lines,
        List<Footnotes.Text> texts,
        List<Attachment> attachments) {

    public Packet {
        codes = List.copyOf(codes);
        request = List.copyOf(request);
        claims = List.copyOf(claims);
        course = List.copyOf(course);
        conflicts = List.copyOf(conflicts);
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
        attachments = List.copyOf(attachments);
    }

    public Readiness readiness() {
        return switch (answer.verdict()) {
            case NOT_MET, NOT_DOCUMENTED -> Readiness.DRAFT;
            case MET ->
                conflicts.isEmpty() && claims(Claim.Standing.TO_CONFIRM).isEmpty()
                        ? Readiness.TO_SIGN
                        : Readiness.TO_CONFIRM;
        };
    }

    /// The claims of one standing, in the policy's order.
    public List<Claim> claims(Claim.Standing standing) {
        return claims.stream().filter(it -> it.standing() == standing).toList();
    }
}

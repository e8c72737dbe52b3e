package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.facetpath.server.audit.Event;
import org.facetpath.server.store.Outcome;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/// A Bundle that is written all or not at all: creates (also conditional ones), updates and deletes. References to
/// entries by `fullUrl` come out as references to what was stored.
public final class TransactionProvider {

    private final Records records;

    TransactionProvider(Records records) {
        this.records = records;
    }

    @Transaction
    public Bundle transaction(@TransactionParam Bundle bundle, RequestDetails request) {
        if (bundle.getType() != BundleType.TRANSACTION) {
            throw new InvalidRequestException("Only a Bundle of type transaction can be posted here.");
        }
        var body = new String(request.loadRequestContents(), StandardCharsets.UTF_8);
        return answer(records.write(BundleChanges.of(body), Event.Act.TRANSACTION));
    }

    private static Bundle answer(List<Outcome> outcomes) {
        var answer = new Bundle();
        answer.setType(BundleType.TRANSACTIONRESPONSE);
        for (var outcome : outcomes) {
            answer.addEntry()
                    .getResponse()
                    .setStatus(
                            switch (outcome.effect()) {
                                case CREATED -> "201 Created";
                                case UPDATED, UNCHANGED -> "200 OK";
                                case DELETED, ERASED -> "204 No Content";
                            })
                    .setLocation("%s/_history/%d".formatted(outcome.key(), outcome.number()))
                    .setEtag("W/\"%d\"".formatted(outcome.number()))
                    .setLastModified(Date.from(outcome.at()));
        }
        return answer;
    }
}

package org.facetpath.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Set;

/// Refuses a search or history that asks for something else than would be answered. Nobody who asks for one
/// patient, and slips, may be shown others.
@Interceptor
public final class UnderstoodQuestions {

    private static final Set<RestOperationTypeEnum> QUESTIONS =
            Set.of(RestOperationTypeEnum.SEARCH_TYPE, RestOperationTypeEnum.HISTORY_INSTANCE);

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void check(RequestDetails request) {
        if (QUESTIONS.contains(request.getRestOperationType())) {
            request.getParameters().forEach(UnderstoodQuestions::check);
        }
    }

    private static void check(String name, String[] values) {
        if (name.contains(":") || name.contains(".")) {
            throw new InvalidRequestException("Modifiers and chains such as %s are not understood.".formatted(name));
        }
        if (name.equals("_sort")) {
            throw new InvalidRequestException("_sort is not understood; what was written first comes first.");
        }
        for (var value : values) {
            if (value == null || value.isBlank()) {
                throw new InvalidRequestException("%s has no value.".formatted(name));
            }
            if (name.equals("_count") && !value.matches("[0-9]{1,9}")) {
                throw new InvalidRequestException("_count is a whole number.");
            }
        }
    }
}

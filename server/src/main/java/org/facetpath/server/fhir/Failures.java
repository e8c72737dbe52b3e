package org.facetpath.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.lang.reflect.InvocationTargetException;
import org.facetpath.server.audit.Trouble;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.StaleVersionException;
import org.facetpath.server.store.StoreFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/// Turns what went wrong into FHIR's statuses. What was nobody's fault but ours is told by a number that stands in the
/// log with the kind of failure, never with words of a record.
@Interceptor
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException answer(Throwable failure, @Nullable RequestDetails request) {
        var known = known(failure);
        if (known instanceof InvalidRequestException
                && request != null
                && request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION) {
            known = BrokenEntry.find(request)
                    .<BaseServerResponseException>map(InvalidRequestException::new)
                    .orElse(known);
        }
        if (known.getOperationOutcome() == null) {
            known.setOperationOutcome(Told.of(known));
        }
        return known;
    }

    private static BaseServerResponseException known(Throwable failure) {
        return switch (origin(failure)) {
            case BaseServerResponseException known -> known;
            case DataFormatException broken -> new InvalidRequestException(broken.getMessage());
            case AccessDeniedException _ -> new ForbiddenOperationException("This patient is not yours to see.");
            case StaleVersionException stale -> new PreconditionFailedException(stale.getMessage());
            case RefusedChangeException refused -> refused(refused);
            case StoreFailedException failed -> unusable(failed);
            case Throwable bug -> unknown(bug);
        };
    }

    /// HAPI wraps what a provider throws, sometimes twice.
    private static Throwable origin(Throwable failure) {
        var cause = failure.getCause();
        boolean wraps = failure instanceof InternalErrorException || failure instanceof InvocationTargetException;
        return wraps && cause != null ? origin(cause) : failure;
    }

    private static BaseServerResponseException refused(RefusedChangeException refused) {
        return switch (refused.ground()) {
            case CONTENT, ABSENT -> new UnprocessableEntityException(refused.getMessage());
            case AMBIGUOUS -> new PreconditionFailedException(refused.getMessage());
            case CONFLICT -> new ResourceVersionConflictException(refused.getMessage());
        };
    }

    /// Nobody's mistake who asks, and no bug: the database is full, damaged or gone. Its words hold no word of a
    /// record.
    private static BaseServerResponseException unusable(StoreFailedException failure) {
        var number = Trouble.log(LOG, failure);
        return new UnclassifiedServerFailureException(
                503, "%s (the log says more under %s)".formatted(failure.getMessage(), number));
    }

    private static BaseServerResponseException unknown(Throwable failure) {
        var number = Trouble.log(LOG, failure);
        return new InternalErrorException("Facetpath failed; its log says more under " + number + ".");
    }
}

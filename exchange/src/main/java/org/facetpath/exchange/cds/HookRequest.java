package org.facetpath.exchange.cds;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facetpath.exchange.cds.Body.Slice;
import org.facetpath.fhir.json.Element;
import org.jspecify.annotations.Nullable;

/// What a record system asks, read and checked.
///
/// @param fhirServer where its data can be had; null when it does not say
/// @param prefetch by key, as far as sent
/// @param extension as it came; null for none
public record HookRequest(
        Hook hook,
        String hookInstance,
        @Nullable URI fhirServer,
        @Nullable FhirAuthorization authorization,
        Context context,
        Map<String, Prefetched> prefetch,
        @Nullable Element extension) {

    private static final String CRD_VERSION = "davinci-crd.requestedVersion";
    private static final String CRD_OPTIONS = "davinci-crd.configuration";

    /// @param userId such as `Practitioner/1`; null only for order-dispatch
    /// @param orders the draft orders or proposed appointments themselves
    /// @param selections which of the draft orders were selected, as references
    /// @param dispatched references to the orders that are handed to somebody
    public record Context(
            @Nullable String userId,
            String patientId,
            @Nullable String encounterId,
            List<Drafted> orders,
            List<String> selections,
            List<String> dispatched,
            @Nullable String performer) {

        public Context {
            orders = List.copyOf(orders);
            selections = List.copyOf(selections);
            dispatched = List.copyOf(dispatched);
        }
    }

    /// A resource that the context brings.
    ///
    /// @param id null for one without
    /// @param basedOn references to what it follows from, such as the order of an appointment
    /// @param slice where it stands
    public record Drafted(String type, @Nullable String id, List<String> basedOn, Slice slice) {

        public Drafted {
            basedOn = List.copyOf(basedOn);
        }

        /// As references and the chart name it.
        public String label() {
            return type + "/" + id;
        }
    }

    public HookRequest {
        prefetch = Map.copyOf(prefetch);
    }

    public Prefetched prefetched(String key) {
        return prefetch.getOrDefault(key, new Prefetched.Missing());
    }

    /// The version of CRD asked for, such as `2.2`; empty when it is not said, or nothing of CRD is.
    public Optional<String> crdVersion() {
        return extension == null ? Optional.empty() : Optional.ofNullable(extension.text(CRD_VERSION));
    }

    /// The options of CRD by code, each `true`, `false` or a number as written; what is neither is empty.
    public Map<String, String> crdOptions() {
        var given = extension == null ? null : extension.element(CRD_OPTIONS);
        var options = new HashMap<String, String>();
        if (given != null) {
            for (var code : given.names()) {
                options.put(code, given.get(code) instanceof Element.Literal value ? value.written() : "");
            }
        }
        return options;
    }

    /// Whether the client has said that it speaks CRD.
    public boolean isFromCrdClient() {
        return extension != null && (extension.has(CRD_VERSION) || extension.has(CRD_OPTIONS));
    }
}

package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Where a form stands whose resources carry its id: the id is part of the address. Whoever goes back to the
/// form after it was written stands before the same one, so sending it again writes nothing twice.
final class FormAddress {

    private FormAddress() {}

    /// Leads to a form that nobody has filled in yet.
    static ResponseEntity<String> fresh(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, request.getRequestURI() + "?form=" + UUID.randomUUID())
                .build();
    }
}

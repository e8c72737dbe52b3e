package org.facetpath.server.audit;

import java.util.Optional;
import java.util.function.Supplier;
import org.facetpath.server.access.PublicAddress;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// At which address the server was reached: the public one that it was told of, else the end of the connection on this
/// machine. Never what a client says in its headers.
public final class OwnAddress implements Supplier<String> {

    private final Optional<PublicAddress> told;

    public OwnAddress(Optional<PublicAddress> told) {
        this.told = told;
    }

    @Override
    public String get() {
        return told.map(it -> it.address().toString()).orElseGet(OwnAddress::reached);
    }

    private static String reached() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return "";
        }
        var request = attributes.getRequest();
        var address = request.getLocalAddr();
        return "http://%s:%d".formatted(address.contains(":") ? "[" + address + "]" : address, request.getLocalPort());
    }
}

package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Version;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.InstantType;
import org.jspecify.annotations.Nullable;

/// What a search found, as positions in the log. The server keeps the last searches for those who page through them, so
/// none holds content: each page is read from the store when it is asked for, and given only to who asked first.
final class Matches implements IBundleProvider {

    private final long[] positions;
    private final LongFunction<Stream<IBaseResource>> read;
    private final Actor asker = SignedIn.required().actor();
    private final String id = UUID.randomUUID().toString();
    private final InstantType published = InstantType.withCurrentTime();

    /// @param read the resource at a position; nothing where its content was destroyed since
    Matches(List<Version> found, LongFunction<Stream<IBaseResource>> read) {
        this.positions = found.stream().mapToLong(Version::position).toArray();
        this.read = read;
    }

    @Override
    public List<IBaseResource> getResources(int from, int to) {
        if (!SignedIn.required().actor().equals(asker)) {
            throw new ResourceGoneException("This search is not known here; ask it again.");
        }
        int begin = Math.clamp(from, 0, positions.length);
        int end = Math.clamp(to, begin, positions.length);
        return LongStream.of(positions)
                .skip(begin)
                .limit(end - begin)
                .mapToObj(read)
                .flatMap(it -> it)
                .toList();
    }

    @Override
    public Integer size() {
        return positions.length;
    }

    @Override
    public IPrimitiveType<Date> getPublished() {
        return published;
    }

    @Override
    public String getUuid() {
        return id;
    }

    @Override
    public @Nullable Integer preferredPageSize() {
        return null;
    }
}

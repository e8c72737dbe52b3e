package org.facetpath.server.store.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.Why;
import org.jspecify.annotations.Nullable;

/// Reads a text that should be JSON, and refuses it with its line and column where it is not.
public final class JsonText {

    /// What is done with the tokens of a text.
    public interface Reading<T extends @Nullable Object> {

        T from(JsonParser json) throws IOException;
    }

    /// @throws RefusedChangeException when the text is not JSON
    public static <T extends @Nullable Object> T parse(JsonFactory factory, String text, Reading<T> reading) {
        try (var json = factory.createParser(text)) {
            return reading.from(json);
        } catch (JsonProcessingException broken) {
            var place = broken.getLocation();
            var why = place == null
                    ? Why.of(Why.Kind.NOT_JSON)
                    : new Why(
                            Why.Kind.NOT_JSON_AT,
                            Map.of(
                                    "line", String.valueOf(place.getLineNr()),
                                    "column", String.valueOf(place.getColumnNr())),
                            "");
            throw why.refusal();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A refusal of the content.
    public static RefusedChangeException refused(Why.Kind why) {
        return Why.of(why).refusal();
    }

    private JsonText() {}
}

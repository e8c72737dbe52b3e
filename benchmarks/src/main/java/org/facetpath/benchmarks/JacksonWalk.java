package org.facetpath.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;

/// Jackson 2 touching every token and doing nothing with it: the least a reader of all tokens can take.
final class JacksonWalk implements Contestant {

    private final JsonFactory factory = new JsonFactory();

    @Override
    public String name() {
        return "Jackson 2 token walk";
    }

    @Override
    public Found run(RecordFile record) throws IOException {
        long tokens = 0;
        try (var parser = factory.createParser(record.bytes())) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return new Found(-1, -1, tokens);
    }
}

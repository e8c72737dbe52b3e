package org.facetpath.fhir.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.facetpath.fhir.Damage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Another reader of JSON sees the same: Jackson is the oracle. Set `facetpath.fuzz.seed` and
/// `facetpath.fuzz.rounds` for other damage.
class JsonReaderTest {

    private static final JsonFactory JACKSON = new JsonFactory();
    private static final long SEED = Long.getLong("facetpath.fuzz.seed", 20_261_125L);
    private static final int ROUNDS = Integer.getInteger("facetpath.fuzz.rounds", 1_000);

    /// Gives a few bytes at a time, as networks do.
    private static final class Trickle extends InputStream {

        private final InputStream source;
        private final SplittableRandom random;

        Trickle(byte[] bytes, int from, SplittableRandom random) {
            this.source = new ByteArrayInputStream(bytes, from, bytes.length - from);
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return source.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return source.read(target, offset, Math.min(length, 1 + random.nextInt(40)));
        }
    }

    private static JsonReader reader(byte[] bytes, int from, SplittableRandom random) {
        var window = new Window(new Trickle(bytes, from, random), 1 + random.nextInt(64));
        return new JsonReader(window, new Recall<>());
    }

    @Test
    void whatIsPassedOverEndsWhereJacksonSaysItEnds() throws IOException {
        var random = new SplittableRandom(SEED);
        var examples = Damage.examples();
        int compared = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var example = examples.get(random.nextInt(examples.size()));
            var bytes = round % 4 == 0 ? example : Damage.of(example, random);
            compared += comparesEnds(bytes, random, "seed %d, round %d".formatted(SEED, round)) ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(ROUNDS / 4);
    }

    /// Passes over a value somewhere in these bytes; true when Jackson could too.
    private static boolean comparesEnds(byte[] bytes, SplittableRandom random, String round) throws IOException {
        try (var jackson = JACKSON.createParser(bytes)) {
            int from = goSomewhere(jackson, random.nextInt(400));
            if (from < 0) {
                return false;
            }
            try {
                jackson.skipChildren();
                jackson.finishToken();
            } catch (JsonEOFException _) {
                var reader = reader(bytes, from, random);
                assertThatThrownBy(() -> skipFirst(reader)).as(round).isInstanceOf(BrokenJsonException.class);
                return false;
            } catch (JsonProcessingException _) {
                // Passing over may notice less, but it must come to an end.
                skipOrBreak(reader(bytes, from, random));
                return false;
            }
            var reader = reader(bytes, from, random);
            skipFirst(reader);
            assertThat(from + reader.offset())
                    .as(round)
                    .isEqualTo(jackson.currentLocation().getByteOffset());
            return true;
        }
    }

    /// Goes to a value and tells where it begins; -1 when the damage comes before.
    private static int goSomewhere(JsonParser jackson, int tokens) throws IOException {
        try {
            int from = -1;
            for (int token = 0; token <= tokens || from < 0; token++) {
                var next = jackson.nextToken();
                if (next == null) {
                    return -1;
                }
                boolean begins = next.isStructStart() || next == JsonToken.VALUE_STRING;
                from = begins ? Math.toIntExact(jackson.currentTokenLocation().getByteOffset()) : -1;
            }
            return from;
        } catch (JsonProcessingException _) {
            return -1;
        }
    }

    private static void skipFirst(JsonReader reader) throws IOException {
        assertThat(reader.hasMore()).isTrue();
        reader.skip();
    }

    private static void skipOrBreak(JsonReader reader) throws IOException {
        try {
            skipFirst(reader);
        } catch (BrokenJsonException broken) {
            assertThat(broken).hasMessageMatching("[^\\p{Cntrl}]+");
        }
    }

    @Test
    void whatIsReadIsWhatJacksonReads() throws IOException {
        var random = new SplittableRandom(SEED);
        var examples = Damage.examples();
        int whole = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var example = examples.get(random.nextInt(examples.size()));
            var bytes = round % 8 == 0 ? example : Damage.of(example, random);
            var expected = jackson(bytes);
            assertThat(ours(bytes, random)).as("seed %d, round %d", SEED, round).isEqualTo(expected);
            whole += expected == null ? 0 : 1;
        }
        assertThat(whole).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\u00e9\\ud83d\\ude00\\ud83d é😀\",\"\\u0061\\n\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}",
                "[-0,0.5,1e9,1E+9,-1.25e-3,true,false,null,\"\",[],{}]",
                "[01]",
                "[1.]",
                "[-]",
                "[.5]",
                "[1e]",
                "[+1]",
                "[tru]",
                "[truer]",
                "[NaN]",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{\"a\":}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\t\"}",
                "{\"a\t\":1}",
                "{\"a\":\"",
                "[1",
                "{]",
                "[}",
                "[\f1]"
            })
    void theLetterOfJsonIsThatOfJackson(String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThat(ours(bytes, new SplittableRandom(SEED))).isEqualTo(jackson(bytes));
    }

    private static @Nullable String ours(byte[] bytes, SplittableRandom random) throws IOException {
        try {
            return shown(new ElementReader(reader(bytes, 0, random)).readFirst());
        } catch (BrokenJsonException _) {
            return null;
        }
    }

    private static String shown(Object value) {
        return String.valueOf(plain(value));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Element element -> {
                var values = new LinkedHashMap<String, Object>();
                element.names().forEach(name -> values.put(name, plain(element.get(name))));
                yield values;
            }
            case List<?> list -> list.stream().map(JsonReaderTest::plain).toList();
            case Element.Literal literal -> literal.written();
            default -> "'" + value + "'";
        };
    }

    private static @Nullable String jackson(byte[] bytes) throws IOException {
        try (var parser = JACKSON.createParser(bytes)) {
            parser.nextToken();
            return String.valueOf(jackson(parser));
        } catch (JsonProcessingException _) {
            return null;
        }
    }

    private static Object jackson(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var values = new LinkedHashMap<String, Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    if (parser.nextToken() != JsonToken.VALUE_NULL) {
                        values.put(name, jackson(parser));
                    }
                }
                yield values;
            }
            case START_ARRAY -> {
                var values = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(jackson(parser));
                }
                yield values;
            }
            case VALUE_STRING -> "'" + parser.getText() + "'";
            default -> parser.getText();
        };
    }

    @ParameterizedTest(name = "{0} is noticed though it is passed over")
    @ValueSource(
            strings = {
                "{\"a\":[1,2}",
                "{\"a\":[1,2}}",
                "{\"a\":{\"b\":1]}",
                "[[1]",
                "{\"a\":\"no end}",
                "{\"a\":\"escaped end\\\"}",
                "{\"a\":\"line\nbreak\"}",
                "\"no end",
                "\"tab\t\"",
                "tru",
                "12x",
                "}"
            })
    void breaksInWhatIsPassedOver(String json) {
        for (int padding = 0; padding < 10; padding++) {
            var bytes = (" ".repeat(padding) + json).getBytes(StandardCharsets.UTF_8);
            var reader = reader(bytes, 0, new SplittableRandom(padding));
            assertThatThrownBy(() -> skipFirst(reader)).isInstanceOf(BrokenJsonException.class);
        }
    }

    @ParameterizedTest(name = "{0} is not noticed when it is passed over")
    @ValueSource(strings = {"{a:1}", "[1 2]", "{\"a\":tru}", "{\"a\":\"\\x\"}", "{[}]"})
    void whatIsNotLookedAt(String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var reader = reader(bytes, 0, new SplittableRandom(SEED));
        skipFirst(reader);
        assertThat(reader.offset()).isEqualTo(bytes.length);
    }

    @Test
    void whatIsHeldCanBeGoneBackTo() throws IOException {
        var bytes = "{\"a\":{\"b\":[1,2]},\"c\":\"d\"}".getBytes(StandardCharsets.UTF_8);
        var reader = reader(bytes, 0, new SplittableRandom(SEED));
        reader.hasMore();
        reader.enter();
        reader.hold(1_000);
        assertThat(reader.nextName()).isEqualTo("a");
        reader.skip();
        assertThat(reader.nextName()).isEqualTo("c");
        reader.goBack();
        assertThat(reader.nextName()).isEqualTo("a");
        assertThat(reader.isObject()).isTrue();
        reader.skipRest();
        assertThat(reader.hasMore()).isFalse();
    }

    @Test
    void moreThanIsHeldIsTakenForCutAndCanBeReadAllTheSame() throws IOException {
        var bytes = "{\"a\":\"%s\"}".formatted("x".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        var reader = reader(bytes, 0, new SplittableRandom(SEED));
        reader.hasMore();
        reader.enter();
        reader.hold(1_000);
        assertThat(reader.nextName()).isEqualTo("a");
        assertThatThrownBy(reader::skip).isInstanceOf(BrokenJsonException.class);
        reader.goBack();
        assertThat(reader.nextName()).isEqualTo("a");
        assertThat(reader.text(10_000)).hasSize(5_000);
        assertThat(reader.nextName()).isNull();
    }
}

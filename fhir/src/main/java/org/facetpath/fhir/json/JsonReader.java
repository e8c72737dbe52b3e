package org.facetpath.fhir.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads JSON off a stream, value by value, and passes over what is not asked for without taking it apart.
///
/// It stands before a value, and whoever uses it takes that value in one of the ways there are: enters it,
/// reads it, or passes over it. Names, texts and numbers that are read and the objects and lists that are
/// entered must be JSON to the letter; what is passed over is only checked as [Nesting] says.
public final class JsonReader {

    /// How many bytes there must be behind a part of bytes in memory.
    public static final int SPARE = Window.SPARE;

    /// So large that a buffered stream, whose buffer is smaller, hands its bytes over without a copy in between.
    private static final int ROOM = 1 << 17;

    /// Of what is longer than this nothing is kept, and names and numbers are refused.
    private static final int LONGEST = 1 << 20;

    private static final int LONGEST_REMEMBERED = 1 << 12;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Window in;
    private final Recall<String> names;
    private final Nesting nesting = new Nesting();

    /// Nothing was taken yet of the object or list entered last.
    private boolean fresh = true;

    private boolean freshAtMark;
    private boolean escapes;

    /// @param names remembers names between inputs
    public JsonReader(InputStream source, Recall<String> names) {
        this(new Window(source, ROOM), names);
    }

    /// Reads a part of bytes in memory, with [#SPARE] more behind it.
    public JsonReader(byte[] bytes, int from, int end, Recall<String> names) {
        this(new Window(bytes, from, end), names);
    }

    /// Reads a part of a message that is in memory, with [#SPARE] more bytes behind it; places are told within the
    /// message.
    public static JsonReader within(byte[] message, int from, int end, Recall<String> names) {
        return new JsonReader(Window.within(message, from, end), names);
    }

    JsonReader(Window in, Recall<String> names) {
        this.in = in;
        this.names = names;
    }

    /// Whether another value stands in the input, outside of all others.
    public boolean hasMore() throws IOException {
        if (in.offset() == 0) {
            passByteOrderMark();
        }
        return look() >= 0;
    }

    private void passByteOrderMark() throws IOException {
        while (in.end - in.at < BYTE_ORDER_MARK.length && in.more(in.at) >= 0) {}
        boolean marked = in.end - in.at >= BYTE_ORDER_MARK.length;
        for (int octet = 0; marked && octet < BYTE_ORDER_MARK.length; octet++) {
            marked = in.bytes[in.at + octet] == BYTE_ORDER_MARK[octet];
        }
        in.at += marked ? BYTE_ORDER_MARK.length : 0;
    }

    public boolean isObject() {
        return in.bytes[in.at] == '{';
    }

    public boolean isList() {
        return in.bytes[in.at] == '[';
    }

    public boolean isText() {
        return in.bytes[in.at] == '"';
    }

    public boolean isNull() {
        return in.bytes[in.at] == 'n';
    }

    public boolean isNumber() {
        byte first = in.bytes[in.at];
        return first == '-' || (first >= '0' && first <= '9');
    }

    /// Goes into the object or list it stands before.
    public void enter() {
        in.at++;
        fresh = true;
    }

    /// The name of the next element of the object, the value of which it then stands before; null at the object's
    /// end, which it has left then.
    public @Nullable String nextName() throws IOException {
        int next = lookBehindComma('}');
        if (next == '}') {
            return null;
        }
        if (next != '"') {
            throw unexpected("a name");
        }
        var name = oftenText();
        if (look() != ':') {
            throw unexpected("a colon");
        }
        in.at++;
        lookAtValue();
        return name;
    }

    /// Whether it stands before another value of the list; if not it has left the list.
    public boolean hasNext() throws IOException {
        if (lookBehindComma(']') == ']') {
            return false;
        }
        lookAtValue();
        return true;
    }

    /// What comes next in the object or list; its end is taken.
    private int lookBehindComma(char end) throws IOException {
        int next = look();
        if (next == end) {
            in.at++;
            fresh = false;
            return next;
        }
        if (!fresh) {
            if (next != ',') {
                throw unexpected("a comma or " + end);
            }
            in.at++;
            next = look();
            if (next == end) {
                throw unexpected("something behind the comma");
            }
        }
        fresh = false;
        return next;
    }

    private void lookAtValue() throws IOException {
        if (look() < 0) {
            throw BrokenJsonException.cut();
        }
    }

    /// The next byte that is no white space; -1 at the end of the input.
    private int look() throws IOException {
        do {
            while (in.at < in.end) {
                byte next = in.bytes[in.at];
                switch (next) {
                    case ' ' -> in.at = Octets.behindBlanks(in.bytes, in.at, in.end);
                    case '\n', '\r', '\t' -> in.at++;
                    default -> {
                        return next & 0xFF;
                    }
                }
            }
        } while (in.more(in.at) >= 0);
        return -1;
    }

    private BrokenJsonException unexpected(String expected) {
        if (in.at >= in.end) {
            return BrokenJsonException.cut();
        }
        int found = in.bytes[in.at] & 0xFF;
        var shown = found > ' ' && found < 0x7F ? "'%c'".formatted(found) : "byte 0x%02X".formatted(found);
        return BrokenJsonException.because("%s was expected, found %s".formatted(expected, shown));
    }

    /// Passes over the value.
    public void skip() throws IOException {
        switch (in.bytes[in.at]) {
            case '{', '[' -> {
                nesting.startAtValue();
                pass();
            }
            case '"' -> in.at = endOfText(0) + 1;
            default -> in.at = endOfWord();
        }
    }

    /// Passes over what is left of the object entered last, and leaves it.
    public void skipRest() throws IOException {
        nesting.startInObject();
        pass();
        fresh = false;
    }

    private void pass() throws IOException {
        int behind;
        while ((behind = nesting.pass(in.bytes, in.at, in.end)) < 0) {
            in.at = in.end;
            if (in.more(in.end) < 0) {
                throw BrokenJsonException.cut();
            }
        }
        in.at = behind;
    }

    /// The text it stands before; null when it is longer than so many characters.
    public @Nullable String text(int most) throws IOException {
        long begin = in.offset();
        int end = endOfText(LONGEST);
        boolean held = in.offset() == begin;
        var text = held ? Written.read(in.bytes, in.at + 1, end, escapes) : null;
        in.at = end + 1;
        return text != null && text.length() <= most ? text : null;
    }

    /// The text it stands before, remembered as names are: for texts of which there are few that come often.
    public String oftenText() throws IOException {
        long begin = in.offset();
        int end = endOfText(LONGEST);
        if (in.offset() != begin) {
            throw BrokenJsonException.because("a name is longer than %d bytes".formatted(LONGEST));
        }
        int from = in.at + 1;
        in.at = end + 1;
        var known = names.find(in.bytes, from, end);
        if (known != null) {
            return known;
        }
        var text = Written.read(in.bytes, from, end, escapes);
        if (end - from <= LONGEST_REMEMBERED) {
            names.put(in.bytes, from, end, text);
        }
        return text;
    }

    /// The index of the quote that ends the text; it goes on to stand before the text unless that is longer than so
    /// many bytes.
    private int endOfText(int most) throws IOException {
        int at = in.at + 1;
        escapes = false;
        while (true) {
            at = Octets.endOfPlainText(in.bytes, at, in.end);
            int found = at < in.end ? in.bytes[at] : '\\';
            if (found == '"') {
                return at;
            }
            if (found != '\\') {
                in.at = at;
                throw BrokenJsonException.because("a control character stands in a text");
            }
            if (at + 1 < in.end) {
                escapes = true;
                at += 2;
                continue;
            }
            if (at - in.at > most) {
                in.at = at;
            }
            int moved = in.more(in.at);
            if (moved < 0) {
                throw BrokenJsonException.cut();
            }
            at -= moved;
        }
    }

    /// The number, `true`, `false` or `null` it stands before.
    public Element.Literal literal() throws IOException {
        boolean number = isNumber();
        int end = endOfWord();
        var written = Words.text(in.bytes, in.at, end);
        in.at = end;
        return new Element.Literal(written, number);
    }

    /// The index behind the word it stands before and goes on to stand before.
    private int endOfWord() throws IOException {
        int at = in.at;
        boolean last = false;
        while (true) {
            at = Words.end(in.bytes, at, in.end);
            if (at < in.end || last) {
                break;
            }
            if (at - in.at > LONGEST) {
                throw BrokenJsonException.because("a number is longer than %d digits".formatted(LONGEST));
            }
            int moved = in.more(in.at);
            last = moved < 0;
            at -= Math.max(0, moved);
        }
        if (!Words.isWord(in.bytes, in.at, at)) {
            boolean cut = last && Words.beginsWord(in.bytes, in.at, at);
            throw cut ? BrokenJsonException.cut() : unexpected("a value");
        }
        return at;
    }

    /// Holds what comes, up to so many bytes, so that it can be gone back to. When more come they are taken for cut.
    public void hold(int most) {
        in.mark(most);
        freshAtMark = fresh;
    }

    /// Goes back to where it began to hold.
    public void goBack() {
        in.reset();
        fresh = freshAtMark;
    }

    /// Holds no longer.
    public void letGo() {
        in.unmark();
    }

    /// Passes over the value while it is held, and tells what it means: what is remembered of the same bytes, or else
    /// what is found out from its whole value.
    public <V> V meaning(Recall<V> remembered, Function<Object, V> findOut) throws IOException {
        int before = in.sinceMark();
        skip();
        int from = in.at - (in.sinceMark() - before);
        var known = remembered.find(in.bytes, from, in.at);
        if (known != null) {
            return known;
        }
        var value = new ElementReader(new JsonReader(in.bytes, from, in.at, names)).readFirst();
        known = Objects.requireNonNull(findOut.apply(value));
        if (in.at - from <= LONGEST_REMEMBERED) {
            remembered.put(in.bytes, from, in.at, known);
        }
        return known;
    }

    /// Where it stands in the input, for people.
    public String place() {
        return in.place();
    }

    /// How many bytes came before.
    public long offset() {
        return in.offset();
    }
}

package org.facetpath.fhir.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Lets a Bundle through without the resources nobody needs, each of which becomes `{}`, so that they are not even
/// taken apart into tokens.
///
/// It never guesses: a resource is left out only where its type stands first, the next resource's entry begins with
/// its `fullUrl`, and there are no Bundles in the Bundle. A quoted name before a colon cannot stand inside a JSON text,
/// so those names mark where resources begin. Everything else goes through as it is.
final class Sieve extends InputStream {

    private static final String RESOURCE = "\"resource\"";
    private static final byte[] TYPE = "\"resourceType\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FULL_URL = "\"fullUrl\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = "{}},".getBytes(StandardCharsets.US_ASCII);

    /// What is left out is held up to this size; a larger resource goes through and is skipped token by token.
    private static final int MOST_HELD = 1 << 23;

    /// The first resources of each type are read whatever they are: they may show that it is another version.
    private static final int ALWAYS_READ = 3;

    private static final int LONGEST_HEAD = 256;
    private static final int LONGEST_URL = 2_000;

    private static final int CHUNK = 1 << 13;

    private final InputStream source;
    private final Glance glance;
    private final Map<String, Integer> seen = new HashMap<>();
    private byte[] buffer = new byte[1 << 17];

    /// What the buffer holds, one character for each byte: searching a text is faster than searching bytes.
    private String text = "";

    /// Handed out up to here, to be handed out up to `ready`, searched up to `scanned`, filled up to `end`.
    private int position;

    private int ready;
    private int scanned;
    private int end;

    /// Where to go on when a resource is left out behind `ready`; -1 when none is.
    private int goOn = -1;

    private int ofNothing;
    private boolean atEnd;
    private boolean open;
    private int leftOut;

    Sieve(InputStream source, Glance glance) {
        this.source = source;
        this.glance = glance;
    }

    /// Whether anything was left out so far, so that places in the bytes are no longer those of the input.
    boolean hasLeftOut() {
        return leftOut > 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ofNothing == 0) {
            int wanted = Math.min(length, CHUNK);
            while (ready - position < wanted && advance()) {}
            if (position < ready) {
                int count = Math.min(length, ready - position);
                System.arraycopy(buffer, position, target, offset, count);
                position += count;
                return count;
            }
            if (goOn < 0) {
                return -1;
            }
            position = goOn;
            ready = goOn;
            scanned = goOn;
            goOn = -1;
            ofNothing = NOTHING.length;
        }
        int count = Math.min(length, ofNothing);
        System.arraycopy(NOTHING, NOTHING.length - ofNothing, target, offset, count);
        ofNothing -= count;
        return count;
    }

    /// Looks on for the next resource; false when nothing more can be made ready for now.
    private boolean advance() throws IOException {
        if (goOn >= 0) {
            return false;
        }
        if (open) {
            return passAll();
        }
        int name = text.indexOf(RESOURCE, scanned);
        if (name < 0) {
            // The end of what is here may be the beginning of the name.
            scanned = Math.max(scanned, end - RESOURCE.length() + 1);
            ready = Math.max(ready, atEnd ? end : scanned);
            return !atEnd && more() >= 0;
        }
        if (!atEnd && name + LONGEST_HEAD > end) {
            return more() >= 0;
        }
        resource(name);
        return true;
    }

    private boolean passAll() throws IOException {
        if (ready == end && !atEnd) {
            more();
        }
        boolean any = ready < end;
        ready = end;
        return any || !atEnd;
    }

    private void resource(int name) throws IOException {
        int start = after(name + RESOURCE.length(), ':');
        if (start < 0) {
            // A text that happens to be "resource".
            pass(name + RESOURCE.length());
            return;
        }
        var type = buffer[start] == '{' ? typeAt(start + 1) : "";
        if (type.isEmpty() || type.equals("Bundle") || type.equals("Parameters")) {
            open = true;
            return;
        }
        if (!glance.tellsOf(type) || seen.merge(type, 1, Integer::sum) <= ALWAYS_READ) {
            pass(start);
            return;
        }
        leaveOut(name, start, type);
    }

    private void pass(int to) {
        ready = Math.max(ready, to);
        scanned = Math.max(scanned, to);
    }

    /// Leaves out the resource that begins at `start` when the next entry can be found.
    private void leaveOut(int name, int start, String type) throws IOException {
        int here = start;
        int next = text.indexOf(RESOURCE, here);
        for (int held = end - name; next < 0 && !atEnd && held < MOST_HELD; held = end - here) {
            int searched = Math.max(here, end - RESOURCE.length() + 1);
            int moved = more();
            here -= moved;
            next = text.indexOf(RESOURCE, searched - moved);
        }
        int entry = next < 0 ? -1 : entryBefore(next, here);
        if (entry < 0 || !glance.isOfNoUse(type, buffer, 0, text, here, entry)) {
            pass(here);
            return;
        }
        ready = here;
        scanned = here;
        goOn = entry;
        leftOut++;
    }

    /// The beginning of the entry whose `resource` stands at `next`, when it says nothing before it but its
    /// `fullUrl` and follows another entry; else -1.
    private int entryBefore(int next, int start) {
        int from = Math.max(start, next - LONGEST_URL);
        for (int at = next - FULL_URL.length; at >= from; at--) {
            if (buffer[at] == '"' && Arrays.equals(buffer, at, at + FULL_URL.length, FULL_URL, 0, FULL_URL.length)) {
                return beginsEntry(at, next, start);
            }
        }
        return -1;
    }

    private int beginsEntry(int fullUrl, int next, int start) {
        int brace = before(fullUrl);
        int comma = brace > start && buffer[brace] == '{' ? before(brace) : -1;
        int close = comma > start && buffer[comma] == ',' ? before(comma) : -1;
        if (close <= start || buffer[close] != '}') {
            return -1;
        }
        int url = after(fullUrl + FULL_URL.length, ':');
        if (url < 0 || buffer[url] != '"') {
            return -1;
        }
        int quote = url + 1;
        while (quote < next && buffer[quote] != '"' && buffer[quote] != '\\') {
            quote++;
        }
        return after(quote + 1, ',') == next ? brace : -1;
    }

    /// The index of the last byte before this one that is no white space.
    private int before(int index) {
        int at = index - 1;
        while (at > 0 && buffer[at] <= ' ' && buffer[at] >= 0) {
            at--;
        }
        return at;
    }

    /// The index of what follows this mark, with white space around it; -1 when another byte stands there.
    private int after(int from, char mark) {
        int at = meant(from);
        return at < end && buffer[at] == mark ? meant(at + 1) : -1;
    }

    private int meant(int from) {
        int at = from;
        while (at < end && buffer[at] <= ' ' && buffer[at] >= 0) {
            at++;
        }
        return Math.min(at, end - 1);
    }

    /// The type that stands first in the object; empty when another element does.
    private String typeAt(int from) {
        int name = meant(from);
        if (name + TYPE.length >= end || !Arrays.equals(buffer, name, name + TYPE.length, TYPE, 0, TYPE.length)) {
            return "";
        }
        int value = after(name + TYPE.length, ':');
        if (value < 0 || buffer[value] != '"') {
            return "";
        }
        int close = value + 1;
        while (close < end && close < value + 64 && buffer[close] != '"') {
            close++;
        }
        return close < end && buffer[close] == '"'
                ? new String(buffer, value + 1, close - value - 1, StandardCharsets.UTF_8)
                : "";
    }

    /// Reads on, keeping what was not handed out; tells by how much that moved to the front.
    private int more() throws IOException {
        int moved = position;
        if (moved > 0) {
            System.arraycopy(buffer, moved, buffer, 0, end - moved);
            position = 0;
            ready -= moved;
            scanned = Math.max(0, scanned - moved);
            end -= moved;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = source.read(buffer, end, buffer.length - end);
        atEnd = count < 0;
        end += Math.max(0, count);
        text = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
        return moved;
    }
}

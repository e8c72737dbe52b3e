package org.facetpath.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Speaks as much of PostgreSQL's protocol as it takes to refuse everybody with one SQL state.
final class RefusingPostgres implements AutoCloseable {

    private static final int STARTUP = 3 << 16;

    private final ServerSocket door;
    private final String state;

    RefusingPostgres(String state) throws IOException {
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.state = state;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                refuse(caller);
            } catch (IOException gone) {
                // The next one, or the end.
            }
        }
    }

    private void refuse(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        var out = new DataOutputStream(caller.getOutputStream());
        while (true) {
            var rest = new byte[in.readInt() - Integer.BYTES * 2];
            int asked = in.readInt();
            in.readFully(rest);
            if (asked == STARTUP) {
                break;
            }
            out.writeByte('N'); // no encryption here
            out.flush();
        }
        var fields = "SFATAL\0VFATAL\0C%s\0Mwords of that server's\0\0"
                .formatted(state)
                .getBytes(StandardCharsets.UTF_8);
        out.writeByte('E');
        out.writeInt(fields.length + Integer.BYTES);
        out.write(fields);
        out.flush();
        in.read();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

package org.mahalla.platform.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Just enough of an SMTP server to take a message, or to refuse addresses at {@code nowhere.example}. */
final class FakeSmtp implements AutoCloseable {
    final List<String> messages = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    FakeSmtp() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                talk(socket);
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        say(socket, "220 fake");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.substring(0, 4)) {
                case "DATA" -> {
                    say(socket, "354 go on");
                    var message = new StringBuilder();
                    for (line = in.readLine(); !line.equals("."); line = in.readLine()) {
                        message.append(line).append('\n');
                    }
                    messages.add(message.toString());
                    say(socket, "250 taken");
                }
                case "RCPT" -> say(socket, line.contains("@nowhere.example") ? "550 nobody here" : "250 fine");
                case "QUIT" -> say(socket, "221 bye");
                default -> say(socket, "250 fine");
            }
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

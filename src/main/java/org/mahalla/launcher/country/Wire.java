package org.mahalla.launcher.country;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a Mahalla on this machine, kept alive, that asks one thing after another. It takes next to no
 * processor time of its own, so that what is measured is what is served.
 */
final class Wire implements Closeable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** What came back: the bytes of the body as they came over the wire. */
    record Answer(int status, @Nullable String location, String cookies, boolean zipped, byte[] body) {
        boolean good() {
            return status >= 200 && status < 400;
        }

        String text() {
            try (InputStream in =
                    zipped ? new GZIPInputStream(new ByteArrayInputStream(body)) : new ByteArrayInputStream(body)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The hidden token of the first form. */
        Optional<String> formToken() {
            return Optional.of(TOKEN.matcher(text())).filter(Matcher::find).map(found -> found.group(1));
        }
    }

    private final int port;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    Wire(int port) {
        this.port = port;
    }

    static byte[] get(String path, String cookie) {
        return bytes("GET " + path + " HTTP/1.1\r\n" + headers(cookie) + "\r\n");
    }

    static byte[] post(String path, String cookie, String form) {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        byte[] head = bytes("POST " + path + " HTTP/1.1\r\n" + headers(cookie)
                + "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length + "\r\n\r\n");
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static String headers(String cookie) {
        return "Host: 127.0.0.1\r\nAccept-Encoding: gzip\r\n" + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Answer ask(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            out = socket.getOutputStream();
        }
        out.write(request);
        out.flush();
        return read();
    }

    private Answer read() throws IOException {
        String status = line();
        long length = 0;
        boolean chunked = false;
        boolean zipped = false;
        boolean over = false;
        String location = null;
        StringBuilder cookies = new StringBuilder();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "content-encoding" -> zipped = value.equals("gzip");
                case "connection" -> over = value.equals("close");
                case "location" -> location = value;
                case "set-cookie" ->
                    cookies.append(cookies.isEmpty() ? "" : "; ").append(value.split(";", 2)[0]);
                default -> {}
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes((int) length);
        if (over) {
            close();
        }
        return new Answer(Integer.parseInt(status.substring(9, 12)), location, cookies.toString(), zipped, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(1 << 14);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        line.reset();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}

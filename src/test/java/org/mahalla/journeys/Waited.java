package org.mahalla.journeys;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A report that waited on a phone, as the bytes that are sent of it: the same on every try. */
record Waited(UUID key, String neighbourhood, String text, List<byte[]> photos) {
    private static final String BOUNDARY = "----mahalla-waited";

    Waited {
        photos = List.copyOf(photos);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] body() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("key", key.toString());
        said.put("neighbourhood", neighbourhood);
        said.put("area", "lighting-power");
        said.put("topic", "lamp-out");
        said.put("text", text);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        said.forEach((name, value) -> write(body, "name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        for (byte[] photo : photos) {
            write(body, "name=\"photos\"; filename=\"0.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n");
            body.writeBytes(photo);
            body.writeBytes(new byte[] {'\r', '\n'});
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    /** The whole request; its answer ends with the connection. */
    byte[] request(String host) {
        byte[] body = body();
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("POST /report/sent HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host
                        + "\r\nConnection: close\r\nContent-Type: " + contentType() + "\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String rest) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest).getBytes(StandardCharsets.UTF_8));
    }
}

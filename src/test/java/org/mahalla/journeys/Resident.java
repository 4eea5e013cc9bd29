package org.mahalla.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who reports over plain HTTP and sends the last step again for as long as no answer comes. */
final class Resident {
    private static final Pattern OPTION = Pattern.compile("<option value=\"([0-9a-z]{26})\"");
    private static final Pattern CODE = Pattern.compile("/track/([0-9]{10})");

    private final String words;
    private final Map<String, String> more;
    private Caller caller;
    private boolean photographing;
    private boolean telling;
    private @Nullable String draft;
    private @Nullable String code;

    Resident(HttpClient client, String words) {
        this(client, words, Map.of());
    }

    /** Sends more fields with every step than the forms have. */
    Resident(HttpClient client, String words, Map<String, String> more) {
        this.caller = new Caller(client);
        this.words = words;
        this.more = Map.copyOf(more);
    }

    Resident through(HttpClient other) {
        caller = new Caller(other);
        return this;
    }

    Resident withAPhoto() {
        photographing = true;
        return this;
    }

    /** Lets the desk read the personal details that stand in the words. */
    Resident tellingTheDesk() {
        telling = true;
        return this;
    }

    /** Goes as far as it gets; what is done already is not done again, except the sending that nobody answered. */
    String report(URI address) throws IOException, InterruptedException {
        if (code == null) {
            caller.get(address.resolve("/report"));
            String at = "/report/" + draft(address) + "/";
            if (telling) {
                post(address, at + "details", Map.of("choice", "desk"));
            }
            post(address, at + "contact", Map.of("answer-lamp-count", "few"));
            code = found(CODE, caller.get(address.resolve(at + "received")).body());
        }
        return code;
    }

    /** The address of a report that stands before its last step. */
    String draft(URI address) throws IOException, InterruptedException {
        if (draft == null) {
            String page = caller.get(address.resolve("/report")).body();
            String what = post(address, "/report", Map.of("neighbourhood", found(OPTION, page)));
            Map<String, String> said = Map.of("area", "lighting-power", "topic", "lamp-out", "text", words);
            if (photographing) {
                caller.upload(address.resolve(what), said, "photos", "a.jpg", Drawings.jpeg());
            } else {
                post(address, what, said);
            }
            draft = what.replaceAll("/report/([^/]+)/what", "$1");
        }
        return draft;
    }

    private String post(URI address, String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(fields);
        HttpResponse<String> answer = caller.post(address.resolve(path), all);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException(path + " answered " + answer.statusCode()));
    }

    private static String found(Pattern pattern, String page) throws IOException {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IOException("the page lacks " + pattern);
        }
        return found.group(1);
    }
}

package org.mahalla.referrals.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mahalla.referrals.mail.FoundToken.Place;
import org.mahalla.shared.PersianText;

/** The headers of a message, decoded. */
final class MessageHead {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_SUBJECT = 500;
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,300}>");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[\\w.-]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> ADDRESSED = List.of(
            "To", "Cc", "Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To", "X-Envelope-To", "Resent-To");
    private static final List<String> THREAD =
            List.of("In-Reply-To", "References", "X-Original-Message-ID", "Original-Message-ID");

    private final MimeMessage message;

    MessageHead(MimeMessage message) {
        this.message = message;
    }

    /** All values of a header on one line; empty where there is none. */
    String value(String name) {
        try {
            String[] values = message.getHeader(name);
            String all = values == null ? "" : String.join(" ", values);
            return EncodedWords.decode(all.length() > LONGEST ? all.substring(0, LONGEST) : all)
                    .strip();
        } catch (MessagingException | IllegalArgumentException e) {
            return "";
        }
    }

    boolean has(String name) {
        return !value(name).isEmpty();
    }

    String subject() {
        String subject = PersianText.line(value("Subject"));
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }

    String from() {
        String from = value("From");
        List<String> found =
                ADDRESS.matcher(from).results().map(MatchResult::group).toList();
        return found.isEmpty() ? "" : found.getLast().toLowerCase(Locale.ROOT);
    }

    String messageId() {
        return ids("Message-ID").stream().findFirst().orElse("");
    }

    /** The message answered first, then those before it, the nearest first. */
    List<String> threadIds() {
        Set<String> ids = new LinkedHashSet<>(ids("In-Reply-To"));
        List<String> references = new ArrayList<>(ids("References"));
        Collections.reverse(references);
        ids.addAll(references);
        return List.copyOf(ids);
    }

    List<FoundToken> tokens() {
        List<FoundToken> found = new ArrayList<>();
        ADDRESSED.forEach(name -> add(found, value(name), Place.ADDRESS));
        THREAD.forEach(name -> add(found, value(name), Place.THREAD));
        add(found, value("Subject"), Place.SUBJECT);
        add(found, value("Thread-Topic"), Place.SUBJECT);
        return found;
    }

    static void add(List<FoundToken> found, String text, Place place) {
        ReplyTokens.in(text).stream()
                .map(token -> new FoundToken(token, place))
                .filter(token -> !found.contains(token))
                .forEach(found::add);
    }

    private List<String> ids(String header) {
        return idsIn(value(header)).toList();
    }

    /** All Message-IDs in a text, in their order. */
    static Stream<String> idsIn(String text) {
        return Arrays.stream(text.split("(?<=>)"))
                .flatMap(part -> ID.matcher(part).results().map(MatchResult::group));
    }
}

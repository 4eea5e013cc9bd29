package org.mahalla.problems.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.mahalla.access.OneTimeCodes;
import org.mahalla.access.OneTimeCodes.Challenge;
import org.mahalla.problems.relay.Contacts;
import org.mahalla.problems.relay.Reachable;
import org.mahalla.shared.BrokenSealException;
import org.mahalla.shared.Sealer;
import org.springframework.stereotype.Component;

/**
 * Whether a browser has shown, besides the code, the one-time code sent to who reported. That is kept in a sealed cookie
 * of this report for half an hour, and ends as soon as the contact is another. A report without a contact has no second
 * factor: whoever holds its code is its writer.
 */
@Component
class SecondFactor {
    static final Duration LIFE = Duration.ofMinutes(30);

    private final Contacts contacts;
    private final Sealer sealer;
    private final Clock clock;

    SecondFactor(Contacts contacts, Sealer sealer, Clock clock) {
        this.contacts = contacts;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** The purpose of the codes that open the report. */
    static String purpose(Tracked tracked) {
        return "report:" + tracked.report().text();
    }

    /** The purpose of the codes that prove a new contact. */
    static String newContact(Tracked tracked) {
        return "contact:" + tracked.report().text();
    }

    boolean shown(HttpServletRequest request, Tracked tracked) {
        return contacts.of(tracked.report()).none() || proved(request, tracked);
    }

    /** Whether there is a contact and this browser has shown to hold it. */
    boolean proved(HttpServletRequest request, Tracked tracked) {
        Reachable reachable = contacts.of(tracked.report());
        return !reachable.none()
                && ReportCookie.PROVED
                        .read(request)
                        .filter(cookie -> holds(cookie, tracked, reachable))
                        .isPresent();
    }

    /** Opens the report to this browser for half an hour, or for as long again. */
    void open(HttpServletRequest request, HttpServletResponse response, Tracked tracked) {
        ReportCookie.CHALLENGE.remove(request, response, tracked.code());
        Reachable reachable = contacts.of(tracked.report());
        if (reachable.none()) {
            close(request, response, tracked);
            return;
        }
        long until = clock.instant().plus(LIFE).getEpochSecond();
        String said = tracked.report().text() + " " + mark(reachable) + " " + until;
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealer.seal(said));
        ReportCookie.PROVED.write(request, response, tracked.code(), value, LIFE);
    }

    void close(HttpServletRequest request, HttpServletResponse response, Tracked tracked) {
        ReportCookie.PROVED.remove(request, response, tracked.code());
    }

    void carry(HttpServletRequest request, HttpServletResponse response, Tracked tracked, Challenge challenge) {
        ReportCookie.CHALLENGE.write(request, response, tracked.code(), challenge.value(), OneTimeCodes.LIFE);
    }

    static Optional<Challenge> challenge(HttpServletRequest request) {
        return ReportCookie.CHALLENGE.read(request).map(Challenge::new);
    }

    private boolean holds(String cookie, Tracked tracked, Reachable reachable) {
        try {
            String[] said = sealer.open(Base64.getUrlDecoder().decode(cookie)).split(" ", 3);
            return said.length == 3
                    && said[0].equals(tracked.report().text())
                    && said[1].equals(mark(reachable))
                    && clock.instant().getEpochSecond() < Long.parseLong(said[2]);
        } catch (BrokenSealException | IllegalArgumentException notOurs) {
            return false;
        }
    }

    private String mark(Reachable reachable) {
        StringBuilder all = new StringBuilder();
        reachable.all().forEach(contact -> all.append(contact.value()).append('\n'));
        byte[] hash = sealer.hash("contact of a cookie", all.toString());
        return HexFormat.of().formatHex(hash, 0, 12);
    }
}

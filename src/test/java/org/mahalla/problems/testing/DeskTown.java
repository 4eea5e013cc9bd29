package org.mahalla.problems.testing;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.PlaceFixtures;
import org.mahalla.places.testing.Registered;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Neighbourhoods of their own for each test, with people at their desks and reports. */
@Component
public final class DeskTown {
    public static final String WORDS = "چهار چراغ کوچه خاموش است و بچه‌ها در تاریکی می‌مانند";
    public static final String ABOVE = "ir.rdesk";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Registered registered;
    private final People people;
    private final ReportProblem reportProblem;
    private final Topics topics;

    DeskTown(
            PlaceStore store,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            IdMaker ids,
            People people,
            ReportProblem reportProblem,
            Topics topics) {
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
        this.people = people;
        this.reportProblem = reportProblem;
        this.topics = topics;
    }

    public synchronized Neighbourhood neighbourhood() {
        registered.division("ir", org.mahalla.places.DivisionKind.COUNTRY, "ایران", "Iran");
        var qom = registered.division("ir.rdesk", org.mahalla.places.DivisionKind.PROVINCE, "قم", "Qom");
        int n = COUNT.incrementAndGet();
        return registered.neighbourhood(
                qom, "d" + n, "نیروگاه " + n, "Niroogah " + n, PlaceFixtures.square(50 + n * 0.02, 34, 0.01), null);
    }

    public Cookie signIn(Role role, Neighbourhood there) {
        return people.signIn(role, there.path().value());
    }

    /** Somebody new with the role over the province that all these neighbourhoods are in. */
    public Cookie signInAbove(Role role) {
        return people.signIn(role, ABOVE);
    }

    public Topic topic() {
        return topics.areas().stream()
                .flatMap(area -> area.topics().stream())
                .filter(topic -> !topic.outside())
                .findFirst()
                .orElseThrow();
    }

    public Received report(Neighbourhood there, String words, @Nullable String phone, boolean aboutCouncil) {
        return reportProblem.receive(new NewReport(
                "test-" + COUNT.incrementAndGet(),
                there,
                topic(),
                words,
                null,
                null,
                Channel.PAGE,
                Language.FA,
                phone == null ? null : new PhoneNumber(phone),
                null,
                Map.of(),
                List.of(),
                aboutCouncil));
    }

    public Received report(Neighbourhood there) {
        return report(there, WORDS, null, List.of());
    }

    public Received report(Neighbourhood there, String words, @Nullable String phone, List<Photo> photos) {
        return reportProblem.receive(new NewReport(
                "test-" + COUNT.incrementAndGet(),
                there,
                topic(),
                words,
                "نبش کوچهٔ ۱۲",
                there.centre(),
                Channel.PAGE,
                Language.FA,
                phone == null ? null : new PhoneNumber(phone),
                null,
                Map.of(),
                photos));
    }

    public static String token() {
        return "token-" + COUNT.incrementAndGet() + "-of-test";
    }

    public static String body(MvcTestResult result) {
        try {
            return Objects.requireNonNull(result.getResponse()).getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

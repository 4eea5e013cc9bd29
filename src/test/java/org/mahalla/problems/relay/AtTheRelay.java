package org.mahalla.problems.relay;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.RememberingPhone;
import org.mahalla.problems.testing.Reported;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody who reported, a manager at the desk, and a reviewer above. */
@MahallaTest
abstract class AtTheRelay {
    private static final AtomicInteger COUNT = new AtomicInteger(1_000_000);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    YakhchalQazi place;

    @Autowired
    People people;

    @Autowired
    ReportProblem reportProblem;

    @Autowired
    Topics topics;

    @Autowired
    TakeStep steps;

    @Autowired
    Post post;

    @Autowired
    JdbcClient jdbc;

    RememberingPhone writer;
    RememberingPhone desk;
    String number = "";

    @BeforeEach
    void somebodyAndTheDesk() {
        writer = phone();
        desk = signedIn(Role.MANAGER);
        number = "0912" + COUNT.incrementAndGet();
    }

    RememberingPhone phone() {
        return new RememberingPhone(mvc, post);
    }

    RememberingPhone signedIn(Role role) {
        return phone().with(people.signIn(role, here().path().value()));
    }

    Neighbourhood here() {
        return place.neighbourhood();
    }

    Received reported() {
        return reported("0" + number.substring(1), null);
    }

    Received reported(@Nullable String phone, @Nullable String email) {
        return reportProblem.receive(new NewReport(
                UUID.randomUUID().toString(),
                here(),
                topics.get("lamp-out"),
                "چراغ سر کوچه خاموش است.",
                null,
                null,
                Channel.PAGE,
                Language.FA,
                phone == null ? null : PhoneNumber.parse(phone).get(),
                email == null ? null : new EmailAddress(email),
                Map.of(),
                List.of()));
    }

    static String track(Received received) {
        return "/track/" + received.code().digits();
    }

    static String choices(Received received) {
        return track(received) + "/choices";
    }

    static String at(Received received) {
        return "/desk/problems/" + received.problem().text() + "/reports/"
                + received.report().text();
    }

    void prove(Received received) {
        writer.prove(received.code().digits(), number.substring(1));
    }

    void deskTakes(Received received, String step) {
        steps.take(received.problem(), Reported.MANAGER, step, "کار انجام شد.", Map.of());
    }

    int notices(Received received, String purpose) {
        return jdbc.sql("select count(*) from platform.notice where purpose = ? and key like ?")
                .params(purpose, "%:" + received.report().text() + ":%")
                .query(Integer.class)
                .single();
    }
}

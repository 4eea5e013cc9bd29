package org.mahalla.problems.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.platform.backup.ErasureList;
import org.mahalla.platform.notices.Letter;
import org.mahalla.platform.notices.NoticeCount;
import org.mahalla.platform.notices.Notices;
import org.mahalla.platform.notices.SmsLength;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.testing.OlderCopy;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.RememberingPhone;
import org.mahalla.problems.testing.Reported;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.Told;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People choose a neighbourhood or a topic, prove their number, are told once a week and stop with one tap. */
@MahallaTest
class FollowTests {
    private static final Pattern CODE = Pattern.compile("#(\\d{6})");
    private static final Pattern CHALLENGE = Pattern.compile("(?:challenge=|name=\"challenge\" value=\")([\\w-]+)");
    private static final Pattern STOP = Pattern.compile("https://localhost(?:/en)?(/stop/[3-9A-Y]{13})");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private YakhchalQazi place;

    @Autowired
    private Told told;

    @Autowired
    private Post post;

    @Autowired
    private ErasureList formerFollowers;

    @Autowired
    private WeeklyDigest digest;

    @Autowired
    private Notices notices;

    @Autowired
    private JoinProblems join;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private ResidentsPhone phone;
    private RememberingPhone browser;
    private String here = "";
    private String number = "";

    @BeforeEach
    void somebodyWithANumber() {
        jdbc.sql("delete from problems.follower").update();
        phone = new ResidentsPhone(mvc, place);
        browser = new RememberingPhone(mvc, post);
        here = place.neighbourhood().id().text();
        number = Told.nextPhone();
    }

    @Test
    void isOfferedWhereItIsAbout() {
        assertThat(phone.get("/neighbourhoods/" + here)).bodyText().contains("/follow?place=" + here);
        assertThat(phone.get("/follow?place=" + here))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"" + here + "\" selected");
    }

    @Test
    void nothingIsKeptOrSentBeforeTheCodeIsTyped() {
        String challenge = asked(here, "", "fa");
        assertThat(followers()).isZero();
        digest.send(inAWeek());
        assertThat(digests()).isEmpty();
        assertThat(prove(challenge, "000000", here, "")).hasStatus(422);
        assertThat(followers()).isZero();
        assertThat(prove(challenge, code(), here, "")).hasStatus(303);
        assertThat(followers()).isEqualTo(1);
    }

    @Test
    void whatWasTypedIsKeptWhenSomethingIsWrong() {
        assertThat(phone.post("/follow", Map.of("place", "", "topic", "", "contact", "۱۲۳")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"۱۲۳\"", "href=\"#place\"", "href=\"#contact\"");
    }

    @Test
    void aContactIsKeptOnceAndSealed() {
        follow(here, "lamp-out", "fa");
        follow(here, "lamp-out", "en");
        assertThat(followers()).as("one for the place, one for the topic").isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from problems.follower f where f::text like ?")
                        .param("%" + number.substring(3) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select distinct language from problems.follower")
                        .query(String.class)
                        .single())
                .isEqualTo("en");
    }

    @Test
    void whoStoppedStaysGoneWhenAnOlderCopyIsBroughtBack() {
        follow(here, "", "fa");
        OlderCopy older = OlderCopy.of(jdbc, "problems.follower");
        digest.send(inAWeek());
        Matcher link = STOP.matcher(digests().getFirst().text());
        assertThat(link.find()).isTrue();
        phone.post(link.group(1), Map.of());
        older.comeBack();
        assertThat(followers()).isEqualTo(1);
        assertThat(formerFollowers.replay(List.of())).isEqualTo(1);
        assertThat(followers()).isZero();
    }

    @Test
    void isToldOnceAWeekWithExactCountsAndStopsWithOneTap() {
        follow(here, "", "fa");
        Week week = Week.before(LocalDate.now(inAWeek()));
        long reported = reported(week);
        told.solved(phone.report());
        digest.send(inAWeek());
        digest.send(inAWeek());
        List<Letter> letters = digests();
        assertThat(letters).hasSize(1);
        String text = letters.getFirst().text();
        assertThat(text).contains("یخچال قاضی", org.mahalla.shared.Digits.persian(reported + 1 + "") + " گزارش تازه");
        assertThat(SmsLength.of(text).segments()).isLessThanOrEqualTo(3);
        Matcher link = STOP.matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(phone.get(link.group(1))).hasStatusOk().bodyText().contains("یخچال قاضی", "بس است");
        assertThat(followers()).as("looking changes nothing").isEqualTo(1);
        assertThat(phone.post(link.group(1), Map.of())).hasStatus(303);
        assertThat(phone.post(link.group(1), Map.of())).hasStatus(303);
        assertThat(followers()).isZero();
        assertThat(phone.get(link.group(1))).hasStatusOk().bodyText().contains("متوقف شد");
        assertThat(notices.counts())
                .filteredOn(count -> count.purpose().equals("weekly-digest"))
                .extracting(NoticeCount::segments)
                .allMatch(segments -> segments >= 1);
    }

    @Test
    void aWeekWithoutAnythingIsSilent() {
        follow("", "unsafe-pole", "fa");
        digest.send(Clock.offset(clock, Duration.ofDays(3650)));
        assertThat(digests()).isEmpty();
        assertThat(jdbc.sql("select count(*) from problems.follower where told_until > since")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoSeesAProblemTooIsAskedWhetherItIsSolved() {
        var problem = told.problem(phone.report());
        told.step(problem, "verify");
        assertThat(phone.get("/problems/" + problem.text())).bodyText().contains("/follow?problem=" + problem.text());
        browser.post("/problems/" + problem.text() + "/support", Map.of());
        followProblem(problem.text());
        digest.send(inAWeek());
        told.step(problem, "take_in_hand");
        told.step(problem, "claim_solved");
        assertThat(digests()).isEmpty();
        List<Letter> asked = post.to(number.substring(1), "closing-ask");
        assertThat(asked)
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .containsPattern("/s/[3-9A-Y]{13}")
                        .containsPattern(STOP));
    }

    @Test
    void whoOnlyFollowsIsToldWithTheAddressOfThePublicPageAndNotAsked() {
        var problem = verified();
        followProblem(problem.text());
        told.step(problem, "take_in_hand");
        told.step(problem, "claim_solved");
        assertThat(post.to(number.substring(1), "closing-ask")).isEmpty();
        assertThat(post.to(number.substring(1), "closing-tell"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("گفته شد", "https://localhost/problems/" + problem.text())
                        .doesNotContain("/s/")
                        .containsPattern(STOP));
        assertThat(SmsLength.of(post.to(number.substring(1), "closing-tell")
                                .getFirst()
                                .text())
                        .segments())
                .isLessThanOrEqualTo(4);
    }

    @Test
    void whoFollowsWhatWasJoinedToAJoinedOneIsAskedToo() {
        var root = verified();
        var middle = verified();
        var leaf = verified();
        followProblem(leaf.text());
        join.join(leaf, middle, Reported.MANAGER);
        join.join(middle, root, Reported.MANAGER);
        told.step(root, "take_in_hand");
        told.step(root, "claim_solved");
        assertThat(post.to(number.substring(1), "closing-tell")).hasSize(1);
    }

    private ProblemId verified() {
        var problem = told.problem(phone.report());
        told.step(problem, "verify");
        return problem;
    }

    private void followProblem(String problem) {
        String challenge = ResidentsPhone.found(
                CHALLENGE,
                phone.get(ResidentsPhone.next(phone.post("/follow", Map.of("problem", problem, "contact", number)))));
        assertThat(browser.post("/follow/code", Map.of("problem", problem, "challenge", challenge, "code", code())))
                .hasStatus(303);
    }

    @Test
    void isToldInTheLanguageThatWasChosen() {
        follow("", "lamp-out", "en");
        phone.report();
        digest.send(inAWeek());
        assertThat(digests())
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.text()).startsWith("Mahalla, ").contains("new report", "/en/stop/"));
    }

    private void follow(String place, String topic, String language) {
        String challenge = asked(place, topic, language);
        MvcTestResult begun = phone.post(
                "/follow/code",
                Map.of("place", place, "topic", topic, "language", language, "challenge", challenge, "code", code()));
        assertThat(begun).hasStatus(303);
        assertThat(phone.get(ResidentsPhone.next(begun)))
                .hasStatusOk()
                .bodyText()
                .contains("پیام‌ها برایتان می‌آید");
    }

    private String asked(String place, String topic, String language) {
        MvcTestResult sent =
                phone.post("/follow", Map.of("place", place, "topic", topic, "language", language, "contact", number));
        String next = ResidentsPhone.next(sent);
        assertThat(phone.get(next)).hasStatusOk();
        Matcher challenge = CHALLENGE.matcher(next);
        assertThat(challenge.find()).isTrue();
        return challenge.group(1);
    }

    private MvcTestResult prove(String challenge, String code, String place, String topic) {
        return phone.post("/follow/code", Map.of("challenge", challenge, "code", code, "place", place, "topic", topic));
    }

    private String code() {
        Matcher code = CODE.matcher(
                post.to(number.substring(1), "one-time-code").getFirst().text());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private List<Letter> digests() {
        return post.to(number.substring(1), "weekly-digest");
    }

    private int followers() {
        return jdbc.sql("select count(*) from problems.follower")
                .query(Integer.class)
                .single();
    }

    private long reported(Week week) {
        return jdbc.sql("""
                        select count(*) from problems.problem
                        where neighbourhood_id = ? and not sensitive and state not in ('joined', 'set_aside')
                          and opened_on between ? and ?
                        """)
                .params(place.neighbourhood().id().value(), week.from(), week.to())
                .query(Long.class)
                .single();
    }

    /** The first Saturday after today: the week that holds today is then whole. */
    private Clock inAWeek() {
        LocalDate today = LocalDate.now(clock);
        LocalDate saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        return Clock.offset(clock, Duration.ofDays(ChronoUnit.DAYS.between(today, saturday)));
    }
}

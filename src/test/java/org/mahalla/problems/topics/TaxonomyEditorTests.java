package org.mahalla.problems.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.places.testing.Everywhere;
import org.mahalla.platform.timeline.KeptFigures;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Reported;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The taxonomy is changed in a draft, published as a version, and gone back to; nothing under it is lost. */
@MahallaTest
class TaxonomyEditorTests {
    private static final String LAMP = "lamp-out";
    private static final String DARK = "dark-passage";
    private static final String QUESTIONS = "/admin/topics/" + LAMP + "/questions";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Everywhere everywhere;

    @Autowired
    private People people;

    @Autowired
    private YakhchalQazi place;

    @Autowired
    private Topics topics;

    @Autowired
    private Versions versions;

    @Autowired
    private TopicDrafts drafts;

    @Autowired
    private EditTopic edit;

    @Autowired
    private PublishTaxonomy publish;

    @Autowired
    private Problems problems;

    @Autowired
    private TakeStep steps;

    @Autowired
    private IdMaker ids;

    @Autowired
    private List<KeptFigures> figures;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private int first;
    private Cookie one = new Cookie("none", "");
    private Cookie two = new Cookie("none", "");

    private List<String> left = List.of();

    @BeforeEach
    void twoAdministrators() {
        place.neighbourhood();
        first = versions.newest().orElseThrow().number();
        AccountId writer = everywhere.with(Role.ADMINISTRATOR);
        one = people.signIn(writer);
        two = everywhere.signIn(Role.ADMINISTRATOR);
    }

    @AfterEach
    void backToWhereItBegan() {
        drafts.dropAll();
        if (versions.newest().orElseThrow().number() != first) {
            Viewer administrator = everywhere.viewer(Role.ADMINISTRATOR);
            publish.goBack(administrator, first, LocalDate.now(clock));
            if (!drafts.all().isEmpty()) {
                publish.publish(administrator, TopicDrafts.mark(drafts.all()), "back");
            }
        }
    }

    @Test
    void aDraftIsSeenByNobodyUntilItIsPublished() {
        int days = topics.get(LAMP).responseDays();
        assertThat(save(one, LAMP, form(LAMP, "responseDays", "۱۲"))).hasStatus(303);
        assertThat(topics.get(LAMP).responseDays()).isEqualTo(days);
        assertThat(body(get("/admin/topics", one)))
                .contains("مهلت از ۱۰ به ۱۲ روز کاری", "مهلت تازه برای گزارش‌های تازه است");
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(LAMP).responseDays()).isEqualTo(12);
        assertThat(body(get("/topics", null))).contains("نسخهٔ " + fa(first + 1), "مهلت از ۱۰ به ۱۲ روز کاری");
        assertThat(body(get("/en/admin/topics/versions", one))).contains("days to answer from 10 to 12 working days");
    }

    @Test
    void whatIsMergedLeadsOnAndIsPartedByANewVersion() {
        left = differing();
        ProblemId told = new Reported(problems, steps, topics, ids, jdbc)
                .checked(place.neighbourhood(), DARK, LocalDate.now(clock), "کوچهٔ تاریک", "سه کوچه چراغ ندارد.");
        assertThat(post("/admin/topics/" + DARK + "/merge", one, Map.of("into", LAMP)))
                .hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(DARK).code()).isEqualTo(LAMP);
        assertThat(topics.offered(DARK)).map(Topic::code).contains(LAMP);
        assertThat(topics.areas().stream()
                        .flatMap(area -> area.topics().stream())
                        .map(Topic::code))
                .doesNotContain(DARK);
        assertThat(topics.codesOf(LAMP)).containsExactlyInAnyOrder(LAMP, DARK);
        assertThat(body(get(
                        "/problems?topic=lighting-power&neighbourhood="
                                + place.neighbourhood().id().text(),
                        null)))
                .contains("کوچهٔ تاریک");
        assertThat(body(get("/problems/" + told.text(), null))).contains("چراغ خاموش");
        assertThat(problems.get(told).topic()).isEqualTo(DARK);
        assertThatNothingDiffers();

        assertThat(post("/admin/topics/versions/" + first + "/back", one, Map.of()))
                .hasStatus(303);
        assertThat(topics.get(DARK).code()).isEqualTo(LAMP);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(DARK).code()).isEqualTo(DARK);
        assertThat(topics.codesOf(LAMP)).containsExactly(LAMP);
        assertThatNothingDiffers();
    }

    @Test
    void aChainOfMergesLeadsToItsEnd() {
        Viewer by = everywhere.viewer(Role.ADMINISTRATOR);
        edit.merge(by, DARK, LAMP);
        publish.publish(by, TopicDrafts.mark(drafts.all()), "one");
        edit.merge(by, LAMP, "weak-power");
        publish.publish(by, TopicDrafts.mark(drafts.all()), "two");
        assertThat(topics.get(DARK).code()).isEqualTo("weak-power");
        assertThat(topics.get(LAMP).code()).isEqualTo("weak-power");
    }

    @Test
    void aCircleOfMergesIsRefused() {
        Viewer by = everywhere.viewer(Role.ADMINISTRATOR);
        edit.merge(by, DARK, LAMP);
        edit.bringBack(by, DARK);
        edit.merge(by, LAMP, DARK);
        assertThatThrownBy(() -> edit.merge(by, DARK, LAMP)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aDangerIsNotMergedIntoWhatShowsNoNumbers() {
        assertThat(body(post("/admin/topics/unsafe-pole/merge", one, Map.of("into", LAMP))))
                .contains("شماره");
    }

    @Test
    void whatIsRetiredIsHiddenFromTheFormAndKeptWhereItStands() {
        ProblemId told = new Reported(problems, steps, topics, ids, jdbc)
                .checked(
                        place.neighbourhood(),
                        DARK,
                        LocalDate.now(clock),
                        "گذر بی‌چراغ پشت بازار",
                        "همه‌اش تاریک است.");
        assertThat(post("/admin/topics/" + DARK + "/retire", one, Map.of())).hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.offered(DARK)).isEmpty();
        assertThat(body(get("/problems/" + told.text(), null))).contains("گذر بی‌چراغ");
        assertThat(body(get(
                        "/problems?topic=lighting-power&neighbourhood="
                                + place.neighbourhood().id().text(),
                        null)))
                .contains("گذر بی‌چراغ پشت بازار");
    }

    @Test
    void aNewTopicNamesAServiceAndNeedsASecondPerson() {
        Map<String, String> form = Map.of(
                "nameFa", "گذرگاه امن جلوی مدرسه",
                "nameEn", "Safe crossing at the school",
                "area", "children-safety",
                "responseDays", "10",
                "duplicateRadius", "80");
        assertThat(body(post("/admin/topics/new", one, form))).contains("خدمت یا دارایی را برگزینید.");
        Map<String, String> whole = with(form, "service", "crossing");
        assertThat(post("/admin/topics/new", one, with(form, "service", "neighbour-conduct")))
                .hasStatus(422);
        assertThat(post("/admin/topics/new", one, whole)).hasStatus(303);
        String code = "safe-crossing-at-the-school";
        assertThat(publish(two)).hasStatus(422);
        assertThat(approve(one, code)).hasStatus(422);
        assertThat(approve(two, code)).hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.offered(code)).isPresent();
        assertThat(body(get("/topics", null))).contains("گذرگاه امن جلوی مدرسه", "تازه، دربارهٔ گذرگاه پیاده");
    }

    @Test
    void anotherNameNeedsASecondPersonAndAskingAnewForgetsWhoAgreed() {
        assertThat(save(one, LAMP, form(LAMP, "nameFa", "چراغ سوخته"))).hasStatus(303);
        assertThat(approve(two, LAMP)).hasStatus(303);
        assertThat(save(one, LAMP, form(LAMP, "nameFa", "چراغ شکسته"))).hasStatus(303);
        assertThat(publish(two)).hasStatus(422);
    }

    @Test
    void theSecondEditorSeesTheConflictAndKeepsWhatWasTyped() {
        Map<String, String> stale = form(LAMP, "responseDays", "15");
        assertThat(save(two, LAMP, form(LAMP, "responseDays", "12"))).hasStatus(303);
        MvcTestResult answer = save(one, LAMP, stale);
        assertThat(answer).hasStatus(409);
        assertThat(body(answer)).contains("مهلت از ۱۲ به ۱۵", "value=\"۱۵\"");
        String seen =
                body(answer).replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f-]{36})\".*?name=\"nameFa\".*", "$1");
        assertThat(save(one, LAMP, with(stale, "seen", seen))).hasStatus(303);
    }

    @Test
    void whatChangedAfterItWasReadIsNotPublished() {
        assertThat(save(one, LAMP, form(LAMP, "responseDays", "12"))).hasStatus(303);
        String seen = TopicDrafts.mark(drafts.all());
        assertThat(save(two, LAMP, form(LAMP, "responseDays", "13"))).hasStatus(303);
        assertThat(post("/admin/topics/versions", one, Map.of("seen", seen, "reason", "why")))
                .hasStatus(422);
    }

    @Test
    void anAreaKeepsATopic() {
        Viewer by = everywhere.viewer(Role.ADMINISTRATOR);
        topics.area("other").orElseThrow().topics().forEach(topic -> edit.retire(by, topic.code()));
        assertThatThrownBy(() -> publish.publish(by, TopicDrafts.mark(drafts.all()), "empty"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("PRB-609"));
    }

    @Test
    void whoManagesOnePlaceDoesNotPublishForAll() {
        assertThat(save(one, LAMP, form(LAMP, "responseDays", "12"))).hasStatus(303);
        assertThat(publish(people.signIn(Role.ADMINISTRATOR, "ir.elsewhere"))).hasStatus(422);
        assertThat(get("/admin/topics", people.signIn(Role.MANAGER, "ir"))).hasStatus(404);
    }

    @Test
    void theOrderIsChangedByOnePlace() {
        List<String> before = codes("lighting-power");
        assertThat(post("/admin/topics/" + before.get(1) + "/up", one, Map.of()))
                .hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(codes("lighting-power").subList(0, 2)).containsExactly(before.get(1), before.get(0));
    }

    @Test
    void otherNamesLeadToTheTopic() {
        assertThat(save(one, LAMP, form(LAMP, "otherNames", "لامپ سوخته، تاریکی کوچه")))
                .hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.called("لامپ سوخته")).extracting(Topic::code).containsExactly(LAMP);
        assertThat(body(get("/admin/topics?q=تاریکي", one))).contains("/admin/topics/lamp-out");
    }

    @Test
    void aQuestionThatIsOffIsNotAsked() {
        Map<String, String> form = form(LAMP, "asked", "since");
        assertThat(save(one, LAMP, form)).hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(LAMP).questions())
                .extracting(Topic.Question::code)
                .containsExactly("since");
    }

    @Test
    void aNewQuestionIsReadByASecondPersonAndByEverybody() {
        Map<String, String> question = Map.of(
                "textFa", "چند تیر خاموش است؟",
                "textEn", "How many poles are dark?",
                "kind", "choice",
                "choices", "یکی / One\nبیشتر / More");
        assertThat(post(QUESTIONS, one, with(question, "choices", "یکی"))).hasStatus(422);
        assertThat(post(QUESTIONS, one, question)).hasStatus(303);
        assertThat(body(get(QUESTIONS, one))).contains("چند تیر خاموش است؟", "بیشتر");
        assertThat(publish(two)).hasStatus(422);
        assertThat(body(get("/admin/topics", two))).contains("چند تیر خاموش است؟ / How many poles are dark?");
        assertThat(approve(two, LAMP)).hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(LAMP).questions())
                .extracting(asked -> asked.text().en())
                .contains("How many poles are dark?");
        assertThat(body(get("/topics", null))).contains("این‌ها پرسیده می‌شود: چند تیر خاموش است؟");
    }

    @Test
    void otherWordsAreAnotherQuestionAndOldAnswersKeepTheirs() {
        Topic.Question old = topics.get(LAMP).questions().getFirst();
        Map<String, String> words = Map.of(
                "of", old.code(),
                "textFa", "از کدام شب خاموش است؟",
                "textEn", "Since which night is it dark?",
                "kind", "text");
        assertThat(post(QUESTIONS, one, words)).hasStatus(303);
        assertThat(approve(two, LAMP)).hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(LAMP).questions()).doesNotContain(old);
        assertThat(topics.get(LAMP).questions().getFirst().text().fa()).isEqualTo("از کدام شب خاموش است؟");
        assertThat(topics.asked(LAMP)).contains(old);

        assertThat(post("/admin/topics/versions/" + first + "/back", one, Map.of()))
                .hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(LAMP).questions()).contains(old);
        assertThat(topics.asked(LAMP)).extracting(asked -> asked.text().fa()).contains("از کدام شب خاموش است؟");
    }

    @Test
    void questionsAreOrderedAskedNoLongerAndAskedAgainByOnePerson() {
        List<String> before =
                topics.get(LAMP).questions().stream().map(Topic.Question::code).toList();
        String second = before.get(1);
        assertThat(post(QUESTIONS + "/up", one, Map.of("of", second))).hasStatus(303);
        assertThat(post(QUESTIONS + "/off", one, Map.of("of", before.getFirst())))
                .hasStatus(303);
        assertThat(body(get(QUESTIONS, one))).contains("دوباره بپرس");
        assertThat(post(QUESTIONS + "/on", one, Map.of("of", before.getFirst())))
                .hasStatus(303);
        assertThat(post(QUESTIONS + "/off", one, Map.of("of", "nothing"))).hasStatus(404);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(LAMP).questions())
                .extracting(Topic.Question::code)
                .startsWith(second, before.getFirst());
    }

    @Test
    void aNewAreaIsPublishedWithItsFirstTopicByTwo() {
        Map<String, String> area = Map.of("nameFa", "بازارچه‌ها", "nameEn", "Markets", "icon", "home");
        assertThat(post("/admin/topics/new-area", one, with(area, "icon", "nothing")))
                .hasStatus(422);
        assertThat(post("/admin/topics/new-area", one, area)).hasStatus(303);
        assertThat(approve(two, "markets")).hasStatus(303);
        assertThat(publish(one)).hasStatus(422);
        Map<String, String> topic = Map.of(
                "nameFa", "غرفهٔ بسته",
                "nameEn", "Closed stall",
                "service", "market",
                "area", "markets",
                "responseDays", "10",
                "duplicateRadius", "80");
        assertThat(post("/admin/topics/new", one, topic)).hasStatus(303);
        assertThat(post("/admin/topics/markets/drop", one, Map.of())).hasStatus(422);
        assertThat(approve(two, "closed-stall")).hasStatus(303);
        assertThat(body(get("/admin/topics/closed-stall", one))).contains("بازارچه‌ها");
        assertThat(publish(one)).hasStatus(303);
        assertThat(codes("markets")).containsExactly("closed-stall");
        assertThat(body(get("/en/topics", null))).contains("Markets", "new area");

        assertThat(post("/admin/topics/versions/" + first + "/back", one, Map.of()))
                .hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.area("markets")).isEmpty();
    }

    private List<String> codes(String area) {
        return topics.area(area).orElseThrow().topics().stream()
                .map(Topic::code)
                .toList();
    }

    /** But for what other tests have left without a step. */
    private void assertThatNothingDiffers() {
        assertThat(differing()).isEqualTo(left);
    }

    private List<String> differing() {
        List<String> differing = new ArrayList<>();
        figures.forEach(figure -> figure.recount(differing::add));
        return differing;
    }

    /** The form as the page gives it, with one field typed anew; `asked` is left with what is given. */
    private Map<String, String> form(String code, String field, String value) {
        Node node = Objects.requireNonNull(edit.taxonomy().find(code));
        TopicForm form = TopicForm.of(node);
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "nameFa", Objects.requireNonNull(form.nameFa()),
                "nameEn", Objects.requireNonNull(form.nameEn()),
                "otherNames", Objects.requireNonNull(form.otherNames()),
                "area", Objects.requireNonNull(form.area()),
                "agencyKind", Objects.requireNonNullElse(form.agencyKind(), ""),
                "responseDays", Objects.requireNonNull(form.responseDays()),
                "duplicateRadius", Objects.requireNonNull(form.duplicateRadius()),
                "seen", Objects.requireNonNull(form.seen()),
                "asked", String.join(",", Objects.requireNonNull(form.asked()))));
        fields.put(field, value);
        return fields;
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> more = new java.util.HashMap<>(form);
        more.put(field, value);
        return more;
    }

    private MvcTestResult save(Cookie session, String code, Map<String, String> form) {
        return post("/admin/topics/" + code, session, form);
    }

    private MvcTestResult publish(Cookie session) {
        return post(
                "/admin/topics/versions",
                session,
                Map.of("seen", TopicDrafts.mark(drafts.all()), "reason", "رأی شورای شهر"));
    }

    private MvcTestResult approve(Cookie session, String code) {
        return post(
                "/admin/topics/" + code + "/approve",
                session,
                Map.of(
                        "seen",
                        Objects.requireNonNull(drafts.all().get(code)).node().mark()));
    }

    private MvcTestResult post(String path, Cookie session, Map<String, String> form) {
        var request = web.post().uri(path).cookie(session).with(csrf());
        form.forEach(
                (name, value) -> request.param(name, name.equals("asked") ? value.split(",") : new String[] {value}));
        return request.exchange();
    }

    private MvcTestResult get(String path, @org.jspecify.annotations.Nullable Cookie session) {
        var request = web.get().uri(path);
        return (session == null ? request : request.cookie(session)).exchange();
    }

    private static String fa(int number) {
        return org.mahalla.shared.Digits.persian(String.valueOf(number));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

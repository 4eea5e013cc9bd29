package org.mahalla.problems.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.RefusedException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The taxonomy is changed in a draft, read by a second person where it has to be, and published as a version. */
class TaxonomyEditorTests extends EditingTopics {
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

    private static String fa(int number) {
        return org.mahalla.shared.Digits.persian(String.valueOf(number));
    }
}

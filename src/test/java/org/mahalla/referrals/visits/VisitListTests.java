package org.mahalla.referrals.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;

/** The list of visits: what is to come first, what is over apart, and every one of them on one page. */
class VisitListTests extends AtVisits {
    private static final Pattern ROW = Pattern.compile("href=\"(/desk/visits/[0-9a-z]{26})\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Test
    void whatIsToComeStandsApartFromWhatIsOver() {
        String far = invite(9, lamp);
        String near = invite(2, lamp);
        String untold = invite(0, passage);
        daysPass(untold, 4);
        String off = invite(3, passage);
        postTo(off + "/call-off", officer, Map.of("why", "باران"));
        String missed = invite(0, passage);
        postTo(missed + "/miss", officer, Map.of());

        Cookie here = town.signIn(Role.MANAGER, home);
        String ahead = body(get("/desk/visits", here));
        assertThat(rows(ahead)).containsExactly(untold, near, far);
        assertThat(ahead).contains("نتیجه‌اش نوشته نشده");
        assertThat(rows(body(get("/desk/visits?over=yes", here)))).containsExactly(off, missed);
    }

    @Test
    void everyVisitStandsOnExactlyOnePage() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < FindVisits.PAGE + 3; i++) {
            all.add(invite(1 + i / 10, lamp));
        }
        Cookie here = town.signIn(Role.MANAGER, home);
        assertThat(pages("/desk/visits", here)).hasSize(all.size()).containsExactlyInAnyOrderElementsOf(all);

        all.forEach(one -> postTo(one + "/call-off", officer, Map.of("why", "باران")));
        assertThat(pages("/desk/visits?over=yes", here)).hasSize(all.size()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatIsNoPageIsTheFirst() {
        String near = invite(2, lamp);
        Cookie here = town.signIn(Role.MANAGER, home);
        for (String after : List.of("x", "2026-13-45." + id(near).text(), "2026-01-01.zzzzzzzzzzzzzzzzzzzzzzzzzz")) {
            assertThat(rows(body(get("/desk/visits?after=" + after, here)))).containsExactly(near);
        }
    }

    private List<String> pages(String first, Cookie who) {
        List<String> rows = new ArrayList<>();
        String at = first;
        while (at != null) {
            String page = body(get(at, who));
            List<String> here = rows(page);
            assertThat(here).isNotEmpty().hasSizeLessThanOrEqualTo(FindVisits.PAGE);
            rows.addAll(here);
            Matcher next = NEXT.matcher(page);
            at = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        return rows;
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(found -> found.group(1)).toList();
    }
}

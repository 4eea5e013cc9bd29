package org.mahalla.referrals.replies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Contact;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.secretariats.Secretariat;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.DeskReferrals;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The referrals that a message may be about: by the number of the letter, by words of the subject, or by who wrote. */
@Component
class FindReferral {
    private static final int MOST = 10;
    private static final int SHORTEST = 3;

    private final JdbcClient jdbc;
    private final DeskReferrals desk;
    private final Secretariats secretariats;
    private final WhoWrote who;

    FindReferral(JdbcClient jdbc, DeskReferrals desk, Secretariats secretariats, WhoWrote who) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secretariats = secretariats;
        this.who = who;
    }

    /** Within the viewer’s places; a number also finds what has ended. */
    List<Referral> asked(Viewer viewer, String typed) {
        String asked = PersianText.line(typed);
        String digits = Digits.latin(asked).replaceAll("[^0-9]", "");
        if (!digits.isEmpty() && digits.length() <= 8) {
            return query(
                    viewer,
                    "number = :number and secretariat in (:secretariats)",
                    Map.of(
                            "number",
                            Integer.parseInt(digits),
                            "secretariats",
                            secretariats.all().stream().map(Secretariat::code).toList()));
        }
        return asked.length() < SHORTEST
                ? List.of()
                : query(
                        viewer,
                        "ended_on is null and number is not null and position(lower(:words) in lower(subject)) > 0",
                        Map.of("words", asked));
    }

    /** The one it names first, then the open ones of its writer’s agency. */
    List<Referral> likely(Viewer viewer, Mail mail) {
        Map<ReferralId, Referral> likely = new LinkedHashMap<>();
        if (mail.referral() != null) {
            desk.find(mail.referral(), viewer, Action.HANDLE_REFERRALS).ifPresent(one -> likely.put(one.id(), one));
        }
        List<UUID> agencies = who.offices(mail.from()).stream()
                .map(Contact::agency)
                .map(id -> id.value())
                .distinct()
                .toList();
        if (!agencies.isEmpty()) {
            query(
                            viewer,
                            "ended_on is null and sent_on is not null and agency_id in (:agencies)",
                            Map.of("agencies", agencies))
                    .forEach(one -> likely.putIfAbsent(one.id(), one));
        }
        return List.copyOf(likely.values());
    }

    private List<Referral> query(Viewer viewer, String condition, Map<String, ?> params) {
        return jdbc
                .sql("select " + Referrals.columns() + " from referrals.referral where " + condition + " and "
                        + DeskScope.of(viewer, Action.HANDLE_REFERRALS).sql()
                        + " order by sent_on desc nulls last, referral_id limit " + MOST)
                .params(params)
                .query((row, n) -> Referrals.read(row))
                .list()
                .stream()
                .filter(one -> desk.isShown(one, viewer))
                .toList();
    }
}

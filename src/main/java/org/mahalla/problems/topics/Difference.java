package org.mahalla.problems.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Language;

/** One thing that a version changes about a topic, told with the codes and numbers before and after. */
record Difference(String topic, String nameFa, String nameEn, Kind kind, String from, String to) {
    enum Kind {
        NEW,
        NAME,
        OTHER_NAMES,
        AREA,
        DAYS,
        RADIUS,
        AGENCY,
        OUTSIDE_CODE,
        QUESTIONS,
        GUIDANCE,
        ORDER,
        MERGED,
        PARTED,
        RETIRED,
        BACK;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
        }
    }

    String name(Language language) {
        return language == Language.FA ? nameFa : nameEn;
    }

    static List<Difference> between(@Nullable Node before, Node after) {
        List<Difference> found = new ArrayList<>();
        if (before == null) {
            String service = Objects.requireNonNullElse(after.kept().service(), "");
            found.add(new Difference(
                    after.code(), after.says().nameFa(), after.says().nameEn(), Kind.NEW, "", service));
            return found;
        }
        Node.Says said = before.says();
        Node.Says says = after.says();
        Node.Rules ruled = before.rules();
        Node.Rules rules = after.rules();
        add(found, after, Kind.NAME, said.nameFa() + " / " + said.nameEn(), says.nameFa() + " / " + says.nameEn());
        add(found, after, Kind.OTHER_NAMES, said.otherNames(), says.otherNames());
        add(found, after, Kind.AREA, before.parent(), after.parent());
        add(found, after, Kind.DAYS, String.valueOf(ruled.responseDays()), String.valueOf(rules.responseDays()));
        add(
                found,
                after,
                Kind.RADIUS,
                String.valueOf(ruled.duplicateRadius()),
                String.valueOf(rules.duplicateRadius()));
        add(found, after, Kind.AGENCY, ruled.agencyKind(), rules.agencyKind());
        add(found, after, Kind.OUTSIDE_CODE, ruled.outsideCode(), rules.outsideCode());
        questions(found, before, after);
        add(found, after, Kind.GUIDANCE, said.guidanceFa() + said.guidanceEn(), says.guidanceFa() + says.guidanceEn());
        ends(found, before, after);
        if (found.isEmpty()) {
            add(found, after, Kind.ORDER, String.valueOf(before.position()), String.valueOf(after.position()));
        }
        return found;
    }

    private static void ends(List<Difference> found, Node before, Node after) {
        if (!Objects.equals(before.mergedInto(), after.mergedInto())) {
            boolean merged = after.mergedInto() != null;
            add(found, after, merged ? Kind.MERGED : Kind.PARTED, before.mergedInto(), after.mergedInto());
        }
        if (!Objects.equals(before.retiredOn(), after.retiredOn())) {
            boolean retired = after.retiredOn() != null;
            add(found, after, retired ? Kind.RETIRED : Kind.BACK, retired ? "" : "retired", retired ? "retired" : "");
        }
    }

    /** Everybody reads what is newly asked; that something is asked no longer, or in another order, is told alone. */
    private static void questions(List<Difference> found, Node before, Node after) {
        Questions asked = Questions.of(before);
        Questions asks = Questions.of(after);
        if (!asked.equals(asks)) {
            String fresh = String.join(
                    " · ",
                    asks.newTo(asked).stream()
                            .map(one -> one.text().fa() + " / " + one.text().en())
                            .toList());
            found.add(new Difference(
                    after.code(), after.says().nameFa(), after.says().nameEn(), Kind.QUESTIONS, "", fresh));
        }
    }

    private static void add(List<Difference> found, Node node, Kind kind, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            boolean told = kind != Kind.GUIDANCE;
            found.add(new Difference(
                    node.code(),
                    node.says().nameFa(),
                    node.says().nameEn(),
                    kind,
                    told ? Objects.requireNonNullElse(from, "") : "",
                    told ? Objects.requireNonNullElse(to, "") : ""));
        }
    }
}

package org.mahalla.problems.topics;

import java.util.List;
import java.util.Map;
import org.mahalla.frame.Page;
import org.mahalla.shared.Language;

/** Says in a sentence what a change is and what it does to open work; `nodes` give their names. */
record Told(Map<String, Node> nodes) {
    String change(Page page, Difference one) {
        String key = "problems.topics.change." + one.kind().code();
        return switch (one.kind()) {
            case AREA, MERGED, PARTED -> page.t(key, name(page, one.from()), name(page, one.to()));
            case AGENCY -> page.t(key, agency(page, one.from()), agency(page, one.to()));
            case NEW ->
                one.to().isEmpty()
                        ? page.t("problems.topics.change.new.area")
                        : page.t(key, page.t("problems.service." + one.to()));
            case QUESTIONS ->
                one.to().isEmpty() ? page.t(key) : page.t("problems.topics.change.questions.new", one.to());
            case DAYS, RADIUS -> page.t(key, Integer.parseInt(one.from()), Integer.parseInt(one.to()));
            case NAME, OTHER_NAMES, OUTSIDE_CODE -> page.t(key, shown(page, one.from()), shown(page, one.to()));
            default -> page.t(key);
        };
    }

    /** What becomes of what lies under it: of the weightiest of the differences. */
    List<String> effects(Page page, Change change) {
        return change.differences().stream()
                .map(one -> page.t(
                        "problems.topics.effect." + one.kind().code(),
                        change.amount().problems(),
                        change.amount().open(),
                        one.kind() == Difference.Kind.DAYS ? Integer.parseInt(one.from()) : 0))
                .toList();
    }

    String name(Page page, String code) {
        Node node = nodes.get(code);
        return node == null
                ? code
                : page.language() == Language.FA
                        ? node.says().nameFa()
                        : node.says().nameEn();
    }

    private static String agency(Page page, String code) {
        return page.t("problems.agency." + (code.isEmpty() ? "nobody" : code));
    }

    private static String shown(Page page, String text) {
        return text.isEmpty() ? page.t("problems.topics.nothing") : text;
    }
}

package org.mahalla.problems.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A topic or an area as it was typed. `asked` holds the codes of the questions that stay; `seen` what the form began with. */
record TopicForm(
        @Nullable String nameFa,
        @Nullable String nameEn,
        @Nullable String otherNames,
        @Nullable String area,
        @Nullable String service,
        @Nullable String agencyKind,
        @Nullable String responseDays,
        @Nullable String duplicateRadius,
        @Nullable String outsideCode,
        @Nullable List<String> asked,
        @Nullable String guidanceFa,
        @Nullable String guidanceEn,
        @Nullable String seen) {
    static final List<String> AGENCIES = List.of(
            "municipality",
            "water",
            "power",
            "gas",
            "telecom",
            "road-traffic",
            "transport",
            "education",
            "health",
            "emergency",
            "welfare",
            "labour",
            "housing",
            "sport-culture",
            "environment",
            "governor");
    /** The drawings that areas have. */
    static final List<String> ICONS = List.of(
            "network",
            "lighting",
            "road",
            "waste",
            "water",
            "green",
            "child",
            "school",
            "work",
            "home",
            "health",
            "transport",
            "culture",
            "service",
            "environment",
            "building",
            "heart");

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NAMES = 400;
    private static final int LONGEST_GUIDANCE = 600;
    private static final int LONGEST_CODE = 40;
    private static final int MOST_DAYS = 365;
    private static final int MOST_METRES = 5000;
    private static final TypeReference<List<Asked>> QUESTIONS = new TypeReference<>() {};

    /** A question of the topic, in both languages. */
    record Asked(String code, Text text) {
        record Text(String fa, String en) {}
    }

    static TopicForm of(Node node) {
        Node.Rules rules = node.rules();
        return new TopicForm(
                node.says().nameFa(),
                node.says().nameEn(),
                node.says().otherNames(),
                node.parent(),
                node.kept().service(),
                rules.agencyKind(),
                String.valueOf(rules.responseDays()),
                String.valueOf(rules.duplicateRadius()),
                rules.outsideCode(),
                questions(node).stream()
                        .map(Asked::code)
                        .filter(code -> !rules.questionsOff().contains(code))
                        .toList(),
                node.says().guidanceFa(),
                node.says().guidanceEn(),
                node.mark());
    }

    static TopicForm empty(String area) {
        return new TopicForm("", "", "", area, "", "", "10", "100", "", List.of(), "", "", "");
    }

    static List<Asked> questions(Node node) {
        return Objects.requireNonNull(JsonMapper.shared().readValue(node.kept().questions(), QUESTIONS));
    }

    /** The same as typed, now knowing what somebody else wrote meanwhile. */
    TopicForm seeing(String mark) {
        return new TopicForm(
                nameFa,
                nameEn,
                otherNames,
                area,
                service,
                agencyKind,
                responseDays,
                duplicateRadius,
                outsideCode,
                asked,
                guidanceFa,
                guidanceEn,
                mark);
    }

    boolean asks(String question) {
        return asked != null && asked.contains(question);
    }

    Node.Says says(FormErrors errors) {
        return new Node.Says(
                name("nameFa", nameFa, errors),
                name("nameEn", nameEn, errors),
                line("otherNames", otherNames, LONGEST_NAMES, errors),
                line("guidanceFa", guidanceFa, LONGEST_GUIDANCE, errors),
                line("guidanceEn", guidanceEn, LONGEST_GUIDANCE, errors));
    }

    Node.Rules rules(@Nullable Node node, FormErrors errors) {
        String kind = text(agencyKind);
        if (!kind.isEmpty() && !AGENCIES.contains(kind)) {
            errors.reject("agencyKind", "problems.topics.agency.unknown");
        }
        String code = line("outsideCode", outsideCode, LONGEST_CODE, errors);
        List<String> off = new ArrayList<>();
        if (node != null) {
            questions(node).stream().map(Asked::code).filter(one -> !asks(one)).forEach(off::add);
        }
        return new Node.Rules(
                number("responseDays", responseDays, MOST_DAYS, errors),
                number("duplicateRadius", duplicateRadius, MOST_METRES, errors),
                kind.isEmpty() ? null : kind,
                code.isEmpty() ? null : code,
                off);
    }

    private static String name(String field, @Nullable String typed, FormErrors errors) {
        String name = line(field, typed, LONGEST_NAME, errors);
        if (name.length() < 2 || (field.equals("nameEn") && !name.matches(".*[A-Za-z].*"))) {
            errors.reject(field, "problems.topics." + field.toLowerCase(java.util.Locale.ROOT) + ".missing");
        }
        return name;
    }

    private static String line(String field, @Nullable String typed, int longest, FormErrors errors) {
        String line = PersianText.line(text(typed));
        if (line.length() > longest) {
            errors.reject(field, "problems.topics.long", longest);
        }
        return line;
    }

    private static int number(String field, @Nullable String typed, int most, FormErrors errors) {
        OptionalInt number = Digits.parseInt(text(typed).strip());
        if (number.isEmpty() || number.getAsInt() < 1 || number.getAsInt() > most) {
            errors.reject(field, "problems.topics.number", 1, most);
            return 1;
        }
        return number.getAsInt();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

package org.mahalla.problems.topics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An area (without a parent) or a topic, with all that is kept of it. `mergedInto` names the topic that its code leads to
 * now; a retired one is hidden from who reports and stays on what was reported.
 */
record Node(
        String code,
        @Nullable String parent,
        int position,
        Kept kept,
        Says says,
        Rules rules,
        @Nullable String mergedInto,
        @Nullable LocalDate retiredOn) {
    /** What the form of a topic never changes: the service of the closed list, danger, weight, all it ever asked. */
    record Kept(
            @Nullable String service,
            String icon,
            @Nullable String call,
            boolean outside,
            @Nullable String danger,
            int harm,
            int waitingCost,
            String questions,
            String askFa,
            String askEn) {
        static Kept of(@Nullable String service, String icon) {
            return new Kept(service, icon, null, false, null, 1, 1, "[]", "", "");
        }
    }

    /** What people read, and by which other names they search. */
    record Says(String nameFa, String nameEn, String otherNames, String guidanceFa, String guidanceEn) {}

    /** How it is worked on: working days, metres, whose it usually is, its code elsewhere, questions not asked now. */
    record Rules(
            int responseDays,
            int duplicateRadius,
            @Nullable String agencyKind,
            @Nullable String outsideCode,
            List<String> questionsOff) {
        static final Rules USUAL = new Rules(10, 100, null, null, List.of());

        Rules {
            questionsOff = List.copyOf(questionsOff);
        }
    }

    @JsonIgnore
    boolean isArea() {
        return parent == null;
    }

    /** Whether a report may be made about it. */
    @JsonIgnore
    boolean isOffered() {
        return !isArea() && mergedInto == null && retiredOn == null;
    }

    boolean isNamedAs(Node other) {
        return says.nameFa().equals(other.says().nameFa())
                && says.nameEn().equals(other.says().nameEn());
    }

    Node edited(@Nullable String area, Says said, Rules ruled) {
        return new Node(code, area, position, kept, said, ruled, mergedInto, retiredOn);
    }

    Node asking(String questions, List<String> off) {
        Kept asked = new Kept(
                kept.service(),
                kept.icon(),
                kept.call(),
                kept.outside(),
                kept.danger(),
                kept.harm(),
                kept.waitingCost(),
                questions,
                kept.askFa(),
                kept.askEn());
        Rules ruled =
                new Rules(rules.responseDays(), rules.duplicateRadius(), rules.agencyKind(), rules.outsideCode(), off);
        return new Node(code, parent, position, asked, says, ruled, mergedInto, retiredOn);
    }

    Node at(int place) {
        return new Node(code, parent, place, kept, says, rules, mergedInto, retiredOn);
    }

    Node merged(String into) {
        return new Node(code, parent, position, kept, says, rules, into, null);
    }

    Node retired(LocalDate day) {
        return new Node(code, parent, position, kept, says, rules, null, day);
    }

    Node back() {
        return new Node(code, parent, position, kept, says, rules, null, null);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static Node read(String json) {
        return JsonMapper.shared().readValue(json, Node.class);
    }

    /** Stands for exactly this content: a form says with it what it was filled from. */
    String mark() {
        return mark(json());
    }

    static String mark(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

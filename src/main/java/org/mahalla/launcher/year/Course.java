package org.mahalla.launcher.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What agencies, secretariats and residents will do with one referral, and how many days after it was sent. */
final class Course {
    /** A step, by whose hand, and the state it starts from; it falls away when the referral stands elsewhere by then. */
    enum Act {
        RECEIVE("receive", "official"),
        ASK("ask_clarification", "official"),
        CLARIFY("clarify", "officer"),
        ASK_TIME("ask_time", "official"),
        GRANT("grant_time", "officer"),
        REFUSE("refuse_time", "officer"),
        PROMISE("promise", "official"),
        EXTEND("extend", "officer"),
        ANSWER("answer", "official"),
        ACCEPT("accept", "officer"),
        RETURN("return", "officer"),
        DISPUTE("return", "system"),
        REROUTE("reroute", "officer");

        private final String step;
        private final String role;

        Act(String step, String role) {
            this.step = step;
            this.role = role;
        }

        String step() {
            return step;
        }

        String role() {
            return role;
        }
    }

    record Turn(Act act, int after) {}

    private final Random random;
    private final List<Turn> turns = new ArrayList<>();
    private int day;

    private Course(Random random) {
        this.random = random;
    }

    /** Half of them are answered soon, a third late after many climbs, the rest never; one in three stands still for a while. */
    static List<Turn> draw(Random random) {
        Course course = new Course(random);
        int dice = random.nextInt(100);
        if (dice < 20) {
            course.then(Act.RECEIVE, 1, 4);
        }
        if (dice % 10 < 2) {
            course.then(Act.ASK, 1, 9).then(Act.CLARIFY, 1, 25);
        } else if (dice % 10 == 2) {
            course.then(Act.ASK_TIME, 2, 12).then(random.nextInt(5) < 3 ? Act.GRANT : Act.REFUSE, 1, 12);
        } else if (dice % 10 == 3) {
            course.then(Act.PROMISE, 1, 10);
        } else if (dice % 20 == 4) {
            course.then(Act.EXTEND, 3, 15);
        } else if (dice % 20 == 14) {
            course.then(Act.REROUTE, 1, 20);
            return course.turns;
        }
        if (dice < 88) {
            course.answered(dice < 50 ? 8 : 70);
        }
        return course.turns;
    }

    private void answered(int slow) {
        then(Act.ANSWER, 2, slow);
        if (random.nextInt(12) == 0) {
            then(Act.RETURN, 1, 6).then(Act.ANSWER, 2, 40);
        }
        then(Act.ACCEPT, 1, 9);
        if (random.nextInt(15) == 0) {
            then(Act.DISPUTE, 1, 30).then(Act.ANSWER, 2, 50).then(Act.ACCEPT, 1, 9);
        }
    }

    private Course then(Act act, int least, int most) {
        day += least + random.nextInt(most - least + 1);
        turns.add(new Turn(act, day));
        return this;
    }
}

package org.mahalla.problems.topics;

import java.util.List;
import org.mahalla.problems.topics.Amounts.Amount;

/** One draft as the page shows it: what differs, what lies under it, and whether a second person has to agree. */
record Change(Node node, List<Difference> differences, Amount amount, boolean waits, String by) {
    Change {
        differences = List.copyOf(differences);
    }

    String shape() {
        return node.retiredOn() != null || node.mergedInto() != null ? "no" : waits ? "wait" : "done";
    }
}

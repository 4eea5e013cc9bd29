package org.mahalla.councils.clusters;

import java.time.LocalDate;
import java.util.List;

/**
 * What firms ask for together.
 *
 * @param subject the problem that it became
 * @param words as the cluster wrote them, for the desk alone until a person has looked
 * @param firms names of those who share it
 */
public record Demand(String subject, String words, LocalDate madeOn, List<String> firms) {
    public Demand {
        firms = List.copyOf(firms);
    }
}

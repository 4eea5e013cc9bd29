package org.mahalla.places;

import java.util.Optional;
import org.mahalla.access.Accounts;
import org.mahalla.access.Role;
import org.mahalla.shared.SuppressedCount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a neighbourhood's own page tells of it, from memory and from the roles of today. */
@Component
public class NeighbourhoodCards {
    private final Neighbourhoods neighbourhoods;
    private final ObjectProvider<Accounts> accounts;

    NeighbourhoodCards(Neighbourhoods neighbourhoods, ObjectProvider<Accounts> accounts) {
        this.neighbourhoods = neighbourhoods;
        this.accounts = accounts;
    }

    public Optional<NeighbourhoodCard> find(NeighbourhoodId id) {
        return neighbourhoods.find(id).map(this::card);
    }

    private NeighbourhoodCard card(Neighbourhood neighbourhood) {
        Integer population = neighbourhood.population();
        String manager = accounts.stream()
                .flatMap(known -> known.holders(Role.MANAGER, neighbourhood.path()).stream())
                .map(Accounts.Holder::name)
                .findFirst()
                .orElse(null);
        return new NeighbourhoodCard(
                neighbourhood, population == null ? null : SuppressedCount.of(population), manager);
    }
}

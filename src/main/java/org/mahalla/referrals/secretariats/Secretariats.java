package org.mahalla.referrals.secretariats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mahalla.agencies.AgencyKind;
import org.mahalla.places.PlaceName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of secretariats. */
@Component
public class Secretariats {
    private final JdbcClient jdbc;

    Secretariats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Secretariat> all() {
        return jdbc.sql("select code, name_fa, name_en, sign, kinds from referrals.secretariat order by position")
                .query((row, n) -> new Secretariat(
                        row.getString("code"),
                        new PlaceName(row.getString("name_fa"), row.getString("name_en")),
                        row.getString("sign"),
                        Arrays.stream(row.getString("kinds").split(","))
                                .map(AgencyKind::of)
                                .collect(Collectors.toSet())))
                .list();
    }

    public Optional<Secretariat> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Who writes to agencies of the kind. */
    public Secretariat writingTo(AgencyKind kind) {
        return all().stream()
                .filter(one -> one.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
    }
}

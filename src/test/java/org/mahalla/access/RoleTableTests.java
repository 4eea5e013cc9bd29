package org.mahalla.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mahalla.shared.PlacePath;

class RoleTableTests {
    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z_]+)` \\| [^|]+ \\| ([^|]+) \\|$");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PlacePath OWN = new PlacePath("ir.qom.qom");

    @Test
    void theDocumentNamesEveryActionAndField() throws IOException {
        Set<String> names = documented().keySet();
        assertThat(names)
                .containsAll(Arrays.stream(Action.values()).map(Enum::name).toList())
                .containsAll(Arrays.stream(FieldGroup.values()).map(Enum::name).toList())
                .hasSize(Action.values().length + FieldGroup.values().length);
    }

    @Test
    void theDocumentSaysOfEachActionWhetherItIsBuilt() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/roles.md"));
        for (Action action : Action.values()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("| `" + action.name() + "`"))
                    .singleElement()
                    .satisfies(line -> assertThat(!line.contains("(not built yet)"))
                            .as(line)
                            .isEqualTo(action.isBuilt()));
        }
    }

    @Test
    void fieldsAreSeenAsDocumented() throws IOException {
        Map<String, Set<Role>> documented = documented();
        for (FieldGroup fields : FieldGroup.values()) {
            for (Role role : Role.values()) {
                assertThat(viewer(role, TODAY).maySee(fields, OWN))
                        .as(role + " " + fields)
                        .isEqualTo(
                                documented.getOrDefault(fields.name(), Set.of()).contains(role));
            }
        }
    }

    @TestFactory
    List<DynamicTest> everyCellHoldsAtItsPlaceAndTermOnly() throws IOException {
        Map<String, Set<Role>> documented = documented();
        return Arrays.stream(Action.values())
                .filter(action -> action != Action.USE_OWN_ACCOUNT)
                .flatMap(action -> Arrays.stream(Role.values())
                        .map(role -> DynamicTest.dynamicTest(
                                role.code() + " " + action.code(),
                                () -> check(
                                        role,
                                        action,
                                        documented
                                                .getOrDefault(action.name(), Set.of())
                                                .contains(role)))))
                .toList();
    }

    private static void check(Role role, Action action, boolean allowed) {
        Viewer holder = viewer(role, TODAY);
        assertThat(holder.may(action, OWN)).isEqualTo(allowed);
        assertThat(holder.may(action, OWN.child("n17"))).isEqualTo(allowed);
        assertThat(holder.mayAnywhere(action)).isEqualTo(allowed);
        assertThat(holder.scopes(action)).isEqualTo(allowed ? List.of(OWN) : List.of());
        assertThat(holder.may(action, new PlacePath("ir.qom"))).isFalse();
        assertThat(holder.may(action, new PlacePath("ir.qom.qom2"))).isFalse();
        assertThat(holder.may(action, new PlacePath("ir.yazd"))).isFalse();
        assertThat(viewer(role, TODAY.plusDays(1)).mayAnywhere(action)).isFalse();
        assertThat(viewer(role, TODAY.minusDays(1)).mayAnywhere(action)).isFalse();
        assertThat(Viewer.anonymous().may(action, OWN)).isFalse();
    }

    @Test
    void anAuditorIsNoAdministrator() {
        assertThat(Arrays.stream(Action.values())
                        .filter(action -> action != Action.USE_OWN_ACCOUNT)
                        .filter(action -> RoleTable.may(Role.AUDITOR, action)))
                .containsExactly(Action.SEE_TRAIL);
        assertThat(RoleTable.may(Role.ADMINISTRATOR, Action.SEE_TRAIL)).isFalse();
    }

    @Test
    void nobodySeesWhoReported() {
        assertThat(Role.values()).noneMatch(role -> RoleTable.sees(role, FieldGroup.REPORTER_CONTACT));
    }

    @Test
    void theOutermostPlacesAreTheScope() {
        Viewer viewer = Viewer.account(
                new AccountId(new java.util.UUID(0, 0)),
                "",
                List.of(
                        new Grant(Role.MANAGER, OWN.child("n1"), TODAY, TODAY),
                        new Grant(Role.SECRETARY, OWN, TODAY, TODAY),
                        new Grant(Role.MEMBER, new PlacePath("ir.yazd"), TODAY, TODAY)),
                TODAY);
        assertThat(viewer.scopes(Action.VERIFY)).containsExactly(OWN);
        assertThat(viewer.scopes(Action.SEE_REPORTS)).containsExactly(OWN, new PlacePath("ir.yazd"));
        assertThat(viewer.rolesAt(OWN)).containsExactly(Role.SECRETARY);
    }

    private static Viewer viewer(Role role, LocalDate today) {
        return Viewer.account(
                new AccountId(new java.util.UUID(0, 0)), "", List.of(new Grant(role, OWN, TODAY, TODAY)), today);
    }

    private static Map<String, Set<Role>> documented() throws IOException {
        Map<String, Set<Role>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/roles.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), roles(row.group(2)))).as(line).isNull();
            }
        }
        return rows;
    }

    private static Set<Role> roles(String cell) {
        return switch (cell.strip()) {
            case "nobody", "keys only" -> Set.of();
            case "everybody signed in" -> Set.of(Role.values());
            default ->
                Arrays.stream(cell.split(","))
                        .map(word -> Role.valueOf(word.strip().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
        };
    }
}

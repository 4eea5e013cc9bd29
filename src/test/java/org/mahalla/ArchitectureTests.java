package org.mahalla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules hold, and each of them bites. */
class ArchitectureTests {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mahalla");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("org.mahalla.badexamples");

    @Test
    void thereAreClassesToLookAt() {
        assertThat(OURS.size()).isGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(String name, ArchRule rule) {
        rule.check(OURS);
        assertThat(name).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aBadExampleBreaks(String name, ArchRule rule) {
        assertThatThrownBy(() -> rule.allowEmptyShould(false).check(BAD))
                .as(name)
                .isInstanceOf(AssertionError.class);
    }

    static Stream<Object[]> rules() {
        return ArchitectureRules.ALL.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(rule -> new Object[] {rule.getKey(), rule.getValue()});
    }
}

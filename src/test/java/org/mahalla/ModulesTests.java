package org.mahalla;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The borders of the modules: who may use whom is written in each module card and holds. */
class ModulesTests {
    private static final ApplicationModules MODULES =
            ApplicationModules.of(Mahalla.class, new ImportOption.DoNotIncludeTests());

    @Test
    void everyModuleUsesOnlyWhatItsCardNames() {
        MODULES.verify();
    }

    @Test
    void everyModuleWritesDownWhatItUses() {
        MODULES.stream()
                .filter(module -> !module.getIdentifier().toString().equals("launcher"))
                .forEach(module -> assertThat(module.getBasePackage()
                                .getAnnotation(ApplicationModule.class)
                                .map(card -> !(card.allowedDependencies().length == 1
                                        && card.allowedDependencies()[0].equals(ApplicationModule.OPEN_TOKEN))))
                        .as("allowedDependencies of %s", module.getIdentifier())
                        .contains(true));
    }
}

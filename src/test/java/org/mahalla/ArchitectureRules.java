package org.mahalla;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

/** The house rules, as rules; each is proved on a bad example under `badexamples`. */
final class ArchitectureRules {
    private static final String TEMPLATES = ".*Generated";

    static final ArchRule CONTROLLERS_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Controller");

    static final ArchRule NOTHING_DEPENDS_ON_CONTROLLERS = noClasses()
            .that()
            .haveNameNotMatching(TEMPLATES)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Controller.class);

    static final ArchRule MODELS_KNOW_NO_SPRING_AND_NO_SQL = noClasses()
            .that()
            .resideInAnyPackage("..model..", "org.mahalla.shared..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(DescribedPredicate.not(resideInAPackage("org.springframework.modulith..")))
                    .or(resideInAPackage("java.sql..")));

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should(callMethodWhere(new DescribedPredicate<>("now() without a clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getTarget().getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.getName().equals("java.time.Clock"));
                }
            }));

    static final ArchRule NO_FIELD_IS_INJECTED =
            fields().should(not(com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith(Autowired.class)));

    static final ArchRule NO_LAYERS_AND_NO_ODDS_AND_ENDS = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..common..", "..impl..", "..dto..", "..service..", "..helper..", "..manager..");

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().should().haveNameMatching(".*(Impl|Dto|Util|Utils|Helper|Manager|Entity)$");

    static final ArchRule FACTS_CARRY_IDS_AND_NEVER_PEOPLE = noClasses()
            .that(nameMatching(".*\\.(Problem|Neighbourhood|Account|Report)(Reported|Moved|Joined|Changed)"))
            .should()
            .dependOnClassesThat(nameMatching(".*\\.(PhoneNumber|EmailAddress|Contact|Sealer)"));

    static final ArchRule NOTHING_IS_DESERIALISED_OR_EVALUATED = noClasses()
            .should()
            .dependOnClassesThat(
                    nameMatching(
                            "java\\.io\\.ObjectInputStream|org\\.springframework\\.expression\\.spel\\..*|javax\\.script\\..*"));

    static final Map<String, ArchRule> ALL = Map.ofEntries(
            Map.entry("controllers are hidden", CONTROLLERS_ARE_HIDDEN),
            Map.entry("nothing depends on controllers", NOTHING_DEPENDS_ON_CONTROLLERS),
            Map.entry("models know no Spring and no SQL", MODELS_KNOW_NO_SPRING_AND_NO_SQL),
            Map.entry("time comes from the clock", TIME_COMES_FROM_THE_CLOCK),
            Map.entry("no field is injected", NO_FIELD_IS_INJECTED),
            Map.entry("no layers", NO_LAYERS_AND_NO_ODDS_AND_ENDS),
            Map.entry("names say what a thing is", NAMES_SAY_WHAT_A_THING_IS),
            Map.entry("facts carry ids", FACTS_CARRY_IDS_AND_NEVER_PEOPLE),
            Map.entry("nothing is deserialised", NOTHING_IS_DESERIALISED_OR_EVALUATED));

    private ArchitectureRules() {}
}

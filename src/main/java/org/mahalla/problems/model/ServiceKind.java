package org.mahalla.problems.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The closed list of services and assets a topic may name. It lives in code so that no setting can ever add a person, a
 * group, a belief or a conduct to what is reported.
 */
public enum ServiceKind {
    LIGHTING,
    POWER_SUPPLY,
    GAS_SUPPLY,
    WATER_SUPPLY,
    SEWAGE,
    DRAINAGE,
    ROAD,
    PAVEMENT,
    ROAD_SIGN,
    TRAFFIC_LIGHT,
    CROSSING,
    GUARD_RAIL,
    PARKING,
    BUS_LINE,
    BUS_STOP,
    WASTE_COLLECTION,
    STREET_CLEANING,
    PUBLIC_TOILET,
    PEST_CONTROL,
    STRAY_ANIMAL_SERVICE,
    PARK,
    TREE,
    PLAYGROUND,
    RIVER,
    AIR,
    NOISE_SOURCE,
    SCHOOL_BUILDING,
    CLASS_PLACE,
    LIBRARY,
    CULTURE_HOUSE,
    SPORT_GROUND,
    JOB_TRAINING,
    JOB_CENTRE,
    WORKSHOP_SPACE,
    MARKET,
    BAKERY,
    HOUSING_FABRIC,
    BUILDING_PERMIT,
    ABANDONED_BUILDING,
    CLINIC,
    PHARMACY,
    AMBULANCE_ACCESS,
    CARE_CENTRE,
    EMERGENCY_LINE,
    GOVERNMENT_OFFICE,
    BANK_POST,
    TELECOM,
    NEIGHBOURHOOD_SERVICE;

    private static final Set<ServiceKind> IN_HOMES = EnumSet.of(
            POWER_SUPPLY, GAS_SUPPLY, WATER_SUPPLY, SEWAGE, HOUSING_FABRIC, BUILDING_PERMIT, TELECOM, EMERGENCY_LINE);

    private static final Map<String, ServiceKind> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(ServiceKind::code, Function.identity()));

    /** The code as data files and the database write it, for example {@code bus-stop}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether what is reported of it is often in somebody's home, so that no point may lead to the door. */
    public boolean inHomes() {
        return IN_HOMES.contains(this);
    }

    /** Empty when the code names nothing of the closed list. */
    public static Optional<ServiceKind> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

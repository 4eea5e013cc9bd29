package org.mahalla.agencies;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.PlaceName;

/** What problems can be about: asked here, answered by the module that owns the topics. */
public interface TopicNames {
    /** The areas and topics in use, each area before its own topics. */
    List<Offered> offered();

    /** Names by every code that leads somewhere, of areas, topics in use, and retired or merged ones. */
    Map<String, PlaceName> names();

    /** The services with the wider place first, at one place in the order of the topics. */
    default List<Service> inOrder(List<Service> services) {
        List<String> order = offered().stream().map(Offered::code).toList();
        return services.stream()
                .sorted(Comparator.comparingInt(
                                (Service service) -> service.place().value().length())
                        .thenComparing(service -> service.place().value())
                        .thenComparingInt(service -> order.indexOf(service.topic())))
                .toList();
    }

    /** @param area the area that the topic belongs to; null for an area itself */
    record Offered(String code, @Nullable String area, PlaceName name) {}
}

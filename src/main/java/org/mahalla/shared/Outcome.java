package org.mahalla.shared;

import java.util.Optional;
import java.util.function.Function;

/** What comes of reading something a person wrote: the value, or why it is not one. */
public sealed interface Outcome<T> {
    record Accepted<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> refused(String code, Object... parameters) {
        return new Refused<>(Refusal.of(code, parameters));
    }

    /** The value; throws {@link RefusedException} where there is none. */
    default T get() {
        return switch (this) {
            case Accepted<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    default Optional<T> find() {
        return switch (this) {
            case Accepted<T>(T value) -> Optional.of(value);
            case Refused<T> _ -> Optional.empty();
        };
    }

    default Optional<Refusal> findRefusal() {
        return switch (this) {
            case Accepted<T> _ -> Optional.empty();
            case Refused<T>(Refusal refusal) -> Optional.of(refusal);
        };
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Accepted<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }
}

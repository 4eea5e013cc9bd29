package org.mahalla.shared;

/** A request that is understood and not allowed now (a conflict, a limit, a wrong state); answered with its refusal. */
public final class RefusedException extends RuntimeException {
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    public RefusedException(String code, Object... parameters) {
        this(Refusal.of(code, parameters));
    }

    public Refusal refusal() {
        return refusal;
    }
}

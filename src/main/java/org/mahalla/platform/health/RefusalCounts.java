package org.mahalla.platform.health;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.regex.Pattern;
import org.mahalla.shared.Refusal;
import org.springframework.stereotype.Component;

/** Counts refusals by their code ({@code mahalla_refusals_total{code="PRB-012"}}); parameters are never looked at. */
@Component
public final class RefusalCounts {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}-[0-9]{3}");

    private final MeterRegistry meters;

    RefusalCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    public void add(Refusal refusal) {
        var code = CODE.matcher(refusal.code()).matches() ? refusal.code() : "other";
        meters.counter("mahalla.refusals", "code", code).increment();
    }
}

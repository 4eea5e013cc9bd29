package org.mahalla.access.gate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whether people who sign in with a password must also show a code of an authenticator: `required` or `optional`. */
@ConfigurationProperties("mahalla.access")
public record AccessSettings(@DefaultValue("required") SecondFactor secondFactor) {
    /** Required is for people, optional for a demonstration. */
    public enum SecondFactor {
        REQUIRED,
        OPTIONAL
    }

    public boolean secondFactorRequired() {
        return secondFactor == SecondFactor.REQUIRED;
    }
}

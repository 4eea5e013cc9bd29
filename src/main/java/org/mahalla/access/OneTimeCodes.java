package org.mahalla.access;

import org.mahalla.shared.Language;

/**
 * Proves that somebody holds a phone or an e-mail address: six digits that live five minutes, five tries and one purpose.
 */
public abstract class OneTimeCodes {
    /** Sends a code and gives the challenge that a form carries on; purpose is a short constant of the caller. */
    public abstract Challenge send(String purpose, Contact contact, Language language);

    /** One try. The code is used up by success and by the fifth failure. */
    public abstract Proof prove(String purpose, Challenge challenge, String typed);

    /** What a form carries between asking for a code and typing it; says nothing of the contact. */
    public record Challenge(String value) {}

    /** How a try ended. */
    public sealed interface Proof {
        record Proved(Contact contact) implements Proof {}

        record Wrong(int triesLeft) implements Proof {}

        record Expired() implements Proof {}
    }
}

package org.mahalla.problems.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mahalla.access.Address;
import org.mahalla.access.OneTimeCodes;
import org.mahalla.access.OneTimeCodes.Proof;
import org.mahalla.access.Throttle;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.Contact;
import org.springframework.stereotype.Component;

/** Sends a one-time code about a report and hears it back from the same browser, for one of {@link SecondFactor}'s purposes. */
@Component
class ProofByCode {
    private final OneTimeCodes codes;
    private final SecondFactor secondFactor;
    private final Throttle throttle;

    ProofByCode(OneTimeCodes codes, SecondFactor secondFactor, Throttle throttle) {
        this.codes = codes;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
    }

    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Tracked tracked,
            String purpose,
            Contact contact) {
        throttle.countOrRefuse(Throttle.Purpose.ONE_TIME_CODE, Address.of(request));
        secondFactor.carry(request, response, tracked, codes.send(purpose, contact, RequestLanguage.of(request)));
    }

    /** Where a code that still waits was sent, as far as may be shown. */
    Optional<String> sentTo(HttpServletRequest request, String purpose) {
        return SecondFactor.challenge(request).flatMap(challenge -> codes.sentTo(purpose, challenge));
    }

    /** The contact that the typed code proves; otherwise empty, with the reason among the errors of {@code typed}. */
    Optional<Contact> prove(HttpServletRequest request, String purpose, String typed, FormErrors errors) {
        Proof proof = SecondFactor.challenge(request)
                .<Proof>map(challenge -> codes.prove(purpose, challenge, typed))
                .orElseGet(Proof.Expired::new);
        switch (proof) {
            case Proof.Proved(Contact contact) -> {
                return Optional.of(contact);
            }
            case Proof.Wrong(int left) -> errors.reject("typed", "problems.choices.wrong", left);
            case Proof.Expired() -> errors.reject("typed", "problems.choices.expired");
        }
        return Optional.empty();
    }
}

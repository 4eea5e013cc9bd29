package org.mahalla.access.signin;

import java.util.HexFormat;
import java.util.Optional;
import org.mahalla.access.AccountId;
import org.mahalla.access.secrets.Secrets;
import org.mahalla.shared.Sealer;
import org.springframework.stereotype.Component;

/**
 * A mark left on a device by a successful sign-in. Guesses from anywhere else are counted apart from it, so that nobody
 * can lock the owner out by guessing.
 */
@Component
class KnownDevices {
    private final Sealer sealer;

    KnownDevices(Sealer sealer) {
        this.sealer = sealer;
    }

    String mark(AccountId account) {
        String device = Secrets.token();
        return device + "." + seal(account, device);
    }

    /** The device, when the mark was left by this very account. */
    Optional<String> known(Optional<String> mark, AccountId account) {
        return mark.map(text -> text.split("\\.", 2))
                .filter(parts -> parts.length == 2 && seal(account, parts[0]).equals(parts[1]))
                .map(parts -> parts[0]);
    }

    private String seal(AccountId account, String device) {
        return HexFormat.of().formatHex(sealer.hash("known device", account.text() + " " + device));
    }
}

package org.mahalla.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where on the network a request comes from; kept nowhere in the clear and never printed. */
public record Address(String value) {
    public static Address of(HttpServletRequest request) {
        return new Address(request.getRemoteAddr());
    }

    /** Who shares one line: a single address of the old internet, a /56 of the new. */
    public String line() {
        return value.indexOf(':') < 0 ? value : network();
    }

    /** The neighbours it is counted with: a /24 of the old internet, a /56 of the new. */
    public String network() {
        try {
            byte[] bytes = InetAddress.ofLiteral(value).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 7));
        } catch (IllegalArgumentException notAnAddress) {
            return value;
        }
    }

    @Override
    public String toString() {
        return "Address[…]";
    }
}

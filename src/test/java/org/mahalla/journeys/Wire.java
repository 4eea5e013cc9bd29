package org.mahalla.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The network between a phone and Mahalla: whole, cut, or failing at the one moment that hurts. */
final class Wire implements AutoCloseable {
    private static final String SENDING = "/report/sent HTTP/1.1";

    enum State {
        WHOLE,
        CUT,
        /** A report is torn in the middle of being sent. */
        TORN,
        /** A report arrives, and its answer is lost. */
        ANSWERLESS
    }

    private final int to;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;
    private volatile boolean anotherVersion;
    private volatile int failures;

    Wire(int to) throws IOException {
        this.to = to;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void become(State next) {
        state = next;
        failures = 0;
        open.forEach(Wire::shut);
    }

    /** How many reports failed on the way since the last change. */
    int failures() {
        return failures;
    }

    /** From now on the service worker comes as one of a later version. */
    void bringAnotherVersion() {
        anotherVersion = true;
        open.forEach(Wire::shut);
    }

    @Override
    public void close() throws IOException {
        become(State.CUT);
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket phone = door.accept();
                if (state == State.CUT) {
                    shut(phone);
                } else {
                    Thread.startVirtualThread(() -> carry(phone));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket phone) {
        open.add(phone);
        AtomicBoolean sending = new AtomicBoolean();
        try (phone;
                Socket house = new Socket(InetAddress.getLoopbackAddress(), to)) {
            open.add(house);
            Thread back = Thread.startVirtualThread(() -> answers(house, phone, sending));
            requests(phone.getInputStream(), house.getOutputStream(), sending);
            shut(house);
            back.join();
            open.remove(house);
        } catch (IOException cut) {
            shut(phone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(phone);
        }
    }

    private void requests(InputStream from, OutputStream house, AtomicBoolean sending) throws IOException {
        byte[] buffer = new byte[16_384];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            sending.compareAndSet(false, text.contains(SENDING));
            if (sending.get() && state == State.TORN) {
                failures++;
                house.write(buffer, 0, read / 2);
                return;
            }
            // plain bytes, so that the version in the worker can be changed on the way
            house.write(text.replace("Accept-Encoding:", "Accept-Encodinh:")
                    .replace("If-None-Match:", "If-None-Mutch:")
                    .getBytes(StandardCharsets.ISO_8859_1));
            house.flush();
        }
    }

    private void answers(Socket house, Socket phone, AtomicBoolean sending) {
        byte[] buffer = new byte[16_384];
        try {
            InputStream from = house.getInputStream();
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                if (sending.get() && state == State.ANSWERLESS) {
                    failures++;
                    return;
                }
                String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (anotherVersion) {
                    text = text.replaceFirst("const VERSION = \"....", "const VERSION = \"next");
                }
                phone.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
                phone.getOutputStream().flush();
            }
        } catch (IOException cut) {
            // whoever waited at the other end sees the same
        } finally {
            shut(phone);
            shut(house);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is shut
        }
    }
}

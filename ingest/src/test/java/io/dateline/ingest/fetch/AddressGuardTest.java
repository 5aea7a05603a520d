package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.common.rejection.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Addresses and tricks with names that must not be dialled; a listener on loopback tells whether one was. */
class AddressGuardTest {

    /** {@code PORT} is the listener's. */
    private static final List<String> FORBIDDEN = List.of(
            "http://127.0.0.1:PORT/",
            "http://127.0.0.2:PORT/",
            "http://127.1:PORT/",
            "http://127.0.1:PORT/",
            "http://2130706433:PORT/",
            "http://0x7f000001:PORT/",
            "http://0x7f.0.0.1:PORT/",
            "http://0177.0.0.1:PORT/",
            "http://017700000001:PORT/",
            "http://00000127.0.0.1:PORT/",
            "http://127.0.0.1.:PORT/",
            "http://localhost:PORT/",
            "http://LOCALHOST:PORT/",
            "http://localhost.:PORT/",
            "http://user@127.0.0.1:PORT/",
            "http://example.com@127.0.0.1:PORT/",
            "http://[::1]:PORT/",
            "http://[0:0:0:0:0:0:0:1]:PORT/",
            "http://[::]:PORT/",
            "http://[::ffff:127.0.0.1]:PORT/",
            "http://[::ffff:7f00:1]:PORT/",
            "http://[::127.0.0.1]:PORT/",
            "http://[64:ff9b::7f00:1]:PORT/",
            "http://[2002:7f00:1::]:PORT/",
            "http://[fe80::1]:PORT/",
            "http://[fc00::1]:PORT/",
            "http://[fd00:ec2::254]:PORT/",
            "http://[fec0::1]:PORT/",
            "http://[ff02::1]:PORT/",
            "http://[2001:db8::1]:PORT/",
            "http://[2001::1]:PORT/",
            "http://0.0.0.0:PORT/",
            "http://0:PORT/",
            "http://0.1.2.3:PORT/",
            "http://10.0.0.1:PORT/",
            "http://10.255.255.255:PORT/",
            "http://172.16.0.1:PORT/",
            "http://172.31.255.1:PORT/",
            "http://192.168.0.1:PORT/",
            "http://192.168.255.255:PORT/",
            "http://169.254.169.254:PORT/latest/meta-data/",
            "http://169.254.1.1:PORT/",
            "http://100.64.0.1:PORT/",
            "http://100.100.100.200:PORT/",
            "http://192.0.0.192:PORT/",
            "http://192.0.2.1:PORT/",
            "http://198.18.0.1:PORT/",
            "http://198.51.100.1:PORT/",
            "http://203.0.113.1:PORT/",
            "http://224.0.0.1:PORT/",
            "http://240.0.0.1:PORT/",
            "http://255.255.255.255:PORT/",
            "http://2852039166:PORT/",
            "http://0xA9FEA9FE:PORT/",
            "http://0251.0376.0251.0376:PORT/",
            "file:///etc/passwd",
            "ftp://127.0.0.1:PORT/",
            "gopher://127.0.0.1:PORT/",
            "jar:http://127.0.0.1:PORT/!/",
            "http:///127.0.0.1:PORT/",
            "http:127.0.0.1:PORT",
            "//127.0.0.1:PORT/",
            "http://127.0.0.1\\@example.com:PORT/",
            "http://\u2460\u2461\u2466.0.0.1:PORT/",
            "http://127\u30020.0.1:PORT/",
            "http://exa mple.com:PORT/",
            "http://127.0.0.1:22/",
            "http://example.com:25/");

    private static final FetchSettings SETTINGS = settings(false);

    static FetchSettings settings(boolean allowPrivate) {
        return new FetchSettings(
                "test",
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                1,
                Duration.ofMillis(10),
                Duration.ZERO,
                Duration.ofSeconds(60),
                Duration.ofDays(1),
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(2),
                5,
                4,
                allowPrivate);
    }

    @Test
    void noForbiddenAddressIsDialled() throws Exception {
        assertThat(FORBIDDEN).hasSizeGreaterThanOrEqualTo(60);
        AtomicInteger canary = new AtomicInteger();
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
                Fetcher fetcher = new Fetcher(SETTINGS, Clock.systemUTC())) {
            Thread accepting = new Thread(() -> {
                while (!listener.isClosed()) {
                    try (Socket caught = listener.accept()) {
                        canary.addAndGet(caught.isConnected() ? 1 : 0);
                    } catch (java.io.IOException ignored) {
                        // closed at the end of the test
                    }
                }
            });
            accepting.setDaemon(true);
            accepting.start();
            for (String address : FORBIDDEN) {
                Fetched fetched = fetcher.fetch(
                        address.replace("PORT", String.valueOf(listener.getLocalPort())), Optional.empty());
                assertThat(fetched).as(address).isInstanceOf(Fetched.Failed.class);
                assertThat(((Fetched.Failed) fetched).reason())
                        .as(address)
                        .isIn(Reason.FORBIDDEN_ADDRESS, Reason.UNREACHABLE);
            }
            assertThat(canary).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.32.0.1",
                "192.167.1.1",
                "100.128.0.1",
                "2606:4700::1111",
                "2a00:1450:4001::200e"
            })
    void publicAddressesAreAllowed(String address) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }
}

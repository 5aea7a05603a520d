package io.dateline.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Says which addresses may be dialled: public ones. A feed is input from strangers, and could name the router, a cloud's metadata
 * service, or this machine.
 *
 * <p>The name is resolved here, once, and the very address that was checked is dialled: a name that changes its mind in between gains
 * nothing.
 *
 * <p><b>Source:</b> IANA's special-purpose address registries for IPv4 and IPv6, as of 2025.
 */
public final class AddressGuard {

    /** The address is none that we dial. */
    public static final class ForbiddenAddressException extends Exception {
        ForbiddenAddressException(String message) {
            super(message);
        }
    }

    /** Networks that are not public, as address and length of prefix. */
    private static final List<String> NOT_PUBLIC = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // :: and ::1, IPv4 in IPv6's clothes, Teredo, ORCHID, documentation, 6to4, unique local, link local, site
            // local, multicast
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    private record Network(byte[] address, int bits) {
        static Network of(String text) {
            int slash = text.indexOf('/');
            try {
                byte[] address = InetAddress.getByName(text.substring(0, slash)).getAddress();
                return new Network(address, Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("A literal address needs no resolution: " + text, e);
            }
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Network> NETWORKS =
            NOT_PUBLIC.stream().map(Network::of).toList();

    private final boolean allowPrivate;

    /** @param allowPrivate for tests and intranets: every address is allowed */
    public AddressGuard(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** The addresses behind a web address, each of them allowed. */
    public List<InetAddress> resolve(URI uri) throws ForbiddenAddressException, UnknownHostException {
        String host = checkedHost(uri);
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!allowPrivate && !isPublic(address)) {
                throw new ForbiddenAddressException(
                        "the name leads to " + address.getHostAddress() + ", which is not public");
            }
        }
        // IPv4 first: more networks have it
        return Arrays.stream(addresses)
                .sorted((a, b) -> Boolean.compare(a instanceof Inet6Address, b instanceof Inet6Address))
                .toList();
    }

    private String checkedHost(URI uri) throws ForbiddenAddressException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new ForbiddenAddressException("only http and https addresses are fetched");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new ForbiddenAddressException("the address has no plain host name");
        }
        int port = uri.getPort();
        if (!allowPrivate && port != -1 && port != 80 && port != 443 && port < 1024) {
            throw new ForbiddenAddressException("port " + port + " is no port of the web");
        }
        String host = uri.getHost();
        // 2130706433, 0x7f.1, 0177.0.0.1: forms that every resolver reads in its own way
        boolean numeric = host.matches("(?i)(?:0x[0-9a-f]*|\\d+)(?:\\.(?:0x[0-9a-f]*|\\d+))*\\.?");
        if (numeric && !host.matches("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})")) {
            throw new ForbiddenAddressException("a number is no host name");
        }
        return host;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        boolean known = address instanceof Inet4Address || address instanceof Inet6Address;
        return known && NETWORKS.stream().noneMatch(network -> network.contains(bytes));
    }
}

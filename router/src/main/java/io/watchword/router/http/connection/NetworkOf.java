package io.watchword.router.http.connection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** By what an address is counted. Stateless. */
final class NetworkOf {

    private static final int IPV6_HOST_STARTS_AT = 8;

    private NetworkOf() {}

    /** An IPv4 address itself; of IPv6 the first 64 bits, since a single host has all that follow. */
    static String address(InetAddress address) {
        byte[] octets = address.getAddress();
        return address instanceof Inet6Address
                ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(octets, IPV6_HOST_STARTS_AT)) + "::/64"
                : address.getHostAddress();
    }
}

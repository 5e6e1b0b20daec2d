package dev.ceyuan.platform.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// The network address a request came from.
///
/// @param value a literal IPv4 or IPv6 address, or `local` for the program itself
public record ClientAddress(String value) {
    private static final int IPV6_PREFIX_BYTES = 8;

    public ClientAddress {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("Not a network address (%s)".formatted(value));
        }
    }

    /// The program itself.
    public static ClientAddress local() {
        return new ClientAddress("local");
    }

    /// What attempts are counted by: an IPv4 address, or the /64 of an IPv6 address, since one customer has
    /// at least that.
    String network() {
        if (value.indexOf(':') < 0) {
            return value;
        }
        try {
            return InetAddress.ofLiteral(value) instanceof Inet6Address address
                    ? InetAddress.getByAddress(prefixOf(address.getAddress())).getHostAddress() + "/64"
                    : value;
        } catch (IllegalArgumentException | UnknownHostException e) {
            return value;
        }
    }

    private static byte[] prefixOf(byte[] address) {
        var prefix = address.clone();
        Arrays.fill(prefix, IPV6_PREFIX_BYTES, prefix.length, (byte) 0);
        return prefix;
    }
}

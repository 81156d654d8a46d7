package org.gainsay.capture;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The resolver of host names that yields only machines of the public internet.
 *
 * <p>The addresses it returns are the ones that are connected to, so a name that resolves differently the second
 * time (DNS rebinding) gains nothing. A name of which one address is public and another is not is refused whole.
 * Special-purpose blocks are those of the IANA registries (RFC 6890 and its successors).
 */
final class Networks implements DnsResolver {
    /** IPv4 blocks that are not the public internet. */
    private static final List<Block> CLOSED_V4 = List.of(
            new Block(0x00000000, 8), // this network
            new Block(0x0a000000, 8), // private
            new Block(0x64400000, 10), // carrier-grade NAT
            new Block(0x7f000000, 8), // loopback
            new Block(0xa9fe0000, 16), // link-local, with the metadata service of the clouds
            new Block(0xac100000, 12), // private
            new Block(0xc0000000, 24), // protocol assignments
            new Block(0xc0000200, 24), // documentation
            new Block(0xc0586300, 24), // 6to4 relays
            new Block(0xc0a80000, 16), // private
            new Block(0xc6120000, 15), // benchmarking
            new Block(0xc6336400, 24), // documentation
            new Block(0xcb007100, 24), // documentation
            new Block(0xe0000000, 4), // multicast
            new Block(0xf0000000, 4)); // reserved, broadcast

    private record Block(int network, int prefix) {
        boolean contains(int address) {
            return (address ^ network) >>> (32 - prefix) == 0;
        }
    }

    /** A host that is not fetched from, although its name is known. */
    static final class ForbiddenHostException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenHostException(String message) {
            super(message);
        }
    }

    private final Set<String> allowedHosts;
    private final DnsResolver names;

    /**
     * @param allowedHosts host names in lower case that may lie anywhere
     * @param names what resolves the names
     */
    Networks(Set<String> allowedHosts, DnsResolver names) {
        this.allowedHosts = allowedHosts;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!allowedHosts.contains(host.toLowerCase(Locale.ROOT))) {
            for (InetAddress address : addresses) {
                if (!isPublic(address)) {
                    throw new ForbiddenHostException(host + " lies at " + address.getHostAddress());
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether the address is one of the public internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublicV4(bytes, 0);
        }
        int first = word(bytes, 0);
        if (first == 0x0064ff9b && word(bytes, 4) == 0 && word(bytes, 8) == 0) {
            return isPublicV4(bytes, 12); // NAT64 (RFC 6052): an IPv4 address in other clothes
        }
        boolean globalUnicast = first >>> 29 == 1; // 2000::/3, all that is given out
        if (!globalUnicast) {
            return false;
        }
        if (first >>> 16 == 0x2002) {
            return isPublicV4(bytes, 2); // 6to4 (RFC 3056)
        }
        boolean protocolBlock = first >>> 9 == 0x20010000 >>> 9; // 2001::/23, Teredo among them
        boolean documentation = first == 0x20010db8 || first >>> 12 == 0x3fff0000 >>> 12;
        return !protocolBlock && !documentation;
    }

    private static boolean isPublicV4(byte[] bytes, int at) {
        int address = word(bytes, at);
        return CLOSED_V4.stream().noneMatch(block -> block.contains(address));
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
    }
}

package org.gainsay.capture;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Web addresses: what people and pages write, made into what RFC 3986 allows; and the one form that the several
 * addresses of a work have in common.
 */
public final class Addresses {
    private static final String FORBIDDEN_ASCII = " \"<>\\^`{|}";

    /** Parameters that tell who sent the reader and never what is shown. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "oly_anon_id",
            "oly_enc_id",
            "vero_id",
            "wickedid",
            "_hsenc",
            "_hsmi",
            "_openstat",
            "ref_src",
            "ref_url",
            "cmpid",
            "ocid",
            "smid",
            "at_medium",
            "at_campaign",
            "ito",
            "xtor",
            "ns_campaign",
            "ns_mchannel",
            "ns_source",
            "s_kwcid",
            "spm",
            "guccounter");

    private static final Pattern MOBILE_HOST =
            Pattern.compile("^(?:www\\.)?(?:m|mobile|amp|touch)\\.(?=[^.]+\\.[^.]+)");
    private static final Pattern AMP_PATH = Pattern.compile("(?i)/amp/?$|\\.amp(?=\\.html?$)|\\.amp$");

    private Addresses() {}

    /**
     * The form that an address shares with the others of the same work.
     *
     * @param address the form: https, without {@code www}, port, user, fragment, tracking parameters and last slash
     * @param differences what of the address as written it leaves out, in words; empty where they are equal
     */
    public record Normal(String address, List<String> differences) {
        public Normal {
            differences = List.copyOf(differences);
        }
    }

    /**
     * The normal form of an http or https address. It is a key to compare addresses by; nothing is ever fetched from
     * it. Pages at the root of a site, and parameters that are not known to be about the reader, are left as they are.
     *
     * @throws IllegalArgumentException if the address is not http or https, or has no host
     */
    public static Normal normal(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("address " + address + ": wants to be http or https with a host");
        }
        List<String> differences = new ArrayList<>();
        if (scheme.equals("http")) {
            differences.add("http");
        }
        String host = address.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        String desktop = MOBILE_HOST.matcher(host).replaceFirst("");
        if (!desktop.equals(host)) {
            differences.add("mobile address");
        }
        if (desktop.startsWith("www.")) {
            differences.add("www");
            desktop = desktop.substring("www.".length());
        }
        int port = address.getPort();
        boolean usual = port < 0 || port == (scheme.equals("http") ? 80 : 443);
        String path = path(address, differences);
        String query = query(address, differences);
        if (address.getRawFragment() != null && !address.getRawFragment().startsWith("!")) {
            differences.add("fragment");
        }
        String kept =
                address.getRawFragment() != null && address.getRawFragment().startsWith("!")
                        ? "#" + address.getRawFragment()
                        : "";
        return new Normal("https://" + desktop + (usual ? "" : ":" + port) + path + query + kept, differences);
    }

    private static String path(URI address, List<String> differences) {
        String raw = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String path = raw;
        boolean amp = false;
        boolean slash = false;
        for (boolean shorter = true; shorter; ) {
            String without = AMP_PATH.matcher(path).replaceFirst("");
            boolean slashed = without.length() > 1 && without.endsWith("/");
            amp |= !without.equals(path);
            slash |= slashed;
            shorter = slashed || !without.equals(path);
            path = slashed ? without.substring(0, without.length() - 1) : without;
        }
        if (amp) {
            differences.add("AMP");
        }
        if (slash) {
            differences.add("last slash");
        }
        return path.isEmpty() ? "/" : path;
    }

    private static String query(URI address, List<String> differences) {
        if (address.getRawQuery() == null || address.getRawQuery().isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        boolean tracked = false;
        boolean amp = false;
        for (String parameter : address.getRawQuery().split("&", -1)) {
            String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
            if (name.startsWith("utm_")
                    || name.startsWith("pk_")
                    || name.startsWith("mtm_")
                    || TRACKING.contains(name)) {
                tracked = true;
            } else if (name.equals("amp") || parameter.equalsIgnoreCase("outputtype=amp")) {
                amp = true;
            } else if (!parameter.isEmpty()) {
                kept.add(parameter);
            }
        }
        if (tracked) {
            differences.add("tracking parameters");
        }
        if (amp && !differences.contains("AMP")) {
            differences.add("AMP");
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    /** The address with every character that RFC 3986 forbids percent-encoded as UTF-8, the rest untouched. */
    public static String escaped(String written) {
        StringBuilder out = new StringBuilder(written.length());
        written.codePoints().forEach(c -> {
            boolean fine = c > 0x20 && c < 0x7f && FORBIDDEN_ASCII.indexOf(c) < 0;
            if (fine) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format("%02X", b & 0xff));
                }
            }
        });
        return out.toString();
    }

    /** An absolute http or https address that a page or file names, or null where it names none. */
    public static @Nullable URI webAddress(@Nullable String written, @Nullable URI base) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            URI uri = new URI(escaped(written.strip()));
            URI absolute = base == null ? uri : base.resolve(uri);
            boolean web =
                    "http".equalsIgnoreCase(absolute.getScheme()) || "https".equalsIgnoreCase(absolute.getScheme());
            return web && absolute.getHost() != null ? absolute : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

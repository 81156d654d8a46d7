package org.gainsay.desk.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of a kind: keeps cookies and speaks HTTP by hand, so that a test sees and sends every word of it. */
final class Wire {
    /** The token that its forms carry; a cookie of the same value makes the two a pair. */
    private static final String FORM_TOKEN = "d2lyZS13aXJlLXdpcmUtIQ";

    private static final Pattern SET = Pattern.compile("(?im)^set-cookie: ([^=]+)=([^;\r]*)(.*)$");

    private final int port;
    private String host;
    private String more = "";
    private final Map<String, String> cookies = new LinkedHashMap<>(Map.of("csrf-token", FORM_TOKEN));

    Wire(int port) {
        this.port = port;
        this.host = "127.0.0.1:" + port;
    }

    /** What the first group of a pattern is where a text has it first. */
    static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    /** One answer: its status, its status line and header, its body. */
    record Answer(int status, String head, String body) {
        /** What stands under a name in the header. */
        Optional<String> header(String name) {
            Matcher found = Pattern.compile("(?im)^" + Pattern.quote(name) + ": (.*?)\r?$")
                    .matcher(head + "\r\n");
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }

        /** The whole line that sets a cookie. */
        String cookie(String name) {
            Matcher set = SET.matcher(head);
            while (set.find()) {
                if (set.group(1).equals(name)) {
                    return set.group();
                }
            }
            return "";
        }
    }

    /** The same, asking under another name. */
    Wire under(String name) {
        host = name;
        return this;
    }

    /** The same, sending more in the header of every request; lines that end with CR LF. */
    Wire sending(String lines) {
        more = lines;
        return this;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void hold(String name, String value) {
        cookies.put(name, value);
    }

    Answer get(String path) throws IOException {
        return send("GET " + path, "", "");
    }

    /** Sends a form with its token; fields are name, value, name, value. */
    Answer post(String path, String... fields) throws IOException {
        StringBuilder form = new StringBuilder("csrf-token=" + FORM_TOKEN);
        for (int at = 0; at < fields.length; at += 2) {
            form.append('&')
                    .append(fields[at])
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return send("POST " + path, "Content-Type: application/x-www-form-urlencoded\r\n", form.toString());
    }

    /** Sends JSON with the word that a page of the desk would have. */
    Answer json(String path, String body) throws IOException {
        return send(
                "POST " + path,
                "Content-Type: application/json\r\nX-CSRF-TOKEN: " + cookies.get("csrf-token") + "\r\n",
                body);
    }

    Answer send(String request, String head, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            String cookie = cookies.entrySet().stream()
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining("; "));
            String length = request.startsWith("GET") ? "" : "Content-Length: " + content.length + "\r\n";
            out.write((request + " HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookie + "\r\n" + more + head + length
                            + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(content);
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            String headed = answer.substring(0, end);
            Matcher set = SET.matcher(headed);
            while (set.find()) {
                if (!set.group(1).equals("csrf-token")) {
                    cookies.put(set.group(1), set.group(2));
                }
            }
            int status = Integer.parseInt(headed.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
            return new Answer(status, headed, answer.substring(end));
        }
    }
}

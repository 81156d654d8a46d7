package org.gainsay.desk.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gainsay.desk.openid.LocalProvider;

/** The desk of {@link PeopleProfile}, whose people may sign in with a provider on loopback that the test opens. */
public final class OpenIdProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(new PeopleProfile().getConfigOverrides());
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path data = Path.of(String.valueOf(settings.get(Server.DATA)));
            settings.put(
                    Server.OPENID,
                    LocalProvider.settings("http://127.0.0.1:" + free.getLocalPort(), data)
                            .toString());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

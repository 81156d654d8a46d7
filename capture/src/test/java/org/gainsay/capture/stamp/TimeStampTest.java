package org.gainsay.capture.stamp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.gainsay.core.Digest;
import org.junit.jupiter.api.Test;

class TimeStampTest {
    private static final Digest ROOT = Digest.of("the captures of a day");

    @Test
    void a_stamp_is_verified_later_without_the_authority() throws Exception {
        byte[] token;
        Instant asked = Instant.now();
        try (LocalAuthority authority = LocalAuthority.open()) {
            token = TimeAuthority.at(authority.address("/stamp")).stamp(ROOT).token();
        }
        TimeStamp stamp = TimeStamp.read(token);
        TimeStamp.Statement said = stamp.verify(ROOT);
        assertEquals("CN=Clock tower of Halvane", said.authority());
        assertTrue(Duration.between(asked, said.at()).abs().compareTo(Duration.ofMinutes(5)) < 0);
        assertArrayEquals(token, stamp.token());
    }

    @Test
    void a_stamp_of_something_else_does_not_verify() throws Exception {
        try (LocalAuthority authority = LocalAuthority.open()) {
            TimeStamp stamp = TimeAuthority.at(authority.address("/stamp")).stamp(ROOT);
            assertThrows(IOException.class, () -> stamp.verify(Digest.of("another day")));
        }
    }

    @Test
    void no_changed_byte_of_a_token_passes() throws Exception {
        byte[] token;
        try (LocalAuthority authority = LocalAuthority.open()) {
            token = TimeAuthority.at(authority.address("/stamp")).stamp(ROOT).token();
        }
        TimeStamp.Statement said = TimeStamp.read(token).verify(ROOT);
        for (int at = 0; at < token.length; at++) {
            byte[] changed = token.clone();
            changed[at] ^= 1;
            try {
                TimeStamp.Statement other = TimeStamp.read(changed).verify(ROOT);
                // Bytes that say nothing, such as the order of a set, may differ; what is said may not.
                assertEquals(said.at(), other.at(), "byte " + at);
                assertEquals(said.serial(), other.serial(), "byte " + at);
            } catch (IOException refused) {
                // as it should be
            }
        }
    }

    @Test
    void a_certificate_for_another_purpose_or_out_of_its_time_is_not_good() throws Exception {
        Instant now = Instant.now();
        try (LocalAuthority old =
                new LocalAuthority(now.minusSeconds(7_200), now.minusSeconds(3_600), KeyPurposeId.id_kp_timeStamping)) {
            assertThrows(
                    IOException.class,
                    () -> TimeAuthority.at(old.address("/stamp")).stamp(ROOT));
        }
    }

    @Test
    void an_authority_that_refuses_or_talks_nonsense_is_named() throws Exception {
        try (LocalAuthority authority = LocalAuthority.open()) {
            for (String path : new String[] {"/refuse", "/nonsense"}) {
                URI address = authority.address(path);
                IOException refused = assertThrows(
                        IOException.class, () -> TimeAuthority.at(address).stamp(ROOT));
                assertTrue(String.valueOf(refused.getMessage()).length() > 0);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> TimeAuthority.at(URI.create("ftp://clock.example/")));
    }
}

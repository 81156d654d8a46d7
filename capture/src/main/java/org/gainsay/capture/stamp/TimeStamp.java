package org.gainsay.capture.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.bouncycastle.util.Selector;
import org.gainsay.core.Digest;

/** A time-stamp token (RFC 3161, section 2.4.2). Immutable; safe to share between threads. */
public final class TimeStamp {
    /** Bytes of the largest token that is read; one with a chain of certificates has some six thousand. */
    public static final int LARGEST = 1 << 20;

    private final byte[] token;

    private TimeStamp(byte[] token) {
        this.token = token;
    }

    /**
     * What a token says, once its signature was found good.
     *
     * @param at the moment that the authority names
     * @param authority the subject of the certificate that signed
     * @param serial the number of the token at the authority
     * @param certificate the digest of that certificate's DER bytes
     */
    public record Statement(Instant at, String authority, BigInteger serial, Digest certificate) {}

    /**
     * The time stamp in these bytes, not verified yet.
     *
     * @throws IOException if they are no token
     */
    public static TimeStamp read(byte[] token) throws IOException {
        if (token.length > LARGEST) {
            throw new IOException("a time stamp of " + token.length + " bytes, more than " + LARGEST);
        }
        TimeStamp stamp = new TimeStamp(token.clone());
        stamp.parsed();
        return stamp;
    }

    /** The token, DER. */
    public byte[] token() {
        return token.clone();
    }

    /**
     * Verifies the token against the digest that it should name.
     *
     * @throws IOException if it names another digest or its signature is not good, with the reason
     */
    public Statement verify(Digest root) throws IOException {
        try {
            return statement(parsed(), root);
        } catch (TSPException | OperatorCreationException | CertificateException e) {
            throw new IOException("the signature of the time stamp is not good: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // Parts of a token are parsed when they are first asked for, and complain in many ways.
            throw new IOException("no time stamp: " + e.getMessage(), e);
        }
    }

    private static Statement statement(TimeStampToken token, Digest root)
            throws IOException, TSPException, OperatorCreationException, CertificateException {
        TimeStampTokenInfo info = token.getTimeStampInfo();
        if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                || !Arrays.equals(info.getMessageImprintDigest(), root.bytes())) {
            throw new IOException("the time stamp is of something else than " + root);
        }
        X509CertificateHolder certificate = certificate(token);
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        return new Statement(
                info.getGenTime().toInstant(),
                certificate.getSubject().toString(),
                info.getSerialNumber(),
                Digest.of(certificate.getEncoded()));
    }

    @SuppressWarnings("unchecked") // a signer id selects certificates, which its declaration does not say
    private static X509CertificateHolder certificate(TimeStampToken token) throws IOException {
        Collection<X509CertificateHolder> signing =
                token.getCertificates().getMatches((Selector<X509CertificateHolder>) token.getSID());
        if (signing.isEmpty()) {
            throw new IOException("the time stamp does not carry the certificate that signed it");
        }
        return signing.iterator().next();
    }

    private TimeStampToken parsed() throws IOException {
        try {
            return new TimeStampToken(new CMSSignedData(token));
        } catch (CMSException | TSPException | RuntimeException e) {
            throw new IOException("no time stamp: " + e.getMessage(), e);
        }
    }
}

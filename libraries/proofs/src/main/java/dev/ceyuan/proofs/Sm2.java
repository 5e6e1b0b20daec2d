package dev.ceyuan.proofs;

import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;

/// The curve of SM2: GB/T 32918.5.
final class Sm2 {
    static final ECDomainParameters DOMAIN = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

    private Sm2() {}
}

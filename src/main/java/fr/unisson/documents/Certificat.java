package fr.unisson.documents;

import eu.europa.esig.dss.model.x509.CertificateToken;
import fr.unisson.socle.Empreinte;
import java.time.Instant;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/// Who seals: what a reader needs to know of a certificate.
///
/// @param titulaire the common name of the holder
/// @param empreinte SHA-256 of the certificate
public record Certificat(
        String titulaire, String emetteur, String empreinte, Instant valideDu, Instant valideAu) {

    static Certificat de(CertificateToken certificat) {
        return new Certificat(
                nom(certificat.getSubject().getPrincipal()),
                nom(certificat.getIssuer().getPrincipal()),
                Empreinte.de(certificat.getEncoded()),
                certificat.getNotBefore().toInstant(),
                certificat.getNotAfter().toInstant());
    }

    private static String nom(X500Principal principal) {
        try {
            return new LdapName(principal.getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse(principal.getName());
        } catch (InvalidNameException e) {
            return principal.getName();
        }
    }
}

package fr.unisson.documents;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.aia.DefaultAIASource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Whom the platform trusts, and whom it may call on the network.
@Component
@Lazy
class Confiance {

    private static final Logger LOG = LoggerFactory.getLogger(Confiance.class);
    private static final int DELAI_CONNEXION = 5_000;
    private static final int DELAI_REPONSE = 10_000;

    private final CleDuSceau cle;
    private final ReglagesDuSceau reglages;

    Confiance(CleDuSceau cle, ReglagesDuSceau reglages) {
        this.cle = cle;
        this.reglages = reglages;
    }

    Optional<TSPSource> horodatage() {
        var url = reglages.horodatage().url();
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        var client = new TimestampDataLoader();
        client.setTimeoutConnection(DELAI_CONNEXION);
        client.setTimeoutSocket(DELAI_REPONSE);
        client.setTimeoutResponse(DELAI_REPONSE);
        return Optional.of(new OnlineTSPSource(url, client));
    }

    /// Level B-LT embeds revocation data, which must be fetched from the addresses that our own
    /// chain and the authority's name. Other levels need no network.
    CertificateVerifier pourSceller() {
        // Trusting the seal's own certificate would make its revocation data useless: trust what
        // issued it.
        var verificateur = verificateur(cle.charger().chaine().getLast());
        if (reglages.niveau() == NiveauDuSceau.LT) {
            verificateur.setAIASource(new DefaultAIASource());
            verificateur.setCrlSource(new OnlineCRLSource());
            verificateur.setOcspSource(new OnlineOCSPSource());
        }
        return verificateur;
    }

    /// Never goes to the network: a file from anybody must not choose the addresses we call.
    CertificateVerifier pourVerifier() {
        return verificateur(certificatDePlateforme().orElse(null));
    }

    private CertificateVerifier verificateur(@Nullable CertificateToken ancre) {
        var sources = new CommonTrustedCertificateSource();
        if (ancre != null) {
            sources.addCertificate(ancre);
        }
        deConfiance().forEach(sources::addCertificate);
        var verificateur = new CommonCertificateVerifier();
        verificateur.setTrustedCertSources(sources);
        return verificateur;
    }

    /// The certificate that this platform seals with; empty while it has none.
    Optional<CertificateToken> certificatDePlateforme() {
        try {
            return Optional.of(cle.charger().certificat());
        } catch (SceauIndisponible e) {
            LOG.warn("Aucun sceau de la plateforme : {}", e.getMessage());
            return Optional.empty();
        }
    }

    private List<CertificateToken> deConfiance() {
        var certificats = new ArrayList<CertificateToken>();
        var fichier = reglages.confiance();
        if (fichier != null) {
            try (var flux = Files.newInputStream(fichier)) {
                for (var lu : CertificateFactory.getInstance("X.509").generateCertificates(flux)) {
                    certificats.add(new CertificateToken((X509Certificate) lu));
                }
            } catch (IOException | CertificateException e) {
                throw new IllegalStateException("Certificats illisibles : " + fichier, e);
            }
        }
        return certificats;
    }
}

package fr.unisson.documents;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/// Seals a PDF with the platform's key (PAdES, ETSI EN 319 142-1): B-B alone, B-T or B-LT when a
/// timestamp authority is configured.
///
/// The seal certifies the document and allows no change after it. One seal covers the text and the
/// evidence attached to it: a reader checks both at once, with any PDF tool.
@Service
@Lazy
public class Sceau {

    /// Room for the signature, its certificates and a timestamp with its own chain.
    private static final int PLACE = 32_768;

    private final CleDuSceau cle;
    private final Confiance confiance;
    private final ReglagesDuSceau reglages;
    private final Clock horloge;

    Sceau(CleDuSceau cle, Confiance confiance, ReglagesDuSceau reglages, Clock horloge) {
        this.cle = cle;
        this.confiance = confiance;
        this.reglages = reglages;
        this.horloge = horloge;
    }

    /// Who this platform seals as.
    ///
    /// @throws SceauIndisponible when there is no usable key
    public Certificat certificat() {
        return Certificat.de(cle.charger().certificat());
    }

    /// Seals a document, never at a lower level than the configured one.
    ///
    /// @throws SceauIndisponible without a usable key or an answer of the timestamp authority
    public DocumentScelle sceller(Contenu pdf) {
        var le = horloge.instant().truncatedTo(ChronoUnit.SECONDS);
        var document = new InMemoryDocument(pdf.octets());
        var service = service();
        try {
            var lue = cle.pourSceller();
            var parametres = parametres(lue, le, champ(service, document));
            var aSigner = service.getDataToSign(document, parametres);
            var algorithme = parametres.getDigestAlgorithm();
            var signature = lue.jeton().sign(aSigner, algorithme, lue.entree());
            var scelle = service.signDocument(document, parametres, signature);
            return new DocumentScelle(contenu(scelle), reglages.niveau(), le, certificat());
        } catch (DSSExternalResourceException e) {
            throw new SceauIndisponible("L’autorité d’horodatage ne répond pas", e);
        } catch (AlertException e) {
            // At level B-LT: a list of revocations that could not be fetched, a revoked
            // certificate.
            throw new SceauIndisponible(
                    "Ce qu’il faut pour vérifier le sceau dans la durée n’a pu être réuni : "
                            + e.getMessage(),
                    e);
        } catch (DSSException e) {
            throw new SceauIndisponible("Le document ne peut être scellé : " + e.getMessage(), e);
        }
    }

    private PAdESService service() {
        var service = new PAdESService(confiance.pourSceller());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        confiance.horodatage().ifPresent(service::setTspSource);
        return service;
    }

    private PAdESSignatureParameters parametres(CleDuSceau.Cle lue, Instant le, String champ) {
        var parametres = new PAdESSignatureParameters();
        parametres.setSignatureLevel(reglages.niveau().dss());
        parametres.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parametres.setSigningCertificate(lue.certificat());
        parametres.setCertificateChain(lue.chaine());
        parametres.bLevel().setSigningDate(Date.from(le));
        // By default DSS leaves a trust anchor out, and a self-signed certificate is its own
        // anchor.
        parametres.bLevel().setTrustAnchorBPPolicy(false);
        parametres.setSignerName(certificat().titulaire());
        parametres.setReason("Document scellé par la plateforme Unisson");
        parametres.setAppName("Unisson");
        parametres.setContentSize(PLACE);
        parametres.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        if (!champ.isEmpty()) {
            parametres.getImageParameters().getFieldParameters().setFieldId(champ);
        }
        return parametres;
    }

    /// The field laid at printing time; an empty name lets the library add one of its own.
    private static String champ(PAdESService service, DSSDocument document) {
        return service.getAvailableSignatureFields(document).contains(ChampDeSceau.NOM)
                ? ChampDeSceau.NOM
                : "";
    }

    private static Contenu contenu(DSSDocument document) {
        var sortie = new ByteArrayOutputStream();
        try {
            document.writeTo(sortie);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Contenu.de(sortie.toByteArray());
    }
}

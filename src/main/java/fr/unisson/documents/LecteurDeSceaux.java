package fr.unisson.documents;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.validation.reports.Reports;
import fr.unisson.documents.Constat.Attestation;
import fr.unisson.documents.Constat.Etat;
import fr.unisson.documents.Constat.SceauLu;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Reads the seals of a file that anybody may have made: bounded work, no network.
@Component
@Lazy
class LecteurDeSceaux {

    private final Confiance confiance;
    private final Clock horloge;

    LecteurDeSceaux(Confiance confiance, Clock horloge) {
        this.confiance = confiance;
        this.horloge = horloge;
    }

    Constat lire(Contenu fichier) {
        var octets = fichier.octets();
        var empechement = empechement(octets);
        if (empechement.isPresent()) {
            return constat(fichier, empechement.get(), List.of());
        }
        try {
            var sceaux = sceaux(octets);
            return constat(fichier, etat(sceaux), sceaux);
        } catch (DSSException e) {
            return constat(fichier, Etat.ILLISIBLE, List.of());
        }
    }

    private static Constat constat(Contenu fichier, Etat etat, List<SceauLu> sceaux) {
        return new Constat(etat, fichier.empreinte(), fichier.taille(), sceaux, Optional.empty());
    }

    private static Optional<Etat> empechement(byte[] octets) {
        if (octets.length == 0) {
            return Optional.of(Etat.VIDE);
        }
        if (!StructurePdf.commenceCommeUnPdf(octets)) {
            return Optional.of(Etat.PAS_UN_PDF);
        }
        if (!StructurePdf.finitCommeUnPdf(octets)) {
            return Optional.of(Etat.TRONQUE);
        }
        try (var pdf = Loader.loadPDF(octets)) {
            return pdf.isEncrypted() ? Optional.of(Etat.CHIFFRE) : Optional.empty();
        } catch (InvalidPasswordException e) {
            return Optional.of(Etat.CHIFFRE);
        } catch (IOException | RuntimeException e) {
            // PDFBox throws whatever a malformed object provokes.
            return Optional.of(Etat.ILLISIBLE);
        }
    }

    private static Etat etat(List<SceauLu> sceaux) {
        if (sceaux.isEmpty()) {
            return Etat.NON_SCELLE;
        }
        if (!sceaux.stream().allMatch(SceauLu::integre)) {
            return Etat.ALTERE;
        }
        return sceaux.stream().anyMatch(SceauLu::couvreTout) ? Etat.INTACT : Etat.COMPLETE_ENSUITE;
    }

    private List<SceauLu> sceaux(byte[] octets) {
        return rapports(octets).getDiagnosticData().getSignatures().stream()
                .map(signature -> sceau(signature, octets.length))
                .toList();
    }

    private Reports rapports(byte[] octets) {
        // Comparing drawn pages would let a hostile file occupy the machine; objects are compared.
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        var fabrique = new PdfBoxNativeObjectFactory();
        fabrique.setPdfDifferencesFinder(differences);
        var validation = new PDFDocumentValidator(new InMemoryDocument(octets));
        validation.setPdfObjFactory(fabrique);
        validation.setCertificateVerifier(confiance.pourVerifier());
        validation.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
        validation.setEnableEtsiValidationReport(false);
        validation.setValidationTime(Date.from(horloge.instant()));
        return validation.validateDocument();
    }

    private SceauLu sceau(SignatureWrapper signature, long taille) {
        var certificat =
                Optional.ofNullable(signature.getSigningCertificate())
                        .map(c -> DSSUtils.loadCertificate(c.getBinaries()));
        return new SceauLu(
                certificat.map(Certificat::de),
                certificat.isPresent() && certificat.equals(confiance.certificatDePlateforme()),
                signature.isTrustedChain(),
                signature.isSignatureIntact()
                        && signature.isSignatureValid()
                        && signature.isSignatureByteRangeValid(),
                couvre(signature, taille),
                niveau(signature),
                Optional.ofNullable(signature.getClaimedSigningTime()).map(Date::toInstant),
                attestation(signature));
    }

    /// Whether nothing follows but what a seal may receive later: timestamps and validation data.
    private static boolean couvre(SignatureWrapper signature, long taille) {
        var plage = signature.getSignatureByteRange();
        long fin = plage.get(2).longValueExact() + plage.get(3).longValueExact();
        return fin == taille
                || (!signature.arePdfModificationsDetected()
                        && signature.getPdfUndefinedChanges().isEmpty()
                        && signature.getPdfAnnotationChanges().isEmpty()
                        && signature.getPdfSignatureOrFormFillChanges().isEmpty()
                        && signature.arePdfObjectModificationsDetected());
    }

    private static Optional<NiveauDuSceau> niveau(SignatureWrapper signature) {
        for (var niveau : NiveauDuSceau.values()) {
            if (niveau.dss() == signature.getSignatureFormat()) {
                return Optional.of(niveau);
            }
        }
        return Optional.empty();
    }

    private static Optional<Attestation> attestation(SignatureWrapper signature) {
        return signature.getTimestampList().stream()
                .filter(t -> t.isSignatureValid() && t.isMessageImprintDataIntact())
                .min(Comparator.comparing(TimestampWrapper::getProductionTime))
                .map(t ->
                        new Attestation(
                                t.getProductionTime().toInstant(),
                                autorite(t),
                                t.isTrustedChain()));
    }

    private static String autorite(TimestampWrapper horodatage) {
        var certificat = horodatage.getSigningCertificate();
        return certificat == null ? "autorité inconnue" : certificat.getCommonName();
    }
}

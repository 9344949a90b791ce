package fr.unisson.conventions;

import fr.unisson.conventions.DossierDePreuve.Etape;
import fr.unisson.conventions.DossierDePreuve.Fait;
import fr.unisson.conventions.DossierDePreuve.Feuille;
import fr.unisson.conventions.donnees.PreuvesLecture;
import fr.unisson.conventions.donnees.PreuvesLecture.Signature;
import fr.unisson.conventions.donnees.PreuvesLecture.Verification;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.documents.DocumentScelle;
import fr.unisson.gouvernance.Mandat;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Elision;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Words of the evidence: who signed what, when, how it was established, and what no longer counts.
@Component
class RedactionPreuves {

    private final PreuvesLecture lecture;
    private final JsonMapper json;

    RedactionPreuves(PreuvesLecture lecture, JsonMapper json) {
        this.lecture = lecture;
        this.json = json;
    }

    /// Signatures that count come first; void ones follow, named as void.
    DossierDePreuve dossier(Situation s, DocumentScelle scelle) {
        var verifications = lecture.verifications(s.id());
        List<Feuille> feuilles = new ArrayList<>();
        feuilles.add(document(s, scelle));
        lecture.signatures(s.id()).stream()
                .sorted(Comparator.comparing(x -> !x.enVigueur()))
                .forEach(x -> feuilles.add(feuille(x, verifications)));
        return new DossierDePreuve(
                "Dossier de preuve. " + s.titre(),
                feuilles,
                lecture.deroulement(s.id()).stream().map(RedactionPreuves::etape).toList());
    }

    /// One object per signature: whether it counts, then its facts as they were written at the
    /// click, byte for byte, so that their digest can be computed again.
    String json(Situation s) {
        var verifications = lecture.verifications(s.id());
        return lecture.signatures(s.id()).stream()
                .map(x ->
                        "{\"enVigueur\": %s, \"etat\": %s, \"empreinte\": %s, \"%s\": %s}"
                                .formatted(
                                        x.enVigueur(),
                                        json.writeValueAsString(etat(x)),
                                        json.writeValueAsString(x.preuveEmpreinte()),
                                        x.preuve() == null ? "copie" : "preuve",
                                        x.preuve() == null
                                                ? json.writeValueAsString(copie(x, verifications))
                                                : x.preuve()))
                .collect(Collectors.joining(",\n", "[", "]\n"));
    }

    private record Copie(
            String signataire,
            String qualite,
            String partie,
            String sha256DuTexte,
            @Nullable String jour,
            @Nullable String originalChez,
            @Nullable String fichier,
            @Nullable String sha256DeLaCopie,
            @Nullable String deposeePar,
            String deposeeLe,
            List<Verification> verifications) {}

    private static Copie copie(Signature x, List<Verification> verifications) {
        return new Copie(
                x.nom(),
                x.qualite(),
                x.partie(),
                x.empreinte(),
                x.datePapier() == null ? null : x.datePapier().toString(),
                x.originalChez(),
                x.copie(),
                x.copieEmpreinte(),
                x.deposePar(),
                x.signe().toString(),
                verifications.stream().filter(v -> v.signature() == x.id()).toList());
    }

    private static Feuille document(Situation s, DocumentScelle scelle) {
        var certificat = scelle.certificat();
        return new Feuille(
                "Document",
                null,
                Fait.dits(
                        new Fait("Convention", s.titre()),
                        new Fait("Numéro", Objects.requireNonNullElse(s.numero(), "")),
                        new Fait("Version du texte", String.valueOf(s.numeroVersion())),
                        new Fait(
                                "Texte signé (SHA-256)",
                                Objects.requireNonNullElse(s.empreinte(), "")),
                        new Fait("Document scellé (SHA-256)", scelle.pdf().empreinte()),
                        new Fait("Taille du document scellé", scelle.pdf().taille() + " octets"),
                        Fait.moment("Scellé le", scelle.le()),
                        new Fait("Niveau du cachet", scelle.niveau().libelle()),
                        new Fait("Certificat du cachet", certificat.titulaire()),
                        new Fait("Certificat du cachet (SHA-256)", certificat.empreinte())));
    }

    private Feuille feuille(Signature x, List<Verification> verifications) {
        var titre = x.nom() + ", " + x.partie();
        return new Feuille(
                (x.enVigueur() ? "Signature " : "Sans effet : signature ") + Elision.de(titre),
                x.enVigueur() ? null : sansEffet(x),
                x.preuve() == null
                        ? FaitsLus.deLaCopie(x, pouvoir(x), verifications)
                        : new FaitsLus(json.readTree(x.preuve())).deLaSignature(x, pouvoir(x)));
    }

    private static String sansEffet(Signature x) {
        var motif = x.motif();
        return "Cette signature ne compte pas. "
                + etat(x)
                + (motif == null || motif.isBlank() ? "." : ". Motif : " + motif);
    }

    private static String etat(Signature x) {
        if (x.enVigueur()) return x.etat().libelle();
        return switch (x.etat()) {
            case ANNULE -> x.etat().libelle();
            default -> "Copie rejetée par une autre partie";
        };
    }

    private String pouvoir(Signature x) {
        return enMots(json.readValue(x.mandat(), Mandat.class));
    }

    static String enMots(Mandat mandat) {
        return mandat.source().libelle()
                + (mandat.donneur().isEmpty() ? "" : " : " + mandat.donneur())
                + ", depuis le "
                + Dates.jour(mandat.debut());
    }

    private static Etape etape(PreuvesLecture.Etape e) {
        var par = e.par() == null ? "" : " (" + e.par() + ")";
        var motif = e.motif() == null || e.motif().isBlank() ? "" : " : " + e.motif();
        return new Etape(
                Dates.legale(e.le()),
                e.le().truncatedTo(ChronoUnit.SECONDS),
                e.nom() + ", " + e.partie(),
                e.transition().libelle() + par + motif);
    }
}

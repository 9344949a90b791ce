package fr.unisson.conventions;

import fr.unisson.conventions.DossierDePreuve.Fait;
import fr.unisson.conventions.DossierDePreuve.Feuille;
import fr.unisson.conventions.domaine.EtatValidation;
import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.conventions.donnees.LigneValidation;
import fr.unisson.conventions.donnees.SignaturesSql;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.conventions.donnees.SituationSql;
import fr.unisson.gouvernance.Mandat;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Words of the final document and of the evidence: what surrounds the signed text, never inside
/// it.
@Component
class RedactionFinale {

    private final Suite suite;
    private final SituationSql situations;
    private final SignaturesSql signatures;
    private final DemandesDeSignature demandes;
    private final JsonMapper json;

    RedactionFinale(
            Suite suite,
            SituationSql situations,
            SignaturesSql signatures,
            DemandesDeSignature demandes,
            JsonMapper json) {
        this.suite = suite;
        this.situations = situations;
        this.signatures = signatures;
        this.demandes = demandes;
        this.json = json;
    }

    String texte(Situation s) {
        return situations.texte(s.id(), Objects.requireNonNull(s.empreinte())).orElseThrow();
    }

    DocumentSigne document(Situation s) {
        var dossier = suite.validations(s.id());
        return new DocumentSigne(
                s.titre(),
                s.numero(),
                s.numeroVersion(),
                Objects.requireNonNull(s.empreinte()),
                Dates.jour(s.signeeLe()),
                effet(s),
                s.parties().stream().map(Situation.Partie::nom).toList(),
                s.parties().stream()
                        .flatMap(p -> dossier.courante(p.id()).map(v -> visa(p, v)).stream())
                        .toList(),
                Markdown.html(texte(s)),
                signees(s));
    }

    DossierDePreuve dossier(Situation s, String empreinteDuDocument) {
        var feuilles =
                signatures.preuves(s.id()).stream()
                        .map(p -> feuille(json.readTree(p.contenu()), p.empreinte()))
                        .collect(Collectors.toCollection(ArrayList::new));
        feuilles.addFirst(
                new Feuille(
                        "Document",
                        List.of(
                                new Fait("Convention", s.titre()),
                                new Fait(
                                        "Empreinte du texte signé",
                                        Objects.requireNonNull(s.empreinte())),
                                new Fait("Empreinte du document scellé", empreinteDuDocument))));
        return new DossierDePreuve(
                "Dossier de preuve. " + s.titre(), empreinteDuDocument, feuilles);
    }

    /// The evidence of each signature in force, as it was written at the click.
    String json(Situation s) {
        var actives = actives(s).stream().map(LigneDemande::id).toList();
        return signatures.preuves(s.id()).stream()
                .filter(p -> actives.contains(p.demande()))
                .map(SignaturesSql.Preuve::contenu)
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private List<LigneDemande> actives(Situation s) {
        return demandes.lister(s.id()).stream().filter(LigneDemande::donnee).toList();
    }

    private List<DocumentSigne.Signature> signees(Situation s) {
        return actives(s).stream()
                .flatMap(d ->
                        signatures.derniere(s.id(), d.id()).map(x -> signature(s, d, x)).stream())
                .toList();
    }

    private DocumentSigne.Signature signature(Situation s, LigneDemande d, SignaturesSql.Signee x) {
        var mandat = json.readValue(x.mandat(), Mandat.class);
        var papier = x.originalChez();
        return new DocumentSigne.Signature(
                s.partie(d.partie()).nom(),
                d.nom(),
                d.qualite(),
                mandat.source().libelle()
                        + (mandat.donneur().isEmpty() ? "" : " : " + mandat.donneur())
                        + ", depuis le "
                        + Dates.jour(mandat.debut()),
                papier == null
                        ? Dates.moment(x.signe().atZone(Dates.PARIS).toInstant())
                        : Dates.jour(x.jour()),
                papier == null
                        ? "Signature électronique simple renforcée"
                        : "Signé hors d’Unisson, original conservé par " + papier);
    }

    private static String effet(Situation s) {
        var date = s.dateEffet();
        return switch (s.mode()) {
            case DATE_FIXE, DERNIERE_SIGNATURE ->
                    date == null ? "À la dernière signature" : "Le " + Dates.jour(date);
            case EVENEMENT -> "À la survenue de l’événement prévu";
        };
    }

    private static String visa(Situation.Partie p, LigneValidation v) {
        return v.etat() == EtatValidation.NON_REQUISE
                ? "Vu la compétence du représentant légal de "
                        + p.nom()
                        + " (délibération non requise : "
                        + Objects.requireNonNullElse(v.motif(), "compétence propre")
                        + ") ;"
                : "Vu la décision n° "
                        + v.numero()
                        + " du "
                        + Dates.jour(v.decision())
                        + " de l’instance « "
                        + v.instance()
                        + " » de "
                        + p.nom()
                        + " ;";
    }

    private static Feuille feuille(JsonNode p, String empreinte) {
        var qui = p.path("signataire");
        var auth = p.path("authentification");
        var consentement = p.path("consentement");
        var contexte = p.path("contexte");
        return new Feuille(
                "Signature de " + qui.path("nom").asString() + ", " + qui.path("partie").asString(),
                List.of(
                        new Fait("Procédure", p.path("procedure").asString()),
                        new Fait(
                                "Texte signé (SHA-256)",
                                p.path("document").path("sha256").asString()),
                        new Fait("Qualité", qui.path("qualite").asString()),
                        new Fait("Courriel", qui.path("courriel").asString()),
                        new Fait(
                                "Invitation envoyée",
                                p.path("invitation").path("envoyee").asString()),
                        new Fait("Texte ouvert", p.path("invitation").path("ouverte").asString()),
                        new Fait("Authentification", auth.path("methode").asString()),
                        new Fait("Code envoyé à", auth.path("codeEnvoyeA").asString()),
                        new Fait("Code envoyé le", auth.path("codeEnvoyeLe").asString()),
                        new Fait("Code vérifié le", auth.path("codeVerifieLe").asString()),
                        new Fait(
                                "Consentement, version " + consentement.path("version").asString(),
                                consentement.path("texte").asString()),
                        new Fait("Adresse réseau", contexte.path("adresse").asString()),
                        new Fait("Navigateur", contexte.path("navigateur").asString()),
                        new Fait("Signé le (temps universel)", p.path("signeLe").asString()),
                        new Fait("Jour légal", p.path("jourLocal").asString()),
                        new Fait("Empreinte de cette preuve", empreinte)));
    }
}

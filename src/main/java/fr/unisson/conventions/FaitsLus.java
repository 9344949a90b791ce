package fr.unisson.conventions;

import fr.unisson.conventions.DossierDePreuve.Fait;
import fr.unisson.conventions.donnees.PreuvesLecture.Signature;
import fr.unisson.conventions.donnees.PreuvesLecture.Verification;
import fr.unisson.socle.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The facts of one signature in words, from what was noted at the click: see [Preuve].
record FaitsLus(JsonNode preuve) {

    List<Fait> deLaSignature(Signature x, String pouvoir) {
        var document = preuve.path("document");
        var qui = preuve.path("signataire");
        var invitation = preuve.path("invitation");
        var auth = preuve.path("authentification");
        var consentement = preuve.path("consentement");
        var contexte = preuve.path("contexte");
        return Fait.dits(
                Fait.moment("Signé le", moment(preuve.path("signeLe"))),
                new Fait("Procédure", texte(preuve.path("procedure"))),
                new Fait(
                        "Texte signé",
                        "version %s, %s octets"
                                .formatted(
                                        texte(document.path("version")),
                                        texte(document.path("octets")))),
                new Fait("Texte signé (SHA-256)", texte(document.path("sha256"))),
                new Fait("Qualité", texte(qui.path("qualite"))),
                new Fait("Pouvoir", pouvoir),
                new Fait("Courriel", texte(qui.path("courriel"))),
                new Fait("Signataires attendus", attendus()),
                Fait.moment("Invitation envoyée", moment(invitation.path("envoyee"))),
                new Fait("Relances", texte(invitation.path("relances"))),
                Fait.moment("Texte ouvert", moment(invitation.path("ouverte"))),
                new Fait("Authentification", texte(auth.path("methode"))),
                new Fait("Code envoyé à", texte(auth.path("codeEnvoyeA"))),
                Fait.moment("Code envoyé", moment(auth.path("codeEnvoyeLe"))),
                Fait.moment("Code vérifié", moment(auth.path("codeVerifieLe"))),
                new Fait("Essais manqués", texte(auth.path("essaisManques"))),
                new Fait(
                        "Consentement, version " + texte(consentement.path("version")),
                        "« " + texte(consentement.path("texte")) + " »"),
                new Fait("Consentement coché", ouiNon(consentement.path("coche"))),
                new Fait(
                        "Texte affiché en entier",
                        ouiNon(consentement.path("texteAfficheEnEntier"))),
                new Fait("Adresse réseau", texte(contexte.path("adresse"))),
                new Fait("Navigateur", texte(contexte.path("navigateur"))),
                new Fait(
                        "Empreinte de cette preuve (SHA-256)",
                        Objects.requireNonNullElse(x.preuveEmpreinte(), "")));
    }

    /// Signed on paper: the proof is the original, and these facts say where it is.
    static List<Fait> deLaCopie(Signature x, String pouvoir, List<Verification> verifications) {
        List<Fait> faits =
                new ArrayList<>(
                        Fait.dits(
                                new Fait(
                                        "Forme",
                                        "Signé hors d’Unisson, original conservé par "
                                                + x.originalChez()),
                                new Fait(
                                        "Date portée sur l’exemplaire", Dates.jour(x.datePapier())),
                                new Fait("Texte signé (SHA-256)", x.empreinte()),
                                new Fait("Qualité", x.qualite()),
                                new Fait("Pouvoir", pouvoir),
                                new Fait("Déclaration", x.consentement()),
                                new Fait("Copie jointe", vide(x.copie())),
                                new Fait("Copie jointe (SHA-256)", vide(x.copieEmpreinte())),
                                new Fait("Déposée par", vide(x.deposePar())),
                                Fait.moment("Déposée le", x.signe())));
        verifications.stream()
                .filter(v -> v.signature() == x.id())
                .map(FaitsLus::verification)
                .forEach(faits::add);
        return faits;
    }

    private static Fait verification(Verification v) {
        return new Fait(
                v.conforme() ? "Copie jugée conforme" : "Copie rejetée",
                "par %s, %s%s, le %s"
                        .formatted(
                                vide(v.par()),
                                v.partie(),
                                v.remarque().isBlank() ? "" : " (« " + v.remarque() + " »)",
                                Dates.legale(v.le())),
                v.le());
    }

    private String attendus() {
        List<String> noms = new ArrayList<>();
        for (var a : preuve.path("signataires"))
            noms.add(
                    "%s, %s (%s)"
                            .formatted(
                                    texte(a.path("nom")),
                                    texte(a.path("qualite")),
                                    texte(a.path("partie"))));
        return String.join(" ; ", noms);
    }

    private static @Nullable Instant moment(JsonNode instant) {
        var texte = texte(instant);
        return texte.isBlank() ? null : Instant.parse(texte);
    }

    private static String ouiNon(JsonNode valeur) {
        return valeur.asBoolean() ? "oui" : "non";
    }

    private static String texte(JsonNode valeur) {
        return valeur.isNull() || valeur.isMissingNode() ? "" : valeur.asString();
    }

    private static String vide(@Nullable String texte) {
        return Objects.requireNonNullElse(texte, "");
    }
}

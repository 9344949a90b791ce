package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;

import fr.unisson.conventions.Avenants;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Ecriture;
import fr.unisson.conventions.NouvelAvenant;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.domaine.ContenuAvenant.Modifie;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.socle.Introuvable;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The amendments of the convention in force: one that took effect, one that its referents read.
@Component
@Profile("demo")
class AvenantsDuRecit {

    private static final int OUVERT = -44;
    private static final int RELU = -40;
    private static final int SIGNE = -36;
    private static final int SECOND = -5;

    private final Avenants avenants;
    private final Ecriture ecriture;
    private final Textes textes;
    private final RelectureDuRecit relecture;
    private final SignaturesDuRecit signatures;

    AvenantsDuRecit(
            Avenants avenants,
            Ecriture ecriture,
            Textes textes,
            RelectureDuRecit relecture,
            SignaturesDuRecit signatures) {
        this.avenants = avenants;
        this.ecriture = ecriture;
        this.textes = textes;
        this.relecture = relecture;
        this.signatures = signatures;
    }

    void raconter(Scene s) {
        if (s.jourDuPassage("EN_VIGUEUR").isEmpty()) return;
        s.noter(OUVERT, () -> premier(s));
        s.noter(SECOND, () -> second(s));
    }

    /// Common missions ask no body: it is signed within days.
    private void premier(Scene convention) {
        var s =
                ouvrir(
                        convention,
                        OUVERT,
                        new NouvelAvenant(
                                "Une astreinte commune pour les relevages de nuit",
                                "La première année a montré que les relevages de nuit restaient sans"
                                        + " réponse une fois sur trois.",
                                Set.of(TypeAvenant.MISSIONS),
                                List.of(),
                                null,
                                null));
        ecrire(
                s,
                OUVERT,
                "Les parties tiennent ensemble, chaque nuit, une astreinte pour les relevages"
                        + " après une chute sans blessure.");
        relecture.ouvrir(s, RELU);
        referents(s).forEach(r -> approuver(s, r, RELU));
        // Common missions alone: no body has to decide.
        s.noter(RELU, () -> signatures.ouvrir(s, RELU));
        s.noter(
                SIGNE,
                () ->
                        s.texte.path("signatures").values().stream()
                                .map(x -> requis(x, "personne"))
                                .forEach(qui -> signatures.signer(s, qui, SIGNE)));
    }

    private void second(Scene convention) {
        var s =
                ouvrir(
                        convention,
                        SECOND,
                        new NouvelAvenant(
                                "Un engagement commun sur la dénutrition à domicile",
                                "Le comité de pilotage souhaite que chaque partie pèse les personnes"
                                        + " tous les mois.",
                                Set.of(TypeAvenant.ENGAGEMENTS),
                                List.of(),
                                null,
                                null));
        ecrire(
                s,
                SECOND,
                "**7.5 Pesée.** Chaque partie propose une pesée mensuelle aux personnes qu’elle"
                        + " accompagne, et transmet une perte de plus de 5 % en un mois.");
        relecture.ouvrir(s, SECOND + 1);
        approuver(s, referents(s).getFirst(), SECOND + 2);
    }

    private Scene ouvrir(Scene convention, int jour, NouvelAvenant nouveau) {
        ConventionId id =
                convention.faire(
                        convention.animateur(),
                        jour,
                        () -> avenants.creer(convention.convention, nouveau));
        return convention.de(id);
    }

    /// Adds a paragraph to the first article that the amendment opened.
    private void ecrire(Scene s, int jour, String ajout) {
        s.faire(
                s.animateur(),
                jour,
                () -> {
                    var article =
                            avenants.etat(s.convention).contenu().articles().stream()
                                    .map(Modifie::apres)
                                    .findFirst()
                                    .orElseThrow(() -> new Introuvable("article ouvert"));
                    return ecriture.publier(
                            s.convention,
                            article.numero(),
                            1,
                            article.texte() + "\n\n" + ajout,
                            article.donnees());
                });
        s.faire(s.animateur(), jour, () -> textes.figer(s.convention));
    }

    private void approuver(Scene s, String referent, int jour) {
        s.prevoir(
                referent,
                jour,
                () ->
                        textes.approuver(
                                s.convention,
                                textes.versions(s.convention).getFirst().empreinte()));
    }

    private static List<String> referents(Scene s) {
        return s.texte.path("parties").values().stream()
                .map((JsonNode p) -> requis(p, "referent"))
                .toList();
    }
}

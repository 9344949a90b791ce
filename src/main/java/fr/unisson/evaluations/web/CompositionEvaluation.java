package fr.unisson.evaluations.web;

import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.ParticipantVue;
import fr.unisson.evaluations.ParticipantsDEvaluation;
import fr.unisson.evaluations.VieDesEvaluations;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.evaluations.web.PageEvaluation.Attendu;
import fr.unisson.evaluations.web.PageEvaluation.Lien;
import fr.unisson.gouvernance.Instances;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Verification;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together the page of a session.
@Component
class CompositionEvaluation {

    private final Evaluations evaluations;
    private final ParticipantsDEvaluation participants;
    private final VieDesEvaluations vie;
    private final Instances instances;
    private final SuitesDEvaluation suites;

    CompositionEvaluation(
            Evaluations evaluations,
            ParticipantsDEvaluation participants,
            VieDesEvaluations vie,
            Instances instances,
            SuitesDEvaluation suites) {
        this.evaluations = evaluations;
        this.participants = participants;
        this.vie = vie;
        this.instances = instances;
        this.suites = suites;
    }

    PageEvaluation page(EvaluationVue e, Erreurs erreurs) {
        var tous = participants.lister(e.id());
        var histoire = evaluations.histoire(e.id());
        var possibles = vie.possibles(e);
        return new PageEvaluation(
                Fil.de("Évaluations", EvaluationsController.ADRESSE),
                e.adresse(),
                e.titre(),
                e.objet(),
                EtatsLus.pastille(e.etat()),
                EtatsLus.etapes(e.etat(), histoire),
                attendu(e, tous, possibles),
                liens(e, possibles),
                faits(e),
                Arrays.stream(CollegeRepondant.values()).map(c -> college(e, c, tous)).toList(),
                accord(e, tous),
                e.etat() == EtatEvaluation.OUVERTE
                        && evaluations.anime(e)
                        && tous.stream().anyMatch(ParticipantVue::surPapier),
                e.etat() == EtatEvaluation.OUVERTE,
                evaluations.anterieures(e).stream().map(EvaluationsController::ligne).toList(),
                e.etat().revelee() ? suites.de(e.id()) : null,
                histoire.stream()
                        .map(p ->
                                new Evenement(
                                        Dates.jour(Dates.jourDe(p.le())),
                                        p.transition().fait()
                                                + (p.motif().isEmpty() ? "" : " : " + p.motif()),
                                        p.par()))
                        .toList(),
                erreurs);
    }

    private @Nullable Attendu attendu(
            EvaluationVue e, List<ParticipantVue> tous, List<TransitionEvaluation> possibles) {
        var moi = tous.stream().filter(ParticipantVue::moi).findFirst().orElse(null);
        return switch (e.etat()) {
            case PREPARATION ->
                    possibles.contains(TransitionEvaluation.OUVRIR)
                            ? preparer(e, tous)
                            : new Attendu(
                                    evaluations.aSituer(e)
                                            ? e.nomFacilitateur()
                                                    + " doit encore dire quelle structure est"
                                                    + " évaluée."
                                            : "L’évaluation se prépare.",
                                    null,
                                    null);
            case OUVERTE -> {
                if (moi != null && !moi.aRepondu()) {
                    yield new Attendu(
                            "Votre avis est attendu"
                                    + (e.noterAvant() == null
                                            ? "."
                                            : " avant le " + Dates.jour(e.noterAvant()) + ".")
                                    + " Vos réponses se liront par collège, jamais sous votre nom.",
                            "Répondre",
                            e.adresse() + "/noter");
                }
                if (possibles.contains(TransitionEvaluation.REVELER)) {
                    yield pret(e, TransitionEvaluation.REVELER)
                            ? new Attendu(
                                    "Assez de personnes ont répondu pour ouvrir l’échange.",
                                    TransitionEvaluation.REVELER.libelle(),
                                    passage(e, TransitionEvaluation.REVELER))
                            : new Attendu(manques(e, TransitionEvaluation.REVELER), null, null);
                }
                yield moi == null
                        ? new Attendu("Les participants répondent, chacun de son côté.", null, null)
                        : new Attendu(
                                "Vous avez répondu. Vous pouvez revoir vos réponses jusqu’à"
                                        + " l’ouverture de l’échange.",
                                "Revoir mes réponses",
                                e.adresse() + "/noter");
            }
            case ECHANGE, CONJOINTE ->
                    evaluations.anime(e)
                            ? new Attendu(
                                    e.etat() == EtatEvaluation.ECHANGE
                                            ? "Parcourez les points avec le groupe, du plus grand"
                                                    + " écart au plus petit."
                                            : "Écrivez la note que le groupe donne à chaque"
                                                    + " critère.",
                                    "Mener l’échange",
                                    e.adresse() + "/echange")
                            : new Attendu(
                                    "Le groupe échange sur les réponses des deux collèges.",
                                    "Voir les résultats",
                                    e.adresse() + "/resultats");
            case CLOTUREE, ARCHIVEE ->
                    new Attendu(
                            "Les résultats sont figés.",
                            "Voir les résultats",
                            e.adresse() + "/resultats");
            case ABANDONNEE ->
                    new Attendu(
                            "L’évaluation est abandonnée ; ses réponses sont effacées.",
                            null,
                            null);
        };
    }

    private Attendu preparer(EvaluationVue e, List<ParticipantVue> tous) {
        if (pret(e, TransitionEvaluation.OUVRIR)) {
            return new Attendu(
                    "Tout est prêt : les participants peuvent être invités à répondre."
                            + EtatsLus.petits(e, tous),
                    TransitionEvaluation.OUVRIR.libelle(),
                    passage(e, TransitionEvaluation.OUVRIR));
        }
        boolean voix = e.uneVoix() && tous.isEmpty();
        var but = voix ? TransitionEvaluation.REPONDRE_ENSEMBLE : TransitionEvaluation.OUVRIR;
        var reste = manques(e, but);
        if (evaluations.aSituer(e)) {
            if (voix) reste += " Vous répondrez ensuite d’une seule voix, comme choisi.";
            return new Attendu(reste, "Dire la structure évaluée", e.adresse() + "/perimetre");
        }
        if (tous.isEmpty() && pret(e, TransitionEvaluation.REPONDRE_ENSEMBLE)) {
            return new Attendu(
                    "Choisissez comment répondre : le groupe d’une seule voix, ou des participants"
                            + " de deux collèges, chacun de son côté.",
                    TransitionEvaluation.REPONDRE_ENSEMBLE.libelle(),
                    passage(e, TransitionEvaluation.REPONDRE_ENSEMBLE));
        }
        return tous.isEmpty()
                ? new Attendu(reste, "Choisir les participants", e.adresse() + "/participants")
                : new Attendu(reste, "Fixer les dates", e.adresse() + "/dates");
    }

    private boolean pret(EvaluationVue e, TransitionEvaluation t) {
        return vie.verifier(e, t).stream().allMatch(Verification::remplie);
    }

    private String manques(EvaluationVue e, TransitionEvaluation t) {
        return vie.verifier(e, t).stream()
                .filter(v -> !v.remplie())
                .map(Verification::phrase)
                .collect(Collectors.joining(" "));
    }

    private List<Lien> liens(EvaluationVue e, List<TransitionEvaluation> possibles) {
        var liens = new ArrayList<Lien>();
        boolean tient = evaluations.tient(e);
        boolean avant =
                e.etat() == EtatEvaluation.PREPARATION || e.etat() == EtatEvaluation.OUVERTE;
        if (tient && e.etat() == EtatEvaluation.PREPARATION) {
            liens.add(new Lien("Titre, objet et grille", e.adresse() + "/contenu"));
            if (evaluations.seSitue(e)) {
                liens.add(new Lien("Structure évaluée", e.adresse() + "/perimetre"));
            }
        }
        if (tient && avant) {
            liens.add(new Lien("Participants", e.adresse() + "/participants"));
            liens.add(new Lien("Dates et minimum", e.adresse() + "/dates"));
        }
        possibles.stream()
                .filter(t -> t != TransitionEvaluation.OUVRIR && t != TransitionEvaluation.REVELER)
                .filter(t -> t != TransitionEvaluation.REPONDRE_ENSEMBLE || pret(e, t))
                .forEach(t -> liens.add(new Lien(t.libelle() + "…", passage(e, t))));
        if (e.etat().close() && evaluations.peutPreparer(e.organisation())) {
            liens.add(
                    new Lien(
                            "Préparer la suivante",
                            EvaluationsController.ADRESSE + "/nouvelle?suite=" + e.id()));
        }
        return liens;
    }

    private List<Fait> faits(EvaluationVue e) {
        var grille = evaluations.grille(e);
        var perimetre = e.perimetre();
        var faits = new ArrayList<Fait>();
        var instance = e.instance();
        if (instance != null) {
            faits.add(instance(instance));
        }
        faits.add(new Fait("Organisation", e.nomOrganisation()));
        faits.add(new Fait("Facilitateur", e.nomFacilitateur()));
        faits.add(
                new Fait(
                        "Grille",
                        grille.nom(),
                        grille.feuilles().size()
                                + (grille.feuilles().size() == 1 ? " critère" : " critères")
                                + ", version "
                                + grille.numero()));
        if (perimetre != null) {
            faits.add(
                    new Fait(
                            "Structure évaluée",
                            perimetre.enMots(),
                            "ce qui ne s’y applique pas n’est demandé à personne"));
        }
        if (e.noterAvant() != null) {
            faits.add(new Fait("Réponses avant le", Dates.jour(e.noterAvant())));
        }
        if (e.echangeLe() != null) faits.add(new Fait("Échange le", Dates.jour(e.echangeLe())));
        faits.add(
                new Fait(
                        "Anonymat",
                        e.minimum() + " réponses par collège pour montrer un chiffre",
                        "à la clôture, les réponses ne portent plus aucun nom"));
        var suite = e.suiteDe();
        if (suite != null) {
            faits.add(new Fait("Suite de", "la session précédente").vers(suite.adresse()));
        }
        return faits;
    }

    /// Who rates may not read the body: its name is then left out.
    private Fait instance(fr.unisson.gouvernance.InstanceId id) {
        try {
            return new Fait("Instance", instances.lire(id).nom()).vers("/instances/" + id);
        } catch (Introuvable e) {
            return new Fait("Instance", "une instance de l’organisation");
        }
    }

    private static PageEvaluation.College college(
            EvaluationVue e, CollegeRepondant college, List<ParticipantVue> tous) {
        var siens = tous.stream().filter(p -> p.college() == college).toList();
        return new PageEvaluation.College(
                college,
                siens,
                (int) siens.stream().filter(ParticipantVue::aRepondu).count(),
                e.minimum());
    }

    private static PageEvaluation.@Nullable Accord accord(
            EvaluationVue e, List<ParticipantVue> tous) {
        if (e.etat() != EtatEvaluation.OUVERTE) return null;
        return tous.stream()
                .filter(ParticipantVue::moi)
                .filter(m ->
                        tous.stream().filter(p -> p.college() == m.college()).count() < e.minimum()
                                || m.renonce()
                                || (m.aRepondu()
                                        && tous.stream()
                                                        .filter(p -> p.college() == m.college())
                                                        .filter(ParticipantVue::aRepondu)
                                                        .count()
                                                < e.minimum()))
                .findFirst()
                .map(m ->
                        new PageEvaluation.Accord(
                                e.adresse() + "/participants/" + m.id() + "/accord",
                                m.renonce(),
                                e.minimum()))
                .orElse(null);
    }

    private static String passage(EvaluationVue e, TransitionEvaluation t) {
        return e.adresse() + "/passages/" + EvaluationController.cle(t);
    }
}

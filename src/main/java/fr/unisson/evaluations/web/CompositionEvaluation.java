package fr.unisson.evaluations.web;

import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.ParticipantVue;
import fr.unisson.evaluations.ParticipantsDEvaluation;
import fr.unisson.evaluations.VieDesEvaluations;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.evaluations.web.PageEvaluation.Lien;
import fr.unisson.gouvernance.Instances;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final Attendus attendus;

    CompositionEvaluation(
            Evaluations evaluations,
            ParticipantsDEvaluation participants,
            VieDesEvaluations vie,
            Instances instances,
            SuitesDEvaluation suites,
            Attendus attendus) {
        this.evaluations = evaluations;
        this.participants = participants;
        this.vie = vie;
        this.instances = instances;
        this.suites = suites;
        this.attendus = attendus;
    }

    PageEvaluation page(EvaluationVue e, Erreurs erreurs) {
        var tous = participants.lister(e.id());
        var histoire = evaluations.histoire(e.id());
        var possibles = vie.possibles(e);
        boolean uneVoix = EtatsLus.uneVoix(histoire);
        var attendu = attendus.de(e, tous, possibles, uneVoix);
        return new PageEvaluation(
                Fil.de("Évaluations", EvaluationsController.ADRESSE),
                e.adresse(),
                e.titre(),
                e.objet(),
                EtatsLus.pastille(e.etat()),
                EtatsLus.etapes(e.etat(), histoire),
                attendu,
                liens(e, tous, possibles, attendu),
                faits(e, uneVoix),
                uneVoix
                        ? List.of()
                        : Arrays.stream(CollegeRepondant.values())
                                .map(c -> college(e, c, tous))
                                .toList(),
                accord(e, tous),
                e.etat() == EtatEvaluation.OUVERTE
                        && evaluations.anime(e)
                        && tous.stream().anyMatch(ParticipantVue::surPapier),
                e.etat() == EtatEvaluation.OUVERTE,
                e.etat().revelee(),
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

    private List<Lien> liens(
            EvaluationVue e,
            List<ParticipantVue> tous,
            List<TransitionEvaluation> possibles,
            PageEvaluation.Attendu attendu) {
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
        if (e.etat() == EtatEvaluation.OUVERTE
                && possibles.contains(TransitionEvaluation.REVELER)
                && tous.stream().anyMatch(p -> p.moi() && p.aRepondu())) {
            liens.add(new Lien("Revoir mes réponses", e.adresse() + "/noter"));
        }
        var resultats = e.adresse() + "/resultats";
        if (e.etat().revelee()
                && (e.etat().close() || evaluations.anime(e))
                && !resultats.equals(attendu.lien())) {
            liens.add(new Lien("Voir les résultats", resultats));
        }
        possibles.stream()
                .filter(t -> t != TransitionEvaluation.OUVRIR && t != TransitionEvaluation.REVELER)
                .filter(t -> t != TransitionEvaluation.REPONDRE_ENSEMBLE || attendus.pret(e, t))
                .forEach(t -> liens.add(new Lien(t.libelle() + "…", Attendus.passage(e, t))));
        if (e.etat().close() && evaluations.peutPreparer(e.organisation())) {
            liens.add(
                    new Lien(
                            "Préparer la suivante",
                            EvaluationsController.ADRESSE + "/nouvelle?suite=" + e.id()));
        }
        return liens;
    }

    private List<Fait> faits(EvaluationVue e, boolean uneVoix) {
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
                uneVoix
                        ? new Fait("Réponse", "d’une seule voix", "personne ne répond à part")
                        : new Fait(
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
}

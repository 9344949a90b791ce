package fr.unisson.demonstration;

import static fr.unisson.demonstration.Repondant.papier;
import static fr.unisson.demonstration.Repondant.pro;
import static fr.unisson.demonstration.Repondant.usager;

import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.domaine.Mesure;
import fr.unisson.evaluations.ContenuEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.Notations;
import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.NotesConjointes;
import fr.unisson.evaluations.ParticipantVue;
import fr.unisson.evaluations.ParticipantsDEvaluation;
import fr.unisson.evaluations.ParticipantsDEvaluation.Invite;
import fr.unisson.evaluations.Qualite;
import fr.unisson.evaluations.VieDesEvaluations;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.vie.Resultat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The joint evaluations of the story: the committee of a convention twice, a year apart, and the
/// council of an EHPAD, which is answering now. Marks are written one digit per item of the house
/// grid, in its order; `-` says "I do not know".
@Component
@Profile("demo")
class EvaluationsDuRecit {

    private static final String GRILLE = "evaluation-conjointe-maison";
    private static final String FACILITATRICE = "kervadec";
    private static final String PREMIERE = "Notre partenariat au comité, première année";
    private static final String DEUXIEME = "Notre partenariat au comité, deuxième année";
    private static final String OBJET =
            "Ce que les parties, les personnes accompagnées et leurs proches font vraiment"
                    + " ensemble au comité.";

    private final Evaluations evaluations;
    private final ParticipantsDEvaluation participants;
    private final VieDesEvaluations vie;
    private final Notations notations;
    private final NotesConjointes conjointes;
    private final ActionsDEvaluation actions;
    private final Grilles grilles;
    private final Map<String, EvaluationId> nees = new HashMap<>();

    EvaluationsDuRecit(
            Evaluations evaluations,
            ParticipantsDEvaluation participants,
            VieDesEvaluations vie,
            Notations notations,
            NotesConjointes conjointes,
            ActionsDEvaluation actions,
            Grilles grilles) {
        this.evaluations = evaluations;
        this.participants = participants;
        this.vie = vie;
        this.notations = notations;
        this.conjointes = conjointes;
        this.actions = actions;
        this.grilles = grilles;
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        var r = new Recitant(recit, reperes, agenda);
        comite(
                r,
                -410,
                PREMIERE,
                null,
                List.of(
                        pro("menoret", "3223322322323112"),
                        pro("ruellan", "3323222322222111"),
                        pro("lehuede", "32223233323332-2"),
                        pro("diarra", "2213212221222111"),
                        usager("zeroual", Qualite.REPRESENTANT, "2102211211100010"),
                        usager("loriot", Qualite.REPRESENTANT, "3212112312111111"),
                        papier("Odile Marchand", Qualite.PERSONNE_ACCOMPAGNEE, "210110120-0100-0"),
                        papier("Jean-Paul Rivière", Qualite.PROCHE, "2102110101100010")),
                "3212212212211111");
        comite(
                r,
                -55,
                DEUXIEME,
                PREMIERE,
                List.of(
                        pro("menoret", "4333333333333232"),
                        pro("ruellan", "4323333333332232"),
                        pro("lehuede", "3333333433333223"),
                        pro("diarra", "3323323322333232"),
                        usager("zeroual", Qualite.REPRESENTANT, "3313322322221131"),
                        usager("loriot", Qualite.REPRESENTANT, "3323233323321232"),
                        papier("Odile Marchand", Qualite.PERSONNE_ACCOMPAGNEE, "3202322312220121"),
                        papier("Jean-Paul Rivière", Qualite.PROCHE, "3213332422221131")),
                "3323333323321232");
        suites(r);
        conseil(r);
    }

    private void comite(
            Recitant r,
            int jour,
            String titre,
            @Nullable String suiteDe,
            List<Repondant> repondants,
            String ensemble) {
        r.prevoir(
                jour,
                "menoret",
                () ->
                        preparer(
                                r,
                                "ssiad",
                                "copil-chutes",
                                titre,
                                OBJET,
                                suiteDe,
                                FACILITATRICE,
                                repondants,
                                jour));
        passer(r, jour + 1, titre, TransitionEvaluation.OUVRIR);
        repondre(r, jour + 2, titre, repondants);
        passer(r, jour + 14, titre, TransitionEvaluation.REVELER);
        passer(r, jour + 20, titre, TransitionEvaluation.NOTER_ENSEMBLE);
        r.prevoir(jour + 20, FACILITATRICE, () -> noterEnsemble(titre, ensemble));
        passer(r, jour + 21, titre, TransitionEvaluation.CLOTURER);
    }

    /// Answers are being given: the page of each shows it, and nothing of what is said.
    private void conseil(Recitant r) {
        var titre = "Le conseil de la vie sociale, vu des deux côtés";
        var repondants =
                List.of(
                        pro("bastier", "3332323322222221"),
                        pro("diarra", ""),
                        papier("Bernadette Collin", Qualite.PROFESSIONNEL, ""),
                        usager("zeroual", Qualite.PERSONNE_ACCOMPAGNEE, ""),
                        papier("Odile Marchand", Qualite.PERSONNE_ACCOMPAGNEE, "2112101211110110"),
                        papier("Monique Legoff", Qualite.PROCHE, ""));
        r.prevoir(
                -6,
                "ruellan",
                () ->
                        preparer(
                                r,
                                "tilleuls",
                                "tilleuls-cvs",
                                titre,
                                "La place que chacun a vraiment au conseil, un an après son"
                                        + " renouvellement.",
                                null,
                                "ruellan",
                                repondants,
                                -6));
        r.prevoir(-5, "ruellan", () -> franchir(titre, TransitionEvaluation.OUVRIR));
        for (var x : repondants) {
            r.prevoir(-3, x.qui() == null ? "ruellan" : x.qui(), () -> repondre(titre, x));
        }
    }

    private Resultat<EvaluationId> preparer(
            Recitant r,
            String organisation,
            String instance,
            String titre,
            String objet,
            @Nullable String suiteDe,
            String facilitateur,
            List<Repondant> repondants,
            int jour) {
        var id =
                Scene.attendre(
                        evaluations.preparer(
                                Reperes.de(r.reperes().organisations, organisation),
                                new ContenuEvaluation(
                                        titre,
                                        objet,
                                        Reperes.de(r.reperes().instances, instance).id(),
                                        grilles.livree(GRILLE).id()),
                                suiteDe == null ? null : Reperes.de(nees, suiteDe)),
                        titre);
        nees.put(titre, id);
        Scene.attendre(
                participants.inviter(
                        id,
                        repondants.stream()
                                .map(x ->
                                        new Invite(
                                                x.qui() == null
                                                        ? null
                                                        : Reperes.de(r.reperes().comptes, x.qui()),
                                                x.nom(),
                                                x.qualite()))
                                .toList()),
                titre);
        return evaluations.regler(
                id,
                evaluations.lire(id).version(),
                Reperes.de(r.reperes().comptes, facilitateur),
                Evaluations.MINIMUM,
                r.recit().jour(jour + 13),
                r.recit().jour(jour + 20));
    }

    private void repondre(Recitant r, int jour, String titre, List<Repondant> repondants) {
        for (var x : repondants) {
            r.prevoir(jour, x.qui() == null ? FACILITATRICE : x.qui(), () -> repondre(titre, x));
        }
    }

    private Resultat<Integer> repondre(String titre, Repondant x) {
        var id = Reperes.de(nees, titre);
        var notes = x.notes(grilles.charger(evaluations.lire(id).grille()));
        if (x.qui() == null) {
            return notes.isEmpty()
                    ? Resultat.fait(0)
                    : notations.saisir(participant(id, x.nom()).id(), notes);
        }
        notes.forEach((noeud, note) -> Scene.attendre(notations.noter(id, noeud, note), titre));
        if (!notes.isEmpty()) notations.terminer(id);
        return Resultat.fait(notes.size());
    }

    private ParticipantVue participant(EvaluationId id, String nom) {
        return participants.lister(id).stream()
                .filter(p -> p.nom().equals(nom))
                .findFirst()
                .orElseThrow();
    }

    private Resultat<Integer> noterEnsemble(String titre, String ensemble) {
        var id = Reperes.de(nees, titre);
        var feuilles = grilles.charger(evaluations.lire(id).grille()).feuilles();
        for (int i = 0; i < feuilles.size(); i++) {
            var f = feuilles.get(i);
            boolean decider = f.code().equals("D3");
            Scene.attendre(
                    conjointes.dire(
                            id,
                            f.id(),
                            0,
                            Note.de(Character.toString(ensemble.charAt(i))),
                            decider
                                    ? "Les ordres du jour se préparent encore sans les usagers."
                                    : "",
                            decider ? "Deux professionnels auraient mis un point de plus." : ""),
                    titre);
        }
        return Resultat.fait(feuilles.size());
    }

    private void passer(Recitant r, int jour, String titre, TransitionEvaluation transition) {
        r.prevoir(jour, FACILITATRICE, () -> franchir(titre, transition));
    }

    private Resultat<?> franchir(String titre, TransitionEvaluation transition) {
        var id = Reperes.de(nees, titre);
        return vie.franchir(id, evaluations.lire(id).version(), transition, "");
    }

    private static ContenuAction chaqueAutomne(Recitant r) {
        return ContenuAction.de(
                        "Évaluer le comité ensemble chaque automne",
                        "Inscrire l’évaluation au calendrier du comité, avec les usagers.",
                        Priorite.P2)
                .mesuree(
                        new Mesure(
                                "Note conjointe du critère E1",
                                "3 ou plus à la session suivante",
                                r.recit().jour(-33)))
                .confieeA(Reperes.de(r.reperes().comptes, "menoret"), r.recit().jour(-180));
    }

    /// What the first evaluation changed, and what the second one starts.
    private void suites(Recitant r) {
        actions.reussir(
                r,
                -385,
                () -> Reperes.de(nees, PREMIERE),
                "E1",
                "menoret",
                "ssiad",
                chaqueAutomne(r),
                -32,
                "Évalué ensemble deux automnes de suite ; la note conjointe passe de 1 à 3.");
        actions.agir(
                r,
                -30,
                () -> Reperes.de(nees, DEUXIEME),
                "D3",
                "menoret",
                "ssiad",
                "Préparer l’ordre du jour du comité avec les représentants des usagers");
        actions.agir(
                r,
                -29,
                () -> Reperes.de(nees, DEUXIEME),
                "A3",
                "ruellan",
                "tilleuls",
                "Rembourser les trajets des usagers qui siègent");
    }
}

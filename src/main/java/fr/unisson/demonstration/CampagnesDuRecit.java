package fr.unisson.demonstration;

import fr.unisson.campagnes.CampagneId;
import fr.unisson.campagnes.Campagnes;
import fr.unisson.campagnes.ContenuCampagne;
import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.campagnes.InvitationId;
import fr.unisson.campagnes.InvitationsDeCampagne;
import fr.unisson.campagnes.InvitationsDeCampagne.Facon;
import fr.unisson.campagnes.StructureEvaluee;
import fr.unisson.campagnes.VieDesCampagnes;
import fr.unisson.campagnes.domaine.TransitionCampagne;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.NotesConjointes;
import fr.unisson.evaluations.VieDesEvaluations;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.GrillesLivrees;
import fr.unisson.socle.vie.Resultat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The campaigns of the story, held by the regional support body: one is closed, six organisations
/// answered it on the maturity grid; the other is open, one has answered and others are at it.
/// Marks are written one digit per question of the grid, in its order.
@Component
@Profile("demo")
class CampagnesDuRecit {

    private static final String PILOTE = "kervadec";
    private static final String CLOSE = "Où en est notre démarche qualité, tour du territoire";
    private static final String OUVERTE = "Le partenariat avec les usagers, baromètre de l’année";
    private static final List<String> BLOCS_NOTES =
            List.of(
                    "La politique qualité date de 2021 : à revoir avec le CVS avant l’été.\n"
                            + "Les priorités sont connues de l’encadrement, peu des équipes de"
                            + " nuit.",
                    "Le comité se réunit chaque trimestre ; ses comptes rendus tardent.\n"
                            + "Chercher un second référent, de jour et de nuit.",
                    "Les procédures se trouvent, mais on ne sait pas laquelle est la dernière.\n"
                            + "Répondre à chaque personne qui a déclaré un événement.",
                    "On ose dire les erreurs dans l’équipe, moins d’une équipe à l’autre.\n"
                            + "Raconter un retour d’expérience par trimestre, avec un membre du"
                            + " CVS.");
    private static final int JOUR_CLOSE = -150;
    private static final int JOUR_OUVERTE = -12;

    private final Campagnes campagnes;
    private final VieDesCampagnes vie;
    private final InvitationsDeCampagne invitations;
    private final Evaluations evaluations;
    private final VieDesEvaluations sessions;
    private final NotesConjointes conjointes;
    private final Grilles grilles;
    private final Map<String, CampagneId> nees = new HashMap<>();

    CampagnesDuRecit(
            Campagnes campagnes,
            VieDesCampagnes vie,
            InvitationsDeCampagne invitations,
            Evaluations evaluations,
            VieDesEvaluations sessions,
            NotesConjointes conjointes,
            Grilles grilles) {
        this.campagnes = campagnes;
        this.vie = vie;
        this.invitations = invitations;
        this.evaluations = evaluations;
        this.sessions = sessions;
        this.conjointes = conjointes;
        this.grilles = grilles;
    }

    /// Who answers for an organisation of the story, and what it says of each question.
    private record Reponse(String qui, String notes) {}

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        var r = new Recitant(recit, reperes, agenda);
        close(r);
        ouverte(r);
    }

    private void close(Recitant r) {
        composer(
                r,
                JOUR_CLOSE,
                CLOSE,
                GrillesLivrees.MATURITE,
                "Un état des lieux commun avant la journée régionale. Chaque organisation répond"
                        + " d’une seule voix ; les chiffres d’ensemble serviront à choisir les"
                        + " thèmes de formation.",
                40);
        for (var x :
                List.of(
                        new Reponse("ruellan", "443233322343232233321"),
                        new Reponse("benkacem", "332222312232122222211"),
                        new Reponse("torchet", "444344433344343343332"),
                        new Reponse("sow", "433334323333332333222"),
                        new Reponse("menoret", "322213212222121221111"),
                        new Reponse("sarrazin", "232122211121112121111"))) {
            repondreDUneVoix(r, x);
        }
        r.prevoir(
                JOUR_CLOSE + 9,
                "orhant",
                () ->
                        invitations.decliner(
                                invitation(CLOSE),
                                1,
                                "Nous venons de répondre à une enquête voisine de l’assurance"
                                        + " maladie."));
        // The day after its last day, told by hand: the story does not wait for the platform's job.
        r.prevoir(JOUR_CLOSE + 45, PILOTE, () -> franchir(CLOSE, TransitionCampagne.CLOTURER));
    }

    private void repondreDUneVoix(Recitant r, Reponse x) {
        r.prevoir(
                JOUR_CLOSE + 8,
                x.qui(),
                () ->
                        invitations.accepter(
                                invitation(CLOSE),
                                1,
                                Reperes.de(r.reperes().comptes, x.qui()),
                                new StructureEvaluee.Toutes(),
                                new Facon.UneVoix()));
        r.prevoir(
                JOUR_CLOSE + 20,
                x.qui(),
                () -> {
                    var session = session(CLOSE);
                    noter(session, x.notes());
                    if (x.qui().equals("ruellan")) garder(session);
                    return sessions.franchir(
                            session,
                            evaluations.lire(session).version(),
                            TransitionEvaluation.CLOTURER,
                            "");
                });
        r.prevoir(JOUR_CLOSE + 21, x.qui(), () -> invitations.envoyer(invitation(CLOSE), 2));
    }

    /// The SSIAD sends what its committee said a few weeks ago; others have begun, or not said yet.
    private void ouverte(Recitant r) {
        composer(
                r,
                JOUR_OUVERTE,
                OUVERTE,
                GrillesLivrees.EVALUATION_CONJOINTE,
                "Ce que professionnels et usagers font vraiment ensemble, sur tout le territoire."
                        + " Une évaluation conjointe déjà menée sur la même grille convient.",
                32);
        r.prevoir(
                JOUR_OUVERTE + 3,
                "menoret",
                () -> {
                    var id = invitation(OUVERTE);
                    var menee =
                            invitations.sessions(invitations.lire(id)).stream()
                                    .filter(e -> e.etat().close())
                                    .findFirst()
                                    .orElseThrow();
                    return invitations.accepter(
                            id,
                            1,
                            Reperes.de(r.reperes().comptes, "menoret"),
                            new StructureEvaluee.Toutes(),
                            new Facon.Existante(menee.id()));
                });
        r.prevoir(JOUR_OUVERTE + 4, "menoret", () -> invitations.envoyer(invitation(OUVERTE), 2));
        r.prevoir(
                JOUR_OUVERTE + 5,
                "torchet",
                () ->
                        invitations.accepter(
                                invitation(OUVERTE),
                                1,
                                Reperes.de(r.reperes().comptes, "torchet"),
                                new StructureEvaluee.Toutes(),
                                new Facon.DeuxColleges()));
        r.prevoir(
                JOUR_OUVERTE + 6,
                "lehuede",
                () ->
                        invitations.accepter(
                                invitation(OUVERTE),
                                1,
                                Reperes.de(r.reperes().comptes, "lehuede"),
                                new StructureEvaluee.Toutes(),
                                new Facon.DeuxColleges()));
        r.prevoir(
                JOUR_OUVERTE + 6,
                "sow",
                () ->
                        invitations.decliner(
                                invitation(OUVERTE),
                                1,
                                "Notre comité des usagers vient d’être renouvelé ; nous répondrons"
                                        + " l’an prochain."));
    }

    private void composer(
            Recitant r, int jour, String titre, String grille, String message, int duree) {
        r.prevoir(
                jour,
                PILOTE,
                () -> {
                    var id =
                            Scene.attendre(
                                    campagnes.composer(
                                            Reperes.de(r.reperes().organisations, "sra"),
                                            new ContenuCampagne(
                                                    titre,
                                                    message,
                                                    grilles.livree(grille).id(),
                                                    Campagnes.MINIMUM,
                                                    r.recit().jour(jour),
                                                    r.recit().jour(jour + duree))),
                                    titre);
                    nees.put(titre, id);
                    return campagnes.inviter(
                            id,
                            List.of(
                                            "tilleuls",
                                            "rives",
                                            "cpts",
                                            "hopital",
                                            "had",
                                            "ssiad",
                                            "genets")
                                    .stream()
                                    .map(o -> Reperes.de(r.reperes().organisations, o))
                                    .toList());
                });
        r.prevoir(jour, PILOTE, () -> franchir(titre, TransitionCampagne.PROGRAMMER));
    }

    private Resultat<EtatCampagne> franchir(String titre, TransitionCampagne transition) {
        var id = Reperes.de(nees, titre);
        return vie.franchir(id, campagnes.lire(id).version(), transition, "");
    }

    /// Of the organisation of who acts.
    private InvitationId invitation(String titre) {
        return Objects.requireNonNull(campagnes.lire(Reperes.de(nees, titre)).mienne());
    }

    private EvaluationId session(String titre) {
        return Objects.requireNonNull(invitations.lire(invitation(titre)).session());
    }

    /// What the steering group of Les Tilleuls keeps of each dimension.
    private void garder(EvaluationId session) {
        var domaines = grilles.charger(evaluations.lire(session).grille()).racines();
        for (int i = 0; i < domaines.size(); i++) {
            var id = domaines.get(i).id();
            Scene.attendre(
                    conjointes.garder(session, id, 0, BLOCS_NOTES.get(i)),
                    "bloc-notes " + domaines.get(i).code());
        }
    }

    private void noter(EvaluationId session, String notes) {
        var feuilles = grilles.charger(evaluations.lire(session).grille()).feuilles();
        for (int i = 0; i < feuilles.size(); i++) {
            Scene.attendre(
                    conjointes.dire(
                            session,
                            feuilles.get(i).id(),
                            0,
                            Note.de(Character.toString(notes.charAt(i))),
                            "",
                            ""),
                    notes);
        }
    }
}

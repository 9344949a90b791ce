package fr.unisson.demonstration;

import fr.unisson.actions.Actions;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Priorite;
import fr.unisson.audits.AuditId;
import fr.unisson.audits.Audits;
import fr.unisson.audits.ConstatsDesAudits;
import fr.unisson.audits.ContenuAudit;
import fr.unisson.audits.NouvelAudit;
import fr.unisson.audits.ObjetAudite;
import fr.unisson.audits.Observation.Reponse;
import fr.unisson.audits.Observations;
import fr.unisson.audits.Observations.Saisie;
import fr.unisson.audits.domaine.TransitionAudit;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// One audit of two rounds at Les Tilleuls: twenty files, twenty others five months later, and an
/// action on what is still under the target.
@Component
@Profile("demo")
class AuditsDuRecit {

    private static final String TILLEULS = "tilleuls";
    private static final String QUALITE = "ruellan";
    private static final String AUDITRICE = "diarra";
    private static final int DOSSIERS = 20;
    private static final List<Integer> PREMIER = List.of(4, 3, 2, 5, 3, 9, 12, 4, 8, 11, 3, 9, 7);
    private static final List<Integer> SECOND = List.of(1, 1, 1, 2, 1, 4, 6, 1, 3, 4, 1, 5, 3);

    private final Audits audits;
    private final Observations observations;
    private final Grilles grilles;
    private final Actions actions;

    AuditsDuRecit(Audits audits, Observations observations, Grilles grilles, Actions actions) {
        this.audits = audits;
        this.observations = observations;
        this.grilles = grilles;
        this.actions = actions;
    }

    /// A round being told: it is known once it was prepared.
    private static final class Tour {
        private @Nullable AuditId audit;

        AuditId id() {
            var id = audit;
            if (id == null) throw new IllegalStateException("Not prepared yet");
            return id;
        }
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        var r = new Recitant(recit, reperes, agenda);
        var premier = new Tour();
        tour(
                r,
                premier,
                -210,
                () ->
                        audits.preparer(
                                Reperes.de(reperes.organisations, TILLEULS),
                                NouvelAudit.de(
                                        grille().id(),
                                        ObjetAudite.DOSSIERS,
                                        BigDecimal.ONE,
                                        contenu(r, "Tenue du projet personnalisé", -208))),
                PREMIER);
        var second = new Tour();
        tour(
                r,
                second,
                -45,
                () ->
                        audits.preparerLeSecondTour(
                                premier.id(),
                                contenu(r, "Tenue du projet personnalisé, second tour", -43)),
                SECOND);
        agir(r, second, -14);
    }

    private Grille grille() {
        return grilles.livree("audit-projet-personnalise");
    }

    private static ContenuAudit contenu(Recitant r, String titre, int debut) {
        return new ContenuAudit(
                titre,
                new BigDecimal("80"),
                DOSSIERS,
                r.recit().jour(debut),
                r.recit().jour(debut + 25),
                Set.of(Reperes.de(r.reperes().comptes, AUDITRICE)));
    }

    private void tour(
            Recitant r,
            Tour tour,
            int jour,
            Supplier<Resultat<AuditId>> preparer,
            List<Integer> manques) {
        r.prevoir(
                jour,
                QUALITE,
                () -> {
                    var resultat = preparer.get();
                    if (resultat instanceof Resultat.Fait<AuditId>(var id)) {
                        tour.audit = id;
                    }
                    return resultat;
                });
        r.prevoir(jour + 2, QUALITE, () -> franchir(tour, TransitionAudit.COMMENCER));
        for (int k = 1; k <= DOSSIERS; k++) {
            int dossier = k;
            r.prevoir(
                    jour + 3 + k,
                    AUDITRICE,
                    () ->
                            observations.enregistrer(
                                    tour.id(),
                                    new Saisie(
                                            null,
                                            0,
                                            "Dossier " + dossier,
                                            "",
                                            reponses(dossier, manques))));
        }
        r.prevoir(jour + 28, QUALITE, () -> franchir(tour, TransitionAudit.CLORE));
    }

    private Resultat<AuditId> franchir(Tour tour, TransitionAudit t) {
        return audits.franchir(tour.id(), audits.lire(tour.id()).version(), t, "");
    }

    /// @param manques how many files out of twenty do not conform, for each question
    private Map<Long, Reponse> reponses(int dossier, List<Integer> manques) {
        var reponses = new HashMap<Long, Reponse>();
        var feuilles = grille().feuilles();
        for (int i = 0; i < feuilles.size(); i++) {
            boolean non = (dossier * 7 + i * 3) % DOSSIERS < manques.get(i % manques.size());
            boolean exclu = (dossier + i) % 17 == 0;
            reponses.put(feuilles.get(i).id(), new Reponse(exclu ? "NA" : non ? "NON" : "OUI", ""));
        }
        return reponses;
    }

    /// The first question still under the target becomes an action.
    private void agir(Recitant r, Tour tour, int jour) {
        r.prevoir(
                jour,
                QUALITE,
                () -> {
                    var ecart = audits.ecarts(tour.id()).getFirst();
                    return actions.proposer(
                            Reperes.de(r.reperes().organisations, TILLEULS),
                            ContenuAction.de(
                                    "Améliorer : " + ecart.libelle(),
                                    "Constat des deux tours de l’audit de tenue du projet"
                                            + " personnalisé.",
                                    Priorite.P2),
                            List.of(
                                    new Origine(
                                            GenreOrigine.AUDIT,
                                            ecart.titreAudit() + ", " + ecart.libelle(),
                                            ecart.adresse(),
                                            ConstatsDesAudits.de(ecart))));
                });
    }
}

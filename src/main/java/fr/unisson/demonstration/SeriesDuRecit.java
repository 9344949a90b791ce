package fr.unisson.demonstration;

import fr.unisson.audits.AuditId;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.ContenuAudit;
import fr.unisson.audits.NouvelAudit;
import fr.unisson.audits.ObjetAudite;
import fr.unisson.audits.Observation.Reponse;
import fr.unisson.audits.Observations;
import fr.unisson.audits.Observations.Saisie;
import fr.unisson.audits.SerieId;
import fr.unisson.audits.Series;
import fr.unisson.audits.SuiviDeSerie;
import fr.unisson.audits.domaine.TransitionAudit;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Grilles;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Valeurs;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Hand hygiene at Les Tilleuls, ten observations each month for half a year, and the indicator
/// that draws them.
@Component
@Profile("demo")
class SeriesDuRecit {

    private static final String TILLEULS = "tilleuls";
    private static final String QUALITE = "ruellan";
    private static final String AUDITRICE = "diarra";
    private static final int OBSERVATIONS = 10;

    /// A day of the month from which a weekend leads to no other month.
    private static final int JOUR = 12;

    /// How many answers out of a hundred were not conform, month after month.
    private static final List<Integer> MANQUES = List.of(34, 31, 25, 27, 18, 14);

    private final Audits audits;
    private final Series series;
    private final SuiviDeSerie suivi;
    private final Observations observations;
    private final Grilles grilles;
    private final Valeurs valeurs;

    SeriesDuRecit(
            Audits audits,
            Series series,
            SuiviDeSerie suivi,
            Observations observations,
            Grilles grilles,
            Valeurs valeurs) {
        this.audits = audits;
        this.series = series;
        this.suivi = suivi;
        this.observations = observations;
        this.grilles = grilles;
        this.valeurs = valeurs;
    }

    /// The series being told, known once it was opened.
    private static final class Fil {
        private @Nullable AuditId audit;
        private @Nullable SerieId serie;
        private @Nullable IndicateurId indicateur;
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        var r = new Recitant(recit, reperes, agenda);
        var fil = new Fil();
        var aujourdhui = recit.jour(0);
        for (int m = 0; m < MANQUES.size(); m++) {
            var jour = aujourdhui.minusMonths(MANQUES.size() - m).withDayOfMonth(JOUR);
            int dans = (int) ChronoUnit.DAYS.between(aujourdhui, jour);
            int manque = MANQUES.get(m);
            boolean premier = m == 0;
            r.prevoir(
                    dans, QUALITE, () -> retenir(fil, premier ? ouvrir(r, jour) : continuer(fil)));
            for (int k = 1; k <= OBSERVATIONS; k++) {
                int n = k;
                r.prevoir(dans + 3, AUDITRICE, () -> saisir(fil, n, manque));
            }
            r.prevoir(dans + 8, QUALITE, () -> clore(fil));
            if (premier) r.prevoir(dans + 9, QUALITE, () -> suivre(fil));
        }
        for (int m = MANQUES.size(); m > 0; m--) {
            var periode = Periode.de(Frequence.MOIS, aujourdhui.minusMonths(m));
            r.prevoir(
                    0,
                    QUALITE,
                    () ->
                            valeurs.recalculer(
                                    Objects.requireNonNull(fil.indicateur), periode, null));
        }
    }

    private Resultat<AuditId> ouvrir(Recitant r, LocalDate jour) {
        return series.ouvrir(
                Reperes.de(r.reperes().organisations, TILLEULS),
                NouvelAudit.de(
                        grille().id(),
                        ObjetAudite.OBSERVATIONS,
                        BigDecimal.ONE,
                        new ContenuAudit(
                                "Hygiène des mains",
                                new BigDecimal("85"),
                                OBSERVATIONS,
                                jour,
                                jour,
                                Set.of(Reperes.de(r.reperes().comptes, AUDITRICE)))));
    }

    private Resultat<AuditId> continuer(Fil fil) {
        return series.continuer(Objects.requireNonNull(fil.serie));
    }

    private Resultat<AuditId> retenir(Fil fil, Resultat<AuditId> resultat) {
        if (resultat instanceof Resultat.Fait<AuditId>(var id)) {
            fil.audit = id;
            fil.serie = audits.lire(id).serie();
        }
        return resultat;
    }

    private Resultat<Long> saisir(Fil fil, int n, int manque) {
        return observations.enregistrer(
                lu(fil).id(), new Saisie(null, 0, Integer.toString(n), "", reponses(n, manque)));
    }

    private Resultat<AuditId> clore(Fil fil) {
        return audits.franchir(lu(fil).id(), lu(fil).version(), TransitionAudit.CLORE, "");
    }

    private Resultat<IndicateurId> suivre(Fil fil) {
        var resultat = suivi.suivre(Objects.requireNonNull(fil.serie));
        if (resultat instanceof Resultat.Fait<IndicateurId>(var id)) fil.indicateur = id;
        return resultat;
    }

    private AuditVue lu(Fil fil) {
        return audits.lire(Objects.requireNonNull(fil.audit));
    }

    private Grille grille() {
        return grilles.livree("audit-hygiene-des-mains");
    }

    private Map<Long, Reponse> reponses(int n, int manque) {
        var reponses = new HashMap<Long, Reponse>();
        var feuilles = grille().feuilles();
        for (int i = 0; i < feuilles.size(); i++) {
            boolean non = (n * 37 + i * 61) % 100 < manque;
            boolean exclu = (n * 3 + i) % 7 == 0;
            reponses.put(feuilles.get(i).id(), new Reponse(exclu ? "NA" : non ? "NON" : "OUI", ""));
        }
        return reponses;
    }
}

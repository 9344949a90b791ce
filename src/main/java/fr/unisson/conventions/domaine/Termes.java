package fr.unisson.conventions.domaine;

import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The arithmetic of terms: end, notice, renewal, prorogation, withdrawal. The only place where
/// these dates are computed.
///
/// Months are counted from day to day; when the month of arrival has no such day, its last day
/// stands for it (Code de procédure civile, article 641). They are always counted from the first
/// day, never from a former end, so that ends of months do not drift.
public final class Termes {

    private Termes() {}

    /// The term as the convention and the acts recorded since make it.
    ///
    /// @param actes in the order they were taken
    public static Terme calculer(Duree duree, LocalDate effet, List<Prolongation> actes) {
        return new Calcul(duree, effet).avec(actes).terme();
    }

    /// Last day of a period of `mois` months whose first day is `debut`.
    public static LocalDate finDePeriode(LocalDate debut, long mois) {
        var quantieme = debut.plusMonths(mois);
        return quantieme.getDayOfMonth() == debut.getDayOfMonth()
                ? quantieme.minusDays(1)
                : quantieme;
    }

    /// Last day that a convention reaches without a new agreement; null when it has no term, or
    /// when nothing limits its tacit renewals.
    public static @Nullable LocalDate dernierJour(
            Duree duree, LocalDate effet, List<Prolongation> actes) {
        var tous = new ArrayList<>(actes);
        var terme = calculer(duree, effet, tous);
        while (terme.issue() == IssueDuTerme.RECONDUCTION) {
            var fin = terme.fin();
            if (fin == null || duree.renouvellementsMax() == null) return null;
            tous.add(Prolongation.reconduction(fin));
            terme = calculer(duree, effet, tous);
        }
        return terme.issue().tacite() ? null : terme.fin();
    }

    /// Last day on which a notice of `mois` months still runs out on `fin` at the latest.
    public static LocalDate limiteDePreavis(LocalDate fin, int mois) {
        var jour = fin.minusMonths(mois);
        while (!jour.plusDays(1).plusMonths(mois).isAfter(fin)) jour = jour.plusDays(1);
        return jour;
    }

    /// Last day of a party that gives notice on `notifieLe`; the end of the convention when that
    /// comes first.
    public static LocalDate finApresPreavis(LocalDate notifieLe, int mois, Terme terme) {
        var jour = notifieLe.plusMonths(mois);
        var fin = terme.fin();
        return fin != null && !terme.issue().tacite() && fin.isBefore(jour) ? fin : jour;
    }

    /// A prorogation is agreed before the end, or it is no prorogation (Code civil, article 1213).
    public static Optional<Motif> refusDeProrogation(
            Terme terme, LocalDate derniereSignature, LocalDate nouvelleFin) {
        var fin = terme.fin();
        if (fin == null) {
            return refus(
                    "SANS_TERME", "La convention n’a pas de terme : il n’y a rien à proroger.");
        }
        if (derniereSignature.isAfter(fin)) {
            return refus(
                    "HORS_DELAI",
                    "La convention a pris fin le "
                            + Dates.jour(fin)
                            + ", avant la dernière signature du "
                            + Dates.jour(derniereSignature)
                            + ". Une prorogation se signe avant le terme (Code civil, article"
                            + " 1213) : préparez une nouvelle convention, reliée à celle-ci.");
        }
        if (!nouvelleFin.isAfter(fin)) {
            return refus("FIN", "Choisissez une fin postérieure au " + Dates.jour(fin) + ".");
        }
        return Optional.empty();
    }

    /// The day of an instant for dates with legal effect.
    public static LocalDate jourLegal(Instant instant) {
        return Dates.jourDe(instant);
    }

    /// The day of an instant where a party lives, for display only.
    public static LocalDate jourAffiche(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Optional<Motif> refus(String code, String phrase) {
        return Optional.of(new Motif(code, phrase));
    }

    private static final class Calcul {

        private final Duree duree;
        private final LocalDate effet;
        private final List<String> raisons = new ArrayList<>();

        /// The phrase about the present period, and what it becomes once that period is past.
        private record Dite(int rang, String passee) {}

        private @Nullable Dite enCours;

        /// Where months are counted from: the day of effect, or the day after an agreed end.
        private LocalDate origine;

        private long mois;
        private LocalDate debut;
        private @Nullable LocalDate fin;
        private int reconductions;

        Calcul(Duree duree, LocalDate effet) {
            this.duree = duree;
            this.effet = effet;
            this.origine = effet;
            this.debut = effet;
            var initiale = duree.mois();
            if (initiale != null) {
                mois = initiale;
                fin = finDePeriode(effet, mois);
                dire(
                        "La première période va du ",
                        "La première période allait du ",
                        fin,
                        "la convention est conclue pour " + initiale + " mois.");
            }
        }

        Calcul avec(List<Prolongation> actes) {
            for (var acte : actes) {
                var agreee = acte.fin();
                if (agreee == null) reconduire(acte.nature());
                else convenir(acte, agreee);
            }
            return this;
        }

        private void reconduire(Prolongation.Nature nature) {
            var avant = fin;
            if (avant == null) return;
            if (nature == Prolongation.Nature.RECONDUCTION) reconductions++;
            var periode = duree.periodeMois();
            debut = avant.plusDays(1);
            passer();
            if (periode == null) {
                fin = null;
                raisons.add(
                        "Depuis le "
                                + Dates.jour(debut)
                                + ", la convention est à durée indéterminée, parce qu’elle a été"
                                + " reconduite sans durée fixée (Code civil, article 1214).");
                return;
            }
            mois += periode;
            fin = finDePeriode(origine, mois);
            dire(
                    "La période en cours va du ",
                    "La période suivante allait du ",
                    fin,
                    "la convention a été reconduite pour " + periode + " mois.");
        }

        private void dire(String presente, String passee, LocalDate jusquAu, String raison) {
            var bornes = Dates.jour(debut) + " au " + Dates.jour(jusquAu) + ", parce que " + raison;
            enCours = new Dite(raisons.size(), passee + bornes);
            raisons.add(presente + bornes);
        }

        /// Another period opens: the one that was told is past.
        private void passer() {
            var dite = enCours;
            if (dite != null) raisons.set(dite.rang(), dite.passee());
            enCours = null;
        }

        private void convenir(Prolongation acte, LocalDate agreee) {
            if (acte.nature() == Prolongation.Nature.RENOUVELLEMENT && fin != null) {
                // A renewed convention is a new contract (Code civil, article 1214).
                debut = fin.plusDays(1);
                passer();
                reconductions = 0;
            }
            fin = agreee;
            origine = agreee.plusDays(1);
            mois = 0;
            raisons.add(
                    "La fin est portée au "
                            + Dates.jour(agreee)
                            + ", parce que les parties l’ont convenu"
                            // An end that was read in a register, whose day of agreement is not.
                            + (acte.acquiseLe().isAfter(effet)
                                    ? " le " + Dates.jour(acte.acquiseLe())
                                    : "")
                            + " ("
                            + acte.nature().libelle().toLowerCase(java.util.Locale.FRANCE)
                            + ").");
        }

        Terme terme() {
            var jour = fin;
            if (jour == null) return sansTerme();
            var issue = issue();
            var limite = duree.preavisSuppose() ? null : limiteDePreavis(jour, duree.preavisMois());
            raisons.add(
                    limite == null
                            ? "Le préavis n’est pas renseigné : aucun dernier jour n’en est"
                                    + " calculé."
                            : preavis(issue, jour, limite));
            raisons.add(suite(issue, jour));
            return new Terme(
                    effet, debut, jour, limite, reconductions, issue, finSuivante(issue), raisons);
        }

        private Terme sansTerme() {
            raisons.add(
                    "La convention n’a pas de terme : chaque partie peut la quitter à tout moment,"
                            + (duree.preavisSuppose()
                                    ? " avec un préavis qui n’est pas renseigné, ou à défaut un"
                                            + " délai raisonnable"
                                    : " avec un préavis de " + duree.preavisMois() + " mois")
                            + " (Code civil, article 1211).");
            return new Terme(
                    effet,
                    debut,
                    null,
                    null,
                    reconductions,
                    IssueDuTerme.SANS_TERME,
                    null,
                    raisons);
        }

        private IssueDuTerme issue() {
            return switch (duree.renouvellement()) {
                case AUCUN -> IssueDuTerme.EXPIRATION;
                case EXPRES -> IssueDuTerme.ACCORD_EXPRES;
                case TACITE -> {
                    if (epuisee()) yield IssueDuTerme.ACCORD_EXPRES;
                    yield duree.periodeMois() == null
                            ? IssueDuTerme.RECONDUCTION_SANS_TERME
                            : IssueDuTerme.RECONDUCTION;
                }
            };
        }

        private boolean epuisee() {
            var maximum = duree.renouvellementsMax();
            return maximum != null && reconductions >= maximum;
        }

        private @Nullable LocalDate finSuivante(IssueDuTerme issue) {
            var periode = duree.periodeMois();
            return issue == IssueDuTerme.RECONDUCTION && periode != null
                    ? finDePeriode(origine, mois + periode)
                    : null;
        }

        private String preavis(IssueDuTerme issue, LocalDate jour, LocalDate limite) {
            return (issue.tacite()
                            ? "L’opposition à la reconduction est à notifier le "
                                    + Dates.jour(limite)
                                    + " au plus tard"
                            : "Un retrait notifié après le "
                                    + Dates.jour(limite)
                                    + " n’avance plus la fin")
                    + ", parce que le préavis est de "
                    + duree.preavisMois()
                    + " mois et que la période en cours finit le "
                    + Dates.jour(jour)
                    + ".";
        }

        private String suite(IssueDuTerme issue, LocalDate jour) {
            var le = "Le " + Dates.jour(jour) + " au soir, ";
            if (duree.renouvellementSuppose())
                return le
                        + "par défaut, à confirmer, la convention prend fin, parce que son"
                        + " renouvellement n’est pas renseigné.";
            return switch (issue) {
                case EXPIRATION ->
                        le + "la convention prend fin, parce qu’elle n’est pas renouvelable.";
                case ACCORD_EXPRES ->
                        duree.renouvellement() == ModeRenouvellement.TACITE
                                ? le
                                        + "la convention prend fin, parce que le nombre maximal de"
                                        + " reconductions ("
                                        + reconductions
                                        + ") est atteint ; un accord exprès signé avant peut la"
                                        + " renouveler."
                                : le
                                        + "la convention prend fin, parce que son renouvellement"
                                        + " demande un accord exprès signé avant.";
                case RECONDUCTION ->
                        le
                                + "sans opposition, la convention est reconduite pour "
                                + duree.periodeMois()
                                + " mois.";
                case RECONDUCTION_SANS_TERME ->
                        le
                                + "sans opposition, la convention devient à durée indéterminée,"
                                + " parce qu’aucune durée de reconduction n’est fixée (Code civil,"
                                + " article 1214).";
                case SANS_TERME -> "";
            };
        }
    }
}

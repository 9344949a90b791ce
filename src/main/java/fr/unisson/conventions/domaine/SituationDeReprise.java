package fr.unisson.conventions.domaine;

import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a convention born elsewhere stands on the day it is taken over: its state, and the acts
/// that must have moved its end since. [Termes] computes every date.
///
/// @param depuis day since which it has been in this state
public record SituationDeReprise(EtatConvention etat, LocalDate depuis, List<Prolongation> actes) {

    /// What its party says became of it.
    public enum Devenir {
        EN_COURS("Elle est en cours, ou prendra effet plus tard"),
        ARRIVEE_A_SON_TERME("Elle est arrivée à son terme"),
        RESILIEE("Elle a été résiliée avant son terme");

        private final String libelle;

        Devenir(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public SituationDeReprise {
        actes = List.copyOf(actes);
    }

    /// @param fin the end agreed on since for a convention that goes on; its last day otherwise
    /// @param convenueLe day on which that end was agreed on
    public static Resultat<SituationDeReprise> de(
            Duree duree,
            LocalDate effet,
            Devenir devenir,
            @Nullable LocalDate fin,
            @Nullable LocalDate convenueLe,
            LocalDate jour) {
        if (fin != null && fin.isBefore(effet))
            return refus("La fin est antérieure à la prise d’effet.");
        return switch (devenir) {
            case EN_COURS -> enCours(duree, effet, fin, convenueLe, jour);
            case ARRIVEE_A_SON_TERME -> echue(duree, effet, fin, jour);
            case RESILIEE -> resiliee(duree, effet, fin, jour);
        };
    }

    private static Resultat<SituationDeReprise> enCours(
            Duree duree,
            LocalDate effet,
            @Nullable LocalDate fin,
            @Nullable LocalDate convenueLe,
            LocalDate jour) {
        var actes = new ArrayList<Prolongation>();
        var premiere = Termes.calculer(duree, effet, actes).fin();
        if (fin != null && !fin.equals(premiere)) {
            if (convenueLe == null)
                return Resultat.refus(
                        "CONVENUE", "Indiquez le jour où les parties ont convenu de cette fin.");
            var tard = premiere != null && convenueLe.isAfter(premiere);
            actes.add(
                    new Prolongation(
                            tard
                                    ? Prolongation.Nature.RENOUVELLEMENT
                                    : Prolongation.Nature.PROROGATION,
                            convenueLe,
                            fin));
        }
        reconduire(duree, effet, actes, jour.minusDays(1));
        var terme = Termes.calculer(duree, effet, actes);
        if (terme.echu(jour)) {
            return refus(
                    "D’après ces dates, la convention a pris fin le "
                            + Dates.jour(java.util.Objects.requireNonNull(terme.fin()))
                            + ". Indiquez la fin convenue depuis, ou reprenez-la comme arrivée à"
                            + " son terme.");
        }
        var etat = effet.isAfter(jour) ? EtatConvention.SIGNEE : EtatConvention.EN_VIGUEUR;
        return Resultat.fait(new SituationDeReprise(etat, effet, actes));
    }

    private static Resultat<SituationDeReprise> echue(
            Duree duree, LocalDate effet, @Nullable LocalDate dite, LocalDate jour) {
        var actes = new ArrayList<Prolongation>();
        if (dite != null) reconduire(duree, effet, actes, dite.minusDays(1));
        var fin = Termes.calculer(duree, effet, actes).fin();
        if (dite != null && !dite.equals(fin)) {
            actes.clear();
            actes.add(Prolongation.prorogation(dite, dite));
            fin = dite;
        }
        if (fin == null)
            return refus("Cette convention n’a pas de terme : indiquez son dernier jour.");
        if (!fin.isBefore(jour))
            return refus("La fin du " + Dates.jour(fin) + " n’est pas encore passée.");
        return Resultat.fait(
                new SituationDeReprise(EtatConvention.EXPIREE, fin.plusDays(1), actes));
    }

    private static Resultat<SituationDeReprise> resiliee(
            Duree duree, LocalDate effet, @Nullable LocalDate dernier, LocalDate jour) {
        if (dernier == null) return refus("Indiquez le dernier jour de la convention.");
        if (!dernier.isBefore(jour))
            return refus(
                    "La résiliation n’a pas encore pris effet : reprenez la convention comme en"
                            + " cours, puis résiliez-la.");
        var actes = new ArrayList<Prolongation>();
        reconduire(duree, effet, actes, dernier.minusDays(1));
        return Resultat.fait(
                new SituationDeReprise(EtatConvention.RESILIEE, dernier.plusDays(1), actes));
    }

    /// Every tacit renewal that came until this day, itself included.
    private static void reconduire(
            Duree duree, LocalDate effet, List<Prolongation> actes, LocalDate jusquA) {
        while (true) {
            var terme = Termes.calculer(duree, effet, actes);
            var fin = terme.fin();
            if (fin == null || fin.isAfter(jusquA) || !terme.issue().tacite()) return;
            actes.add(Prolongation.reconduction(fin.plusDays(1)));
        }
    }

    private static <T> Resultat<T> refus(String phrase) {
        return Resultat.refus(new Motif("FIN", phrase));
    }
}

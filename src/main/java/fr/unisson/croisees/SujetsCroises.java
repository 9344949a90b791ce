package fr.unisson.croisees;

import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.croisees.donnees.CroiseeSql;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.Sujet;
import fr.unisson.gouvernance.SujetsEnAttente;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a cross evaluation brings before bodies: those of the convention talk its gaps over, then
/// receive its report; the bodies of users and of care of each party receive the report.
@Component
class SujetsCroises implements SujetsEnAttente {

    private static final int MOIS = 6;
    private static final Set<NatureInstance> DES_PARTIES =
            EnumSet.of(
                    NatureInstance.CVS,
                    NatureInstance.CDU,
                    NatureInstance.CME,
                    NatureInstance.CSIRMT);

    private final InstancesDeConvention instances;
    private final Conventions conventions;
    private final Croisees croisees;
    private final CroiseeSql sql;

    SujetsCroises(
            InstancesDeConvention instances,
            Conventions conventions,
            Croisees croisees,
            CroiseeSql sql) {
        this.instances = instances;
        this.conventions = conventions;
        this.croisees = croisees;
        this.sql = sql;
    }

    @Override
    public String libelle() {
        return "Évaluations croisées";
    }

    @Override
    public int ordre() {
        return 7;
    }

    @Override
    public List<Sujet> pour(InstanceDeReunion instance, LocalDate jour) {
        var depuis = jour.minusMonths(MOIS);
        var siennes =
                instances.servies(instance.id()).stream()
                        .flatMap(c -> croisees.lister(c).stream())
                        .filter(c ->
                                c.etat() == EtatCroisee.MISE_EN_COMMUN
                                        || (c.etat() == EtatCroisee.TRANSMISE
                                                && !Dates.jourDe(c.etatLe()).isBefore(depuis)));
        var desParties =
                DES_PARTIES.contains(instance.nature())
                        ? sql.transmises(instance.organisation(), depuis).stream()
                        : Stream.<CroiseeVue>empty();
        return Stream.concat(siennes, desParties).distinct().map(this::sujet).toList();
    }

    private Sujet sujet(CroiseeVue c) {
        boolean transmise = c.etat() == EtatCroisee.TRANSMISE;
        return new Sujet(
                new Sujet.Objet(
                        DevoirsDesCroisees.MODULE, transmise ? "bilan" : "ecarts", c.id().valeur()),
                (transmise
                                ? "Bilan de l’évaluation croisée\u00a0: "
                                : "Écarts de l’évaluation croisée\u00a0: ")
                        + conventions.charger(c.convention()).titre(),
                c.etat().libelle() + " le " + Dates.jour(Dates.jourDe(c.etatLe())),
                transmise ? NaturePoint.INFORMATION : NaturePoint.SUIVI,
                c.adresse(),
                null);
    }
}

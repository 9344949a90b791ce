package fr.unisson.croisees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.EvaluationPrecedente;
import fr.unisson.croisees.donnees.BilanSql;
import fr.unisson.croisees.donnees.CroiseeSql;
import fr.unisson.socle.Dates;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a cross evaluation recommends, for the pages of the renewal.
@Component
class EvaluationsPrecedentes implements EvaluationPrecedente {

    private final CroiseeSql sql;
    private final BilanSql bilans;

    EvaluationsPrecedentes(CroiseeSql sql, BilanSql bilans) {
        this.sql = sql;
        this.bilans = bilans;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Lue> dernieres(ConventionId convention) {
        var toutes = sql.lister(convention);
        return Stream.concat(
                        toutes.stream().filter(c -> c.etat() == EtatCroisee.TRANSMISE).limit(1),
                        toutes.stream().filter(c -> !c.etat().close()))
                .map(this::lue)
                .toList();
    }

    private Lue lue(CroiseeVue c) {
        boolean transmise = c.etat() == EtatCroisee.TRANSMISE;
        var bilan = transmise ? bilans.dernier(c.id()).stream().toList() : List.<BilanVu>of();
        return new Lue(
                c.nature().libelle()
                        + " : "
                        + c.etat().libelle().toLowerCase(Locale.FRENCH)
                        + (c.etat() == EtatCroisee.AUTOEVALUATION ? " à partir du " : " le ")
                        + Dates.jour(Dates.jourDe(c.etatLe())),
                c.adresse(),
                transmise,
                bilan.stream()
                        .flatMap(b -> b.recommandations().stream())
                        .map(r ->
                                new Recommandee(
                                        r.objet(),
                                        r.choix().libelle(),
                                        r.choix().change(),
                                        r.raison()))
                        .toList(),
                bilan.stream()
                        .flatMap(b -> b.positions().stream())
                        .filter(x -> x.position() != PositionSurBilan.ACCORD)
                        .map(x -> new Reserve(x.nom(), x.position().libelle(), x.motif()))
                        .toList());
    }
}

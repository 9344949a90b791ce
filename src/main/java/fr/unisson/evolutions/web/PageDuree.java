package fr.unisson.evolutions.web;

import fr.unisson.conventions.EvaluationPrecedente;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.evolutions.Renouvellements.Etat;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of the term.
///
/// @param fin end of the current period as the forms send it back, null without term
/// @param recommandations what the parties made of the convention, for what follows it
/// @param quiSOppose who may, when the reader may not
/// @param motif what was typed about an opposition that was refused
public record PageDuree(
        TeteConvention tete,
        List<Fait> faits,
        List<String> raisons,
        String etape,
        @Nullable Suite suite,
        List<Opposition> oppositions,
        List<EvaluationPrecedente.Lue> recommandations,
        @Nullable Evaluation evaluation,
        @Nullable String fin,
        boolean peutSOpposer,
        @Nullable String quiSOppose,
        boolean peutEvaluer,
        String motif,
        String dispense,
        Erreurs erreurs) {

    /// The convention that is being written to follow this one. The convention that follows.
    ///
    /// @param signee nothing is left to decide about it
    public record Suite(String titre, String adresse, boolean signee) {}

    public record Opposition(String partie, String par, String motif) {}

    public record Evaluation(@Nullable String lien, String dispense, String par) {}

    public PageDuree {
        faits = List.copyOf(faits);
        raisons = List.copyOf(raisons);
        oppositions = List.copyOf(oppositions);
        recommandations = List.copyOf(recommandations);
    }

    static PageDuree de(
            TeteConvention tete,
            Etat etat,
            @Nullable Suite suite,
            List<EvaluationPrecedente.Lue> recommandations,
            LocalDate jour,
            String motif,
            String dispense,
            Erreurs erreurs) {
        var terme = etat.terme();
        LocalDate fin = terme.fin();
        return new PageDuree(
                tete,
                faits(etat, jour),
                etat.recit().raisons(),
                etape(etat),
                suite,
                etat.oppositions().stream()
                        .map(o ->
                                new Opposition(
                                        o.nom(), o.par() + ", " + Dates.moment(o.le()), o.motif()))
                        .toList(),
                recommandations,
                etat.evaluation()
                        .map(e ->
                                new Evaluation(
                                        e.fichier() == null ? null : "/documents/" + e.fichier(),
                                        e.dispense(),
                                        e.par() + ", " + Dates.moment(e.le())))
                        .orElse(null),
                fin == null ? null : fin.toString(),
                etat.peutSOpposer(),
                etat.quiSOppose().orElse(null),
                etat.peutEvaluer(),
                motif,
                dispense,
                erreurs);
    }

    private static String etape(Etat etat) {
        return switch (etat.convention().etat()) {
            case EXPIREE ->
                    "La convention a pris fin. Si les parties veulent continuer, la convention qui"
                            + " suit se prépare dans « Suite »";
            default ->
                    etat.convention().etat().finie()
                            ? "La convention a pris fin : il n’y a plus de suite à décider"
                            : etat.etape().libelle();
        };
    }

    private static List<Fait> faits(Etat etat, LocalDate jour) {
        var terme = etat.terme();
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Prise d’effet", Dates.jour(terme.effet())));
        if (terme.fin() == null) {
            faits.add(new Fait("Terme", "Durée indéterminée"));
            return faits;
        }
        var periode = "du " + Dates.jour(terme.debut()) + " au " + Dates.jour(terme.fin());
        if (etat.convention().etat().finie()) {
            faits.add(
                    new Fait(
                            etat.recit().avantTerme() ? "Période qui courait" : "Dernière période",
                            periode));
            if (etat.recit().avantTerme()) faits.add(new Fait("Fin", etat.recit().fin()));
            return faits;
        }
        faits.add(new Fait("Période en cours", periode));
        if (etat.relais() == null) faits.add(limite(terme, jour));
        faits.add(
                new Fait(
                        etat.relais() == null ? "À la fin de la période" : "Ce qui vient",
                        etat.recit().issue()));
        if (terme.reconductions() > 0) {
            faits.add(new Fait("Reconductions", String.valueOf(terme.reconductions())));
        }
        return faits;
    }

    private static Fait limite(Terme terme, LocalDate jour) {
        var limite = terme.limite();
        return new Fait(
                terme.issue().tacite() ? "Opposition au plus tard" : "Dernier retrait utile",
                limite == null ? "Préavis non renseigné" : Dates.jour(limite),
                limite != null && jour.isAfter(limite) ? "date passée" : null,
                null);
    }
}

package fr.unisson.evolutions.domaine;

import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Elision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The term in words as it stands today: what oppositions made of the renewal, and what came of it
/// once the convention has ended.
///
/// @param etatLe the day it came to that state
/// @param relais day of effect of the convention that follows, once it is signed to take over in
///   time
/// @param opposee whether a party opposed the renewal of this period
public record RecitDuTerme(
        Terme terme,
        EtatConvention etat,
        LocalDate etatLe,
        Duree duree,
        EtapeDuRenouvellement etape,
        @Nullable LocalDate relais,
        boolean opposee) {

    /// What comes at the end of the period if nobody acts any more.
    public String issue() {
        if (relais != null)
            return "Remplacement le " + Dates.jour(relais) + " par la convention qui suit";
        if (!opposee || !terme.issue().tacite()) return terme.issue().libelle();
        return etape == EtapeDuRenouvellement.EMPECHEE
                ? "Fin de la convention, après opposition"
                : "Reconduction tacite entre les autres parties";
    }

    /// It ended otherwise than by its term.
    public boolean avantTerme() {
        return switch (etat) {
            case RESILIEE, CADUQUE -> true;
            case REMPLACEE -> terme.fin() == null || !etatLe.isAfter(terme.fin());
            default -> false;
        };
    }

    /// How it ended before its term, and since when.
    public String fin() {
        return etat.libelle() + " depuis le " + Dates.jour(etatLe);
    }

    /// Each date with its reason.
    public List<String> raisons() {
        var fin = terme.fin();
        if (etat.finie()) return passees();
        if (relais != null) return relayees(relais);
        if (fin == null || !opposee || !terme.issue().tacite()) return terme.raisons();
        var toutes = new ArrayList<>(terme.raisons());
        toutes.set(
                toutes.size() - 1,
                "Le "
                        + Dates.jour(fin)
                        + " au soir, "
                        + (etape == EtapeDuRenouvellement.EMPECHEE
                                ? "la convention prend fin, parce que les oppositions laissent"
                                        + " moins de deux parties."
                                : "la convention est reconduite entre les parties qui ne se"
                                        + " sont pas opposées ; les autres la quittent."));
        return List.copyOf(toutes);
    }

    private List<String> relayees(LocalDate jour) {
        var toutes = new ArrayList<>(terme.periodes());
        toutes.add(
                "Le "
                        + Dates.jour(jour)
                        + ", la convention qui suit, qui est signée, prend effet : celle-ci est"
                        + " remplacée.");
        return List.copyOf(toutes);
    }

    private List<String> passees() {
        var fin = terme.fin();
        var toutes = new ArrayList<>(terme.periodesPassees());
        if (avantTerme()) {
            toutes.add(
                    "La convention a pris fin avant ce terme, parce qu’elle est "
                            + fin().toLowerCase(Locale.FRANCE)
                            + ".");
        } else if (fin != null && etat != EtatConvention.ARCHIVEE) {
            toutes.add(
                    "Le "
                            + Dates.jour(fin)
                            + " au soir, la convention a pris fin, parce "
                            + Elision.que(pourquoi())
                            + ".");
        }
        return List.copyOf(toutes);
    }

    private String pourquoi() {
        if (etat == EtatConvention.REMPLACEE) return "une autre l’a remplacée";
        return switch (terme.issue()) {
            case EXPIRATION, SANS_TERME -> "elle n’était pas renouvelable";
            case RECONDUCTION, RECONDUCTION_SANS_TERME ->
                    "les oppositions laissaient moins de deux parties";
            case ACCORD_EXPRES -> {
                if (duree.renouvellementSuppose()) yield "son renouvellement n’était pas renseigné";
                yield (terme.reconductions() > 0
                                ? "le nombre maximal de reconductions ("
                                        + terme.reconductions()
                                        + ") était atteint"
                                : "son renouvellement demandait un accord exprès")
                        + " et qu’aucun accord n’a été signé avant";
            }
        };
    }
}

package fr.unisson.evolutions.domaine;

import fr.unisson.conventions.domaine.IssueDuTerme;
import fr.unisson.conventions.domaine.Terme;
import java.time.LocalDate;

/// Where a convention stands on the way to its next period, told from its term and from the day.
public enum EtapeDuRenouvellement {
    SANS_OBJET("Pas de renouvellement à prévoir"),
    /// Of a signed convention, only the day is awaited.
    RELAYEE("La convention qui suit prendra la place de celle-ci à sa prise d’effet"),
    LOINTAIN("Le terme est à plus de six mois"),
    EVALUATION_ATTENDUE("L’évaluation commune est attendue avant de décider"),
    DECISION_OUVERTE("Les parties décident de la suite"),
    /// Tacit only: the time to oppose is over, the period still runs.
    ACQUIS("La reconduction est acquise, elle commencera à la fin de la période"),
    /// Tacit only: those who did not oppose are fewer than two.
    EMPECHEE(
            "Les oppositions laissent moins de deux parties : la convention prendra fin avec la"
                    + " période en cours");

    private static final int MOIS_DE_PREPARATION = 6;
    private static final int PARTIES_AU_MOINS = 2;

    private final String libelle;

    EtapeDuRenouvellement(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Whether those who did not oppose go on together.
    public static boolean assez(int restantes) {
        return restantes >= PARTIES_AU_MOINS;
    }

    /// @param relayee whether the convention that follows is signed, to take over in time
    /// @param restantes parties that did not oppose the renewal of this period
    /// @param evaluationDue whether the text asks for a joint evaluation first
    /// @param evaluationFaite whether it was filed for this period, or waived with its reason
    public static EtapeDuRenouvellement au(
            LocalDate jour,
            Terme terme,
            boolean relayee,
            int restantes,
            boolean evaluationDue,
            boolean evaluationFaite) {
        if (relayee) return RELAYEE;
        var fin = terme.fin();
        var limite = terme.limite();
        if (fin == null || terme.issue() == IssueDuTerme.EXPIRATION) {
            return SANS_OBJET;
        }
        if (terme.issue().tacite() && !assez(restantes)) return EMPECHEE;
        // Of a notice that nobody told, only the end is known.
        var ouverture = terme.issue().tacite() && limite != null ? limite : fin;
        if (terme.issue().tacite() && jour.isAfter(ouverture)) return ACQUIS;
        if (jour.isBefore(ouverture.minusMonths(MOIS_DE_PREPARATION))) return LOINTAIN;
        return evaluationDue && !evaluationFaite ? EVALUATION_ATTENDUE : DECISION_OUVERTE;
    }
}

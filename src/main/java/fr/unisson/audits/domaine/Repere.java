package fr.unisson.audits.domaine;

import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.vie.Motif;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an observation is called: a number, which may follow a letter or a word of a short list. No
/// name, no initials, no room and no date can be written.
public final class Repere {

    public static final String CODE = "REPERE";

    private static final Pattern ADMIS =
            Pattern.compile(
                    "(?:(?:dossier|observation|obs|fiche|visite|séance|passage)[ .-]{0,2}|\\p{L}[ -]?)?"
                            + "(?:n° ?)?\\d{1,6}",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Repere() {}

    public static Optional<Motif> refus(String repere) {
        if (repere.isEmpty()) {
            return Optional.of(new Motif(CODE, "Donnez un numéro à cette observation."));
        }
        var patient = DonneeDePatient.refus(CODE, repere);
        if (patient.isPresent()) return patient;
        return ADMIS.matcher(repere).matches()
                ? Optional.empty()
                : Optional.of(
                        new Motif(
                                CODE,
                                "Un numéro seulement, comme 12, D-12 ou Dossier 12 : ni nom, ni"
                                        + " initiales, ni chambre, ni date."));
    }
}

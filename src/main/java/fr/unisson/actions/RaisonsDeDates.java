package fr.unisson.actions;

/// Why dates that were fixed change, said with the change. The due date moves by
/// [Actions#reporter].
public record RaisonsDeDates(String debut, String verification) {

    public static final RaisonsDeDates AUCUNE = new RaisonsDeDates("", "");

    public RaisonsDeDates {
        debut = debut.strip();
        verification = verification.strip();
    }
}

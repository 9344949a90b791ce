package fr.unisson.socle.vie;

/// Why something is refused: a stable code that support can quote, and a French sentence that tells
/// the reader what to do about it.
public record Motif(String code, String phrase) {

    /// The object is not in a state from which this passage starts.
    public static final String ETAT = "ETAT_INCOMPATIBLE";

    /// The actor does not hold a role that may do this.
    public static final String ROLE = "ROLE_INSUFFISANT";

    /// Invariant 2 of the domain: refusals, returns, voids and abandonments always say why, without
    /// designating a person.
    public static final String SANS_MOTIF = "MOTIF_REQUIS";
}

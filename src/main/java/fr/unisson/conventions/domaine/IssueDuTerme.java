package fr.unisson.conventions.domaine;

/// What comes at the end of the current period if nobody acts (Code civil, articles 1210 to 1215).
public enum IssueDuTerme {
    /// No term: it lives until it is left.
    SANS_TERME("Durée indéterminée"),
    /// It ends by itself.
    EXPIRATION("Fin sans renouvellement"),
    /// It ends, unless all sign again before.
    ACCORD_EXPRES("Fin, sauf accord exprès signé avant"),
    /// A new period of fixed length, unless a party opposes in time.
    RECONDUCTION("Reconduction tacite, sauf opposition"),
    /// Renewed without length: it would have no term any more (article 1214).
    RECONDUCTION_SANS_TERME("Reconduction pour une durée indéterminée, sauf opposition");

    private final String libelle;

    IssueDuTerme(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public boolean tacite() {
        return this == RECONDUCTION || this == RECONDUCTION_SANS_TERME;
    }
}

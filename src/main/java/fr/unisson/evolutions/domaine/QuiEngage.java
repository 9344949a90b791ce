package fr.unisson.evolutions.domaine;

/// Who says for a party that it does not renew, or that it leaves.
///
/// A convention signed elsewhere names no signatory here: without this rule nobody could oppose.
public enum QuiEngage {
    /// The signatories named in the convention, and they alone.
    SIGNATAIRE,
    /// The party named none: whoever directs the organisation, or may sign for it that day.
    DIRECTION_OU_MANDAT;

    public static QuiEngage de(boolean aUnSignataire) {
        return aUnSignataire ? SIGNATAIRE : DIRECTION_OU_MANDAT;
    }

    /// Whether the act is this person's to take.
    ///
    /// @param dirige holds DIRECTION in the organisation
    public boolean revientA(boolean signataire, boolean dirige, boolean mandate) {
        return this == SIGNATAIRE ? signataire : dirige || mandate;
    }

    /// Whether this person, to whom the act comes, may take it that day.
    public boolean permet(boolean dirige, boolean mandate) {
        return mandate || (this == DIRECTION_OU_MANDAT && dirige);
    }
}

package fr.unisson.gouvernance;

/// Why a mandate cannot be recorded, or does not allow signing on a given day.
public enum MotifMandat {
    PAS_ENCORE_COMMENCE("Ce mandat ne commence que plus tard."),
    EXPIRE("Ce mandat est arrivé à son terme."),
    REVOQUE("Ce mandat a été révoqué."),
    TITULAIRE_PARTI("La personne qui le détient a quitté l’organisation."),
    MATIERE_NON_COUVERTE("Ce mandat ne couvre pas cet acte."),
    PLAFOND_DEPASSE("Le montant dépasse le plafond de ce mandat."),
    /// CSP D. 6143-33 and CASF D. 315-67: a delegation falls with the power it comes from.
    DONNEUR_SANS_POUVOIR(
            "La personne qui a donné cette délégation ne détient plus elle-même le pouvoir :"
                    + " la délégation est tombée."),
    SOUS_DELEGATION_INTERDITE(
            "Le pouvoir délégué ne peut pas être délégué à son tour : l’acte ne le permet pas."),
    DONNEUR_REQUIS("Une délégation dit qui l’a donnée."),
    DONNEUR_INCONNU("Choisissez dans la liste le mandat de la personne qui délègue."),
    TITULAIRE_REQUIS("Indiquez la personne qui détient le mandat."),
    FIN_AVANT_DEBUT("La fin précède le début."),
    MATIERES_REQUISES("Indiquez au moins une matière."),
    POUVOIR_PLUS_LARGE(
            "On ne délègue que le pouvoir que l’on détient : la matière, la durée ou le"
                    + " plafond dépassent ceux du donneur."),
    DEJA_CLOS("Ce mandat est déjà clos."),
    RAISON_REQUISE("Écrivez la raison.");

    private final String phrase;

    MotifMandat(String phrase) {
        this.phrase = phrase;
    }

    public String phrase() {
        return phrase;
    }
}

package fr.unisson.conventions.domaine;

/// An act that a convention waits for. `convention_actes_attendus` says from whom and by when, for
/// each state.
public enum NatureAttente {
    /// The letter of invitation tells of it.
    INVITATION("Répondre à l’invitation", "/parties", false),
    POSITION_PRINCIPES("Se prononcer sur les principes", "/principes", true),
    POSITION_VOLET("Se prononcer sur le volet %s", "/volets/%s", true),
    REDACTION_VOLET("Conduire l’écriture du volet %s", "/volets/%s", true),
    APPROBATION("Relire et approuver le texte", "/texte", true),
    DECISION("Faire décider vos instances", "/validation", true),
    REPONSE_AVIS("Répondre à l’avis : %s", "/validation", true),
    MANDAT("Choisir le mandat de votre signataire", "/parties", true),
    /// Told once the text is assembled, which an amendment is from its first day.
    FICHE("Compléter la fiche de votre organisation", "/parties/%s", true),
    /// Signing has letters of its own, with their reminders.
    SIGNATURE("Signer", "/signature", false),
    COPIE_A_VERIFIER("Vérifier la copie signée par %s", "/signature", true),
    EVENEMENT("Déclarer l’événement attendu, une fois survenu", "/signature", true),
    SILENCE("Reprendre ou abandonner le travail, sans activité depuis six mois", "", true),
    ANIMATION("Faire avancer la convention", "", true);

    private final String geste;
    private final String chemin;
    private final boolean annoncee;

    NatureAttente(String geste, String chemin, boolean annoncee) {
        this.geste = geste;
        this.chemin = chemin;
        this.annoncee = annoncee;
    }

    /// What to do, beginning with a verb.
    ///
    /// @param objet the volet, the body or the person it is about; empty when the convention is
    public String geste(String objet) {
        return geste.formatted(objet);
    }

    /// Where it is done.
    public String adresse(long convention, String objet) {
        return "/conventions/" + convention + chemin.formatted(objet);
    }

    /// Whether a mail tells of it when it begins to be expected.
    public boolean annoncee() {
        return annoncee;
    }
}

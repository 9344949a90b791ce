package fr.unisson.actions;

/// Who reads an action besides its author, pilot and contributors. In SQL: `action_lectures()`.
public enum Visibilite {
    DIRECTION("La direction et les référents qualité"),
    EQUIPE("L’équipe"),
    CVS("L’équipe et les représentants des usagers"),
    PARTENAIRES("Aussi les partenaires nommés et les facilitateurs"),
    AUTORITE("Aussi les observateurs des autorités, membres de l’organisation");

    private final String libelle;

    Visibilite(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

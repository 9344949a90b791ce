package fr.unisson.derives.domaine;

import java.util.Set;

/// What people write about an alert in their own words, and may turn out to designate a person.
public enum TexteDAlerte {
    FAITS("Ce qui est signalé"),
    SOUHAIT("La réaction souhaitée"),
    NOTE("Une note de l’historique"),
    ACTE("L’acte nommé dans l’historique"),
    REPONSE("Une réponse"),
    PLAN("Un plan de redressement");

    private final String libelle;

    TexteDAlerte(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Whoever wrote it takes it back; else whoever judges the alert. A party concerned would make
    /// disappear what is said of it.
    public static boolean masquable(Set<RoleAlerte> roles, boolean sien) {
        return sien
                || roles.contains(RoleAlerte.PRESIDENCE)
                || roles.contains(RoleAlerte.SUPPLEANCE);
    }
}

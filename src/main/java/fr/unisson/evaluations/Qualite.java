package fr.unisson.evaluations;

import fr.unisson.gouvernance.College;
import java.util.Optional;

/// As what somebody rates.
public enum Qualite {
    PROFESSIONNEL("Professionnel", CollegeRepondant.PROFESSIONNELS),
    PERSONNE_ACCOMPAGNEE("Personne accompagnée", CollegeRepondant.USAGERS),
    PROCHE("Proche", CollegeRepondant.USAGERS),
    REPRESENTANT("Représentant", CollegeRepondant.USAGERS);

    private final String libelle;
    private final CollegeRepondant college;

    Qualite(String libelle, CollegeRepondant college) {
        this.libelle = libelle;
        this.college = college;
    }

    public String libelle() {
        return libelle;
    }

    public CollegeRepondant college() {
        return college;
    }

    /// What a seat in a body makes of somebody; empty when the facilitator must say.
    public static Optional<Qualite> du(College siege) {
        return switch (siege) {
            case USAGERS -> Optional.of(PERSONNE_ACCOMPAGNEE);
            case FAMILLES -> Optional.of(PROCHE);
            case REPRESENTANTS_LEGAUX -> Optional.of(REPRESENTANT);
            case PROFESSIONNELS, DIRECTION, ORGANISME_GESTIONNAIRE -> Optional.of(PROFESSIONNEL);
            case ELUS, BENEVOLES, MEDIATEURS, FACILITATEUR, AUTRES -> Optional.empty();
        };
    }
}

package fr.unisson.annuaire;

import com.fasterxml.jackson.annotation.JsonValue;

public record OrganisationId(@JsonValue long valeur) {
    public static OrganisationId of(String valeur) {
        return new OrganisationId(Long.parseLong(valeur));
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}

package fr.unisson.annuaire;

import com.fasterxml.jackson.annotation.JsonValue;

public record EtablissementId(@JsonValue long valeur) {
    public static EtablissementId of(String valeur) {
        return new EtablissementId(Long.parseLong(valeur));
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}

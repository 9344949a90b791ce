package fr.unisson.annuaire;

public record EtablissementId(long valeur) {
    public static EtablissementId of(String valeur) {
        return new EtablissementId(Long.parseLong(valeur));
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}

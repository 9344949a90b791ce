package fr.unisson.annuaire;

public record ImportId(long valeur) {
    public static ImportId of(String valeur) {
        return new ImportId(Long.parseLong(valeur));
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}

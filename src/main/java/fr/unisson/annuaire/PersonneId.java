package fr.unisson.annuaire;

public record PersonneId(long valeur) {
    public static PersonneId of(String valeur) {
        return new PersonneId(Long.parseLong(valeur));
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}

package fr.unisson.gouvernance;

public record MandatId(long valeur) {

    public static MandatId of(String valeur) {
        return new MandatId(Long.parseLong(valeur));
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}

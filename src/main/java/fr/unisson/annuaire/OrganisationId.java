package fr.unisson.annuaire;

public record OrganisationId(long valeur) {
    public static OrganisationId of(String valeur) {
        return new OrganisationId(Long.parseLong(valeur));
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}

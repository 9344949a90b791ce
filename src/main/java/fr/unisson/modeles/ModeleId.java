package fr.unisson.modeles;

/// A model that an organisation writes.
public record ModeleId(long valeur) {

    private static final String PREFIXE = "propre-";

    public static ModeleId of(String texte) {
        return new ModeleId(Long.parseLong(texte));
    }

    /// How a convention names it.
    public String code() {
        return PREFIXE + valeur;
    }

    /// What a code names, when it is a model of an organisation.
    static java.util.Optional<ModeleId> deCode(String code) {
        return code.matches(PREFIXE + "\\d{1,18}")
                ? java.util.Optional.of(of(code.substring(PREFIXE.length())))
                : java.util.Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}

package fr.unisson.socle.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Forms filled everywhere with a text that designates somebody: which fields refuse it.
public final class Indiscretions {

    /// A birth date, a NIR and a telephone, each enough by itself.
    public static final List<String> TEXTES =
            List.of("Née le 3 mars 1941", "Son numéro est 285057800608436", "Au 06 12 34 56 78");

    /// What organisations are known by, and ordinary figures.
    public static final List<String> PERMIS =
            List.of("SIRET 123 456 789 00012", "FINESS 440012345", "12 000 repas le 03/03/2026");

    private Indiscretions() {}

    /// The form with this text in each of its fields, the others empty.
    public static <R extends Record> R remplir(Class<R> forme, String texte) {
        var composants = forme.getRecordComponents();
        try {
            Constructor<R> constructeur =
                    forme.getDeclaredConstructor(
                            Arrays.stream(composants)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructeur.setAccessible(true);
            return constructeur.newInstance(
                    Arrays.stream(composants)
                            .map(c -> c.getType() == String.class ? texte : null)
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(forme.getName(), e);
        }
    }

    /// The fields that refuse what designates a person.
    public static Stream<String> refuses(Erreurs erreurs) {
        return erreurs.toutes().stream()
                .filter(e -> e.message().contains("personne accompagnée"))
                .map(Erreurs.Erreur::champ)
                .distinct();
    }
}

package fr.unisson.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.web.FormulaireDonnees.Genre;
import fr.unisson.conventions.web.SchemaDonnees.Colonne;
import fr.unisson.modeles.TypeDonnees;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is asked and what is held are the same fields, of the same kind: a field in one place only
/// would be lost without a word.
class SchemaDonneesTest {

    @ParameterizedTest
    @EnumSource(TypeDonnees.class)
    void le_formulaire_demande_exactement_ce_que_l_article_garde(TypeDonnees type) {
        var classe = DonneesArticle.classe(type);
        var schema = SchemaDonnees.de(type);
        if (classe == DonneesArticle.Aucune.class) {
            assertThat(schema).isEmpty();
            return;
        }
        var s = schema.orElseThrow();
        var composants = List.of(classe.getRecordComponents());
        var listes =
                composants.stream()
                        .filter(c -> c.getType() == List.class && element(c).isRecord())
                        .toList();
        var seuls = composants.stream().filter(c -> !listes.contains(c)).toList();

        memes(s.champs(), seuls);
        assertThat(listes)
                .extracting(RecordComponent::getName)
                .isEqualTo(s.liste().isEmpty() ? List.of() : List.of(s.liste()));
        memes(
                s.colonnes(),
                listes.stream().flatMap(c -> Stream.of(element(c).getRecordComponents())).toList());
        assertThat(type.tableau().orElse(""))
                .as("the warning on an empty table names it as the form does")
                .isEqualTo(s.titreListe());
    }

    private static void memes(List<Colonne> demandes, List<RecordComponent> gardes) {
        assertThat(demandes)
                .extracting(Colonne::nom)
                .containsExactlyInAnyOrderElementsOf(
                        gardes.stream().map(RecordComponent::getName).toList());
        for (var d : demandes) {
            var garde =
                    gardes.stream()
                            .filter(c -> c.getName().equals(d.nom()))
                            .findFirst()
                            .orElseThrow();
            assertThat(genres(garde)).as(d.nom()).contains(d.genre());
            if (d.genre() == Genre.CHOIX)
                assertThat(d.choix())
                        .extracting(fr.unisson.socle.web.Choix::valeur)
                        .containsExactlyElementsOf(
                                Arrays.stream(garde.getType().getEnumConstants())
                                        .map(e -> ((Enum<?>) e).name())
                                        .toList());
        }
    }

    private static List<Genre> genres(RecordComponent c) {
        if (c.getType() == List.class) return List.of(Genre.PLUSIEURS);
        if (c.getType() == LocalDate.class) return List.of(Genre.DATE);
        if (c.getType() == int.class) return List.of(Genre.NOMBRE);
        if (c.getType() == boolean.class) return List.of(Genre.OUI_NON);
        if (c.getType().isEnum()) return List.of(Genre.CHOIX);
        return List.of(Genre.TEXTE, Genre.LONG);
    }

    private static Class<?> element(RecordComponent c) {
        return (Class<?>) ((ParameterizedType) c.getGenericType()).getActualTypeArguments()[0];
    }
}

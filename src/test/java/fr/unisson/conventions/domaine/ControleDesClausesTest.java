package fr.unisson.conventions.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.ControleDesClauses.Portee;
import fr.unisson.modeles.ClauseExigee;
import fr.unisson.modeles.TypeModele;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// CSP D. 6124-204: what a convention between an HAD and an establishment must say.
class ControleDesClausesTest {

    private static final List<Portee> TOUTES =
            Arrays.stream(ClauseExigee.values())
                    .map(c -> new Portee(c, "4", "Un texte complet."))
                    .toList();

    @Test
    void une_convention_complete_n_est_pas_arretee() {
        assertThat(ControleDesClauses.controler(TypeModele.HAD_ESMS, TOUTES)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ClauseExigee.class)
    void chaque_mention_absente_vide_ou_a_completer_arrete_le_texte(ClauseExigee clause) {
        assertThat(controler(clause, null))
                .singleElement()
                .satisfies(k -> {
                    assertThat(k.bloquant()).isTrue();
                    assertThat(k.phrase()).contains(clause.libelle(), "D. 6124-204");
                });
        assertThat(controler(clause, " "))
                .singleElement()
                .satisfies(k -> assertThat(k.phrase()).contains("est vide"));
        assertThat(controler(clause, "Sous [à préciser : nombre] heures."))
                .singleElement()
                .satisfies(k -> assertThat(k.phrase()).contains("reste à préciser"));
    }

    @ParameterizedTest
    @EnumSource(value = TypeModele.class, names = "HAD_ESMS", mode = EnumSource.Mode.EXCLUDE)
    void les_autres_conventions_ne_sont_pas_tenues_a_cette_liste(TypeModele type) {
        assertThat(ControleDesClauses.controler(type, List.of())).isEmpty();
    }

    private static List<Constat> controler(
            ClauseExigee clause, @org.jspecify.annotations.Nullable String texte) {
        var portees = new ArrayList<>(TOUTES);
        portees.removeIf(p -> p.clause() == clause);
        if (texte != null) portees.add(new Portee(clause, "12", texte));
        return ControleDesClauses.controler(TypeModele.HAD_ESMS, portees);
    }
}

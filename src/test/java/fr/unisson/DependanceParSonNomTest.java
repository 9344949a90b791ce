package fr.unisson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

class DependanceParSonNomTest {

    private final Observee beans = new Observee();

    DependanceParSonNomTest() {
        beans.setAutowireCandidateResolver(new DependanceParSonNom());
    }

    @Test
    void un_composant_se_trouve_par_le_nom_de_sa_classe_sans_parcourir_les_autres() {
        declarer(Simple.class.getName(), Simple.class);
        declarer("demandeur", Demandeur.class);

        var demandeur = (Demandeur) beans.getBean("demandeur");

        assertThat(demandeur.recu).isSameAs(beans.getBean(Simple.class.getName()));
        assertThat(beans.parcourus).doesNotContain(Simple.class);
    }

    @Test
    void ce_qui_porte_un_autre_nom_se_trouve_encore_par_son_type() {
        declarer("autre", Simple.class);
        declarer("demandeur", Demandeur.class);

        var demandeur = (Demandeur) beans.getBean("demandeur");

        assertThat(demandeur.recu).isSameAs(beans.getBean("autre"));
        assertThat(beans.parcourus).contains(Simple.class);
    }

    @Test
    void un_nom_demande_l_emporte_sur_celui_de_la_classe() {
        declarer(Simple.class.getName(), Simple.class);
        declarer("choisi", Simple.class);
        declarer("demandeur", Choisissant.class);

        var demandeur = (Choisissant) beans.getBean("demandeur");

        assertThat(demandeur.recu).isSameAs(beans.getBean("choisi"));
    }

    @Test
    void deux_composants_que_rien_ne_distingue_sont_refuses() {
        declarer("un", Simple.class);
        declarer("deux", Simple.class);
        declarer("demandeur", Demandeur.class);

        assertThatThrownBy(() -> beans.getBean("demandeur"))
                .isInstanceOf(UnsatisfiedDependencyException.class)
                .hasCauseInstanceOf(NoUniqueBeanDefinitionException.class);
    }

    private void declarer(String nom, Class<?> classe) {
        var definition = new RootBeanDefinition(classe);
        definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        beans.registerBeanDefinition(nom, definition);
    }

    static class Simple {}

    static class Demandeur {
        final Simple recu;

        Demandeur(Simple recu) {
            this.recu = recu;
        }
    }

    static class Choisissant {
        final Simple recu;

        Choisissant(@Qualifier("choisi") Simple recu) {
            this.recu = recu;
        }
    }

    /// Remembers each type for which every component was looked at.
    private static final class Observee extends DefaultListableBeanFactory {

        private final List<Class<?>> parcourus = new ArrayList<>();

        @Override
        public String[] getBeanNamesForType(
                @Nullable Class<?> type, boolean prototypes, boolean precoces) {
            if (type != null) parcourus.add(type);
            return super.getBeanNamesForType(type, prototypes, precoces);
        }
    }
}

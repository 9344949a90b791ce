package fr.unisson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import fr.unisson.conventions.Repertoire;
import fr.unisson.evaluations.CriteresEvaluations;
import fr.unisson.evaluations.Evaluations;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What many pages read is planned once for each connection. PostgreSQL plans a statement again at
/// each use as long as its values make that look cheaper, and the rules of rows make a plan longer
/// to find than rows to read.
@SqlTest
class LecturesPrepareesSqlTest {

    /// The driver prepares at the fifth use; PostgreSQL then plans for five sets of values.
    private static final int LECTURES = 12;

    private static final Repertoire.Filtres TOUTES =
            new Repertoire.Filtres(null, Set.of(), null, null);

    @Autowired Acteurs acteurs;
    @Autowired ApplicationContext beans;
    @Autowired JdbcClient db;

    static Stream<Arguments> lectures() {
        return Stream.of(
                lecture(
                        "conventions",
                        "%from convention c%convention_tour%",
                        b -> b.getBean(Repertoire.class).page(TOUTES, null, 30)),
                lecture(
                        "évaluations",
                        "%from evaluation_session e%evaluations_montrees%",
                        b ->
                                b.getBean(Evaluations.class)
                                        .lister(CriteresEvaluations.TOUTES, null)));
    }

    private static Arguments lecture(
            String quoi, String motif, Consumer<ApplicationContext> lecture) {
        return argumentSet(quoi, motif, lecture);
    }

    @ParameterizedTest
    @MethodSource("lectures")
    void une_lecture_de_page_ne_se_prepare_plus(
            String motif, Consumer<ApplicationContext> lecture) {
        acteurs.defaire(
                Acteurs.compte(1, 1),
                () -> {
                    for (int i = 0; i < LECTURES; i++) lecture.accept(beans);
                    assertThat(
                                    db.sql(
                                                    """
                                                    select max(generic_plans) from pg_prepared_statements
                                                     where statement like :motif
                                                       and statement not like '%pg_prepared%'
                                                    """)
                                            .param("motif", motif)
                                            .query(Integer.class)
                                            .single())
                            .isPositive();
                });
    }
}

package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.SqlTest;
import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class UneLectureParPageSqlTest {

    @Autowired UneLectureParPage filtre;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @ParameterizedTest
    @CsvSource({"GET, true", "HEAD, true", "POST, false", "PUT, false", "DELETE, false"})
    void seule_une_demande_qui_lit_partage_ses_lectures(String methode, boolean ensemble)
            throws Exception {
        var lues = new ArrayList<String>();
        demander(
                methode,
                (_, _) -> {
                    lues.add(transaction());
                    lues.add(transaction());
                });
        assertThat(lues.getFirst().equals(lues.getLast())).isEqualTo(ensemble);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rien_n_est_partage_une_fois_que_la_reponse_part(boolean enTexte) throws Exception {
        var lues = new ArrayList<String>();
        demander(
                "GET",
                (_, reponse) -> {
                    lues.add(transaction());
                    if (enTexte) reponse.getWriter();
                    else reponse.getOutputStream();
                    lues.add(transaction());
                    lues.add(transaction());
                });
        assertThat(lues).doesNotHaveDuplicates();
    }

    private void demander(String methode, FilterChain suite) throws Exception {
        filtre.doFilter(
                new MockHttpServletRequest(methode, "/"), new MockHttpServletResponse(), suite);
    }

    private String transaction() {
        var lecture = new TransactionTemplate(transactions);
        lecture.setReadOnly(true);
        return Objects.requireNonNull(
                lecture.execute(_ ->
                        db.sql("select pg_backend_pid() || ' ' || now()")
                                .query(String.class)
                                .single()));
    }
}

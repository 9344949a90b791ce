package fr.unisson.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class JournalSqlTest {

    @Autowired Journal journal;
    @Autowired VerificationDuJournal verification;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void chaque_ligne_porte_l_empreinte_de_la_precedente() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    journal.consigner("essai", 1, "Créé", "");
                    journal.consigner("essai", 1, "Modifié", "titre");
                    journal.consigner("essai", 2, "Créé", "");

                    var faits = journal.histoire("essai", 1, Integer.MAX_VALUE, 10);

                    assertThat(faits).extracting(Fait::rang).containsExactly(2, 1);
                    assertThat(faits.getFirst().precedente())
                            .isEqualTo(faits.getLast().empreinte());
                    assertThat(VerificationDuJournal.suit(faits.getLast(), faits.getFirst()))
                            .isTrue();
                });
    }

    @Test
    void un_autre_compte_ne_lit_pas_l_histoire_d_un_objet_qui_n_est_pas_le_sien() {
        acteurs.defaire(
                Acteurs.compte(1),
                () -> {
                    journal.consigner("essai", 9, "Créé", "");
                    acteurs.devenir(
                            Acteurs.compte(2),
                            () ->
                                    assertThat(journal.histoire("essai", 9, Integer.MAX_VALUE, 10))
                                            .isEmpty());
                });
    }

    @Test
    void un_autre_compte_continue_pourtant_la_chaine() {
        acteurs.defaire(
                Acteurs.compte(1),
                () -> {
                    journal.consigner("essai", 9, "Créé", "");
                    acteurs.devenir(
                            Acteurs.compte(2),
                            () -> {
                                journal.consigner("essai", 9, "Consulté", "");
                                assertThat(journal.histoire("essai", 9, Integer.MAX_VALUE, 10))
                                        .extracting(Fait::rang)
                                        .containsExactly(2);
                            });
                });
    }

    @Test
    void les_nouvelles_sont_celles_des_objets_demandes() {
        var avant = Instant.now().minusSeconds(60);
        acteurs.defaire(
                Acteurs.compte(1),
                () -> {
                    for (long objet : List.of(71L, 72L, 73L)) {
                        journal.consigner("essai", objet, "Créé", "");
                    }
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () -> {
                                assertThat(journal.recents("essai", List.of(71L, 73L), 10))
                                        .extracting(Fait::objetId)
                                        .containsExactlyInAnyOrder(71L, 73L);
                                assertThat(journal.depuis("essai", List.of(72L), avant, 10))
                                        .extracting(Fait::objetId)
                                        .containsExactly(72L);
                                assertThat(journal.recents("essai", List.of(), 10)).isEmpty();
                            });
                });
    }

    @Test
    void nul_n_ecrit_au_nom_d_un_autre() {
        acteurs.defaire(
                Acteurs.compte(1),
                () ->
                        assertThatThrownBy(() -> inserer(2))
                                .isInstanceOf(DataAccessException.class)
                                .hasStackTraceContaining("row-level security"));
    }

    @Test
    void une_ligne_ne_se_modifie_pas() {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        assertThatThrownBy(() -> db.sql("update journal set fait = 'x'").update())
                                .hasStackTraceContaining("permission denied"));
    }

    @Test
    void une_ligne_ne_s_efface_pas() {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        assertThatThrownBy(() -> db.sql("delete from journal").update())
                                .hasStackTraceContaining("permission denied"));
    }

    private void inserer(long compte) {
        db.sql(
                        """
                        insert into journal values ('essai', 5, 1, now(), :compte, 'x', 'y', '',
                                                    '', 'z')
                        """)
                .param("compte", compte)
                .update();
    }
}

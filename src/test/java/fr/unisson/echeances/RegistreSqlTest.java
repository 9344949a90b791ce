package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.Proprietaire;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Destinataire.Compte;
import fr.unisson.echeances.Destinataire.Role;
import fr.unisson.echeances.Registre.Criteres;
import fr.unisson.echeances.Registre.Etat;
import fr.unisson.echeances.Registre.Ligne;
import fr.unisson.echeances.Registre.Qui;
import fr.unisson.echeances.donnees.RegistreSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class RegistreSqlTest {

    private static final LocalDate JOUR = LocalDate.of(2099, 6, 10);
    private static final int COMBIEN = 120;

    @Autowired Echeances echeances;
    @Autowired RegistreSql sql;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired FlywayConnectionDetails migrations;

    private OrganisationId tilleuls = new OrganisationId(0);
    private CompteId marie = new CompteId(0);

    @BeforeEach
    void creerLesPersonnages() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        marie = personnages.membre("Marie", "Dupont", tilleuls, RoleOrganisation.DIRECTION);
    }

    /// Two roles owe each duty, of which Marie holds one; several fall on each day.
    @ParameterizedTest
    @CsvSource({
        "MOI, EN_COURS, false",
        "ORGANISATION, EN_COURS, false",
        "MOI, FAITES, true",
        "ORGANISATION, FAITES, true"
    })
    void page_apres_page_chaque_echeance_vient_une_fois_dans_l_ordre(
            Qui qui, Etat etat, boolean faites) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    for (var i = 0; i < COMBIEN; i++) {
                        poser(i, JOUR.plusDays(i / 7), direction(), referent());
                        if (faites) echeances.lever(cle(i));
                    }
                    var lues = toutes(new Criteres(qui, tilleuls, etat, "", ""));
                    assertThat(lues).hasSize(COMBIEN);
                    assertThat(lues).extracting(Ligne::libelle).doesNotHaveDuplicates();
                    assertThat(lues)
                            .extracting(Ligne::pour)
                            .isSortedAccordingTo(
                                    faites
                                            ? java.util.Comparator.<LocalDate>reverseOrder()
                                            : java.util.Comparator.<LocalDate>naturalOrder());
                    assertThat(lues)
                            .extracting(Ligne::attendu)
                            .containsOnly(
                                    qui == Qui.MOI ? "Direction" : "Direction, Référent qualité");
                });
    }

    @Test
    void les_miennes_et_celles_de_mes_roles_se_suivent_par_date() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    poser(1, JOUR.plusDays(2), new Compte(marie));
                    poser(2, JOUR, direction());
                    poser(3, JOUR.plusDays(1), referent());
                    poser(4, JOUR.minusDays(3), direction());
                    var miennes = new Criteres(Qui.MOI, tilleuls, Etat.EN_COURS, "", "");
                    assertThat(toutes(miennes))
                            .extracting(Ligne::libelle)
                            .containsExactly("Devoir 4", "Devoir 2", "Devoir 1");
                    assertThat(toutes(new Criteres(Qui.MOI, tilleuls, Etat.EN_RETARD, "", "")))
                            .extracting(Ligne::libelle)
                            .containsExactly("Devoir 4");
                    assertThat(
                                    toutes(
                                            new Criteres(
                                                    Qui.ORGANISATION,
                                                    tilleuls,
                                                    Etat.EN_COURS,
                                                    "essai",
                                                    "DÉVOIR 3")))
                            .extracting(Ligne::libelle)
                            .containsExactly("Devoir 3");
                });
    }

    @Test
    void un_mois_trop_plein_le_dit_et_garde_les_premiers_jours() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    for (var i = 0; i < 401; i++) {
                        poser(i, JOUR.withDayOfMonth(1 + i % 30), direction());
                    }
                    acteurs.devenir(
                            personnages.acteur(marie, tilleuls),
                            () -> {
                                var juin =
                                        registre().duMois(Criteres.miennes(), YearMonth.from(JOUR));
                                assertThat(juin.elements()).hasSize(400);
                                assertThat(juin.suite()).isNotNull();
                                assertThat(
                                                registre()
                                                        .duMois(
                                                                Criteres.miennes(),
                                                                YearMonth.from(JOUR).plusMonths(1))
                                                        .suite())
                                        .isNull();
                            });
                });
    }

    /// The order of the index is that of the page: reading stops with it. The statistics are those
    /// that a table so filled has.
    @Test
    void une_page_ne_lit_pas_toutes_les_echeances_d_un_role() {
        var proprietaire = Proprietaire.de(migrations);
        proprietaire
                .sql(
                        """
                        insert into echeance (module, objet_type, objet_id, verbe, organisation_id,
                            role, libelle, lien, pour_le, posee_le, modifiee_le)
                        select 'essai', 'masse', i, 'faire', :o, 'DIRECTION', 'Devoir', '/x',
                               date '2099-06-10' + i % 365, now(), now()
                          from generate_series(1, 3000) i
                        """)
                .param("o", tilleuls.valeur())
                .update();
        try {
            proprietaire.sql("analyze echeance").update();
            acteurs.defaire(
                    Acteurs.systeme(),
                    () -> {
                        var avant = lues();
                        toutesLesPages(Criteres.miennes(), 1);
                        assertThat(lues() - avant).isLessThan(1_000);
                    });
        } finally {
            proprietaire.sql("delete from echeance where objet_type = 'masse'").update();
        }
    }

    /// Entries of indexes and rows of the table read in this transaction.
    private long lues() {
        return db.sql(
                        """
                        select sum(pg_stat_get_xact_tuples_returned(oid))::bigint from pg_class
                         where oid = 'echeance'::regclass
                            or oid in (select indexrelid from pg_index
                                        where indrelid = 'echeance'::regclass)
                        """)
                .query(Long.class)
                .single();
    }

    private List<Ligne> toutes(Criteres criteres) {
        return toutesLesPages(criteres, Integer.MAX_VALUE);
    }

    private List<Ligne> toutesLesPages(Criteres criteres, int auPlus) {
        var lues = new ArrayList<Ligne>();
        acteurs.devenir(
                personnages.acteur(marie, tilleuls),
                () -> {
                    var apres = "";
                    for (var n = 0; n < auPlus && apres != null; n++) {
                        var page = registre().lister(criteres, apres);
                        lues.addAll(page.elements());
                        apres = page.suite();
                    }
                });
        return lues;
    }

    private Registre registre() {
        return new Registre(
                sql, Clock.fixed(JOUR.atTime(9, 0).atZone(Dates.PARIS).toInstant(), Dates.PARIS));
    }

    private void poser(int rang, LocalDate pour, Destinataire... qui) {
        echeances.poser(
                new Echeance(
                        cle(rang),
                        List.of(qui),
                        "Devoir " + rang,
                        "",
                        "/x",
                        pour,
                        List.of(),
                        false));
    }

    private static Cle cle(int rang) {
        return new Cle("essai", "registre", 9_100_000 + rang, "faire");
    }

    private Role direction() {
        return new Role(tilleuls, RoleOrganisation.DIRECTION);
    }

    private Role referent() {
        return new Role(tilleuls, RoleOrganisation.REFERENT_QUALITE);
    }
}

package fr.unisson.territoire.donnees;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.territoire.CriteresDuRegistre;
import fr.unisson.territoire.donnees.RegistreSql.Ligne;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register on a real database: its order, its pages, its filters, whom it is for.
@SqlTest
class RegistreSqlTest {

    @Autowired RegistreSql registre;
    @Autowired ReseauSql reseau;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void la_premiere_a_finir_vient_d_abord_et_sans_terme_a_la_fin() {
        essai(c -> {
            jumelle(c, "Sans terme", null, "EN_VIGUEUR");
            jumelle(c, "Dans deux ans", jour().plusYears(2), "EN_VIGUEUR");
            jumelle(c, "Demain", jour().plusDays(1), "EN_VIGUEUR");
            jumelle(c, "Demain aussi", jour().plusDays(1), "SUSPENDUE");
            var toutes = titres(CriteresDuRegistre.AUCUN);
            assertThat(toutes).hasSize(5).startsWith("Demain", "Demain aussi");
            assertThat(toutes.subList(2, 3)).containsExactly("Dans deux ans");
            assertThat(toutes.subList(3, 5)).contains("Sans terme");

            var lues = new ArrayList<String>();
            String apres = null;
            do {
                var page = registre.lister(CriteresDuRegistre.AUCUN, apres, 2);
                page.elements().forEach(l -> lues.add(l.titre()));
                apres = page.suite();
            } while (apres != null);
            assertThat(lues).isEqualTo(toutes);
            for (var faux : List.of("", "x", "2026-99-99_1", "infinity_")) {
                assertThat(registre.lister(CriteresDuRegistre.AUCUN, faux, 2).elements())
                        .extracting(Ligne::titre)
                        .isEqualTo(toutes.subList(0, 2));
            }
        });
    }

    @Test
    void les_filtres_se_cumulent() {
        essai(c -> {
            jumelle(c, "Échue", jour().minusDays(1), "EXPIREE");
            long papier = jumelle(c, "Sur papier", jour().plusMonths(3), "EN_VIGUEUR");
            db.sql("update convention set provenance = 'NON_CONFIRMEE' where id = :c")
                    .param("c", papier)
                    .update();
            jumelle(c, "Lointaine", jour().plusYears(3), "EN_VIGUEUR");
            var six =
                    new CriteresDuRegistre(
                            null,
                            Set.of(EtatConvention.EN_VIGUEUR),
                            null,
                            null,
                            jour(),
                            jour().plusMonths(6),
                            null);
            assertThat(titres(six)).containsExactly("Sur papier");
            assertThat(titres(avec(Provenance.NON_CONFIRMEE, null, null)))
                    .containsExactly("Sur papier");
            assertThat(titres(avec(null, "echu", null))).containsExactly("Échue");
            assertThat(titres(avec(null, "%", null))).isEmpty();
            assertThat(titres(avec(null, "papier", c.organisation(1))))
                    .as("une jumelle n’a que la première partie")
                    .isEmpty();
            assertThat(titres(avec(null, "papier", c.organisation(0))))
                    .containsExactly("Sur papier");
            var comptes = registre.compter(jour());
            assertThat(comptes.expirent()).isEqualTo(1);
            assertThat(comptes.douteuses()).isEqualTo(1);
            assertThat(comptes.enCours()).isEqualTo(3);
        });
    }

    @Test
    void un_avenant_se_lit_avec_sa_convention_et_ne_compte_pas() {
        essai(c -> {
            long id = jumelle(c, "Avenant d’essai", null, "CONSOLIDATION");
            db.sql(
                            "update convention set nature = 'AVENANT', lien = 'AVENANT', parent_id = :p where id = :a")
                    .param("p", c.cle())
                    .param("a", id)
                    .update();
            db.sql(
                            """
                            insert into avenant (convention_id, parent_id, types, designation, base_rang,
                                                 base_texte, base_empreinte, perimetre_avant,
                                                 validation_requise)
                            values (:a, :p, '{TEXTE_LIBRE}', '', 0, '', '', '', false)
                            """)
                    .param("p", c.cle())
                    .param("a", id)
                    .update();
            var lignes = registre.lister(CriteresDuRegistre.AUCUN, null, 10).elements();
            assertThat(lignes).hasSize(1);
            assertThat(lignes.getFirst().avenants()).containsExactly("Avenant d’essai (en cours)");
            assertThat(registre.compter(jour()).enCours()).isEqualTo(1);
            assertThat(reseau.miens(null)).hasSize(1);
        });
    }

    @Test
    void chacun_ne_lit_que_les_siennes() {
        var ailleurs = personnages.organisation("Ailleurs");
        var tierce =
                personnages.acteur(
                        personnages.membre("Ève", "Tierce", ailleurs, RoleOrganisation.DIRECTION),
                        ailleurs);
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    convention();
                    acteurs.devenir(
                            tierce,
                            () -> {
                                assertThat(titres(CriteresDuRegistre.AUCUN)).isEmpty();
                                assertThat(reseau.miens(null)).isEmpty();
                                assertThat(reseau.partenaires()).isEmpty();
                                assertThat(registre.compter(jour()).enCours()).isZero();
                            });
                });
    }

    @Test
    void le_reseau_dit_chaque_lien_une_fois_avec_ses_parties() {
        essai(c -> {
            var liens = reseau.miens(null);
            assertThat(liens).hasSize(1);
            assertThat(liens.getFirst().parties()).hasSize(3);
            assertThat(reseau.miens("inconnu")).isEmpty();
            assertThat(reseau.partenaires()).hasSize(2);
        });
    }

    @Test
    void le_registre_se_lit_par_son_index() {
        var plan = new ArrayList<String>();
        essai(_ -> {
            db.sql("set local enable_seqscan = off").update();
            db.sql("set local enable_bitmapscan = off").update();
            db.sql("set local enable_sort = off").update();
            plan.addAll(
                    RegistreSql.parametrer(
                                    db.sql("explain " + RegistreSql.LISTER),
                                    CriteresDuRegistre.AUCUN,
                                    "2026-01-01_1",
                                    51)
                            .query(String.class)
                            .list());
        });
        assertThat(String.join("\n", plan)).contains("convention_par_fin");
    }

    private void essai(java.util.function.Consumer<ConventionEnVigueur> travail) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = convention();
                    acteurs.devenir(c.enReferent(0), () -> travail.accept(c));
                });
    }

    private ConventionEnVigueur convention() {
        return ConventionEnVigueur.depuis(
                db,
                3,
                jour(),
                new Duree(
                        ModePriseEffet.DATE_FIXE,
                        null,
                        null,
                        null,
                        ModeRenouvellement.AUCUN,
                        null,
                        null,
                        2,
                        false));
    }

    /// Another convention of the first party alone, as short as a row.
    private long jumelle(
            ConventionEnVigueur c, String titre, @Nullable LocalDate fin, String etat) {
        var id = new long[1];
        acteurs.devenir(
                Acteurs.systeme(),
                () -> {
                    id[0] =
                            db.sql(
                                            """
                                            insert into convention (version, etat, etat_le, titre, modele_code,
                                              modele_version, mode_effet, renouvellement, preavis_mois,
                                              evaluation_prealable, cree_le, fin_periode)
                                            values (1, :etat, now(), :titre, 'autre', 0, 'DATE_FIXE', 'AUCUN', 2,
                                              false, now(), :fin) returning id
                                            """)
                                    .param("etat", etat)
                                    .param("titre", titre)
                                    .param("fin", fin)
                                    .query(Long.class)
                                    .single();
                    db.sql(
                                    """
                                    insert into convention_acces (convention_id, organisation_id, niveau,
                                      accorde_le) values (:c, :o, 'ECRITURE', now())
                                    """)
                            .param("c", id[0])
                            .param("o", c.organisation(0))
                            .update();
                    db.sql(
                                    """
                                    insert into partie (convention_id, organisation_id, etat, invitee_le)
                                    values (:c, :o, 'ACCEPTEE', now())
                                    """)
                            .param("c", id[0])
                            .param("o", c.organisation(0))
                            .update();
                });
        return id[0];
    }

    private static CriteresDuRegistre avec(
            @Nullable Provenance provenance, @Nullable String texte, @Nullable Long partenaire) {
        return new CriteresDuRegistre(texte, Set.of(), null, partenaire, null, null, provenance);
    }

    private List<String> titres(CriteresDuRegistre criteres) {
        return registre.lister(criteres, null, 50).elements().stream().map(Ligne::titre).toList();
    }

    private LocalDate jour() {
        return LocalDate.now(horloge);
    }
}

package fr.unisson.grilles.donnees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.GrilleVue;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.UneGrille;
import fr.unisson.socle.Introuvable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Grids on a real database: how they are read, who reads them, that a published one stays as it
/// is.
@SqlTest
class GrillesSqlTest {

    @Autowired Grilles grilles;
    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;

    private OrganisationId maison;
    private CompteId qualite;
    private CompteId membre;

    @BeforeEach
    void monde() {
        maison = personnages.organisation("Les Amandiers");
        qualite = personnages.membre("Rose", "Qualité", maison, RoleOrganisation.REFERENT_QUALITE);
        membre = personnages.membre("Léon", "Membre", maison, RoleOrganisation.PROFESSIONNEL);
    }

    @Test
    void une_grille_se_lit_en_arbre() {
        essai(
                qualite,
                () -> {
                    var grille = grilles.charger(UneGrille.publiee(db, maison));
                    assertThat(codes(grille.feuilles())).containsExactly("A1", "A2", "B1", "B2");
                    assertThat(codes(grille.racines())).containsExactly("A", "B");
                    assertThat(codes(grille.enfants(grille.racines().getFirst())))
                            .containsExactly("A1", "A2");
                    assertThat(grille.echelle())
                            .isInstanceOfSatisfying(
                                    Echelle.Niveaux.class,
                                    n -> {
                                        assertThat(n.valeurs()).hasSize(7);
                                        assertThat(n.sommet()).isEqualByComparingTo("4");
                                        assertThat(n.plancher()).isEqualByComparingTo("0");
                                        var nc = n.parCode("NC").orElseThrow();
                                        assertThat(nc.compte()).isFalse();
                                        assertThat(grille.feuilles())
                                                .filteredOn(f -> grille.admet(f, nc))
                                                .extracting(Noeud::code)
                                                .as("NC ne se donne pas à un impératif")
                                                .containsExactly("A1", "B1", "B2");
                                    });
                    var etablissement =
                            grille.pour(new Portee("MEDICO_SOCIAL", "ETABLISSEMENT", Set.of("PA")));
                    assertThat(codes(etablissement.noeuds()))
                            .containsExactly("A", "A1", "A2", "B", "B1");
                });
    }

    @Test
    void chacun_lit_les_siennes_celles_de_la_plateforme_et_celles_qu_on_lui_prete() {
        var ailleurs = personnages.organisation("Les Platanes");
        var dehors = personnages.membre("Ève", "Dehors", ailleurs, RoleOrganisation.PROFESSIONNEL);
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var livree = UneGrille.publiee(db, null);
                    acteurs.devenir(
                            personnages.acteur(qualite, maison),
                            () -> {
                                var sienne = UneGrille.publiee(db, maison);
                                var brouillon = UneGrille.brouillon(db, maison);
                                assertThat(grilles.offertes(maison))
                                        .extracting(GrilleVue::id)
                                        .contains(livree, sienne)
                                        .doesNotContain(brouillon);
                                assertThat(grilles.charger(brouillon).publiee()).isFalse();
                                acteurs.devenir(
                                        personnages.acteur(membre, maison),
                                        () -> {
                                            assertThat(grilles.charger(sienne).feuilles())
                                                    .hasSize(4);
                                            inconnue(brouillon);
                                        });
                                acteurs.devenir(
                                        personnages.acteur(dehors, ailleurs),
                                        () -> {
                                            inconnue(sienne);
                                            assertThat(grilles.charger(livree).maison()).isNull();
                                        });
                                grilles.preter(sienne, List.of(dehors));
                                grilles.preter(sienne, List.of(dehors));
                                acteurs.devenir(
                                        personnages.acteur(dehors, ailleurs),
                                        () ->
                                                assertThat(grilles.charger(sienne).feuilles())
                                                        .hasSize(4));
                            });
                });
    }

    @Test
    void qui_ne_lit_pas_une_grille_ne_la_prete_pas() {
        var ailleurs = personnages.organisation("Les Platanes");
        var dehors = personnages.membre("Ève", "Dehors", ailleurs, RoleOrganisation.PROFESSIONNEL);
        essai(
                qualite,
                () -> {
                    var sienne = UneGrille.publiee(db, maison);
                    acteurs.devenir(
                            personnages.acteur(dehors, ailleurs),
                            () -> {
                                grilles.preter(sienne, List.of(dehors));
                                inconnue(sienne);
                            });
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update grille_noeud set libelle = 'autre' where version_id = %d",
                "delete from grille_valeur where version_id = %d",
                "update grille_version set nom = 'autre' where id = %d",
                "delete from grille_version where id = %d"
            })
    void une_version_publiee_ne_change_plus(String ordre) {
        essai(
                qualite,
                () -> {
                    var publiee = UneGrille.publiee(db, maison);
                    assertThat(db.sql(ordre.formatted(publiee.valeur())).update()).isZero();
                    assertThat(grilles.charger(publiee).nom()).isEqualTo("Grille d’essai");
                });
    }

    @Test
    void rien_ne_s_ajoute_a_une_version_publiee() {
        essai(
                qualite,
                () -> {
                    var publiee = UneGrille.publiee(db, maison);
                    assertThatThrownBy(() ->
                                    db.sql(
                                                    """
                                                    insert into grille_noeud (version_id, rang, code, libelle)
                                                    values (:v, 99, 'Z', 'De trop')
                                                    """)
                                            .param("v", publiee.valeur())
                                            .update())
                            .hasStackTraceContaining("row-level security");
                });
    }

    @Test
    void un_simple_membre_n_ecrit_pas_de_grille() {
        essai(
                membre,
                () ->
                        assertThatThrownBy(() -> UneGrille.brouillon(db, maison))
                                .hasStackTraceContaining("row-level security"));
    }

    @Test
    void une_organisation_n_ecrit_pas_de_grille_de_la_plateforme() {
        essai(
                qualite,
                () ->
                        assertThatThrownBy(() -> UneGrille.brouillon(db, null))
                                .hasStackTraceContaining("row-level security"));
    }

    private void inconnue(GrilleId id) {
        assertThatThrownBy(() -> grilles.charger(id)).isInstanceOf(Introuvable.class);
    }

    private static List<String> codes(List<Noeud> noeuds) {
        return noeuds.stream().map(Noeud::code).toList();
    }

    private void essai(CompteId compte, Runnable travail) {
        acteurs.defaire(personnages.acteur(compte, maison), travail);
    }
}

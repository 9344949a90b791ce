package fr.unisson.grilles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The grids shipped with the platform, once it has started.
@SqlTest
class GrillesLivreesSqlTest {

    @Autowired Grilles grilles;
    @Autowired GrillesLivrees livrees;
    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;

    static List<String> cles() {
        return GrillesLivrees.CLES;
    }

    @ParameterizedTest
    @MethodSource("cles")
    void une_grille_livree_sort_de_la_base_comme_elle_est_dans_son_fichier(String cle) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var grille = grilles.livree(cle);
                    assertThat(grille.maison()).isNull();
                    assertThat(FormatDeGrille.ecrire(grilles.ecrite(grille.id())))
                            .isEqualTo(GrillesLivrees.contenu(cle));
                    livrees.livrer(GrillesLivrees.lire(cle));
                    assertThat(grilles.livree(cle).id())
                            .as("la même empreinte ne fait pas une autre version")
                            .isEqualTo(grille.id());
                });
    }

    @Test
    void une_autre_empreinte_fait_une_version_de_plus_et_ce_qui_a_le_meme_code_reste_comparable() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var avant = FormatDeGrilleTest.complete();
                    livrees.livrer(avant);
                    var premiere = grilles.livree("complete");
                    livrees.livrer(apres(avant));
                    var seconde = grilles.livree("complete");
                    assertThat(seconde.numero()).isEqualTo(2);
                    assertThat(seconde.nom()).isEqualTo("Complétée");
                    assertThat(grilles.charger(premiere.id()).nom()).isEqualTo("Complète");
                    assertThat(equivalences(seconde, premiere))
                            .as("B3 vient de B1 ; A2 porte un ancien code sans être la même chose")
                            .containsExactly(
                                    "A IDENTIQUE A",
                                    "A1 IDENTIQUE A1",
                                    "B IDENTIQUE B",
                                    "B3 PROCHE B1");
                    assertThat(grilles.ecrite(seconde.id()))
                            .as("sans perte, équivalences comprises")
                            .isEqualTo(apres(avant));
                });
    }

    @Test
    void ce_qu_une_version_publiee_dit_de_la_precedente_ne_change_plus() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var avant = FormatDeGrilleTest.complete();
                    livrees.livrer(avant);
                    var premiere = grilles.livree("complete");
                    livrees.livrer(apres(avant));
                    var seconde = grilles.livree("complete");
                    assertThat(
                                    db.sql(
                                                    """
                                                    delete from grille_equivalence
                                                     where noeud_id in (select id from grille_noeud
                                                                         where version_id = :v)
                                                    """)
                                            .param("v", seconde.id().valeur())
                                            .update())
                            .isZero();
                    assertThatThrownBy(() ->
                                    db.sql(
                                                    """
                                                    insert into grille_equivalence
                                                    values (:n, :a, 'IDENTIQUE')
                                                    """)
                                            .param("n", noeud(seconde, "A2"))
                                            .param("a", noeud(premiere, "A2"))
                                            .update())
                            .hasStackTraceContaining("row-level security");
                });
    }

    private static GrilleEcrite apres(GrilleEcrite avant) {
        var b1 = avant.noeuds().getLast().noeuds().getFirst();
        return new GrilleEcrite(
                avant.cle(),
                avant.nature(),
                "Complétée",
                avant.presentation(),
                avant.source(),
                avant.blocNotes(),
                new Echelle.Nombre(BigDecimal.ZERO, new BigDecimal("20.00"), "points", true),
                List.of(
                        avant.noeuds().getFirst(),
                        avant.noeuds()
                                .getLast()
                                .avec(
                                        List.of(
                                                new NoeudEcrit(
                                                        "B3",
                                                        b1.libelle(),
                                                        b1.aide(),
                                                        "",
                                                        b1.poids(),
                                                        false,
                                                        "",
                                                        "",
                                                        Portee.PARTOUT,
                                                        List.of(),
                                                        List.of())))),
                List.of(
                        new EquivalenceEcrite("A2", "", NatureDEquivalence.IDENTIQUE),
                        new EquivalenceEcrite("B3", "B1", NatureDEquivalence.PROCHE)));
    }

    private List<String> equivalences(Grille une, Grille autre) {
        return db.sql(
                        """
                        select n.code || ' ' || e.nature || ' ' || a.code
                          from grille_equivalence e
                          join grille_noeud n on n.id = e.noeud_id and n.version_id = :une
                          join grille_noeud a on a.id = e.autre_id and a.version_id = :autre
                         order by n.rang
                        """)
                .param("une", une.id().valeur())
                .param("autre", autre.id().valeur())
                .query(String.class)
                .list();
    }

    private static long noeud(Grille grille, String code) {
        return grille.parCode(code).orElseThrow().id();
    }
}

package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.modeles.ArticlePropose;
import fr.unisson.modeles.DestinationDeTexte;
import fr.unisson.modeles.ModeleId;
import fr.unisson.modeles.Modeles;
import fr.unisson.modeles.ModelesPropres;
import fr.unisson.modeles.TextesImportes;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A real text, cut and put to use: a model of an organisation, or a convention in co-construction.
@SqlTest
class TextesImportesSqlTest {

    private static final String OFFICIEL = "convention-type-benevoles-decret-2000-1004.md";

    @Autowired TextesImportes textes;
    @Autowired ModelesPropres modeles;
    @Autowired Creation creation;
    @Autowired ImportDansUneConvention importation;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    OrganisationId organisation = new OrganisationId(0);
    OrganisationId voisine = new OrganisationId(0);
    Acteur referente = Acteur.ANONYME;

    @BeforeEach
    void ouvrir() {
        organisation = personnages.organisation("Association des bénévoles");
        voisine = personnages.organisation("Clinique voisine");
        referente = acteur("Rose", RoleOrganisation.REFERENT_QUALITE);
    }

    private Acteur acteur(String prenom, RoleOrganisation role) {
        return personnages.acteur(
                personnages.membre(prenom, "Texte", organisation, role), organisation);
    }

    private static byte[] officiel() {
        try (var flux =
                TextesImportesSqlTest.class.getResourceAsStream("/textes-officiels/" + OFFICIEL)) {
            return Objects.requireNonNull(flux).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long deposer() {
        return fait(textes.ouvrir(organisation, OFFICIEL, officiel()));
    }

    @Test
    void un_texte_officiel_se_decoupe_en_onze_articles_rapproches_du_plan() {
        acteurs.defaire(
                referente,
                () -> {
                    var t = textes.charger(deposer());
                    assertThat(t.articles())
                            .extracting(ArticlePropose::titre)
                            .hasSize(12)
                            .startsWith(
                                    "Préambule",
                                    "Formations et temps communs",
                                    "L'association assure la sélection, la formation à…")
                            .endsWith("Renouvellement");
                    assertThat(t.articles())
                            .extracting(ArticlePropose::numero)
                            .containsExactly(
                                    "0", "14", "", "", "10", "6", "", "", "9", "18", "15", "20");
                    assertThat(t.articles().get(9).numero()).isEqualTo("18");
                    assertThat(t.articles().get(11).numero()).isIn("19", "20");
                    assertThat(t.articles().get(3).texte())
                            .contains("- à respecter la charte", "- à suivre la formation");
                });
    }

    @Test
    void il_devient_un_modele_en_brouillon_et_ne_sert_qu_une_fois() {
        acteurs.defaire(
                referente,
                () -> {
                    long id = deposer();
                    var articles = textes.charger(id).articles();
                    var adresse =
                            fait(
                                    textes.employer(
                                            id,
                                            0,
                                            articles,
                                            TextesImportes.NOUVEAU_MODELE,
                                            "Bénévoles"));
                    var modele = ModeleId.of(adresse.substring("/modeles/".length()));
                    assertThat(modeles.version(modele, 1).articles()).hasSize(12);
                    assertThat(modeles.charger(modele).derniere().nom()).isEqualTo("Bénévoles");
                    assertThat(
                                    textes.employer(
                                                    id,
                                                    1,
                                                    articles,
                                                    TextesImportes.NOUVEAU_MODELE,
                                                    "")
                                            .estFait())
                            .isFalse();
                });
    }

    @Test
    void il_devient_le_texte_d_une_convention_en_co_construction_ou_rien_du_tout() {
        acteurs.defaire(
                referente,
                () -> {
                    var c = creer();
                    assertThat(textes.lieux(organisation))
                            .extracting(DestinationDeTexte.Lieu::cle)
                            .doesNotContain("convention-" + c);
                    etat(c, "CO_CONSTRUCTION");
                    assertThat(textes.lieux(organisation))
                            .extracting(DestinationDeTexte.Lieu::cle)
                            .contains("convention-" + c);
                    long avant = articles(c);
                    // The volets are closed: the articles that they hold refuse, and nothing moves.
                    db.sql("update volet set etat = 'ADOPTE' where convention_id = :c")
                            .param("c", c.valeur())
                            .update();
                    var proposes = new ArrayList<ArticlePropose>();
                    proposes.add(new ArticlePropose("Neuf", "Un article à part", "", false));
                    proposes.add(new ArticlePropose("Objet", "Notre objet", "1", false));
                    assertThat(importation.ecrire("convention-" + c, proposes).estFait()).isFalse();
                    assertThat(articles(c)).isEqualTo(avant);
                    proposes.set(1, new ArticlePropose("Assurances", "Nos polices", "18", false));
                    fait(importation.ecrire("convention-" + c, proposes));
                    assertThat(articles(c)).isEqualTo(avant + 1);
                    assertThat(
                                    db.sql(
                                                    """
                                                    select v.texte, v.origine from article a
                                                      join article_version v
                                                        on v.convention_id = a.convention_id
                                                       and v.article_id = a.id
                                                       and v.version = a.version
                                                     where a.convention_id = :c and a.numero = '18'
                                                    """)
                                            .param("c", c.valeur())
                                            .query()
                                            .singleRow())
                            .containsEntry("texte", "Nos polices")
                            .containsEntry("origine", "IMPORT");
                });
    }

    @Test
    void un_texte_n_est_lu_que_de_qui_l_a_apporte() {
        var collegue = acteur("Lou", RoleOrganisation.ADMINISTRATION);
        acteurs.defaire(
                referente,
                () -> {
                    long id = deposer();
                    acteurs.devenir(collegue, () -> assertThat(compter()).isZero());
                    acteurs.devenir(Acteur.ANONYME, () -> assertThat(compter()).isZero());
                    assertThat(compter()).isOne();
                    assertThat(textes.garder(id, 0, List.of()).estFait()).isTrue();
                    assertThat(textes.garder(id, 0, List.of()).estFait()).isFalse();
                    textes.jeter(id);
                    assertThat(compter()).isZero();
                });
    }

    private ConventionId creer() {
        return fait(
                creation.creer(
                        new NouvelleConvention(
                                "Bénévoles",
                                "",
                                Modeles.CADRE,
                                organisation,
                                Set.of(voisine),
                                null,
                                "",
                                null)));
    }

    private void etat(ConventionId c, String etat) {
        db.sql("update convention set etat = :e where id = :c")
                .param("e", etat)
                .param("c", c.valeur())
                .update();
    }

    private long articles(ConventionId c) {
        return db.sql("select count(*) from article where convention_id = :c")
                .param("c", c.valeur())
                .query(Long.class)
                .single();
    }

    private long compter() {
        return db.sql("select count(*) from texte_importe").query(Long.class).single();
    }

    private static <T> T fait(Resultat<T> resultat) {
        assertThat(resultat.motifs()).isEmpty();
        return ((Resultat.Fait<T>) resultat).valeur();
    }
}

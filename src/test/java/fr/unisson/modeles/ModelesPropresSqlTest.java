package fr.unisson.modeles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.modeles.RedactionDeModele.Geste;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Models of an organisation: who writes, what stays, who reads.
@SqlTest
class ModelesPropresSqlTest {

    @Autowired ModelesPropres modeles;
    @Autowired RedactionDeModele redaction;
    @Autowired CatalogueDeModeles catalogue;
    @Autowired Modeles livres;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    OrganisationId organisation = new OrganisationId(0);
    Acteur referente = Acteur.ANONYME;

    @BeforeEach
    void ouvrir() {
        organisation = personnages.organisation("EHPAD des modèles");
        referente = acteur("Rose", RoleOrganisation.REFERENT_QUALITE);
    }

    private Acteur acteur(String prenom, RoleOrganisation role) {
        CompteId compte = personnages.membre(prenom, "Modèle", organisation, role);
        return personnages.acteur(compte, organisation);
    }

    private ModeleId creer() {
        var cadre = livres.trouver(Modeles.CADRE).orElseThrow();
        return fait(modeles.creer(organisation, cadre, "le cadre"));
    }

    private static <T> T fait(Resultat<T> resultat) {
        assertThat(resultat.motifs()).isEmpty();
        return ((Resultat.Fait<T>) resultat).valeur();
    }

    @ParameterizedTest
    @EnumSource(RoleOrganisation.class)
    void l_administration_et_les_referents_ecrivent_les_autres_lisent(RoleOrganisation role) {
        var auteurs =
                EnumSet.of(RoleOrganisation.ADMINISTRATION, RoleOrganisation.REFERENT_QUALITE);
        var lecteur = acteur("Lou", role);
        acteurs.defaire(
                referente,
                () -> {
                    var id = creer();
                    acteurs.devenir(
                            lecteur,
                            () -> {
                                assertThat(modeles.charger(id).derniere().numero()).isEqualTo(1);
                                if (auteurs.contains(role)) {
                                    assertThat(
                                                    redaction
                                                            .decrire(
                                                                    id,
                                                                    0,
                                                                    "Autre nom",
                                                                    "",
                                                                    TypeModele.LIBRE)
                                                            .estFait())
                                            .isTrue();
                                } else {
                                    assertThatThrownBy(() ->
                                                    redaction.decrire(
                                                            id, 0, "Autre", "", TypeModele.LIBRE))
                                            .isInstanceOf(Interdit.class);
                                    assertThat(
                                                    db.sql(
                                                                    "update modele_version set"
                                                                            + " nom = 'x'")
                                                            .update())
                                            .isZero();
                                }
                            });
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"modele_propre", "modele_version", "modele_article"})
    void une_autre_organisation_et_un_anonyme_ne_lisent_rien(String table) {
        var ailleurs = personnages.organisation("Hôpital voisin");
        var voisine =
                personnages.acteur(
                        personnages.membre(
                                "Zoé", "Voisine", ailleurs, RoleOrganisation.ADMINISTRATION),
                        ailleurs);
        acteurs.defaire(
                referente,
                () -> {
                    var id = creer();
                    assertThat(compter(table)).isPositive();
                    acteurs.devenir(
                            voisine,
                            () -> {
                                assertThat(compter(table)).isZero();
                                assertThatThrownBy(() -> modeles.charger(id))
                                        .isInstanceOf(Introuvable.class);
                                assertThat(catalogue.trouver(id.code())).isEmpty();
                            });
                    acteurs.devenir(Acteur.ANONYME, () -> assertThat(compter(table)).isZero());
                });
    }

    private long compter(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void une_version_publiee_ne_change_plus_et_une_nouvelle_la_suit() {
        acteurs.defaire(
                referente,
                () -> {
                    var id = creer();
                    assertThat(catalogue.trouver(id.code())).isEmpty();
                    assertThat(fait(modeles.publier(id, 0, ""))).isEqualTo(1);
                    assertThat(catalogue.trouver(id.code()).orElseThrow().version()).isEqualTo(1);
                    // The database itself keeps a published version as it is.
                    assertThat(db.sql("update modele_version set nom = 'x'").update()).isZero();
                    assertThat(db.sql("update modele_article set titre = 'x'").update()).isZero();
                    assertThat(db.sql("delete from modele_article").update()).isZero();
                    assertThat(redaction.ranger(id, 0, 1, Geste.MONTER).estFait()).isFalse();

                    assertThat(fait(modeles.nouvelleVersion(id))).isEqualTo(2);
                    assertThat(modeles.nouvelleVersion(id).estFait()).isFalse();
                    var brouillon = modeles.version(id, 2);
                    assertThat(brouillon.modeleConvention().articles())
                            .isEqualTo(modeles.version(id, 1).modeleConvention().articles());
                    var premier = brouillon.articles().getFirst();
                    fait(redaction.ranger(id, 0, premier.id(), Geste.DESCENDRE));
                    assertThat(modeles.version(id, 2).articles().get(1).id())
                            .isEqualTo(premier.id());
                    assertThat(modeles.publier(id, 1, " ").motifs())
                            .extracting(Motif::code)
                            .containsExactly("NOTE");
                    fait(modeles.publier(id, 1, "Le préambule descend."));
                    assertThat(catalogue.trouver(id.code()).orElseThrow().version()).isEqualTo(2);
                    modeles.archiver(id, true);
                    assertThat(catalogue.trouver(id.code())).isEmpty();
                    modeles.archiver(id, false);
                    assertThat(catalogue.lister()).anyMatch(m -> m.code().equals(id.code()));
                });
    }

    @Test
    void deux_auteurs_n_ecrivent_pas_l_un_sur_l_autre() {
        acteurs.defaire(
                referente,
                () -> {
                    var id = creer();
                    fait(redaction.decrire(id, 0, "Un", "", TypeModele.LIBRE));
                    assertThat(redaction.decrire(id, 0, "Deux", "", TypeModele.LIBRE).motifs())
                            .extracting(Motif::code)
                            .containsExactly(Resultat.DEPASSE);
                    assertThat(modeles.publier(id, 0, "").motifs())
                            .extracting(Motif::code)
                            .containsExactly(Resultat.DEPASSE);
                    assertThat(modeles.version(id, 1).nom()).isEqualTo("Un");
                });
    }

    @Test
    void les_articles_se_numerotent_se_rangent_et_se_retirent() {
        acteurs.defaire(
                referente,
                () -> {
                    var id =
                            fait(
                                    modeles.creer(
                                            organisation,
                                            new ModeleConvention(
                                                    "",
                                                    "À nous",
                                                    1,
                                                    TypeModele.LIBRE,
                                                    "",
                                                    List.of()),
                                            ""));
                    fait(redaction.ecrireArticle(id, 0, null, article("4", "Quatre")));
                    fait(redaction.ecrireArticle(id, 1, null, article("2", "Voir l’article 4.")));
                    assertThat(
                                    redaction
                                            .ecrireArticle(id, 2, null, article("4", "Encore"))
                                            .motifs())
                            .extracting(Motif::code)
                            .containsExactly("NUMERO");
                    fait(redaction.renumeroter(id, 2));
                    assertThat(modeles.version(id, 1).modeleConvention().articles())
                            .extracting(ArticleModele::numero, ArticleModele::texte)
                            .containsExactly(
                                    org.assertj.core.groups.Tuple.tuple("1", "Quatre"),
                                    org.assertj.core.groups.Tuple.tuple("2", "Voir l’article 1."));
                    var premier = modeles.version(id, 1).articles().getFirst().id();
                    fait(redaction.ranger(id, 3, premier, Geste.RETIRER));
                    assertThat(modeles.version(id, 1).articles()).hasSize(1);
                    assertThat(modeles.publier(id, 4, "").motifs())
                            .extracting(Motif::code)
                            .containsOnly("DONNEES");
                });
    }

    @Test
    void un_article_obligatoire_ne_se_retire_qu_une_fois_rendu_facultatif() {
        acteurs.defaire(
                referente,
                () -> {
                    var id = creer();
                    var exige =
                            modeles.version(id, 1).articles().stream()
                                    .filter(a -> a.article().obligatoire())
                                    .findFirst()
                                    .orElseThrow();
                    int nombre = modeles.version(id, 1).articles().size();
                    assertThat(redaction.ranger(id, 0, exige.id(), Geste.RETIRER).motifs())
                            .extracting(Motif::code)
                            .containsExactly("OBLIGATOIRE");
                    assertThat(modeles.version(id, 1).articles()).hasSize(nombre);
                    var a = exige.article();
                    fait(
                            redaction.ecrireArticle(
                                    id,
                                    0,
                                    exige.id(),
                                    new ArticleModele(
                                            a.numero(),
                                            a.titre(),
                                            a.volet(),
                                            false,
                                            a.donnees(),
                                            a.aide(),
                                            a.texte())));
                    fait(redaction.ranger(id, 1, exige.id(), Geste.RETIRER));
                    assertThat(modeles.version(id, 1).articles()).hasSize(nombre - 1);
                });
    }

    @Test
    void un_article_d_une_version_publiee_ne_s_ajoute_pas_par_la_base() {
        acteurs.defaire(
                referente,
                () -> {
                    var id = creer();
                    fait(modeles.publier(id, 0, ""));
                    assertThatThrownBy(() ->
                                    db.sql(
                                                    """
                                                    insert into modele_article (modele_id,
                                                      numero_version, organisation_id, rang,
                                                      numero, titre, choix, type_donnees)
                                                    values (:m, 1, :o, 99, '99', 'T',
                                                      'TOUJOURS', 'AUCUNE')
                                                    """)
                                            .param("m", id.valeur())
                                            .param("o", organisation.valeur())
                                            .update())
                            .isInstanceOf(DataAccessException.class);
                });
    }

    private static ArticleModele article(String numero, String texte) {
        return new ArticleModele(
                numero, "Titre " + numero, null, false, TypeDonnees.AUCUNE, "", texte);
    }
}

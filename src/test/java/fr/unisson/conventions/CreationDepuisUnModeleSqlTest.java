package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.donnees.ConventionLecture;
import fr.unisson.modeles.ClauseExigee;
import fr.unisson.modeles.ModeleId;
import fr.unisson.modeles.Modeles;
import fr.unisson.modeles.ModelesPropres;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Resultat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a convention takes and keeps of the model it is made from.
@SqlTest
class CreationDepuisUnModeleSqlTest {

    @Autowired Creation creation;
    @Autowired Textes textes;
    @Autowired ConventionLecture lecture;
    @Autowired Modeles livres;
    @Autowired ModelesPropres propres;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    OrganisationId mienne = new OrganisationId(0);
    OrganisationId voisine = new OrganisationId(0);
    Acteur referente = Acteur.ANONYME;

    @BeforeEach
    void ouvrir() {
        mienne = personnages.organisation("HAD du pays");
        voisine = personnages.organisation("EHPAD du bourg");
        referente =
                personnages.acteur(
                        personnages.membre(
                                "Rose", "Had", mienne, RoleOrganisation.REFERENT_QUALITE),
                        mienne);
    }

    @Test
    void les_articles_au_choix_viennent_ou_restent() {
        acteurs.defaire(
                referente,
                () -> {
                    assertThat(numeros(creer("had-esms", null)))
                            .contains("23")
                            .doesNotContain("8A");
                    assertThat(numeros(creer("had-esms", Set.of("8A", "17"))))
                            .contains("8A", "17", "27")
                            .doesNotContain("22", "23");
                });
    }

    @Test
    void les_mentions_d_une_convention_had_arretent_le_texte_tant_qu_elles_sont_a_preciser() {
        acteurs.defaire(
                referente,
                () -> {
                    var id = creer("had-esms", null);
                    assertThat(textes.etat(id).constats())
                            .filteredOn(k -> k.code().startsWith("CLAUSE_EXIGEE"))
                            .allMatch(Constat::bloquant)
                            .extracting(Constat::article)
                            .containsExactlyInAnyOrder("4", "12", "13", "A");
                    db.sql("update article set clause = null where convention_id = :c")
                            .param("c", id.valeur())
                            .update();
                    assertThat(textes.etat(id).constats())
                            .filteredOn(k -> k.code().startsWith("CLAUSE_EXIGEE_ABSENTE"))
                            .hasSize(ClauseExigee.values().length);
                    assertThat(textes.etat(creer(Modeles.CADRE, null)).constats())
                            .noneMatch(k -> k.code().startsWith("CLAUSE_EXIGEE"));
                });
    }

    @Test
    void une_convention_garde_la_version_de_son_modele_et_les_parties_en_lisent_le_nom() {
        var partenaire =
                personnages.acteur(
                        personnages.membre(
                                "Luc", "Bourg", voisine, RoleOrganisation.REFERENT_QUALITE),
                        voisine);
        acteurs.defaire(
                referente,
                () -> {
                    var cadre = livres.trouver(Modeles.CADRE).orElseThrow();
                    var modele = fait(propres.creer(mienne, cadre, ""));
                    propres.publier(modele, 0, "");
                    var id = creer(modele.code(), null);
                    publierUneSuite(modele);
                    assertThat(
                                    db.sql(
                                                    "select modele_version from convention where id ="
                                                            + " :c")
                                            .param("c", id.valeur())
                                            .query(Integer.class)
                                            .single())
                            .isEqualTo(1);
                    acteurs.devenir(
                            partenaire,
                            () -> {
                                assertThat(lecture.charger(id.valeur()).modele())
                                        .isEqualTo(cadre.nom());
                                assertThat(propres.lister(mienne)).isEmpty();
                            });
                });
    }

    private void publierUneSuite(ModeleId modele) {
        assertThat(propres.nouvelleVersion(modele).estFait()).isTrue();
        assertThat(propres.publier(modele, 0, "Rien de plus").estFait()).isTrue();
    }

    private ConventionId creer(String modele, @Nullable Set<String> options) {
        return fait(
                creation.creer(
                        new NouvelleConvention(
                                "Soins à domicile",
                                "",
                                modele,
                                mienne,
                                Set.of(voisine),
                                null,
                                "",
                                null,
                                options)));
    }

    private java.util.List<String> numeros(ConventionId id) {
        return db.sql("select numero from article where convention_id = :c order by rang")
                .param("c", id.valeur())
                .query(String.class)
                .list();
    }

    private static <T> T fait(Resultat<T> resultat) {
        assertThat(resultat.motifs()).isEmpty();
        return ((Resultat.Fait<T>) resultat).valeur();
    }
}

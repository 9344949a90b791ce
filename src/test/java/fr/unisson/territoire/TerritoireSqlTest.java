package fr.unisson.territoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ConventionsSpecifiques;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Introuvable;
import fr.unisson.territoire.donnees.FamilleSql;
import fr.unisson.territoire.donnees.ReseauSql;
import fr.unisson.territoire.donnees.TerritoireSql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a territory may know, and how a specific convention hangs from its framework.
@SqlTest
class TerritoireSqlTest {

    private static final String CATEGORIE = "T99";
    private static final String MODELE = "HAD_ESMS";

    @Autowired CarteDuTerritoire carte;
    @Autowired TerritoireSql territoire;
    @Autowired ReseauSql reseau;
    @Autowired FamilleSql familles;
    @Autowired Conventions conventions;
    @Autowired ConventionsSpecifiques specifiques;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    OrganisationId appui;
    Acteur facilitatrice;
    Acteur directrice;

    @BeforeEach
    void peupler() {
        appui = personnages.organisation("Structure régionale d’essai");
        facilitatrice = membre(RoleOrganisation.FACILITATEUR_SRA);
        directrice = membre(RoleOrganisation.DIRECTION);
    }

    @Test
    void seule_une_facilitatrice_connait_son_territoire() {
        acteurs.defaire(
                facilitatrice,
                () -> {
                    assertThat(carte.ouverte()).isTrue();
                    assertThat(territoire.ouverts()).contains("44", "49");
                    assertThat(territoire.ouverts()).doesNotContain("75");
                    assertThat(carte.compter("44", CATEGORIE, MODELE)).isPresent();
                    assertThat(carte.compter("75", CATEGORIE, MODELE)).isEmpty();
                });
        acteurs.defaire(
                directrice,
                () -> {
                    assertThat(carte.ouverte()).isFalse();
                    assertThat(carte.compter("44", CATEGORIE, MODELE)).isEmpty();
                    assertThat(carte.sansConvention("44", CATEGORIE, MODELE, 0, 10).elements())
                            .isEmpty();
                    assertThat(reseau.duTerritoire("44", null)).isEmpty();
                });
    }

    @Test
    void un_lien_n_est_nomme_que_si_toutes_les_parties_l_acceptent() {
        essai(c -> {
            assertThat(chezLaFacilitatrice(c)).isEqualTo("sans : 2, connus : null, montres : 0");
            accorder(c, 0, true);
            assertThat(chezLaFacilitatrice(c)).isEqualTo("sans : 2, connus : null, montres : 0");
            accorder(c, 1, true);
            assertThat(chezLaFacilitatrice(c)).isEqualTo("sans : 0, connus : 2, montres : 2");
            assertThat(liens(c))
                    .singleElement()
                    .satisfies(l -> assertThat(l.parties()).hasSizeGreaterThan(1));
            acteurs.devenir(
                    facilitatrice,
                    () ->
                            assertThat(reseau.duTerritoire("49", MODELE))
                                    .as("aucune partie n’est de ce département")
                                    .isEmpty());
            accorder(c, 0, false);
            assertThat(chezLaFacilitatrice(c)).isEqualTo("sans : 2, connus : null, montres : 0");
            assertThat(liens(c)).isEmpty();
        });
    }

    @Test
    void les_partenaires_sont_les_parties_des_conventions_que_l_on_lit() {
        essai(c -> {
            acteurs.devenir(
                    c.enReferent(0),
                    () ->
                            assertThat(reseau.partenaires())
                                    .extracting(ReseauSql.Partenaire::id)
                                    .containsExactly(c.organisation(1)));
            acteurs.devenir(facilitatrice, () -> assertThat(reseau.partenaires()).isEmpty());
        });
    }

    @Test
    void a_partir_de_cinq_un_nombre_ne_nomme_plus_personne() {
        essai(c -> {
            acteurs.devenir(Acteurs.systeme(), () -> etablissements(c.organisation(0), 3));
            assertThat(chezLaFacilitatrice(c)).isEqualTo("sans : 5, connus : 5, montres : 0");
        });
    }

    @Test
    void une_convention_finie_ou_d_un_autre_type_ne_compte_pas() {
        essai(c -> {
            accorder(c, 0, true);
            accorder(c, 1, true);
            acteurs.devenir(Acteurs.systeme(), () -> c.mettreEn("EXPIREE"));
            assertThat(chezLaFacilitatrice(c)).isEqualTo("sans : 2, connus : 0, montres : 0");
        });
    }

    @Test
    void quand_la_partie_nomme_ses_etablissements_eux_seuls_sont_couverts() {
        essai(c -> {
            accorder(c, 0, true);
            accorder(c, 1, true);
            acteurs.devenir(
                    Acteurs.systeme(),
                    () ->
                            db.sql(
                                            """
                                            insert into partie_etablissement (convention_id, partie_id, etablissement_id)
                                            select :c, :p, min(id) from etablissement where organisation_id = :o
                                            """)
                                    .param("c", c.cle())
                                    .param("p", c.partie(0))
                                    .param("o", c.organisation(0))
                                    .update());
            assertThat(chezLaFacilitatrice(c)).isEqualTo("sans : 1, connus : 1, montres : 1");
        });
    }

    @Test
    void chaque_partie_ne_decide_que_pour_elle() {
        essai(c -> {
            acteurs.devenir(
                    c.enReferent(0),
                    () -> {
                        assertThat(carte.accorder(c.id(), true).estFait()).isTrue();
                        assertThat(carte.accords(c.id()))
                                .filteredOn(TerritoireSql.Accord::accord)
                                .extracting(TerritoireSql.Accord::partie)
                                .containsExactly(c.partie(0));
                    });
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> assertThat(carte.accorder(c.id(), true).estFait()).isFalse());
            acteurs.devenir(
                    directrice,
                    () -> {
                        assertThatThrownBy(() -> carte.accorder(c.id(), true))
                                .isInstanceOf(Introuvable.class);
                        assertThat(
                                        db.sql("select count(*) from carte_accord")
                                                .query(Integer.class)
                                                .single())
                                .isZero();
                    });
        });
    }

    @Test
    void une_convention_specifique_releve_de_son_cadre_et_lui_dit_sa_fin() {
        essai(c -> {
            var enfant = convention();
            acteurs.devenir(
                    Acteurs.systeme(),
                    () -> {
                        c.nommer(enfant.compteDuReferent(0), null, "ANIMATEUR");
                        db.sql(
                                        """
                                        insert into convention_acces (convention_id, compte_id, niveau,
                                          accorde_le) values (:c, :a, 'ECRITURE', now())
                                        """)
                                .param("c", c.cle())
                                .param("a", enfant.compteDuReferent(0))
                                .update();
                        db.sql("update convention set perimetre = '' where id = :c")
                                .param("c", enfant.cle())
                                .update();
                        db.sql("update convention set perimetre = 'Du cadre' where id = :c")
                                .param("c", c.cle())
                                .update();
                    });
            acteurs.devenir(
                    enfant.enReferent(0),
                    () -> {
                        assertThat(specifiques.peutEnNaitre(c.id())).isTrue();
                        assertThat(specifiques.relier(enfant.id(), c.id()).estFait()).isTrue();
                        assertThat(conventions.charger(enfant.id()).perimetre())
                                .isEqualTo("Du cadre");
                        var famille = familles.lire(enfant.cle());
                        assertThat(famille.parent().orElseThrow().id()).isEqualTo(c.cle());
                        assertThat(familles.lire(c.cle()).specifiques())
                                .extracting(FamilleDeConventions.Parente::id)
                                .containsExactly(enfant.cle());
                        assertThat(specifiques.relier(enfant.id(), c.id()).estFait())
                                .as("une seule fois")
                                .isFalse();
                        assertThat(specifiques.peutEnNaitre(enfant.id()))
                                .as("un cadre ne relève pas d’un cadre")
                                .isFalse();
                    });
            acteurs.devenir(
                    enfant.enReferent(1),
                    () ->
                            assertThat(familles.lire(enfant.cle()).parent())
                                    .as("qui ne lit pas le cadre n’en sait rien")
                                    .isEmpty());
        });
    }

    @Test
    void une_convention_finie_ne_se_rattache_plus_a_un_cadre() {
        essai(c -> {
            acteurs.devenir(
                    c.enReferent(0), () -> assertThat(specifiques.peutRelier(c.id())).isTrue());
            acteurs.devenir(Acteurs.systeme(), () -> c.mettreEn("EXPIREE"));
            acteurs.devenir(
                    c.enReferent(0), () -> assertThat(specifiques.peutRelier(c.id())).isFalse());
        });
    }

    private void essai(java.util.function.Consumer<ConventionEnVigueur> travail) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = convention();
                    db.sql("update convention set modele_type = :m where id = :c")
                            .param("m", MODELE)
                            .param("c", c.cle())
                            .update();
                    for (int i = 0; i < 2; i++) {
                        db.sql("update organisation set departement = '44' where id = :o")
                                .param("o", c.organisation(i))
                                .update();
                    }
                    etablissements(c.organisation(0), 2);
                    travail.accept(c);
                });
    }

    private void etablissements(long organisation, int nombre) {
        for (int i = 0; i < nombre; i++) {
            db.sql(
                            """
                            insert into etablissement (organisation_id, source, fictive, nom, categorie,
                                                       departement, maj_le)
                            values (:o, 'demonstration', true, :nom, :categorie, '44', now())
                            """)
                    .param("o", organisation)
                    .param("nom", "Site " + i)
                    .param("categorie", CATEGORIE)
                    .update();
        }
    }

    private ConventionEnVigueur convention() {
        return ConventionEnVigueur.depuis(
                db,
                2,
                LocalDate.now(horloge),
                new Duree(
                        ModePriseEffet.DATE_FIXE,
                        null,
                        null,
                        24,
                        ModeRenouvellement.AUCUN,
                        null,
                        null,
                        2,
                        false));
    }

    private void accorder(ConventionEnVigueur c, int rang, boolean accord) {
        acteurs.devenir(
                c.enReferent(rang),
                () -> assertThat(carte.accorder(c.id(), accord).estFait()).isTrue());
    }

    private String chezLaFacilitatrice(ConventionEnVigueur c) {
        var dit = new StringBuilder();
        acteurs.devenir(
                facilitatrice,
                () -> {
                    assertThatThrownBy(() -> conventions.charger(new ConventionId(c.cle())))
                            .isInstanceOf(Introuvable.class);
                    var compte = carte.compter("44", CATEGORIE, MODELE).orElseThrow();
                    dit.append("sans : ")
                            .append(
                                    carte.sansConvention("44", CATEGORIE, MODELE, 0, 50)
                                            .elements()
                                            .size())
                            .append(", connus : ")
                            .append(Objects.toString(compte.connus()))
                            .append(", montres : ")
                            .append(compte.montres());
                });
        return dit.toString();
    }

    private List<LienDeReseau> liens(ConventionEnVigueur c) {
        var liens = new java.util.ArrayList<LienDeReseau>();
        acteurs.devenir(facilitatrice, () -> liens.addAll(reseau.duTerritoire("44", MODELE)));
        assertThat(liens).allMatch(l -> l.convention() == c.cle() && l.titre() == null);
        return liens;
    }

    private Acteur membre(RoleOrganisation role) {
        return personnages.acteur(personnages.membre("Maëlle", "Essai", appui, role), appui);
    }
}

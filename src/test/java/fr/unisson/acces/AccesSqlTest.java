package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.Requetes;
import fr.unisson.SqlTest;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Lettre;
import fr.unisson.socle.Interdit;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What row-level security lets each one see of accounts, whatever a query forgets.
@SqlTest
class AccesSqlTest {

    @Autowired Comptes comptes;
    @Autowired Habilitations habilitations;
    @Autowired Courrier courrier;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    private OrganisationId tilleuls = new OrganisationId(0);
    private OrganisationId clinique = new OrganisationId(0);
    private CompteId marie = new CompteId(0);
    private CompteId lea = new CompteId(0);
    private CompteId paul = new CompteId(0);

    @BeforeEach
    void creerLesPersonnages() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        clinique = personnages.organisation("Clinique du Val");
        marie = personnages.membre("Marie", "Dupont", tilleuls, RoleOrganisation.ADMINISTRATION);
        lea = personnages.membre("Léa", "Roy", tilleuls, RoleOrganisation.PROFESSIONNEL);
        paul = personnages.membre("Paul", "Martin", clinique, RoleOrganisation.DIRECTION);
    }

    @Test
    void on_voit_ses_collegues_et_personne_d_autre() {
        acteurs.defaire(
                personnages.acteur(lea, tilleuls),
                () -> {
                    assertThat(comptes.trouver(marie)).isPresent();
                    assertThat(comptes.trouver(paul)).isEmpty();
                    assertThat(habilitations.duCompte(paul)).isEmpty();
                    assertThat(comptes.nom(paul)).isEqualTo("Paul Martin");
                    assertThat(
                                    habilitations.comptesAyant(
                                            clinique, Set.of(RoleOrganisation.DIRECTION)))
                            .containsExactly(paul);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compte",
                "habilitation",
                "habilitation_historique",
                "compte_secret",
                "code_de_secours",
                "cle_acces",
                "cle_temoin",
                "session_fournisseur",
                "avis_deconnexion",
                "invitation",
                "jeton",
                "essai",
                "acces_refuse",
                "spring_session",
                "spring_session_attributes",
                "courrier",
                "courrier_piece",
                "echeance",
                "echeance_rappel"
            })
    void sans_acteur_on_ne_voit_rien(String table) {
        acteurs.defaire(fr.unisson.socle.Acteur.ANONYME, () -> assertThat(compter(table)).isZero());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compte_secret",
                "code_de_secours",
                "cle_acces",
                "cle_temoin",
                "session_fournisseur",
                "avis_deconnexion",
                "jeton",
                "essai",
                "acces_refuse",
                "spring_session",
                "spring_session_attributes",
                "courrier",
                "courrier_piece",
                "echeance_rappel"
            })
    void un_compte_ne_voit_aucun_secret_pas_meme_les_siens(String table) {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    courrier.deposer(marie, Lettre.de("x", "y", null).secrete());
                    assertThat(compter(table)).isZero();
                });
    }

    @Test
    void les_membres_se_lisent_en_autant_de_requetes_quel_que_soit_leur_nombre() {
        var qui = personnages.acteur(lea, tilleuls);
        qui.executer(() -> {
            var peu = Requetes.compter(() -> habilitations.membres(tilleuls));
            personnages.membre("Anne", "Petit", tilleuls, RoleOrganisation.DIRECTION);
            personnages.membre("Jean", "Grand", tilleuls, RoleOrganisation.DIRECTION);
            assertThat(Requetes.compter(() -> habilitations.membres(tilleuls))).isEqualTo(peu);
            assertThat(habilitations.membres(tilleuls))
                    .extracting(m -> m.compte().nom() + " " + m.roles())
                    .containsExactly(
                            "Dupont [ADMINISTRATION]",
                            "Grand [DIRECTION]",
                            "Petit [DIRECTION]",
                            "Roy [PROFESSIONNEL]");
        });
    }

    @Test
    void qui_n_administre_pas_ne_donne_pas_de_role_meme_en_sql() {
        acteurs.defaire(
                personnages.acteur(lea, tilleuls),
                () -> {
                    assertThatThrownBy(() ->
                                    habilitations.definir(
                                            lea, tilleuls, Set.of(RoleOrganisation.DIRECTION)))
                            .isInstanceOf(Interdit.class);
                    assertThatThrownBy(() ->
                                    db.sql(
                                                    """
                                                    insert into habilitation
                                                      (compte_id, organisation_id, role)
                                                    values (:c, :o, 'ADMINISTRATION')
                                                    """)
                                            .param("c", lea.valeur())
                                            .param("o", tilleuls.valeur())
                                            .update())
                            .hasStackTraceContaining("row-level security");
                });
    }

    @Test
    void l_administration_d_une_organisation_ne_peut_rien_dans_une_autre() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls, clinique),
                () ->
                        assertThatThrownBy(() ->
                                        habilitations.definir(
                                                paul,
                                                clinique,
                                                Set.of(RoleOrganisation.OBSERVATEUR)))
                                .isInstanceOf(Interdit.class));
    }

    @Test
    void personne_ne_cree_de_compte_a_la_place_de_la_plateforme() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () ->
                        assertThatThrownBy(() -> comptes.creer("x@exemple.fr", "X", "Y", null))
                                .hasStackTraceContaining("row-level security"));
    }

    @Test
    void on_ne_se_donne_pas_la_plateforme() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> assertThat(db.sql("update compte set plateforme = true").update()).isZero());
    }

    private long compter(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}

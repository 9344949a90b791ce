package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Acteur;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// What the rows themselves refuse, whatever the code asks.
@SqlTest
class SecretsDesEcheancesSqlTest {

    @Autowired ObjectProvider<ConservationDuCourrier> durees;
    @Autowired Notifications notifications;
    @Autowired Preferences preferences;
    @Autowired Agendas agendas;
    @Autowired Courrier courrier;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient db;

    private OrganisationId tilleuls = new OrganisationId(0);
    private CompteId marie = new CompteId(0);
    private CompteId paul = new CompteId(0);

    @BeforeEach
    void creerLesPersonnages() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        marie = personnages.membre("Marie", "Dupont", tilleuls, RoleOrganisation.DIRECTION);
        paul = personnages.membre("Paul", "Martin", tilleuls, RoleOrganisation.DIRECTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notification",
                "preference_notification",
                "agenda",
                "adresse_refusee",
                "echeance_remontee"
            })
    void sans_acteur_et_pour_un_collegue_rien_ne_se_voit(String table) {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    remplir();
                    acteurs.devenir(
                            personnages.acteur(paul, tilleuls),
                            () -> assertThat(compter(table)).isZero());
                    acteurs.devenir(Acteur.ANONYME, () -> assertThat(compter(table)).isZero());
                });
    }

    @Test
    void on_ne_s_adresse_pas_une_notification_et_on_ne_change_pas_ses_mots() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    remplir();
                    assertThatThrownBy(() -> db.sql("update notification set titre = 'x'").update())
                            .isInstanceOf(DataAccessException.class);
                });
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () ->
                        assertThatThrownBy(() -> db.sql("delete from agenda").update())
                                .isInstanceOf(DataAccessException.class));
    }

    @Test
    void on_n_ouvre_pas_l_agenda_d_une_organisation_etrangere_meme_en_sql() {
        var autre = personnages.organisation("Clinique du Val");
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () ->
                        assertThatThrownBy(() -> agendas.ouvrir(autre))
                                .isInstanceOf(DataAccessException.class));
    }

    @Test
    void apres_un_an_courriels_et_notifications_sont_oublies_sauf_ce_qui_attend() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    remplir();
                    courrier.deposer("vieux@exemple.fr", Lettre.de("Vieux", "x", null));
                    courrier.deposer("vieux@exemple.fr", Lettre.de("En attente", "x", null));
                    db.sql(
                                    """
                                    update courrier set etat = 'ENVOYE', prochaine_le = null
                                     where objet = 'Vieux'
                                    """)
                            .update();
                    balayer(Duration.ofDays(364));
                    assertThat(courriels()).containsExactlyInAnyOrder("Vieux", "En attente");
                    balayer(Duration.ofDays(366));
                    assertThat(courriels()).containsExactly("En attente");
                });
    }

    /// The rule of an organisation drives the clean-up: the longest one of the reader's holds.
    @Test
    void une_organisation_peut_garder_plus_longtemps_ce_qu_elle_a_annonce() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    remplir();
                    courrier.deposer("vieux@exemple.fr", Lettre.de("Vieux", "x", null));
                    db.sql(
                                    """
                                    update courrier set etat = 'ENVOYE', prochaine_le = null,
                                           compte_id = :c
                                     where objet = 'Vieux'
                                    """)
                            .param("c", marie.valeur())
                            .update();
                    db.sql("update notification set courriel = 'SANS_OBJET', traitee_le = now()")
                            .update();
                    deciderDeLaConservation(5, 3);
                    balayer(Duration.ofDays(3 * 365 - 1));
                    assertThat(courriels()).containsExactly("Vieux");
                    assertThat(notifications()).isPositive();
                    balayer(Duration.ofDays(3 * 365 + 1));
                    assertThat(courriels()).isEmpty();
                    assertThat(notifications()).isZero();
                });
    }

    /// One decision after the other: the last one counts.
    private void deciderDeLaConservation(int... annees) {
        var administration =
                personnages.membre("Ada", "Ministre", tilleuls, RoleOrganisation.ADMINISTRATION);
        acteurs.devenir(
                personnages.acteur(administration, tilleuls),
                () -> {
                    for (int rang = 1; rang <= annees.length; rang++)
                        db.sql(
                                        """
                                        insert into regle_de_conservation (organisation_id, nature,
                                          rang, annees, sort, motif, compte_id, le)
                                        values (:o, 'NOTIFICATION', :rang, :annees, 'ELIMINATION',
                                                'Tableau de gestion', acteur_compte(), now())
                                        """)
                                .param("o", tilleuls.valeur())
                                .param("rang", rang)
                                .param("annees", annees[rang - 1])
                                .update();
                });
    }

    private long notifications() {
        return db.sql("select count(*) from notification where compte_id = :c")
                .param("c", marie.valeur())
                .query(Long.class)
                .single();
    }

    private void balayer(Duration plusTard) {
        new MenageDuCourrier(db, transactions, durees, Clock.offset(Clock.systemUTC(), plusTard))
                .balayer();
    }

    private List<String> courriels() {
        return db.sql("select objet from courrier where adresse = 'vieux@exemple.fr'")
                .query(String.class)
                .list();
    }

    private void remplir() {
        acteurs.devenir(
                personnages.acteur(marie, tilleuls),
                () -> {
                    preferences.choisir(
                            Map.of(
                                    GenreDeNotification.RAPPEL,
                                    new Preferences.Choix(true, Cadence.JAMAIS)));
                    agendas.ouvrir(null);
                });
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        notifications.notifier(
                                new Notification(
                                        GenreDeNotification.MENTION,
                                        new Notification.Objet("essai", "chose", 1),
                                        "cite",
                                        List.of(marie),
                                        "Titre",
                                        "",
                                        "/x")));
        acteurs.devenir(
                personnages.acteur(marie, tilleuls),
                () -> {
                    assertThat(compter("notification")).isPositive();
                    assertThat(compter("agenda")).isPositive();
                    assertThat(compter("preference_notification")).isPositive();
                });
    }

    private long compter(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}

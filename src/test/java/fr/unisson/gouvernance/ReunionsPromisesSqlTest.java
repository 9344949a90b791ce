package fr.unisson.gouvernance;

import static fr.unisson.echeances.MarquesDeTest.toutEstVu;
import static fr.unisson.echeances.MarquesDeTest.toutEtaitVuHier;
import static fr.unisson.gouvernance.ReunionsPromises.TRAVAIL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.Requetes;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.indicateurs.Fraction;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class ReunionsPromisesSqlTest {

    @Autowired ReunionsPromises promises;
    @Autowired Echeances echeances;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    private OrganisationId organisation = new OrganisationId(0);
    private CompteId secretaire = new CompteId(0);

    @BeforeEach
    void arriver() {
        organisation = personnages.organisation("EHPAD des promesses");
        secretaire =
                personnages.membre(
                        "Soline", "Promise", organisation, RoleOrganisation.SECRETAIRE_INSTANCE);
    }

    @Test
    void ce_qui_manque_suit_le_calendrier_de_l_instance_et_elle_seule_est_relue() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    toutEstVu(db, TRAVAIL);
                    assertThat(Requetes.compter(() -> assertThat(promises.rappeler()).isZero()))
                            .as("the day, the marks")
                            .isEqualTo(2);

                    long instance = instance();
                    assertThat(promises.rappeler()).isOne();
                    assertThat(sujets()).containsExactly("Essai : 2 sur 2 à mettre au calendrier");
                    reunion(instance, 1);
                    assertThat(promises.rappeler()).isOne();
                    assertThat(sujets()).containsExactly("Essai : 1 sur 2 à mettre au calendrier");
                    reunion(instance, 2);
                    assertThat(promises.rappeler()).isOne();
                    assertThat(sujets()).isEmpty();
                    assertThat(promises.rappeler()).isZero();
                    assertThat(
                                    promises.calculer(
                                            organisation,
                                            jour().withDayOfYear(1),
                                            jour().withMonth(12).withDayOfMonth(31)))
                            .isEqualTo(Fraction.de(0, 2));
                });
    }

    @Test
    void une_instance_qui_ferme_ne_doit_plus_rien() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    toutEstVu(db, TRAVAIL);
                    long instance = instance();
                    promises.rappeler();
                    db.sql("update instance set active = false where id = :i")
                            .param("i", instance)
                            .update();
                    assertThat(promises.rappeler()).isOne();
                    assertThat(sujets()).isEmpty();
                });
    }

    @Test
    void le_premier_passage_du_jour_revoit_ce_que_rien_n_a_marque() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    instance();
                    toutEstVu(db, TRAVAIL);
                    assertThat(promises.rappeler()).isZero();
                    assertThat(sujets()).isEmpty();
                    toutEtaitVuHier(db, TRAVAIL);
                    assertThat(promises.rappeler()).isPositive();
                    assertThat(sujets()).hasSize(1);
                });
    }

    private long instance() {
        return db.sql(
                        """
                        insert into instance (organisation_id, nom, nature, decide, reunions_par_an)
                        values (:o, 'Essai', 'COPIL', true, 2) returning id
                        """)
                .param("o", organisation.valeur())
                .query(Long.class)
                .single();
    }

    private void reunion(long instance, int mois) {
        db.sql(
                        """
                        insert into reunion (instance_id, etat, etat_le, debut, duree, uid, cree_le)
                        values (:i, 'PLANIFIEE', now(), :debut, 60, 'essai-' || :i || '-' || :m, now())
                        """)
                .param("i", instance)
                .param("m", mois)
                .param(
                        "debut",
                        jour().withDayOfYear(1)
                                .withMonth(mois)
                                .atTime(14, 0)
                                .atZone(Dates.PARIS)
                                .toOffsetDateTime())
                .update();
    }

    private static LocalDate jour() {
        return LocalDate.now(Dates.PARIS);
    }

    private List<String> sujets() {
        var dus = new ArrayList<String>();
        acteurs.devenir(
                personnages.acteur(secretaire, organisation),
                () -> echeances.aFaire().stream().map(AFaire::sujet).forEach(dus::add));
        return dus;
    }
}

package fr.unisson.indicateurs;

import static fr.unisson.echeances.MarquesDeTest.lire;
import static fr.unisson.echeances.MarquesDeTest.toutEstVu;
import static fr.unisson.echeances.MarquesDeTest.toutEtaitVuHier;
import static fr.unisson.indicateurs.TenueDesIndicateurs.TRAVAIL;
import static fr.unisson.indicateurs.UneMesure.fait;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.Requetes;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The job of indicators looks where something may have changed.
@SqlTest
class TenueDesIndicateursSqlTest {

    @Autowired TenueDesIndicateurs tenue;
    @Autowired Indicateurs indicateurs;
    @Autowired Valeurs valeurs;
    @Autowired Echeances echeances;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    UneMesure m;

    @BeforeEach
    void ouvrir() {
        m = new UneMesure(personnages);
    }

    @Test
    void ce_qui_n_a_pas_change_n_est_pas_relu() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    definir("PROJETS", Definitions.part().fin());
                    toutEstVu(db, TRAVAIL);
                    assertThat(Requetes.compter(() -> assertThat(tenue.passer()).isZero()))
                            .as("the day, the marks")
                            .isEqualTo(2);
                });
    }

    @Test
    void une_action_ecrite_recalcule_son_organisation_et_elle_seule() {
        var ailleurs = new UneMesure(personnages);
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var id = definir("RETARD", Definitions.source("actions-en-retard").fin());
                    acteurs.devenir(
                            ailleurs.acteur(ailleurs.directrice),
                            () ->
                                    fait(
                                            indicateurs.definir(
                                                    ailleurs.organisation,
                                                    "RETARD",
                                                    ailleurs.tenue(null),
                                                    Definitions.source("actions-en-retard")
                                                            .fin())));
                    toutEstVu(db, TRAVAIL);
                    var trimestre =
                            indicateurs.lire(id).dernierePeriode(LocalDate.now(Dates.PARIS));
                    assertThat(valeurs.fiche(id, trimestre).valeur()).isNull();

                    actionEnRetard(trimestre);
                    assertThat(lire(db, TRAVAIL)).containsExactly(m.organisation.valeur());
                    assertThat(tenue.passer()).isOne();
                    assertThat(
                                    requireNonNull(valeurs.fiche(id, trimestre).valeur())
                                            .mesure()
                                            .valeur())
                            .isEqualByComparingTo("100");
                    assertThat(tenue.passer()).isZero();
                });
    }

    /// What the figures and the duties of an organisation read, written by any way.
    @Test
    void ce_que_lisent_les_calculs_et_les_devoirs_marque_l_organisation() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    toutEstVu(db, TRAVAIL);
                    definir("PROJETS", Definitions.part().fin());
                    marquee("un indicateur");
                    personnages.membre(
                            "Ali", "Demesure", m.organisation, RoleOrganisation.REFERENT_QUALITE);
                    marquee("un référent");
                    db.sql("delete from habilitation where compte_id = :c")
                            .param("c", m.referent.valeur())
                            .update();
                    marquee("un référent de moins");
                    personnages.membre(
                            "Léa", "Demesure", m.organisation, RoleOrganisation.OBSERVATEUR);
                    assertThat(lire(db, TRAVAIL)).isEmpty();

                    long instance =
                            inserer(
                                    """
                                    insert into instance (organisation_id, nom, nature, decide)
                                    values (:o, 'Essai', 'COPIL', true) returning id
                                    """,
                                    m.organisation.valeur());
                    marquee("une instance");
                    inserer(
                            """
                            insert into reunion (instance_id, etat, etat_le, debut, duree, uid, cree_le)
                            values (:o, 'PLANIFIEE', now(), now(), 60, 'essai-' || :o, now())
                            returning id
                            """,
                            instance);
                    marquee("une réunion");
                    db.sql("update reunion set etat = 'TENUE' where instance_id = :i")
                            .param("i", instance)
                            .update();
                    marquee("une réunion tenue");
                    inserer(
                            """
                            insert into avis_instance (instance_id, numero, etat, spontane, matiere,
                              objet, demande_le, cree_le)
                            values (:o, 1, 'A_RENDRE', false, 'CONVENTION', 'Essai', current_date, now())
                            returning id
                            """,
                            instance);
                    marquee("un avis");
                });
    }

    @Test
    void ce_que_le_calendrier_rend_du_l_est_au_premier_passage_du_jour() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    definir("PROJETS", Definitions.part().fin());
                    // As on the last day of a period: nothing was owed yet.
                    echeances.leverTout(
                            "indicateurs",
                            VieDesValeurs.OBJET,
                            indicateurs.lister(m.organisation).getFirst().id().valeur());
                    toutEstVu(db, TRAVAIL);
                    tenue.passer();
                    assertThat(devoirs()).isEmpty();

                    toutEtaitVuHier(db, TRAVAIL);
                    assertThat(tenue.passer()).isPositive();
                    assertThat(devoirs()).containsExactly("Saisir la valeur");
                    assertThat(tenue.passer()).isZero();
                });
    }

    private void marquee(String quoi) {
        assertThat(lire(db, TRAVAIL)).as(quoi).containsExactly(m.organisation.valeur());
        toutEstVu(db, TRAVAIL);
    }

    private IndicateurId definir(String code, Definition definition) {
        var ids = new ArrayList<IndicateurId>();
        acteurs.devenir(
                m.acteur(m.directrice),
                () ->
                        ids.add(
                                fait(
                                        indicateurs.definir(
                                                m.organisation, code, m.tenue(null), definition))));
        return ids.getFirst();
    }

    private void actionEnRetard(Periode periode) {
        long action =
                inserer(
                        """
                        insert into action (organisation_id, numero, etat, etat_le, titre, type,
                          priorite, echeance, visibilite, cree_le)
                        values (:o, 1, 'A_FAIRE', now(), 'Essai', 'CORRECTIVE', 'P3', date '2020-01-01',
                          'EQUIPE', now()) returning id
                        """,
                        m.organisation.valeur());
        db.sql(
                        """
                        insert into action_historique (action_id, version, transition, de, vers, role, le)
                        values (:a, 1, 'PROPOSER', 'VALIDEE', 'A_FAIRE', 'PILOTE', :le)
                        """)
                .param("a", action)
                .param(
                        "le",
                        periode.debut().atStartOfDay(Dates.PARIS).plusHours(9).toOffsetDateTime())
                .update();
    }

    private long inserer(String sql, long o) {
        return db.sql(sql).param("o", o).query(Long.class).single();
    }

    private List<String> devoirs() {
        var dus = new ArrayList<String>();
        acteurs.devenir(
                m.acteur(m.referent),
                () -> echeances.aFaire().stream().map(AFaire::libelle).forEach(dus::add));
        return dus;
    }
}

package fr.unisson.indicateurs;

import static fr.unisson.indicateurs.UneMesure.ecrit;
import static fr.unisson.indicateurs.UneMesure.fait;
import static fr.unisson.indicateurs.UneMesure.rapport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who reads and who writes, by the services and by the database itself.
@SqlTest
class SecuriteDesIndicateursSqlTest {

    private static final Periode T1 = Periode.of("2026-T1");

    @Autowired Indicateurs indicateurs;
    @Autowired Valeurs valeurs;
    @Autowired Tableaux tableaux;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    UneMesure m;

    @BeforeEach
    void ouvrir() {
        m = new UneMesure(personnages);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicateur",
                "indicateur_methode",
                "indicateur_cible",
                "indicateur_commentaire",
                "valeur",
                "valeur_mesure",
                "valeur_historique",
                "valeur_ligne",
                "tableau_indicateur"
            })
    void personne_et_une_autre_organisation_ne_lisent_rien(String table) {
        var autre = new UneMesure(personnages);
        var intrus = personnages.compte("Zoé", "Ailleurs");
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    remplir();
                    assertThat(compter(table)).isPositive();
                    voit(autre.acteur(autre.directrice), table, 0);
                    voit(Acteur.ANONYME, table, 0);
                    // An account that claims the organisation without a role there.
                    if (table.startsWith("valeur")) {
                        voit(personnages.acteur(intrus, m.organisation), table, 0);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(RoleOrganisation.class)
    void une_valeur_se_lit_selon_son_etat_et_le_role(RoleOrganisation role) {
        var lecteur = m.membre("Lectrice", role);
        boolean avant =
                switch (role) {
                    case ADMINISTRATION,
                            DIRECTION,
                            REFERENT_QUALITE,
                            SECRETAIRE_INSTANCE,
                            PROFESSIONNEL ->
                            true;
                    case REPRESENTANT_USAGERS, FACILITATEUR_SRA, OBSERVATEUR -> false;
                };
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = remplir();
                    voit(m.acteur(lecteur), "valeur", avant ? 1 : 0);
                    voit(m.acteur(lecteur), "valeur_mesure", avant ? 1 : 0);
                    fait(valeurs.franchir(id, T1, 1, TransitionValeur.VALIDER, null));
                    voit(m.acteur(lecteur), "valeur", avant ? 1 : 0);
                    fait(valeurs.franchir(id, T1, 2, TransitionValeur.PUBLIER, null));
                    voit(m.acteur(lecteur), "valeur", 1);
                    voit(m.acteur(lecteur), "valeur_mesure", 1);
                });
    }

    @ParameterizedTest
    @EnumSource(RoleOrganisation.class)
    void seuls_la_direction_et_le_referent_definissent(RoleOrganisation role) {
        var qui = m.membre("Candidate", role);
        boolean admis =
                role == RoleOrganisation.DIRECTION || role == RoleOrganisation.REFERENT_QUALITE;
        acteurs.defaire(
                m.acteur(qui),
                () -> {
                    var resultat =
                            indicateurs.definir(
                                    m.organisation,
                                    "PROJETS",
                                    m.tenue(null),
                                    Definitions.part().fin());
                    assertThat(resultat.estFait()).isEqualTo(admis);
                    if (admis) return;
                    assertThat(resultat.motifs()).extracting(Motif::code).contains(Motif.ROLE);
                    assertThat(tableaux.composer(m.organisation, List.of()).motifs())
                            .extracting(Motif::code)
                            .contains(Motif.ROLE);
                    refuse(
                            "insert into indicateur (organisation_id, code, delai, suivi_depuis,"
                                    + " cree_le) values ("
                                    + m.organisation
                                    + ", 'FORCE', 1, now(), now())");
                });
    }

    @Test
    void qui_tient_un_indicateur_le_saisit_et_rien_d_autre() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var mien =
                            fait(
                                    indicateurs.definir(
                                            m.organisation,
                                            "MIEN",
                                            m.tenue(m.cadre),
                                            Definitions.part().fin()));
                    var autre =
                            fait(
                                    indicateurs.definir(
                                            m.organisation,
                                            "AUTRE",
                                            m.tenue(null),
                                            Definitions.part().fin()));
                    acteurs.devenir(
                            m.acteur(m.cadre),
                            () -> {
                                ecrit(saisir(rapport(mien, "2026-T1", 0, 1, 2)));
                                assertThat(saisir(rapport(autre, "2026-T1", 0, 1, 2)))
                                        .extracting(Saisie.Refus::code)
                                        .containsExactly(Motif.ROLE);
                                assertThat(
                                                valeurs.franchir(
                                                                mien,
                                                                T1,
                                                                1,
                                                                TransitionValeur.VALIDER,
                                                                null)
                                                        .motifs())
                                        .extracting(Motif::code)
                                        .containsExactly(Motif.ROLE);
                            });
                });
    }

    @Test
    void les_histoires_ne_se_recrivent_pas() {
        for (var ordre :
                List.of(
                        "update valeur_mesure set valeur = 0",
                        "delete from valeur_mesure",
                        "update valeur_historique set motif = ''",
                        "delete from valeur_historique",
                        "update indicateur_methode set libelle = 'x'",
                        "delete from indicateur_cible",
                        "update indicateur_commentaire set texte = ''",
                        "delete from valeur",
                        "delete from indicateur")) {
            acteurs.defaire(Acteurs.systeme(), () -> refuse(ordre));
        }
    }

    @Test
    void une_autre_organisation_ne_trouve_pas_l_indicateur() {
        var autre = new UneMesure(personnages);
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = remplir();
                    acteurs.devenir(
                            autre.acteur(autre.directrice),
                            () -> {
                                assertThatThrownBy(() -> indicateurs.lire(id))
                                        .isInstanceOf(Introuvable.class);
                                assertThatThrownBy(() -> valeurs.fiche(id, T1))
                                        .isInstanceOf(Introuvable.class);
                                assertThatThrownBy(() ->
                                                valeurs.saisir(
                                                        autre.organisation,
                                                        List.of(rapport(id, "2026-T1", 1, 1, 2)),
                                                        OrigineValeur.SAISIE))
                                        .isInstanceOf(Introuvable.class);
                            });
                });
    }

    private IndicateurId remplir() {
        var id =
                fait(
                        indicateurs.definir(
                                m.organisation,
                                "PROJETS",
                                m.tenue(null),
                                Definitions.part().fin()));
        ecrit(
                saisir(
                        new Saisie(
                                id,
                                T1,
                                0,
                                rapport(id, "2026-T1", 0, 8, 10).mesure(),
                                "Relevé complet",
                                null)));
        fait(
                indicateurs.viser(
                        id, java.util.Map.of(T1, java.util.Optional.of(java.math.BigDecimal.TEN))));
        fait(tableaux.composer(m.organisation, List.of(id)));
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        db.sql(
                                        """
                                        insert into valeur_ligne (valeur_id, organisation_id, rang,
                                                                  ordre, libelle, comptee)
                                        select id, organisation_id, rang, 1, 'Réunion manquée', false
                                          from valeur where indicateur_id = ?
                                        """)
                                .param(id.valeur())
                                .update());
        return id;
    }

    private List<Saisie.Refus> saisir(Saisie saisie) {
        return valeurs.saisir(m.organisation, List.of(saisie), OrigineValeur.SAISIE);
    }

    private void voit(Acteur qui, String table, int combien) {
        acteurs.devenir(
                qui, () -> assertThat(compter(table)).as("%s, %s", qui, table).isEqualTo(combien));
    }

    /// Only rows of the organisation under test: other tests may have left theirs.
    private int compter(String table) {
        return db.sql("select count(*) from " + table + " where organisation_id = ?")
                .param(m.organisation.valeur())
                .query(Integer.class)
                .single();
    }

    private void refuse(String ordre) {
        var point = "savepoint avant";
        db.sql(point).update();
        assertThatThrownBy(() -> db.sql(ordre).update()).isInstanceOf(DataAccessException.class);
        db.sql("rollback to savepoint avant").update();
    }
}

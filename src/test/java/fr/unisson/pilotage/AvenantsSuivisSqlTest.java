package fr.unisson.pilotage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.gouvernance.Instances;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.pilotage.ElementOuvert.Issue;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an amendment moves or ends in the follow-up: dates, indicators, promises. Nothing is lost.
@SqlTest
class AvenantsSuivisSqlTest {

    private static final LocalDate EFFET = LocalDate.of(2026, 3, 31);

    @Autowired OuvertureDuSuivi ouverture;
    @Autowired ElementsDuSuivi elements;
    @Autowired Promesses promesses;
    @Autowired Campagnes campagnes;
    @Autowired EcheancesDuTexte echeances;
    @Autowired Missions missions;
    @Autowired InstancesDeConvention comites;
    @Autowired Instances instances;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void une_assurance_que_l_avenant_prolonge_deplace_son_echeance_et_le_rappel() {
        essai(c -> {
            assurances(c, "2127-02-01");
            ouverture.rattraper();
            var avant = seule(c);
            assurances(c, "2128-03-01");
            ouverture.reprendre(c.id(), "Avenant n° 1");
            assertThat(echeances.lister(c.id()))
                    .filteredOn(e -> e.nature() == NatureDEcheance.ASSURANCE)
                    .extracting(e -> e.pourLe() + " " + e.faite() + " " + e.note())
                    .containsExactly(
                            "2127-02-01 true Portée au 1er mars 2128 : Avenant n° 1.",
                            "2128-03-01 false ");
            assertThat(echeances.lire(avant.id()).tenue()).isFalse();
            assertThat(rappels(c)).containsExactly(LocalDate.of(2128, 3, 1));
            assertThat(mots(c))
                    .contains("Assurance de Partie 1, Mutuelle, contrat A-1 : 1er mars 2128.");
        });
    }

    @Test
    void la_date_qu_une_personne_a_donnee_reste_quand_l_avenant_parle_d_autre_chose() {
        essai(c -> {
            assurances(c, "2127-02-01");
            ouverture.rattraper();
            acteurs.devenir(
                    c.enReferent(0),
                    () ->
                            assertThat(
                                            echeances
                                                    .faire(
                                                            seule(c).id(),
                                                            "Attestation reçue",
                                                            LocalDate.of(2128, 2, 1))
                                                    .estFait())
                                    .isTrue());
            TexteQuiPromet.engagements(db, c.cle(), "Partie 2", "Tenir le registre");
            ouverture.reprendre(c.id(), "Avenant n° 1");
            assertThat(seule(c).pourLe()).isEqualTo(LocalDate.of(2128, 2, 1));
        });
    }

    @Test
    void un_contrat_retire_du_texte_n_est_plus_du_et_son_histoire_reste() {
        essai(c -> {
            assurances(c, "2127-02-01");
            ouverture.rattraper();
            TexteQuiPromet.article(db, c.cle(), "18", "ASSURANCES", "{\"assurances\":[]}");
            ouverture.reprendre(c.id(), "Avenant n° 2");
            assertThat(echeances.lister(c.id()))
                    .filteredOn(e -> e.nature() == NatureDEcheance.ASSURANCE)
                    .extracting(EcheanceDuTexteVue::note)
                    .containsExactly("Retirée du texte : Avenant n° 2.");
            assertThat(rappels(c)).isEmpty();
            assertThat(elements.lister(c.id()))
                    .filteredOn(e -> e.cle().startsWith("assurance/"))
                    .extracting(ElementOuvert::issue)
                    .containsExactly(Issue.RETIRE);
            assurances(c, "2127-02-01");
            ouverture.reprendre(c.id(), "Avenant n° 3");
            assertThat(seule(c).pourLe()).isEqualTo(LocalDate.of(2127, 2, 1));
        });
    }

    @Test
    void une_convention_prorogee_deplace_son_evaluation_complete_et_garde_sa_revue() {
        essai(c -> {
            ouverture.rattraper();
            var revue = evaluations(c).getFirst();
            db.sql("update convention set mois = 48 where id = :c").param("c", c.cle()).update();
            ouverture.reprendre(c.id(), "Avenant n° 1");
            assertThat(evaluations(c)).containsExactly(revue, LocalDate.of(2029, 9, 30));
        });
    }

    @Test
    void un_indicateur_retire_du_texte_finit_la_veille_et_garde_ses_valeurs() {
        essai(c -> {
            indicateurs(c, "Chutes", "Trimestrielle", "Repas", "Annuelle");
            ouverture.rattraper();
            indicateurs(c, "Repas", "Annuelle");
            ouverture.reprendre(c.id(), "Avenant n° 1");
            assertThat(campagnes.lister(c.id()))
                    .extracting(k -> k.nom() + " " + k.jusqua())
                    .containsExactlyInAnyOrder("Chutes " + aujourdhui().minusDays(1), "Repas null");
            assertThat(mots(c))
                    .contains(
                            "Indicateur « Chutes », Partie 1 : le texte ne le demande plus ainsi"
                                    + " (Avenant n° 1). La partie le garde.");
        });
    }

    @Test
    void une_autre_frequence_finit_l_ancienne_campagne_et_en_ouvre_une() {
        essai(c -> {
            indicateurs(c, "Chutes", "Trimestrielle");
            ouverture.rattraper();
            indicateurs(c, "Chutes", "Annuelle");
            ouverture.reprendre(c.id(), "Avenant n° 1");
            ouverture.reprendre(c.id(), "Avenant n° 2");
            assertThat(campagnes.lister(c.id()))
                    .extracting(k -> k.frequence() + " " + (k.jusqua() == null) + " " + k.depuis())
                    .containsExactlyInAnyOrder(
                            Frequence.TRIMESTRE + " false " + EFFET,
                            Frequence.ANNEE + " true " + aujourdhui());
        });
    }

    @Test
    void la_date_d_un_objectif_que_l_avenant_reporte_se_suit_a_sa_suite() {
        essai(c -> {
            objectif(c, "2027-12-31");
            ouverture.rattraper();
            var avant = promesses.lister(c.id()).getFirst();
            objectif(c, "2028-06-30");
            ouverture.reprendre(c.id(), "Avenant n° 1");
            assertThat(promesses.lister(c.id()))
                    .extracting(p -> p.texte().echeance() + " " + p.horsTexte() + " " + p.etat())
                    .containsExactlyInAnyOrder(
                            "2027-12-31 true " + EtatPromesse.SANS_OBJET,
                            "2028-06-30 false " + EtatPromesse.A_DEMARRER);
            assertThat(promesses.lister(c.id()))
                    .filteredOn(p -> !p.horsTexte())
                    .extracting(PromesseVue::succedeA)
                    .containsExactly(avant.id());
            ouverture.reprendre(c.id(), "Avenant n° 2");
            assertThat(promesses.lister(c.id())).hasSize(2);
        });
    }

    private EcheanceDuTexteVue seule(ConventionEnVigueur c) {
        return echeances.lister(c.id()).stream()
                .filter(e -> e.nature() == NatureDEcheance.ASSURANCE && !e.faite())
                .findFirst()
                .orElseThrow();
    }

    private List<LocalDate> evaluations(ConventionEnVigueur c) {
        return echeances.lister(c.id()).stream()
                .filter(e -> e.nature() == NatureDEcheance.EVALUATION && !e.faite())
                .map(EcheanceDuTexteVue::pourLe)
                .toList();
    }

    private List<String> mots(ConventionEnVigueur c) {
        return elements.lister(c.id()).stream().map(ElementOuvert::mots).toList();
    }

    private List<LocalDate> rappels(ConventionEnVigueur c) {
        return db.sql(
                        """
                        select e.pour_le from echeance e
                          join echeance_du_texte t on t.id = e.objet_id and t.nature = 'ASSURANCE'
                         where e.module = 'pilotage' and e.objet_type = 'echeance_du_texte'
                           and e.levee_le is null and t.convention_id = :c
                        """)
                .param("c", c.cle())
                .query(LocalDate.class)
                .list();
    }

    @Test
    void le_pilote_que_l_avenant_change_est_suivi_et_l_etat_de_la_mission_reste() {
        essai(c -> {
            missions(c, "Partie 1");
            ouverture.rattraper();
            db.sql("update mission_commune set etat = 'REPOSITIONNEE' where convention_id = :c")
                    .param("c", c.cle())
                    .update();
            missions(c, "La Partie 2");
            ouverture.reprendre(c.id(), "Avenant n° 1");
            var m = missions.lister(c.id()).getFirst();
            assertThat(missions.lister(c.id())).hasSize(1);
            assertThat(m.partie()).isEqualTo(c.partie(1));
            assertThat(m.piloteDit()).isEqualTo("La Partie 2");
            assertThat(m.etat().name()).isEqualTo("REPOSITIONNEE");
            assertThat(missions.pilotes(m.id()))
                    .extracting(h -> h.partie() + ", " + h.dit() + ", " + h.acte())
                    .containsExactly("Partie 2, La Partie 2, Avenant n° 1");

            missions(c, "La pharmacie de garde");
            ouverture.reprendre(c.id(), "Avenant n° 2");
            assertThat(missions.lire(m.id()).partie())
                    .as("le texte ne nomme plus de partie")
                    .isNull();
        });
    }

    @Test
    void le_pilote_choisi_par_le_comite_reste_quand_l_avenant_n_en_parle_pas() {
        essai(c -> {
            missions(c, "Partie 1");
            ouverture.rattraper();
            var m = missions.lister(c.id()).getFirst();
            acteurs.devenir(
                    c.enAnimateur(),
                    () ->
                            assertThat(missions.confier(m.id(), m.version(), c.partie(1)).estFait())
                                    .isTrue());
            ouverture.reprendre(c.id(), "Avenant n° 1");
            assertThat(missions.lire(m.id()).partie()).isEqualTo(c.partie(1));
            assertThat(missions.pilotes(m.id()))
                    .singleElement()
                    .satisfies(h -> assertThat(h.acte()).isEmpty());
        });
    }

    @Test
    void le_comite_suit_le_nombre_de_reunions_que_l_avenant_change() {
        essai(c -> {
            comite(c, 3, "Consensus");
            ouverture.rattraper();
            assertThat(reunions(c)).isEqualTo(3);
            comite(c, 5, "Consensus");
            ouverture.reprendre(c.id(), "Avenant n° 1");
            assertThat(reunions(c)).isEqualTo(5);
            assertThat(mots(c))
                    .contains(
                            "Le comité promet désormais 5 réunions par an au lieu de 3 (Avenant n°"
                                    + " 1).");
            assertThat(
                            db.sql(
                                            """
                                            select detail from journal where objet_type = 'instance'
                                               and fait = 'Réunions promises' and objet_id = :i
                                            """)
                                    .param("i", comites.comite(c.id()).orElseThrow().id().valeur())
                                    .query(String.class)
                                    .single())
                    .isEqualTo("5 réunions par an au lieu de 3 : Avenant n° 1");
        });
    }

    /// Its people gave themselves another number: theirs, unless the text changes, then said.
    @Test
    void le_nombre_que_le_comite_s_est_donne_n_est_pas_efface() {
        essai(c -> {
            comite(c, 3, "Consensus");
            ouverture.rattraper();
            var comite = comites.comite(c.id()).orElseThrow();
            assertThat(instances.regler(comite.promettant(8), null).estFait()).isTrue();
            comite(c, 3, "Majorité");
            ouverture.reprendre(c.id(), "Avenant n° 1");
            assertThat(reunions(c)).isEqualTo(8);
            comite(c, 4, "Majorité");
            ouverture.reprendre(c.id(), "Avenant n° 2");
            assertThat(reunions(c)).isEqualTo(8);
            assertThat(mots(c))
                    .anyMatch(m -> m.contains("désormais 4 réunions par an (Avenant n° 2)"));
        });
    }

    private Integer reunions(ConventionEnVigueur c) {
        return Objects.requireNonNull(
                comites.comite(c.id()).orElseThrow().reglement().reunionsParAn());
    }

    private void missions(ConventionEnVigueur c, String pilote) {
        TexteQuiPromet.article(
                db,
                c.cle(),
                "3",
                "MISSIONS_COMMUNES",
                """
                {"missions":[{"mission":"Repérer les chutes ensemble","ancrages":"Axe 3",
                 "pilote":"%s","statut":"ACTIVE"}]}
                """
                        .formatted(pilote));
    }

    private void comite(ConventionEnVigueur c, int reunions, String regle) {
        TexteQuiPromet.article(
                db,
                c.cle(),
                "10",
                "COPIL",
                """
                {"membres":[
                  {"partie":"Partie 1","titulaire":"Alice","suppleant":"",
                   "representantUsagers":false},
                  {"partie":"Partie 2","titulaire":"Chloé","suppleant":"",
                   "representantUsagers":false}],
                 "presidence":"Partie 2","quorum":"","regleDeDecision":"%s","reunionsParAn":%d}
                """
                        .formatted(regle, reunions));
    }

    private void assurances(ConventionEnVigueur c, String jour) {
        TexteQuiPromet.article(
                db,
                c.cle(),
                "18",
                "ASSURANCES",
                """
                {"assurances":[{"partie":"Partie 1","assureur":"Mutuelle","police":"A-1",
                 "echeance":"%s"}]}
                """
                        .formatted(jour));
    }

    private void objectif(ConventionEnVigueur c, String jour) {
        TexteQuiPromet.article(
                db,
                c.cle(),
                "4",
                "OBJECTIFS",
                """
                {"objectifs":[{"objectif":"Analyser à temps","nature":"RESULTAT",
                 "indicateur":"Part à temps","depart":"45 %%","cible":"90 %%","echeance":"%s",
                 "responsable":"Partie 1"}]}
                """
                        .formatted(jour));
    }

    /// @param dits name, then frequency, one after the other
    private void indicateurs(ConventionEnVigueur c, String... dits) {
        var lignes = new java.util.ArrayList<String>();
        for (int i = 0; i < dits.length; i += 2)
            lignes.add(
                    """
                    {"nom":"%s","definition":"","formule":"Nombre","source":"","frequence":"%s",
                     "seuil":"","responsable":"Partie 1"}
                    """
                            .formatted(dits[i], dits[i + 1]));
        TexteQuiPromet.article(
                db,
                c.cle(),
                "15",
                "INDICATEURS",
                "{\"indicateurs\":["
                        + String.join(",", lignes)
                        + "],\"evaluateurs\":\"\",\"destinataires\":\"\"}");
    }

    private static LocalDate aujourdhui() {
        return LocalDate.now(Dates.PARIS);
    }

    private void essai(Consumer<ConventionEnVigueur> suite) {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        suite.accept(
                                ConventionEnVigueur.depuis(
                                        db,
                                        2,
                                        EFFET,
                                        new Duree(
                                                ModePriseEffet.DERNIERE_SIGNATURE,
                                                null,
                                                null,
                                                36,
                                                ModeRenouvellement.EXPRES,
                                                null,
                                                null,
                                                3,
                                                false))));
    }
}

package fr.unisson.pilotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.conventions.PartieSortie;
import fr.unisson.conventions.SortiesDeParties;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.indicateurs.Cible;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Sens;
import fr.unisson.pilotage.ElementOuvert.Issue;
import fr.unisson.pilotage.ElementOuvert.Nature;
import fr.unisson.pilotage.domaine.EtatMission;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.TransitionMission;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.JoursOuvres;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the entry into force creates from the text, what amendments and departures make of it.
@SqlTest
class OuvertureSqlTest {

    private static final LocalDate EFFET = LocalDate.of(2026, 3, 31);

    @Autowired OuvertureDuSuivi ouverture;
    @Autowired ElementsDuSuivi elements;
    @Autowired Promesses promesses;
    @Autowired Missions missions;
    @Autowired Campagnes campagnes;
    @Autowired EcheancesDuTexte echeances;
    @Autowired InstancesDeConvention instances;
    @Autowired Sieges sieges;
    @Autowired Reunions reunions;
    @Autowired Indicateurs indicateurs;
    @Autowired SortiesDeParties sorties;
    @Autowired ApplicationEventPublisher evenements;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void le_comite_nait_avec_ses_sieges_et_des_dates_ouvrees() {
        essai(c -> {
            var comite = comite(c);
            assertThat(comite.reglement().reunionsParAn()).isEqualTo(3);
            assertThat(comite.reglement().quorum()).isEqualTo(Quorum.PLUS_DE_LA_MOITIE);
            assertThat(comite.porteurs())
                    .extracting(p -> p.id().valeur())
                    .containsExactlyInAnyOrder(c.organisation(0), c.organisation(1));
            var assis = sieges.enVigueur(comite.id(), LocalDate.now(fr.unisson.socle.Dates.PARIS));
            assertThat(assis)
                    .extracting(Siege::nom)
                    .contains("Alice Titulaire", "Bruno Suppléant", "Chloé Titulaire");
            assertThat(assis)
                    .filteredOn(s -> s.fonction() == FonctionSiege.PRESIDENCE)
                    .extracting(Siege::nom)
                    .containsExactly("Chloé Titulaire");
            assertThat(assis)
                    .filteredOn(s -> s.fonction() == FonctionSiege.ANIMATION)
                    .extracting(s -> s.compte() == null)
                    .containsExactly(false);
            var dates =
                    reunions.aTenir(comite.id()).stream()
                            .map(r -> r.debut().toLocalDate())
                            .toList();
            assertThat(dates).hasSize(3).allMatch(JoursOuvres.FRANCE::ouvre);
        });
    }

    @Test
    void recommencer_ne_double_rien() {
        essai(c -> {
            ouverture.rattraper();
            ouverture.reprendre(c.id(), "");
            assertThat(instances.lister(c.id())).hasSize(1);
            assertThat(reunions.aTenir(comite(c).id())).hasSize(3);
            assertThat(campagnes.lister(c.id())).hasSize(3);
            assertThat(missions.lister(c.id())).hasSize(2);
            assertThat(echeances.lister(c.id())).hasSize(4);
            assertThat(
                            db.sql("select count(*) from suivi_element where convention_id = :c")
                                    .param("c", c.cle())
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(elements.lister(c.id()).size());
        });
    }

    @Test
    void un_comite_deja_rattache_est_rejoint_et_non_double() {
        essai(c -> {
            var comite = comite(c);
            var nouvelle = uneConvention();
            article10(nouvelle);
            db.sql(
                            """
                            insert into convention_instance (convention_id, instance_id, attachee_le)
                            values (:c, :i, now())
                            """)
                    .param("c", nouvelle.cle())
                    .param("i", comite.id().valeur())
                    .update();
            ouverture.rattraper();
            assertThat(element(nouvelle, Nature.COMITE))
                    .satisfies(e -> {
                        assertThat(e.issue()).isEqualTo(Issue.REJOINT);
                        assertThat(e.mots()).contains(comite.nom(), "déjà rattaché");
                    });
            assertThat(element(nouvelle, Nature.REUNIONS).mots()).contains("déjà au calendrier");
            assertThat(instances.lister(nouvelle.id())).hasSize(1);
        });
    }

    @Test
    void ce_que_le_texte_ne_dit_pas_est_dit_avec_sa_raison_puis_cree_des_qu_il_le_dit() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = uneConvention();
                    ouverture.rattraper();
                    assertThat(elements.lister(c.id()))
                            .filteredOn(e -> e.issue() == Issue.IMPOSSIBLE)
                            .extracting(ElementOuvert::nature)
                            .contains(Nature.PROMESSES, Nature.COMITE, Nature.INDICATEUR);
                    article10(c);
                    ouverture.reprendre(c.id(), "Avenant n° 1");
                    assertThat(element(c, Nature.COMITE).issue()).isEqualTo(Issue.CREE);
                });
    }

    @Test
    void chaque_partie_recoit_l_indicateur_qu_elle_renseigne_avec_seuil_et_cible() {
        essai(c -> {
            assertThat(campagnes.lister(c.id()))
                    .extracting(k -> k.nom() + ", " + k.nomPartie())
                    .containsExactly(
                            "Chutes, Partie 1", "Chutes, Partie 2", "Analyses à temps, Partie 1");
            var analyses = campagnes.lister(c.id()).getLast();
            var indicateur = indicateurs.lire(analyses.indicateur());
            assertThat(indicateur.organisation()).isEqualTo(new OrganisationId(c.organisation(0)));
            assertThat(indicateur.definition().frequence()).isEqualTo(Frequence.TRIMESTRE);
            assertThat(indicateur.definition().sens()).isEqualTo(Sens.HAUSSE);
            assertThat(indicateur.definition().seuilAlerte()).isEqualByComparingTo("60");
            assertThat(indicateurs.cibles(analyses.indicateur()))
                    .extracting(Cible::valeur)
                    .singleElement()
                    .satisfies(v -> assertThat(v).isEqualByComparingTo("90"));
            assertThat(indicateur.tenue().responsable())
                    .satisfies(r ->
                            assertThat(r == null ? 0 : r.valeur())
                                    .isEqualTo(c.compteDuReferent(0)));
            assertThat(analyses.du()).as("due after the first quarter").isNotNull();
            assertThat(elements.lister(c.id()))
                    .filteredOn(e -> !e.fait() && e.nature() == Nature.INDICATEUR)
                    .extracting(ElementOuvert::mots)
                    .containsExactlyInAnyOrder(
                            "Indicateur « Sorties » : le texte ne dit pas à quelle fréquence il se"
                                    + " relève.",
                            "Indicateur « Repas » : le texte ne nomme aucune partie, par son nom,"
                                    + " pour le renseigner.");
        });
    }

    /// The partner reads the published value through the convention, and nothing of the indicator.
    @Test
    void les_partenaires_ne_lisent_que_la_valeur_publiee() {
        essai(c -> {
            var k = campagnes.lister(c.id()).getLast();
            valeur(k, "2026-04-01", "SAISIE", 55);
            en(
                    c.enReferent(1),
                    () -> assertThat(campagnes.lister(c.id()).getLast().publies()).isEmpty());
            db.sql("update valeur set etat = 'PUBLIEE' where indicateur_id = :i")
                    .param("i", k.indicateur().valeur())
                    .update();
            en(
                    c.enReferent(1),
                    () -> {
                        var lue = campagnes.lister(c.id()).getLast();
                        assertThat(lue.sien()).isFalse();
                        assertThat(lue.dernier().orElseThrow())
                                .satisfies(d -> {
                                    assertThat(d.ecrit()).isEqualTo("55\u00a0%");
                                    assertThat(d.inquiete()).isTrue();
                                    assertThat(d.signal()).isEqualTo("Seuil d’alerte atteint");
                                });
                        for (var table : List.of("valeur", "indicateur_methode")) {
                            assertThat(
                                            db.sql(
                                                            "select count(*) from "
                                                                    + table
                                                                    + " where indicateur_id = :i")
                                                    .param("i", k.indicateur().valeur())
                                                    .query(Long.class)
                                                    .single())
                                    .as(table)
                                    .isZero();
                        }
                    });
        });
    }

    @Test
    void les_dates_du_texte_reviennent_a_qui_elles_reviennent_et_se_tiennent_une_fois() {
        essai(c -> {
            assertThat(echeances.lister(c.id()))
                    .extracting(e -> e.nature() + " " + e.pourLe() + " " + e.qui())
                    .containsExactlyInAnyOrder(
                            "ASSURANCE 2027-02-01 Partie 1",
                            "OUTIL 2027-01-15 Le comité de pilotage",
                            "EVALUATION 2027-03-31 Le comité de pilotage",
                            "EVALUATION 2028-09-30 Le comité de pilotage");
            var assurance =
                    echeances.lister(c.id()).stream()
                            .filter(e -> e.nature() == NatureDEcheance.ASSURANCE)
                            .findFirst()
                            .orElseThrow();
            en(
                    c.enReferent(1),
                    () ->
                            assertThat(code(echeances.faire(assurance.id(), "Vu", null)))
                                    .isEqualTo(Motif.ROLE));
            en(
                    c.enReferent(0),
                    () -> {
                        assertThat(devoirs(assurance.id())).isEqualTo(1);
                        assertThat(code(echeances.faire(assurance.id(), " ", null)))
                                .isEqualTo("NOTE");
                        var suivante =
                                echeances.faire(
                                        assurance.id(),
                                        "Attestation reçue",
                                        LocalDate.of(2128, 2, 1));
                        assertThat(suivante.estFait()).isTrue();
                        assertThat(echeances.faire(assurance.id(), "Encore", null))
                                .isEqualTo(Resultat.depasse());
                        assertThat(devoirs(assurance.id())).isZero();
                    });
            assertThat(echeances.lister(c.id()).getLast().pourLe())
                    .isEqualTo(LocalDate.of(2128, 2, 1));
        });
    }

    @Test
    void une_mission_se_repositionne_par_decision_du_comite_et_son_histoire_reste() {
        essai(c -> {
            var m = missions.lister(c.id()).getFirst();
            assertThat(m.pilote()).isEqualTo("Partie 1");
            var acte = new Acte("Décision COPIL 2026-002", null);
            en(
                    c.enReferent(0),
                    () ->
                            assertThat(
                                            code(
                                                    missions.franchir(
                                                            m.id(),
                                                            1,
                                                            TransitionMission.REPOSITIONNER,
                                                            "Trop loin",
                                                            acte,
                                                            "Prêter la salle")))
                                    .isEqualTo(Motif.ROLE));
            en(
                    c.enAnimateur(),
                    () ->
                            assertThat(
                                            missions.franchir(
                                                            m.id(),
                                                            1,
                                                            TransitionMission.REPOSITIONNER,
                                                            "Trop loin",
                                                            acte,
                                                            "Prêter la salle")
                                                    .estFait())
                                    .isTrue());
            var apres = missions.lire(m.id());
            assertThat(apres.etat()).isEqualTo(EtatMission.REPOSITIONNEE);
            assertThat(apres.enonce()).isEqualTo("Prêter la salle");
            assertThat(apres.texte()).isEqualTo("Repérer les chutes ensemble");
            assertThat(missions.histoire(m.id()))
                    .singleElement()
                    .satisfies(h -> {
                        assertThat(h.acte()).isEqualTo("Décision COPIL 2026-002");
                        assertThat(h.note()).isEqualTo("Trop loin");
                    });
            assertThatThrownBy(() -> db.sql("delete from mission_historique").update())
                    .isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void la_base_refuse_qu_une_autre_partie_touche_a_une_mission_ou_en_invente() {
        essai(c -> {
            var m = missions.lister(c.id()).getFirst();
            en(
                    c.enReferent(1),
                    () ->
                            assertThat(
                                            db.sql(
                                                            "update mission_commune set note = 'X'"
                                                                    + " where id = :m")
                                                    .param("m", m.id().valeur())
                                                    .update())
                                    .isZero());
            assertThatThrownBy(() -> en(c.enAnimateur(), () -> inventer(c)))
                    .hasStackTraceContaining("policy for table \"mission_commune\"");
        });
    }

    @Test
    void qui_n_est_pas_de_la_convention_ne_lit_rien_de_ce_qui_est_ouvert() {
        essai(c ->
                en(
                        Acteur.compte(999_999_999, "Ailleurs", Set.of(999_999_999L)),
                        () -> {
                            for (var table :
                                    List.of(
                                            "suivi_element",
                                            "campagne",
                                            "echeance_du_texte",
                                            "mission_commune",
                                            "mission_historique")) {
                                assertThat(
                                                db.sql("select count(*) from " + table)
                                                        .query(Long.class)
                                                        .single())
                                        .as(table)
                                        .isZero();
                            }
                        }));
    }

    @Test
    void un_avenant_ferme_ce_qu_il_retire_et_poursuit_ce_qu_il_reecrit() {
        essai(c -> {
            TexteQuiPromet.engagements(
                    db,
                    c.cle(),
                    "Partie 1",
                    "Ouvrir l’ergothérapeute deux jours par mois",
                    "Partie 2",
                    "Former un relais");
            var avant = promesses.lister(c.id());
            en(
                    c.enReferent(0),
                    () ->
                            promesses.franchir(
                                    avant.getFirst().id(),
                                    1,
                                    fr.unisson.pilotage.domaine.TransitionPromesse.POURSUIVRE,
                                    new Promesses.Dits("Commencé", 30, Acte.AUCUN, null)));
            ouverture.reprendre(c.id(), "Avenant n° 2");
            var apres = promesses.lister(c.id());
            assertThat(apres)
                    .extracting(p -> p.enonce() + " : " + p.etat())
                    .containsExactly(
                            "Ouvrir l’ergothérapeute un jour par mois : SANS_OBJET",
                            "Tenir le registre : SANS_OBJET",
                            "Ouvrir l’ergothérapeute deux jours par mois : EN_COURS",
                            "Former un relais : A_DEMARRER");
            assertThat(apres.get(2).succedeA()).isEqualTo(avant.getFirst().id());
            assertThat(apres.get(2).avancement()).isEqualTo(30);
            assertThat(promesses.histoire(apres.get(1).id()).getFirst())
                    .satisfies(h -> {
                        assertThat(h.acte()).isEqualTo("Avenant n° 2");
                        assertThat(h.note()).isEqualTo("Retiré du texte : Avenant n° 2.");
                    });
            TexteQuiPromet.engagements(db, c.cle(), "Partie 2", "Tenir le registre");
            ouverture.reprendre(c.id(), "Avenant n° 3");
            assertThat(promesses.lister(c.id()))
                    .filteredOn(p -> !p.horsTexte())
                    .extracting(p -> p.enonce() + " : " + p.etat())
                    .containsExactly("Tenir le registre : A_DEMARRER");
        });
    }

    @Test
    void la_partie_qui_sort_n_a_plus_rien_en_cours_et_garde_son_histoire() {
        essai(c -> {
            var comite = comite(c);
            assertThat(comite.organisation().valeur()).isEqualTo(c.organisation(0));
            sortir(c.id(), c.partie(0));
            assertThat(promesses.lister(c.id()))
                    .extracting(PromesseVue::etat)
                    .containsExactly(EtatPromesse.SANS_OBJET, EtatPromesse.A_DEMARRER);
            assertThat(promesses.histoire(promesses.lister(c.id()).getFirst().id()))
                    .singleElement()
                    .satisfies(h ->
                            assertThat(h.note())
                                    .isEqualTo(
                                            "Partie 1 n’est plus partie à la convention depuis le"
                                                    + " 1er octobre 2026."));
            assertThat(missions.lister(c.id()))
                    .extracting(MissionVue::etat)
                    .containsExactly(EtatMission.SANS_OBJET, EtatMission.ACTIVE);
            assertThat(echeances.lister(c.id()))
                    .filteredOn(e -> e.partie() != null)
                    .allMatch(EcheanceDuTexteVue::faite);
            assertThat(campagnes.lister(c.id()))
                    .extracting(CampagneVue::jusqua)
                    .containsExactly(LocalDate.of(2026, 9, 30), null, LocalDate.of(2026, 9, 30));
            var apres = comite(c);
            assertThat(apres.organisation().valeur()).isEqualTo(c.organisation(1));
            assertThat(apres.porteurs())
                    .filteredOn(p -> p.jusqua() == null)
                    .extracting(p -> p.id().valeur())
                    .containsExactly(c.organisation(1));
            assertThat(sieges.enVigueur(comite.id(), LocalDate.of(2026, 10, 1)))
                    .extracting(Siege::nom)
                    .contains("Chloé Titulaire")
                    .doesNotContain("Alice Titulaire", "Bruno Suppléant");
            assertThat(
                            db.sql(
                                            """
                                            select count(*) from courrier
                                             where objet like 'Votre organisation porte désormais%'
                                            """)
                                    .query(Long.class)
                                    .single())
                    .isPositive();
        });
    }

    /// Its successor takes up all its rights and commitments.
    @Test
    void une_partie_qui_change_d_identite_transmet_ses_engagements_tels_qu_ils_sont() {
        essai(c -> {
            var avant = promesses.lister(c.id()).stream().map(PromesseVue::etat).toList();
            evenements.publishEvent(
                    new PartieSortie(
                            c.id(),
                            c.partie(0),
                            new OrganisationId(c.organisation(0)),
                            LocalDate.of(2026, 9, 30),
                            c.partie(1)));
            assertThat(promesses.lister(c.id()))
                    .extracting(PromesseVue::etat)
                    .containsExactlyElementsOf(avant);
            assertThat(promesses.lister(c.id()))
                    .extracting(PromesseVue::partie)
                    .doesNotContain(c.partie(0))
                    .contains(c.partie(1));
            assertThat(missions.lister(c.id()))
                    .extracting(MissionVue::etat)
                    .doesNotContain(EtatMission.SANS_OBJET);
            assertThat(missions.lister(c.id()))
                    .extracting(MissionVue::partie)
                    .doesNotContain(c.partie(0));
        });
    }

    private void sortir(ConventionId id, long partie) {
        assertThat(sorties.constater(id, partie, LocalDate.of(2026, 9, 30), "Retrait")).isTrue();
    }

    private InstanceVue comite(ConventionEnVigueur c) {
        return instances.comite(c.id()).orElseThrow();
    }

    private ElementOuvert element(ConventionEnVigueur c, Nature nature) {
        return elements.lister(c.id()).stream()
                .filter(e -> e.nature() == nature)
                .findFirst()
                .orElseThrow();
    }

    private void valeur(CampagneVue k, String debut, String etat, int valeur) {
        db.sql(
                        """
                        insert into valeur (indicateur_id, organisation_id, debut, fin, etat,
                          numerateur, denominateur, valeur, methode, origine)
                        select id, organisation_id, :d::date, (:d::date + interval '3 months')::date - 1,
                          :e, :v, 100, :v, 1, 'SAISIE' from indicateur where id = :i
                        """)
                .param("d", debut)
                .param("e", etat)
                .param("v", valeur)
                .param("i", k.indicateur().valeur())
                .update();
    }

    private long devoirs(long echeance) {
        return db.sql(
                        """
                        select count(*) from echeance where module = 'pilotage'
                           and objet_type = 'echeance_du_texte' and objet_id = :e and levee_le is null
                        """)
                .param("e", echeance)
                .query(Long.class)
                .single();
    }

    private void inventer(ConventionEnVigueur c) {
        db.sql(
                        """
                        insert into mission_commune (convention_id, rang, enonce, etat, etat_le, cree_le)
                        values (:c, 99, 'X', 'ACTIVE', now(), now())
                        """)
                .param("c", c.cle())
                .update();
    }

    private void en(Acteur acteur, Runnable geste) {
        acteurs.devenir(acteur, geste);
    }

    private static String code(Resultat<?> resultat) {
        return resultat.motifs().getFirst().code();
    }

    private ConventionEnVigueur uneConvention() {
        var duree =
                new Duree(
                        ModePriseEffet.DERNIERE_SIGNATURE,
                        null,
                        null,
                        36,
                        ModeRenouvellement.EXPRES,
                        null,
                        null,
                        3,
                        false);
        return ConventionEnVigueur.depuis(db, 2, EFFET, duree);
    }

    private void article10(ConventionEnVigueur c) {
        TexteQuiPromet.article(
                db,
                c.cle(),
                "10",
                "COPIL",
                """
                {"membres":[
                  {"partie":"Partie 1","titulaire":"Alice Titulaire","suppleant":"Bruno Suppléant",
                   "representantUsagers":false},
                  {"partie":"Partie 2","titulaire":"Chloé Titulaire","suppleant":"",
                   "representantUsagers":false}],
                 "presidence":"Partie 2, puis Partie 1","quorum":"Plus de la moitié des parties",
                 "regleDeDecision":"Consensus","reunionsParAn":3}
                """);
    }

    private void essai(Consumer<ConventionEnVigueur> essai) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = uneConvention();
                    article10(c);
                    TexteQuiPromet.engagements(
                            db,
                            c.cle(),
                            "Partie 1",
                            "Ouvrir l’ergothérapeute un jour par mois",
                            "Partie 2",
                            "Tenir le registre");
                    TexteQuiPromet.article(
                            db,
                            c.cle(),
                            "3",
                            "MISSIONS_COMMUNES",
                            """
                            {"missions":[
                              {"mission":"Repérer les chutes ensemble","ancrages":"Axe 3",
                               "pilote":"Partie 1","statut":"ACTIVE"},
                              {"mission":"Prêter du matériel","ancrages":"Axe 5",
                               "pilote":"Partie 2","statut":"ACTIVE"}]}
                            """);
                    TexteQuiPromet.article(
                            db,
                            c.cle(),
                            "15",
                            "INDICATEURS",
                            """
                            {"indicateurs":[
                              {"nom":"Chutes","definition":"","formule":"Chutes pour mille journées",
                               "source":"Fiches","frequence":"Trimestrielle",
                               "seuil":"Hausse de 20 % deux fois","responsable":"Chaque partie"},
                              {"nom":"Analyses à temps","definition":"","formule":"À temps / toutes",
                               "source":"Registre","frequence":"Trimestrielle",
                               "seuil":"Moins de 60 %","responsable":"Partie 1"},
                              {"nom":"Sorties","definition":"","formule":"Nombre","source":"",
                               "frequence":"Au fil de l’eau","seuil":"","responsable":"Partie 2"},
                              {"nom":"Repas","definition":"","formule":"Nombre","source":"",
                               "frequence":"Annuelle","seuil":"","responsable":"Le cuisinier"}],
                             "evaluateurs":"","destinataires":""}
                            """);
                    TexteQuiPromet.article(
                            db,
                            c.cle(),
                            "4",
                            "OBJECTIFS",
                            """
                            {"objectifs":[{"objectif":" ","nature":"RESULTAT",
                              "indicateur":"Part des analyses à temps","depart":"45 %",
                              "cible":"90 %","echeance":"2027-12-31","responsable":""}]}
                            """);
                    TexteQuiPromet.article(
                            db,
                            c.cle(),
                            "18",
                            "ASSURANCES",
                            """
                            {"assurances":[
                              {"partie":"Partie 1","assureur":"Mutuelle","police":"A-1",
                               "echeance":"2027-02-01"},
                              {"partie":"Partie 2","assureur":"Mutuelle","police":"A-2",
                               "echeance":null}]}
                            """);
                    TexteQuiPromet.article(
                            db,
                            c.cle(),
                            "12",
                            "OUTILS",
                            """
                            {"outils":[{"nom":"Fiche de chute","responsable":"Le comité",
                              "version":"1","utilisateurs":"Tous","revision":"2027-01-15"}]}
                            """);
                    ouverture.rattraper();
                    essai.accept(c);
                });
    }
}

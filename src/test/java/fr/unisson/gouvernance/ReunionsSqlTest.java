package fr.unisson.gouvernance;

import static fr.unisson.gouvernance.UneInstanceQuiSeReunit.fait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.Actions;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Priorite;
import fr.unisson.documents.Depot;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichiers;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Notifications;
import fr.unisson.gouvernance.NouvelleDecision.PositionDite;
import fr.unisson.gouvernance.domaine.EtatDeLApprobation;
import fr.unisson.gouvernance.domaine.TransitionDecision;
import fr.unisson.gouvernance.domaine.TransitionPoint;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.JoursOuvres;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class ReunionsSqlTest {

    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired Reunions reunions;
    @Autowired OrdresDuJour ordres;
    @Autowired Seances seances;
    @Autowired Decisions decisions;
    @Autowired ObjetsDeDecision objets;
    @Autowired ComptesRendus comptesRendus;
    @Autowired ApprobationsDesComptesRendus approbations;
    @Autowired RelancesDuCompteRendu relances;
    @Autowired BilanDesReunions bilan;
    @Autowired ReunionsPromises promises;
    @Autowired Actions actions;
    @Autowired Echeances echeances;
    @Autowired Notifications notifications;
    @Autowired Fichiers fichiers;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    UneInstanceQuiSeReunit cvs;

    @BeforeEach
    void ouvrir() {
        cvs = new UneInstanceQuiSeReunit(personnages);
    }

    /// A title, a note, a postponement, a correction: nothing is written, what is typed comes back.
    @Test
    void ce_qui_se_dit_en_seance_ne_designe_personne() {
        enSecretaire(() -> {
            var id = enSeance("Menus de l’hiver");
            var point = ordres.lister(id).getFirst();
            var indiscret = "La fille de Mme D., au 06 12 34 56 78";
            assertThat(seances.noter(point.id(), 0, indiscret).motifs())
                    .extracting(Motif::code)
                    .containsExactly("NOTES");
            assertThat(ordres.lire(point.id()).noteVersion()).isZero();
            assertThat(ordres.franchir(point.id(), 1, TransitionPoint.AJOURNER, indiscret).motifs())
                    .extracting(Motif::code)
                    .containsExactly(Motif.SANS_MOTIF);
            assertThat(
                            ordres.ajouter(id, NouveauPoint.de(indiscret, NaturePoint.INFORMATION))
                                    .motifs())
                    .extracting(Motif::code)
                    .containsExactly("TITRE");
            fait(seances.noter(point.id(), 0, "Appel au SIRET 123 456 789 00012"));
        });
    }

    @Test
    void une_reunion_va_de_la_planification_au_compte_rendu_approuve() {
        enSecretaire(() -> {
            var id = enSeance("Menus de l’hiver", "Travaux de la terrasse");
            var points = ordres.lister(id);
            presents(id, EtatPresence.PRESENT);

            fait(seances.noter(points.getFirst().id(), 0, "Les familles **apprécient**."));
            var decision = decider(id, points.getFirst());
            fait(ordres.franchir(points.getFirst().id(), 1, TransitionPoint.TRAITER, null));
            assertThat(seances.lever(id, version(id)).motifs())
                    .extracting(Motif::code)
                    .containsExactly("POINTS_TRAITES");
            fait(
                    ordres.franchir(
                            points.getLast().id(), 1, TransitionPoint.AJOURNER, "Devis attendu"));
            fait(seances.lever(id, version(id)));

            en(
                    cvs.elue,
                    () ->
                            assertThat(sinon("Mener à bien la décision"))
                                    .contains("Unisson préviendra Paulette Réunie"));
            en(
                    cvs.presidente,
                    () ->
                            assertThat(sinon("Diffuser le compte rendu"))
                                    .contains("Unisson préviendra la direction"));
            var cr = fait(comptesRendus.diffuser(id, version(id)));

            assertThat(cr.texte())
                    .contains(
                            "Les familles **apprécient**.",
                            "**Décision CVS " + cvs.jour.getYear() + "-001**",
                            "Accord avec réserve : Awa Réunie (« Trop court »)",
                            "n° 1 : Changer de fournisseur, Awa Réunie",
                            "## Points reportés",
                            "Devis attendu",
                            "3 présents sur 3");
            assertThat(cr.empreinte()).isEqualTo(Empreinte.de(cr.texte()));
            approuver(id);
            assertThat(reunions.lire(id).etat()).isEqualTo(EtatReunion.CR_APPROUVE);
            assertThat(histoire(id))
                    .containsExactly(
                            "PLANIFIER", "CONVOQUER", "OUVRIR", "LEVER", "DIFFUSER", "APPROUVER");

            var lue = decisions.lire(decision);
            assertThat(lue.actions())
                    .extracting(ActionLiee::titre)
                    .containsExactly("Changer de fournisseur");
            assertThat(actions.lire(lue.actions().getFirst().id()).origines())
                    .singleElement()
                    .satisfies(o -> assertThat(o.lien()).isEqualTo(lue.adresse()));
            assertThat(decisions.franchir(decision, 1, TransitionDecision.REALISER, null).motifs())
                    .extracting(Motif::code)
                    .containsExactly("ACTIONS_TERMINEES");
            var annee = bilan.lire(lue.instance(), cvs.jour, cvs.jour);
            assertThat(annee.tenues()).hasSize(1);
            assertThat(annee.presencePourCent()).isEqualTo(100);
            assertThat(annee.decisions()).hasSize(1);
        });
    }

    private DecisionId decider(ReunionId id, Point point) {
        var elue = siege(id, "Awa Réunie");
        var nouvelle =
                NouvelleDecision.de("Changer les menus du soir")
                        .confieeA(elue, cvs.jour.plusMonths(1));
        assertThat(
                        decisions
                                .prendre(
                                        id,
                                        point,
                                        nouvelle.avecPositions(
                                                List.of(
                                                        new PositionDite(
                                                                elue, Position.BLOCAGE, " ")),
                                                ""))
                                .motifs())
                .extracting(Motif::code)
                .containsExactly("POSITION_MOTIF");
        var decision =
                fait(
                        decisions.prendre(
                                id,
                                point,
                                nouvelle.avecPositions(
                                        List.of(
                                                new PositionDite(
                                                        elue,
                                                        Position.ACCORD_AVEC_RESERVE,
                                                        "Trop court")),
                                        "")));
        fait(
                decisions.confier(
                        decision,
                        new ActionDite(
                                cvs.organisation,
                                "Changer de fournisseur",
                                cvs.elue,
                                cvs.jour.plusMonths(1))));
        return decision;
    }

    /// The secretary notes the stance of the member without an account, the others speak.
    private void approuver(ReunionId id) {
        fait(approbations.prononcer(id, siege(id, "Marcel Aubin"), Position.ACCORD, null));
        assertThat(
                        approbations
                                .prononcer(id, siege(id, "Awa Réunie"), Position.ACCORD, null)
                                .motifs())
                .extracting(Motif::code)
                .containsExactly(Motif.ROLE);
        en(
                cvs.elue,
                () -> {
                    assertThat(aFaire()).contains("Se prononcer sur le compte rendu");
                    fait(
                            approbations.prononcer(
                                    id, siege(id, "Awa Réunie"), Position.ACCORD, null));
                    assertThat(aFaire()).doesNotContain("Se prononcer sur le compte rendu");
                });
        en(
                cvs.presidente,
                () ->
                        assertThat(
                                        fait(
                                                approbations.prononcer(
                                                        id,
                                                        siege(id, "Paulette Réunie"),
                                                        Position.ABSTENTION,
                                                        null)))
                                .isEqualTo(EtatReunion.CR_APPROUVE));
    }

    @Test
    void une_decision_porte_sur_ce_dont_vient_son_point() {
        enSecretaire(() -> {
            var premiere = ouverte("Menus");
            var tardive = tardive(premiere);
            assertThat(decisions.lire(tardive).objets()).isEmpty();
            var id = fait(reunions.planifier(instance(), cvs.aujourdhui()));
            fait(ordres.retenir(id, Set.of("gouvernance:decision_instance:" + tardive)));
            fait(reunions.convoquer(id, version(id)));
            fait(seances.ouvrir(id, version(id)));
            var repris = ordres.lister(id).getFirst();

            var seule = fait(decisions.prendre(id, repris, NouvelleDecision.de("Changer")));
            assertThat(decisions.lire(seule).objets())
                    .singleElement()
                    .satisfies(o -> {
                        assertThat(o.libelle()).endsWith("-001 : Revoir");
                        assertThat(o.lien()).isEqualTo("/decisions/" + tardive);
                        assertThat(o.objet()).isEqualTo(repris.objet());
                    });
            var plan = new NouvelleDecision.ObjetLie("Le plan", "/actions", null);
            var autre = NouvelleDecision.de("Agir").surObjets(List.of(plan));
            assertThat(decisions.lire(fait(decisions.prendre(id, repris, autre))).objets())
                    .containsExactly(plan);
        });
    }

    @Test
    void chacun_lit_le_titre_de_ce_qui_est_rattache_s_il_peut_lire_l_objet() {
        enSecretaire(() -> {
            var id = ouverte("Menus");
            var decision = fait(decisions.prendre(id, null, NouvelleDecision.de("Changer")));
            var discrete =
                    fait(
                            actions.proposer(
                                    cvs.organisation,
                                    ContenuAction.de("Voir le fournisseur", "Dit", Priorite.P3),
                                    List.of(Origine.dite(GenreOrigine.DECISION, "Dit"))));
            acteurs.devenir(
                    Acteurs.systeme(),
                    () ->
                            db.sql("update action set visibilite = 'DIRECTION' where id = :id")
                                    .param("id", discrete.valeur())
                                    .update());
            fait(objets.rattacher(decision, "/actions/" + discrete + "?vue=liste"));
            assertThat(objets.lister(decision))
                    .extracting(ObjetsDeDecision.Lu::nom, ObjetsDeDecision.Lu::lien)
                    .containsExactly(
                            tuple("Action n° 1 : Voir le fournisseur", "/actions/" + discrete));
            en(
                    cvs.elue,
                    () -> {
                        assertThat(objets.lister(decision))
                                .containsExactly(new ObjetsDeDecision.Lu(0, "Une action", null));
                        assertThat(objets.rattacher(decision, "/avis/1").motifs())
                                .extracting(Motif::code)
                                .containsExactly(Motif.ROLE);
                    });
            assertThat(objets.rattacher(decision, "/decisions/" + decision).estFait()).isFalse();
            fait(objets.detacher(decision, 0));
            assertThat(objets.lister(decision)).isEmpty();
            fait(objets.rattacher(decision, "/actions/" + discrete));
            assertThat(objets.lister(decision))
                    .extracting(ObjetsDeDecision.Lu::rang)
                    .containsExactly(1);
        });
    }

    @Test
    void un_point_repris_garde_ce_dont_il_vient_sinon_mene_a_la_reunion_qui_l_a_laisse() {
        enSecretaire(() -> {
            var premiere = ouverte("Menus");
            var tardive = tardive(premiere);
            var menus = ordres.lister(premiere).getFirst();
            fait(ordres.franchir(menus.id(), 1, TransitionPoint.AJOURNER, "Devis attendu"));
            var seconde = fait(reunions.planifier(instance(), cvs.aujourdhui()));
            fait(ordres.retenir(seconde, cles(seconde)));
            fait(reunions.convoquer(seconde, version(seconde)));
            fait(seances.ouvrir(seconde, version(seconde)));
            for (var p : ordres.lister(seconde)) {
                fait(ordres.franchir(p.id(), 1, TransitionPoint.AJOURNER, "Trop tard"));
            }

            var troisieme = fait(reunions.planifier(instance(), cvs.aujourdhui()));
            assertThat(cles(troisieme)).hasSize(2);
            fait(ordres.retenir(troisieme, cles(troisieme)));
            assertThat(ordres.lister(troisieme))
                    .extracting(Point::objet, Point::lien)
                    .containsExactlyInAnyOrder(
                            tuple(
                                    new Sujet.Objet(
                                            "gouvernance", "decision_instance", tardive.valeur()),
                                    "/decisions/" + tardive),
                            tuple(
                                    new Sujet.Objet(
                                            "gouvernance", "reunion_point", menus.id().valeur()),
                                    "/reunions/" + premiere));
            assertThat(ordres.sujets(troisieme)).isEmpty();
        });
    }

    private Set<String> cles(ReunionId id) {
        return ordres.sujets(id).values().stream()
                .flatMap(List::stream)
                .map(Sujet::cle)
                .collect(Collectors.toSet());
    }

    @Test
    void une_action_se_confie_apres_la_seance_par_qui_tient_l_instance_ou_porte_la_decision() {
        var collegue = cvs.membre("Camille", RoleOrganisation.PROFESSIONNEL);
        enSecretaire(() -> {
            var id = ouverte("Menus");
            var porteuse = siege(id, "Awa Réunie");
            var decision =
                    fait(
                            decisions.prendre(
                                    id,
                                    ordres.lister(id).getFirst(),
                                    NouvelleDecision.de("Changer").confieeA(porteuse, cvs.jour)));
            en(collegue, () -> assertThat(refusDeConfier(decision)).containsExactly(Motif.ROLE));
            en(cvs.elue, () -> assertThat(refusDeConfier(decision)).isEmpty());
            assertThat(refusDeConfier(decision)).isEmpty();
            assertThat(decisions.lire(decision).actions()).hasSize(2);
            fait(decisions.franchir(decision, 1, TransitionDecision.ABANDONNER, "Projet retiré"));
            assertThat(refusDeConfier(decision)).containsExactly(Motif.ETAT);
            assertThat(decisions.lire(decision).actions()).hasSize(2);
        });
    }

    /// Offered exactly where it is not refused.
    private List<String> refusDeConfier(DecisionId decision) {
        var offerte = Decisions.confiable(decisions.lire(decision));
        var dite = new ActionDite(cvs.organisation, "Appeler", cvs.elue, null);
        var codes = decisions.confier(decision, dite).motifs().stream().map(Motif::code).toList();
        assertThat(codes.isEmpty()).isEqualTo(offerte);
        return codes;
    }

    @Test
    void ou_chacun_se_prononce_la_position_est_due_et_les_silencieux_sont_relances() {
        enSecretaire(() -> {
            chacunSePrononce();
            var id = aDiffuser();
            assertThat(relances.relancer(id).motifs())
                    .extracting(Motif::code)
                    .containsExactly(Motif.ETAT);
            var cr = fait(comptesRendus.diffuser(id, version(id)));
            en(
                    cvs.elue,
                    () -> {
                        assertThat(echeances.aFaire())
                                .filteredOn(
                                        a -> a.libelle().equals("Se prononcer sur le compte rendu"))
                                .singleElement()
                                .satisfies(a -> {
                                    assertThat(a.pour())
                                            .isEqualTo(
                                                    JoursOuvres.FRANCE.ouAvant(
                                                            cvs.jour.plusDays(21)));
                                    assertThat(a.sinon())
                                            .as("who presides owes it too")
                                            .endsWith("Unisson préviendra la direction");
                                });
                        assertThat(relances.offerte(reunions.lire(id), cr)).isFalse();
                        assertThat(relances.relancer(id).motifs())
                                .extracting(Motif::code)
                                .containsExactly(Motif.ROLE);
                        fait(
                                approbations.prononcer(
                                        id, siege(id, "Awa Réunie"), Position.ACCORD, null));
                    });

            assertThat(relances.offerte(reunions.lire(id), cr)).isTrue();
            long avant = derniereLettre();
            assertThat(fait(relances.relancer(id))).isEqualTo(2);
            assertThat(relances.offerte(reunions.lire(id), cr)).isFalse();
            assertThat(relances.relancer(id).motifs())
                    .extracting(Motif::code)
                    .containsExactly("DEJA");
            assertThat(lettresDeRelance(avant))
                    .containsExactly("marcel." + instance() + "@exemple.fr texte");
            en(
                    cvs.presidente,
                    () ->
                            assertThat(notifications.lister(0, true).elements())
                                    .filteredOn(n -> n.titre().startsWith("Votre position"))
                                    .singleElement()
                                    .satisfies(n -> {
                                        assertThat(n.genre())
                                                .isEqualTo(GenreDeNotification.REUNION);
                                        assertThat(n.lien()).endsWith("/compte-rendu");
                                    }));
        });
    }

    @Test
    void une_heure_passee_est_refusee_meme_sans_formulaire() {
        enSecretaire(() -> {
            var passe = LocalDateTime.now(ZoneId.of("Europe/Paris")).minusMinutes(1);
            var codes = List.of("HEURE_PASSEE", "DATE_PASSEE");
            var tot = cvs.aujourdhui().avecDebut(passe);
            assertThat(reunions.planifier(instance(), tot).motifs())
                    .extracting(Motif::code)
                    .singleElement()
                    .isIn(codes);
            assertThat(reunions.planifierToutes(instance(), List.of(plusTard(3), tot)).motifs())
                    .hasSize(1);
            var id = fait(reunions.planifier(instance(), plusTard(3)));
            assertThat(reunions.reporter(id, version(id), passe, "Salle prise").motifs())
                    .extracting(Motif::code)
                    .singleElement()
                    .isIn(codes);
        });
    }

    @Test
    void qui_ne_siege_plus_ne_retient_pas_le_compte_rendu() {
        enSecretaire(() -> {
            chacunSePrononce();
            var id = aDiffuser();
            var cr = fait(comptesRendus.diffuser(id, version(id)));
            var elue = siege(id, "Awa Réunie");
            assertThat(depart(id, elue)).containsExactly(Motif.ROLE);
            db.sql("update siege set fin = :hier where id = :id")
                    .param("hier", cvs.jour.minusDays(1))
                    .param("id", elue)
                    .update();
            en(
                    cvs.presidente,
                    () ->
                            fait(
                                    approbations.prononcer(
                                            id,
                                            siege(id, "Paulette Réunie"),
                                            Position.ACCORD,
                                            null)));
            fait(approbations.prononcer(id, siege(id, "Marcel Aubin"), Position.ACCORD, null));
            assertThat(approbations.sansPosition(id, cr))
                    .extracting(Participant::nom)
                    .contains("Awa Réunie");
            assertThat(relances.relancer(id).motifs())
                    .extracting(Motif::code)
                    .containsExactly("PERSONNE");
            en(cvs.elue, () -> assertThat(aFaire()).doesNotContain("Se prononcer"));

            assertThat(depart(id, elue)).isEmpty();
            assertThat(reunions.lire(id).etat()).isEqualTo(EtatReunion.CR_APPROUVE);
            assertThat(comptesRendus.trouver(id).orElseThrow().approbation(cvs.jour).attendues())
                    .isEqualTo(2);
            assertThat(depart(id, elue)).containsExactly(Motif.ETAT);
        });
    }

    private List<String> depart(ReunionId id, long siege) {
        return approbations.constaterLeDepart(id, siege).motifs().stream()
                .map(Motif::code)
                .toList();
    }

    private void chacunSePrononce() {
        db.sql(
                        """
                        update instance set approbation = 'POSITIONS', silence_jours = null,
                               compte_rendu_jours = 21
                         where id = :id
                        """)
                .param("id", instance().valeur())
                .update();
    }

    /// Other tests of the same database may have sent letters for good.
    private long derniereLettre() {
        var id = new AtomicLong();
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        id.set(
                                db.sql("select coalesce(max(id), 0) from courrier")
                                        .query(Long.class)
                                        .single()));
        return id.get();
    }

    /// To whom, and whether the letter leads to the page or holds the minutes.
    private List<String> lettresDeRelance(long apres) {
        var lettres = new ArrayList<String>();
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        lettres.addAll(
                                db.sql(
                                                """
                                                select adresse || case when lien is not null then ' page'
                                                       when texte like '%Vu.%' then ' texte' else '' end
                                                  from courrier
                                                 where objet like 'Votre position est attendue%'
                                                   and id > :apres
                                                """)
                                        .param("apres", apres)
                                        .query(String.class)
                                        .list()));
        return lettres;
    }

    private ReunionId aDiffuser() {
        var id = ouverte("Menus");
        presents(id, EtatPresence.PRESENT);
        var point = ordres.lister(id).getFirst();
        fait(seances.noter(point.id(), 0, "Vu."));
        fait(ordres.franchir(point.id(), 1, TransitionPoint.TRAITER, null));
        fait(seances.lever(id, version(id)));
        return id;
    }

    @Test
    void une_objection_arrete_le_silence_et_un_rectificatif_rouvre_le_delai() {
        enSecretaire(() -> {
            var id = diffuseeDepuis(16);
            en(
                    cvs.elue,
                    () ->
                            fait(
                                    approbations.prononcer(
                                            id,
                                            siege(id, "Awa Réunie"),
                                            Position.DESACCORD,
                                            "Le vote est faux")));
            assertThat(silence()).isZero();

            var cr = fait(comptesRendus.completer(id, "Lire : 9 voix pour."));
            assertThat(cr.ajouts()).hasSize(1);
            assertThat(cr.limite()).isEqualTo(cvs.jour.plusDays(15));
            assertThat(silence()).isZero();
            assertThat(cr.approbation(cvs.jour.plusDays(16)).issue())
                    .isEqualTo(EtatDeLApprobation.Issue.ACQUISE_PAR_SILENCE);
        });
    }

    @Test
    void le_silence_seul_approuve_a_l_heure_dite() {
        enSecretaire(() -> {
            var id = diffusee();
            assertThat(silence()).isZero();
            var vieille = diffuseeDepuis(16);
            assertThat(silence()).isEqualTo(1);
            assertThat(reunions.lire(id).etat()).isEqualTo(EtatReunion.CR_DIFFUSE);
            assertThat(reunions.lire(vieille).etat()).isEqualTo(EtatReunion.CR_APPROUVE);
        });
    }

    @Test
    void sans_quorum_une_seconde_reunion_garde_l_ordre_du_jour() {
        acteurs.defaire(
                cvs.acteur(cvs.secretaire),
                () -> {
                    cvs.fonder(instances, sieges, Quorum.PLUS_DE_LA_MOITIE);
                    var id = ouverte("Menus", "Terrasse");
                    presents(id, EtatPresence.EXCUSE);
                    assertThat(seances.lever(id, version(id)).motifs())
                            .extracting(Motif::code)
                            .contains("QUORUM_ATTEINT");
                    var suite =
                            fait(
                                    seances.ajourner(
                                            id, version(id), cvs.jour.plusDays(14).atTime(10, 0)));
                    assertThat(reunions.lire(id).etat()).isEqualTo(EtatReunion.SANS_QUORUM);
                    assertThat(reunions.lire(id).suite()).isEqualTo(suite);
                    assertThat(ordres.lister(suite))
                            .extracting(Point::titre)
                            .containsExactly("Menus", "Terrasse");
                });
    }

    @Test
    void deux_secretaires_ne_s_ecrasent_pas() {
        enSecretaire(() -> {
            var id = enSeance("Menus");
            var point = ordres.lister(id).getFirst();
            fait(seances.noter(point.id(), 0, "Première"));
            assertThat(seances.noter(point.id(), 0, "Seconde").motifs())
                    .extracting(Motif::code)
                    .containsExactly(Resultat.DEPASSE);
            fait(seances.noter(point.id(), 1, "Relue"));
            assertThat(ordres.lire(point.id()).note()).isEqualTo("Relue");
            var lui = reunions.participants(id).getFirst();
            fait(seances.presence(id, lui.id(), lui.version(), EtatPresence.PRESENT, ""));
            assertThat(
                            seances.presence(id, lui.id(), lui.version(), EtatPresence.EXCUSE, "")
                                    .motifs())
                    .extracting(Motif::code)
                    .containsExactly(Resultat.DEPASSE);
            assertThat(reunions.annuler(id, 1, "Trop tard").motifs())
                    .extracting(Motif::code)
                    .containsExactly(Motif.ETAT);
        });
    }

    @Test
    void ce_qui_attend_se_coche_et_ne_revient_pas() {
        enSecretaire(() -> {
            var premiere = enSeance("Menus");
            presents(premiere, EtatPresence.PRESENT);
            var point = ordres.lister(premiere).getFirst();
            fait(ordres.franchir(point.id(), 1, TransitionPoint.AJOURNER, "Faute de temps"));
            var prochaine = fait(reunions.planifier(instance(), plusTard(30)));

            var sujets = ordres.sujets(prochaine).get("Points reportés des réunions précédentes");
            assertThat(sujets)
                    .singleElement()
                    .satisfies(s -> assertThat(s.pourquoi()).contains("Faute de temps"));
            fait(
                    ordres.retenir(
                            prochaine, Set.of(Objects.requireNonNull(sujets).getFirst().cle())));

            assertThat(ordres.sujets(prochaine)).isEmpty();
            assertThat(ordres.lister(prochaine)).extracting(Point::titre).containsExactly("Menus");
            var encore = fait(reunions.planifier(instance(), plusTard(60)));
            assertThat(ordres.sujets(encore)).isEmpty();
        });
    }

    @Test
    void un_membre_propose_un_point_et_repond_a_la_convocation() {
        enSecretaire(() -> {
            var id = convoquee("Menus");
            en(
                    cvs.elue,
                    () -> {
                        assertThat(aFaire()).contains("Dire si vous venez");
                        var mienne = moi(id);
                        assertThat(
                                        reunions.repondre(
                                                        id,
                                                        mienne.id(),
                                                        ReponseInvitation.SE_FAIT_REMPLACER,
                                                        " ")
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly("REMPLACANT");
                        fait(reunions.repondre(id, mienne.id(), ReponseInvitation.VIENT, ""));
                        assertThat(aFaire())
                                .contains("Participer à la réunion")
                                .doesNotContain("Dire si vous venez");
                        var propose =
                                fait(
                                        ordres.proposer(
                                                id,
                                                NouveauPoint.de(
                                                        "Le bruit la nuit", NaturePoint.AVIS)));
                        assertThat(
                                        ordres.franchir(propose, 1, TransitionPoint.INSCRIRE, null)
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly(Motif.ROLE);
                        assertThat(
                                        reunions.repondre(
                                                        id,
                                                        autre(id).id(),
                                                        ReponseInvitation.NE_VIENT_PAS,
                                                        "")
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly(Motif.ROLE);
                    });
            var propose = ordres.lister(id).getLast();
            fait(ordres.franchir(propose.id(), 1, TransitionPoint.ECARTER, "Traité en équipe"));
            assertThat(ordres.lire(propose.id()).mot()).isEqualTo("Traité en équipe");
        });
    }

    @Test
    void les_reunions_promises_se_rappellent_et_se_mesurent() {
        enSecretaire(() -> {
            diffusee();
            acteurs.devenir(Acteurs.systeme(), promises::rappeler);
            en(
                    cvs.presidente,
                    () -> assertThat(aFaire()).contains("Planifier les réunions promises"));
            var janvier = LocalDate.of(cvs.jour.getYear(), 1, 1);
            var fraction =
                    promises.calculer(
                            cvs.organisation, janvier, LocalDate.of(cvs.jour.getYear(), 12, 31));
            assertThat(fraction.numerateur()).isEqualByComparingTo("1");
            assertThat(
                            promises.lignes(
                                    cvs.organisation,
                                    janvier,
                                    LocalDate.of(cvs.jour.getYear(), 12, 31)))
                    .hasSize(Math.max(1, fraction.denominateur().intValue()));
        });
    }

    @Test
    void les_histoires_et_les_comptes_rendus_ne_font_que_s_allonger() {
        for (var table :
                List.of(
                        "reunion_historique",
                        "reunion_point_historique",
                        "instance_decision_historique",
                        "instance_decision_position",
                        "compte_rendu",
                        "compte_rendu_ajout",
                        "compte_rendu_position")) {
            for (var geste :
                    List.of("delete from " + table, "update " + table + " set instance_id = 1")) {
                var sql =
                        table.equals("reunion_historique")
                                ? geste.replace("instance_id", "reunion_id")
                                : geste;
                acteurs.defaire(
                        Acteurs.systeme(),
                        () ->
                                assertThatThrownBy(() -> db.sql(sql).update())
                                        .as(sql)
                                        .hasStackTraceContaining("permission denied"));
            }
        }
    }

    @Test
    void chaque_table_suit_l_acces_a_l_instance_et_les_notes_restent_a_qui_la_tient() {
        var voisin = new UneInstanceQuiSeReunit(personnages);
        var observateur = cvs.membre("Camille", RoleOrganisation.OBSERVATEUR);
        enSecretaire(() -> {
            diffusee();
            for (var table : TABLES) {
                boolean notes = table.equals("reunion_note");
                assertThat(lignes(table)).as(table).isPositive();
                en(cvs.elue, () -> assertThat(lignes(table) > 0).as(table).isEqualTo(!notes));
                en(observateur, () -> assertThat(lignes(table)).as(table).isZero());
                acteurs.devenir(
                        voisin.acteur(voisin.secretaire),
                        () -> assertThat(lignes(table)).as(table).isZero());
            }
        });
    }

    private static final List<String> TABLES =
            List.of(
                    "reunion",
                    "reunion_historique",
                    "reunion_participant",
                    "reunion_point",
                    "reunion_point_historique",
                    "reunion_note",
                    "compte_rendu",
                    "compte_rendu_ajout",
                    "compte_rendu_position",
                    "instance_decision",
                    "instance_decision_historique",
                    "instance_decision_position",
                    "instance_decision_objet",
                    "instance_decision_numero");

    @Test
    void le_document_d_un_point_se_lit_par_qui_lit_la_reunion_et_par_lui_seul() {
        var voisin = new UneInstanceQuiSeReunit(personnages);
        enSecretaire(() -> {
            var point = ordres.lister(convoquee("Menus")).getFirst().id();
            var texte = new ByteArrayInputStream("Menus".getBytes(StandardCharsets.UTF_8));
            var envoi = new Envoi("menus.txt", texte);
            if (!(ordres.joindre(point, envoi) instanceof Depot.Accepte(var menus))) {
                throw new AssertionError("refusé");
            }
            en(cvs.elue, () -> assertThat(fichiers.lire(menus.id()).octets()).isNotEmpty());
            acteurs.devenir(
                    voisin.acteur(voisin.secretaire),
                    () -> assertThat(fichiers.trouver(menus.id())).isEmpty());
        });
    }

    @Test
    void qui_ne_tient_pas_l_instance_n_ecrit_rien_d_elle() {
        enSecretaire(() -> {
            var id = convoquee("Menus");
            en(
                    cvs.elue,
                    () -> {
                        assertThat(reunions.annuler(id, version(id), "Non").motifs())
                                .extracting(Motif::code)
                                .containsExactly(Motif.ROLE);
                        assertThat(reunions.planifier(instance(), plusTard(9)).motifs())
                                .extracting(Motif::code)
                                .containsExactly(Motif.ROLE);
                        assertThat(
                                        db.sql(
                                                        "update reunion set lieu = 'Ailleurs' where id = :id")
                                                .param("id", id.valeur())
                                                .update())
                                .isZero();
                        assertThat(
                                        db.sql(
                                                        """
                                                        update reunion_participant set reponse = 'VIENT'
                                                         where reunion_id = :id
                                                        """)
                                                .param("id", id.valeur())
                                                .update())
                                .isEqualTo(1);
                    });
        });
    }

    @Test
    void une_reponse_a_l_invitation_n_est_pas_une_presence() {
        enSecretaire(() -> {
            var id = convoquee("Menus");
            en(
                    cvs.elue,
                    () -> fait(reunions.repondre(id, moi(id).id(), ReponseInvitation.VIENT, "")));
            fait(seances.ouvrir(id, version(id)));
            var appeles = reunions.participants(id);
            assertThat(appeles).allMatch(p -> p.presence() == null);
            assertThat(Participant.annonces(appeles)).isOne();
            assertThat(seances.quorum(reunions.lire(id), appeles).presents()).isZero();
            presents(id, EtatPresence.PRESENT);
            var notes = reunions.participants(id);
            assertThat(Participant.annonces(notes)).isZero();
            int presents = seances.quorum(reunions.lire(id), notes).presents();
            assertThat(presents).isPositive();
        });
    }

    @Test
    void qui_n_a_plus_son_siege_ce_jour_la_ne_compte_plus_dans_le_quorum() {
        enSecretaire(() -> {
            var id = ouverte("Menus");
            presents(id, EtatPresence.PRESENT);
            int presents = seances.quorum(reunions.lire(id), reunions.participants(id)).presents();
            var partie =
                    reunions.participants(id).stream()
                            .filter(p -> p.voix() && p.siege() != null)
                            .findFirst()
                            .orElseThrow();
            db.sql("update siege set fin = :hier where id = :siege")
                    .param("hier", reunions.lire(id).jour().minusDays(1))
                    .param("siege", partie.siege())
                    .update();
            assertThat(seances.quorum(reunions.lire(id), reunions.participants(id)).presents())
                    .isEqualTo(presents - 1);
        });
    }

    private long lignes(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    // — the way to each state

    private void enSecretaire(Runnable essai) {
        cvs.essayer(
                acteurs,
                () -> {
                    cvs.fonder(instances, sieges, Quorum.MOITIE);
                    essai.run();
                });
    }

    private ReunionId convoquee(String... points) {
        var id = fait(reunions.planifier(instance(), cvs.aujourdhui()));
        for (var titre : points) {
            fait(ordres.ajouter(id, NouveauPoint.de(titre, NaturePoint.DECISION)));
        }
        fait(reunions.convoquer(id, version(id)));
        return id;
    }

    private ReunionId ouverte(String... points) {
        var id = convoquee(points);
        fait(seances.ouvrir(id, version(id)));
        return id;
    }

    private ReunionId enSeance(String... points) {
        return ouverte(points);
    }

    private ReunionId diffusee() {
        var id = ouverte("Menus");
        presents(id, EtatPresence.PRESENT);
        var point = ordres.lister(id).getFirst();
        fait(seances.noter(point.id(), 0, "Vu."));
        fait(
                decisions.prendre(
                        id,
                        point,
                        NouvelleDecision.de("Changer")
                                .avecPositions(
                                        List.of(
                                                new PositionDite(
                                                        siege(id, "Marcel Aubin"),
                                                        Position.ACCORD,
                                                        "")),
                                        "")
                                .surObjets(
                                        List.of(
                                                new NouvelleDecision.ObjetLie(
                                                        "Le plan", "/actions", null)))));
        fait(ordres.franchir(point.id(), 1, TransitionPoint.TRAITER, null));
        fait(seances.lever(id, version(id)));
        fait(comptesRendus.diffuser(id, version(id)));
        fait(approbations.prononcer(id, siege(id, "Marcel Aubin"), Position.ACCORD, null));
        fait(comptesRendus.completer(id, "Ajout."));
        return id;
    }

    /// Minutes sent some days ago, written as they would have been then.
    private ReunionId diffuseeDepuis(int jours) {
        var id = ouverte("Menus");
        presents(id, EtatPresence.PRESENT);
        fait(ordres.franchir(ordres.lister(id).getFirst().id(), 1, TransitionPoint.TRAITER, null));
        fait(seances.lever(id, version(id)));
        acteurs.devenir(
                Acteurs.systeme(),
                () -> {
                    db.sql("update reunion set etat = 'CR_DIFFUSE' where id = :id")
                            .param("id", id.valeur())
                            .update();
                    db.sql(
                                    """
                                    insert into compte_rendu (reunion_id, instance_id, texte,
                                                              empreinte, jours, le)
                                    select id, instance_id, 'Vu.', repeat('a', 64), 15,
                                           now() - make_interval(days => :jours)
                                      from reunion where id = :id
                                    """)
                            .param("id", id.valeur())
                            .param("jours", jours)
                            .update();
                });
        return id;
    }

    private int silence() {
        var n = new int[1];
        acteurs.devenir(Acteurs.systeme(), () -> n[0] = approbations.approuverParSilence());
        return n[0];
    }

    private void presents(ReunionId id, EtatPresence etat) {
        for (var p : reunions.participants(id)) {
            fait(seances.presence(id, p.id(), p.version(), etat, ""));
        }
    }

    private NouvelleReunion plusTard(int jours) {
        return cvs.aujourdhui().avecDebut(cvs.jour.plusDays(jours).atTime(14, 0));
    }

    private InstanceId instance() {
        return Objects.requireNonNull(cvs.instance);
    }

    private int version(ReunionId id) {
        return reunions.lire(id).version();
    }

    private List<String> histoire(ReunionId id) {
        return db.sql(
                        "select transition from reunion_historique where reunion_id = :id order by version")
                .param("id", id.valeur())
                .query(String.class)
                .list();
    }

    private long siege(ReunionId id, String nom) {
        return reunions.participants(id).stream()
                .filter(p -> p.nom().equals(nom))
                .map(p -> Objects.requireNonNull(p.siege()))
                .findFirst()
                .orElseThrow();
    }

    private Participant moi(ReunionId id) {
        return reunions.participants(id).stream()
                .filter(Participant::moi)
                .findFirst()
                .orElseThrow();
    }

    private Participant autre(ReunionId id) {
        return reunions.participants(id).stream().filter(p -> !p.moi()).findFirst().orElseThrow();
    }

    @Test
    void le_registre_des_decisions_se_lit_page_apres_page() {
        enSecretaire(() -> {
            var id = enSeance("Menus");
            var point = ordres.lister(id).getFirst();
            for (var i = 0; i < 60; i++) {
                fait(decisions.prendre(id, point, NouvelleDecision.de("Décision " + i)));
            }
            var criteres = CriteresDecisions.de(id);
            var premiere = decisions.page(criteres, null);
            var suite = java.util.Objects.requireNonNull(premiere.suite());
            var seconde = decisions.page(criteres, DecisionId.of(suite));
            assertThat(premiere.elements()).hasSize(50);
            assertThat(seconde.elements()).hasSize(10);
            assertThat(seconde.suite()).isNull();
            assertThat(
                            java.util.stream.Stream.concat(
                                    premiere.elements().stream(), seconde.elements().stream()))
                    .extracting(DecisionVue::id)
                    .containsExactlyElementsOf(
                            decisions.lister(criteres).stream().map(DecisionVue::id).toList());
        });
    }

    /// Who is told when nothing comes of a duty.
    private String sinon(String devoir) {
        return echeances.aFaire().stream()
                .filter(a -> a.libelle().equals(devoir))
                .map(AFaire::sinon)
                .collect(java.util.stream.Collectors.joining());
    }

    private List<String> aFaire() {
        return echeances.aFaire().stream().map(AFaire::libelle).toList();
    }

    private void en(fr.unisson.acces.CompteId compte, Runnable geste) {
        acteurs.devenir(cvs.acteur(compte), geste);
    }

    /// Taken in a meeting of the day before yesterday, due yesterday.
    private DecisionId tardive(ReunionId reunion) {
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        db.sql(
                                        "update reunion set debut = debut - interval '2 days' where id = :id")
                                .param("id", reunion.valeur())
                                .update());
        var veille = NouvelleDecision.de("Revoir").confieeA(null, cvs.jour.minusDays(1));
        return fait(decisions.prendre(reunion, null, veille));
    }
}

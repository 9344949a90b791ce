package fr.unisson.evolutions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.SortiesDeParties;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.OuvertureDuSuivi;
import fr.unisson.pilotage.TexteQuiPromet;
import fr.unisson.socle.Dates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The pages of the term, of withdrawals, and of a convention's pause and end, as a signatory reads
/// them.
@PageTest
class EvolutionsWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;
    @Autowired PlatformTransactionManager transactions;
    @Autowired SortiesDeParties sorties;
    @Autowired Journal journal;
    @Autowired OuvertureDuSuivi suivi;

    private ConventionEnVigueur convention;
    private Navigation signataire;
    private CompteId compte;

    @BeforeEach
    void preparer() {
        convention =
                Acteurs.systeme()
                        .executer(() ->
                                Objects.requireNonNull(
                                        new TransactionTemplate(transactions)
                                                .execute(_ ->
                                                        ConventionEnVigueur.depuis(
                                                                db,
                                                                3,
                                                                aujourdhui().minusMonths(7),
                                                                tacite()))));
        compte =
                personnages.membre(
                        "Claire",
                        "Signataire",
                        new OrganisationId(convention.organisation(0)),
                        RoleOrganisation.DIRECTION);
        habiliter(compte);
        signataire = connecter(compte);
    }

    @Test
    void le_terme_dit_ses_dates_et_leurs_raisons() {
        assertThat(signataire.lire(adresse("/terme")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "D’où viennent ces dates",
                        "parce que la convention est conclue pour 12 mois",
                        "Période en cours",
                        "S’opposer à la reconduction");
        Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ ->
                                        db.sql(
                                                        """
                                                        update convention
                                                           set etat = 'CADUQUE'
                                                         where id = :c
                                                        """)
                                                .param("c", convention.cle())
                                                .update()));
        assertThat(signataire.lire(adresse("/terme")))
                .bodyText()
                .contains(
                        "Période qui courait",
                        "Caduque depuis le",
                        "a pris fin avant ce terme, parce qu’elle est caduque",
                        "il n’y a plus de suite à décider")
                .doesNotContain("Période en cours", "S’opposer à la reconduction");
    }

    @Test
    void une_opposition_se_confirme_et_garde_ce_qui_est_ecrit() {
        var fin = aujourdhui().minusMonths(7).plusMonths(12).minusDays(1).toString();
        assertThat(
                        signataire.envoyer(
                                adresse("/terme/opposition"), "fin", fin, "motif", "Fusion prévue"))
                .hasStatus(422)
                .bodyText()
                .contains("Confirmez que votre organisation", "Fusion prévue");
        assertThat(
                        signataire.envoyer(
                                adresse("/terme/opposition"),
                                "fin",
                                fin,
                                "motif",
                                "Fusion prévue",
                                "confirmee",
                                "true"))
                .hasStatus(303);
        assertThat(signataire.lire(adresse("/terme")))
                .bodyText()
                .contains("Oppositions à la reconduction", "Fusion prévue");
        assertThat(signataire.lire(adresse("/suite")))
                .bodyText()
                .contains("se prépare par l’animateur ou par le référent d’une partie");
    }

    @Test
    void une_notification_incomplete_dit_tout_et_garde_tout() {
        assertThat(signataire.envoyer(adresse("/retraits"), "raison", "Projet revu"))
                .hasStatus(303);
        assertThat(signataire.lire(adresse("/retraits")))
                .bodyText()
                .contains("Annoncé", "Projet revu", "Notifier le retrait");
        long retrait =
                Acteurs.systeme()
                        .executer(() ->
                                Objects.requireNonNull(
                                        new TransactionTemplate(transactions)
                                                .execute(_ ->
                                                        db.sql(
                                                                        """
                                                                        select id from retrait
                                                                         where convention_id = :c
                                                                        """)
                                                                .param("c", convention.cle())
                                                                .query(Long.class)
                                                                .single())));
        assertThat(
                        signataire.envoyer(
                                adresse("/retraits/" + retrait + "/notifier"),
                                "version",
                                "1",
                                "effet",
                                aujourdhui().toString(),
                                "engagements",
                                "Repris par la CPTS"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "c’est la fin du préavis",
                        "Dites comment les documents et les outils confiés sont rendus",
                        "Repris par la CPTS");
    }

    @Test
    void qui_designe_une_personne_est_refuse_et_rien_d_ecrit_ne_se_perd() {
        var fin = aujourdhui().minusMonths(7).plusMonths(12).minusDays(1).toString();
        for (var envoi :
                new String[][] {
                    {"/terme/opposition", "motif"},
                    {"/retraits", "raison"},
                    {"/fin/resiliation", "relais"}
                }) {
            assertThat(
                            signataire.envoyer(
                                    adresse(envoi[0]),
                                    "fin",
                                    fin,
                                    "confirmee",
                                    "true",
                                    envoi[1],
                                    "Joindre sa fille au 06 12 34 56 78"))
                    .as(envoi[0])
                    .hasStatus(422)
                    .bodyText()
                    .contains("personne accompagnée", "Joindre sa fille au 06 12 34 56 78");
        }
    }

    /// An annex goes with its convention; whether it proves anything for the others is theirs.
    @Test
    void ce_que_prouve_une_annexe_est_dit_avant_de_proposer_la_fin() {
        assertThat(signataire.lire(adresse("/fin")))
                .bodyText()
                .contains("Proposer une résiliation", "Unisson préviendra celles qui en perdraient")
                .doesNotContain("C’est une preuve pour");
        var rattacher =
                Pattern.compile("href=\"(/preuves/\\d+/[^/\"]+/ajouter)\"")
                        .matcher(Navigation.texte(signataire.lire("/preuves")));
        assertThat(rattacher.find()).isTrue();
        assertThat(
                        signataire.envoyer(
                                rattacher.group(1),
                                "adresse",
                                "/documents/" + annexe(),
                                "du",
                                aujourdhui().toString()))
                .hasStatus(303);
        assertThat(signataire.lire(adresse("/fin")))
                .bodyText()
                .contains("C’est une preuve pour un point, qui n’en aura plus");
    }

    private long annexe() {
        return Acteurs.systeme()
                .executer(() -> new TransactionTemplate(transactions).execute(_ -> deposer()));
    }

    private long deposer() {
        db.sql(
                        """
                        insert into fichier_contenu (empreinte, taille, octets)
                        values (encode(sha256('annexe'), 'hex'), 6, 'annexe') on conflict do nothing
                        """)
                .update();
        long fichier =
                db.sql(
                                """
                                insert into fichier (empreinte, nom, type, taille, depose_le)
                                values (encode(sha256('annexe'), 'hex'), 'annexe.txt', 'text/plain', 6,
                                        now()) returning id
                                """)
                        .query(Long.class)
                        .single();
        for (var ordre :
                List.of(
                        """
                        insert into fichier_objet (objet_type, objet_id, fichier_id, joint_le)
                        values ('convention', :c, :f, now())
                        """,
                        """
                        insert into annexe (convention_id, nature, rang, titre, cree_le)
                        select :c, 'VIVANTE', 1, 'Annuaire', now() where cast(:f as bigint) > 0
                        """,
                        """
                        insert into annexe_version (convention_id, annexe_id, version, fichier_id,
                                                    empreinte, le)
                        select :c, a.id, 1, f.id, f.empreinte, now() from annexe a, fichier f
                         where a.convention_id = :c and f.id = :f
                        """)) {
            db.sql(ordre).param("c", convention.cle()).param("f", fichier).update();
        }
        return fichier;
    }

    @Test
    void une_suspension_mene_a_sa_decision_et_la_decision_a_elle() {
        long decision = suspendre();
        var lien = "href=\"/decisions/" + decision + "\">";
        assertThat(signataire.lire(adresse("/fin")))
                .hasStatusOk()
                .bodyText()
                .contains(lien + "COPIL 2026-007</a>");
        assertThat(signataire.lire("/decisions/" + decision))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + adresse("/fin") + "\"", "Suspension de la convention")
                .doesNotContain("Détacher");
        assertThat(signataire.lire(adresse("/historique")))
                .bodyText()
                .contains(lien + "Suspension décidée par COPIL 2026-007</a>");
    }

    private long suspendre() {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(transactions)
                                        .execute(_ -> suspendreEnBase())));
    }

    private long suspendreEnBase() {
        long decision =
                db.sql(
                                """
                                with i as (
                                  insert into instance (organisation_id, nom, nature, decide)
                                  values (:o, 'Comité ' || gen_random_uuid(), 'COPIL', true)
                                  returning id),
                                a as (
                                  insert into convention_instance (convention_id, instance_id,
                                    attachee_le)
                                  select :c, id, now() from i)
                                insert into instance_decision (instance_id, annee, rang, numero, etat,
                                  etat_le, texte, prise_le)
                                select id, 2026, 7, 'COPIL 2026-007', 'FAITE', now(), 'Suspendre', :le
                                  from i returning id
                                """)
                        .param("c", convention.cle())
                        .param("o", convention.organisation(0))
                        .param("le", aujourdhui())
                        .query(Long.class)
                        .single();
        db.sql(
                        """
                        insert into suspension (convention_id, rang, debut, fin, motif, decision_id, le)
                        values (:c, 1, :le, :le::date + 30, 'Crise', :decision, now())
                        """)
                .param("c", convention.cle())
                .param("le", aujourdhui())
                .param("decision", decision)
                .update();
        convention.mettreEn("SUSPENDUE");
        journal.consigner(
                "convention",
                convention.cle(),
                "Suspension décidée par COPIL 2026-007",
                "/decisions/" + decision);
        return decision;
    }

    @Test
    void sans_pouvoir_les_pages_disent_qui_peut() {
        var professionnel =
                connecter(
                        personnages.membre(
                                "Léo",
                                "Agent",
                                new OrganisationId(convention.organisation(0)),
                                RoleOrganisation.PROFESSIONNEL));
        assertThat(professionnel.lire(adresse("/terme")))
                .hasStatusOk()
                .bodyText()
                .contains("comme signataire de la convention")
                .doesNotContain("S’opposer à la reconduction");
        assertThat(professionnel.lire(adresse("/retraits")))
                .hasStatusOk()
                .bodyText()
                .contains("comme signataire de la convention");
    }

    @Test
    void une_resiliation_proposee_attend_les_autres_parties() {
        assertThat(signataire.lire(adresse("/fin")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "La convention est en vigueur",
                        "la présidence du comité ou l’animateur",
                        "Proposer une résiliation")
                .doesNotContain("La résiliation se propose par");
        assertThat(signataire.envoyer(adresse("/fin/resiliation"), "raison", "Missions reprises"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une date à venir", "Missions reprises");
        assertThat(
                        signataire.envoyer(
                                adresse("/fin/resiliation"),
                                "effet",
                                aujourdhui().plusDays(60).toString(),
                                "raison",
                                "Missions reprises",
                                "relais",
                                "Chaque équipe poursuit"))
                .hasStatus(303);
        assertThat(signataire.lire(adresse("/fin")))
                .bodyText()
                .contains("accord donné", "accord attendu", "Retirer la proposition");
    }

    @Test
    void une_suspension_dit_depuis_quand_une_decision_manque_et_ou_la_prendre() {
        Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> {
                                    convention.nommer(
                                            compte.valeur(), convention.partie(0), "ANIMATEUR");
                                    db.sql(
                                                    """
                                                    with s as (update convention
                                                      set etat = 'SUSPENDUE', version = version + 1
                                                      where id = :c),
                                                    i as (insert into instance (organisation_id,
                                                      nom, nature, decide)
                                                      values (:o, 'Ancien comité', 'COPIL', true)
                                                      returning id),
                                                    d as (insert into instance_decision (instance_id,
                                                      annee, rang, numero, etat, etat_le, texte,
                                                      prise_le)
                                                      select id, 2026, 1, 'C 2026-001', 'FAITE',
                                                        now(), 'Suspendre', '2026-03-02' from i
                                                      returning id)
                                                    insert into suspension (convention_id, rang,
                                                      debut, fin, motif, decision_id, le)
                                                    select :c, 1, '2026-03-02', '2099-12-31',
                                                      'Manque de personnel.', id, now() from d
                                                    """)
                                            .param("c", convention.cle())
                                            .param("o", convention.organisationDAnimation())
                                            .update();
                                }));
        assertThat(signataire.lire(adresse("/fin")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Son terme continue de courir. Motif\u00a0: «\u00a0Manque de personnel\u00a0»",
                        "aucune n’a été prise depuis le 2 mars 2026",
                        "Planifier une réunion du comité")
                .doesNotContain("aucune n’est enregistrée", "la présidence du comité ou");
        var comite = comitePresideParLeLecteur();
        assertThat(signataire.lire(adresse("/fin")))
                .bodyText()
                .contains("/instances/" + comite + "/reunions/nouvelle");
    }

    private long comitePresideParLeLecteur() {
        return Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .execute(_ ->
                                        db.sql(
                                                        """
                                                        with i as (insert into instance
                                                            (organisation_id, nom, nature, decide)
                                                            values (:o, 'Comité', 'COPIL', true)
                                                            returning id),
                                                        a as (insert into convention_instance
                                                            (convention_id, instance_id, attachee_le)
                                                            select :c, id, now() from i)
                                                        insert into siege (instance_id, place, college,
                                                            fonction, compte_id, designation, debut,
                                                            cree_le)
                                                          select id, 1, 'PROFESSIONNELS', 'PRESIDENCE',
                                                                 :compte, 'NOMINATION', '2020-01-01',
                                                                 now() from i
                                                        returning instance_id
                                                        """)
                                                .param("c", convention.cle())
                                                .param("o", convention.organisation(0))
                                                .param("compte", compte.valeur())
                                                .query(Long.class)
                                                .single()));
    }

    @Test
    void une_adhesion_se_propose_en_cherchant_puis_chaque_partie_repond() {
        var nouvelle = adresse("/adhesions/nouvelle");
        assertThat(signataire.lire(adresse("/adhesions")))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune adhésion", "De toutes les parties", "Proposer une adhésion");
        assertThat(signataire.lire(nouvelle + "?q=introuvable+zzz"))
                .bodyText()
                .contains("Aucune organisation trouvée");
        assertThat(signataire.envoyer(adresse("/adhesions"), "presentation", "Suit les mêmes"))
                .hasStatus(422)
                .bodyText()
                .contains("Cherchez puis choisissez l’organisation");
        var organisation = String.valueOf(convention.organisationDAnimation());
        assertThat(
                        signataire.envoyer(
                                adresse("/adhesions"),
                                "organisation",
                                organisation,
                                "engagements",
                                "Une astreinte"))
                .hasStatus(422)
                .bodyText()
                .contains("comment elle remplit les", "Une astreinte");
        assertThat(
                        signataire.envoyer(
                                adresse("/adhesions"),
                                "organisation",
                                organisation,
                                "presentation",
                                "Suit les mêmes personnes"))
                .hasStatus(303);
        assertThat(signataire.lire(adresse("/adhesions")))
                .bodyText()
                .contains("Réponse des parties attendue", "réponse attendue", "accord")
                .doesNotContain("Réponse de votre organisation");
    }

    @Test
    void la_suite_se_prepare_et_ses_engagements_se_decident() {
        nommerReferente();
        assertThat(signataire.lire(adresse("/suite")))
                .hasStatusOk()
                .bodyText()
                .contains("Préparer la convention qui suit", "Le renouvellement")
                .doesNotContain("se prépare par l’animateur ou par le référent");
        assertThat(signataire.envoyer(adresse("/suite"), "titre", "Encore"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites ce que vous préparez", "Encore");
        assertThat(
                        signataire.envoyer(
                                adresse("/suite"), "lien", "RENOUVELLEMENT", "titre", "Encore"))
                .hasStatus(303);
        assertThat(signataire.lire(adresse("/suite")))
                .bodyText()
                .contains("Renouvellement préparé", "Encore")
                .doesNotContain("Préparer la convention qui suit");
        assertThat(signataire.lire(adresse("")))
                .bodyText()
                .contains("Conventions liées", "Renouvellement préparé");
        var suite = "/conventions/" + suivante();
        assertThat(signataire.lire(adresse("/terme")))
                .bodyText()
                .contains("La convention qui suit se prépare", suite);
        assertThat(signataire.lire(suite)).bodyText().contains("Renouvelle", "Rédaction");
        assertThat(signataire.lire(suite + "/diagnostic"))
                .bodyText()
                .contains(suite + "/diagnostic/absence");
        assertThat(signataire.lire(suite + "/volets"))
                .bodyText()
                .contains("Cette convention n’a pas de volets")
                .doesNotContain("ne sont pas encore ouverts", "Articles communs");
        assertThat(signataire.lire(suite + "/principes"))
                .bodyText()
                .doesNotContain("En attente de");
        assertThat(signataire.lire(suite + "/reprises"))
                .hasStatusOk()
                .bodyText()
                .contains("Engagements à reprendre");
        signer(suivante());
        assertThat(signataire.lire(adresse("/terme")))
                .bodyText()
                .contains(
                        "La convention qui suit est signée",
                        "Ce qui vient",
                        "par la convention qui suit")
                .doesNotContain(
                        "La convention qui suit se prépare",
                        "S’opposer à la reconduction",
                        "Reconduction tacite",
                        "Opposition au plus tard");
        assertThat(signataire.lire(adresse("/suite")))
                .bodyText()
                .contains("Renouvellement signé", "par la convention qui suit");
    }

    @Test
    void les_annexes_vivantes_se_lisent_a_part_des_annexes_signees() {
        assertThat(signataire.lire(adresse("/annexes")))
                .hasStatusOk()
                .bodyText()
                .contains("Annexes signées", "Annexes vivantes", "sans avenant")
                .doesNotContain("Ajouter une annexe");
    }

    private void nommerReferente() {
        Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ ->
                                        convention.nommer(
                                                compte.valeur(),
                                                convention.partie(0),
                                                "REFERENT")));
    }

    private void signer(long suite) {
        Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .execute(_ ->
                                        db.sql(
                                                        "update convention set etat = 'SIGNEE' where id = :c")
                                                .param("c", suite)
                                                .update()));
    }

    private long suivante() {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(transactions)
                                        .execute(_ ->
                                                db.sql(
                                                                """
                                                                select id from convention
                                                                 where parent_id = :c
                                                                """)
                                                        .param("c", convention.cle())
                                                        .query(Long.class)
                                                        .single())));
    }

    /// Fifteen faces in a row were too many: seven headings, and the faces of the open one.
    @Test
    void les_rubriques_d_une_convention_en_vigueur_tiennent_en_une_ligne() {
        var page = signataire.lire(adresse("/adhesions"));
        assertThat(page).bodyText().contains("Pages de cette rubrique", "Retraits");
        var html = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var premiere =
                html.substring(
                        html.indexOf("Rubriques de la convention"),
                        html.indexOf("Pages de cette rubrique"));
        assertThat(premiere.split("<li>", -1).length - 1).isBetween(5, 7);
        assertThat(premiere).containsOnlyOnce("aria-current=\"true\"");
        for (var face : new String[] {"", "/principes", "/volets", "/avenants", "/historique"})
            assertThat(signataire.lire(adresse(face))).hasStatusOk();
    }

    @Test
    void une_partie_sortie_lit_jusqu_a_quand_ses_pages_valent_et_les_autres_non() {
        assertThat(signataire.lire(adresse("/terme")))
                .bodyText()
                .doesNotContain("n’est plus partie");
        Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> {
                                    TexteQuiPromet.engagements(
                                            db,
                                            convention.cle(),
                                            "Partie 1",
                                            "Ouvrir l’atelier",
                                            "Partie 2",
                                            "Tenir le registre");
                                    suivi.reprendre(convention.id());
                                    assertThat(
                                                    sorties.constater(
                                                            convention.id(),
                                                            convention.partie(0),
                                                            aujourdhui(),
                                                            "Par retrait"))
                                            .isTrue();
                                }));
        for (var page : new String[] {"", "/texte", "/pilotage"}) {
            assertThat(signataire.lire(adresse(page)))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Votre organisation n’est plus partie à la convention",
                            "ce qui était lisible le " + Dates.jour(aujourdhui()));
        }
        assertThat(signataire.lire(adresse("/parties")))
                .bodyText()
                .contains(
                        "N’est plus partie",
                        "Partie jusqu’au " + Dates.jour(aujourdhui()) + " inclus")
                .doesNotContain("À vous de répondre", "Réponse attendue", "Reste à compléter");
        assertThat(signataire.lire(adresse("/retraits")))
                .bodyText()
                .doesNotContain("n’a plus que deux parties", "Toutes les parties sont là");
        assertThat(signataire.lire(adresse("/engagements")))
                .bodyText()
                .contains("<option value=\"" + convention.partie(0) + "\"");
    }

    @Test
    void qui_ne_participe_pas_ne_trouve_rien() {
        var autre = connecter(personnages.compte("Paul", "Tiers"));
        for (var page : new String[] {"/terme", "/retraits", "/fin", "/adhesions"}) {
            assertThat(autre.lire(adresse(page))).hasStatus(404);
            assertThat(autre.envoyer(adresse(page + "/archive"))).hasStatus(404);
        }
    }

    /// The signatory's role in the convention, and the power to sign.
    private void habiliter(CompteId compte) {
        Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> {
                                    convention.nommer(
                                            compte.valeur(), convention.partie(0), "SIGNATAIRE");
                                    convention.mandater(0, compte.valeur());
                                }));
    }

    private Navigation connecter(CompteId compte) {
        var page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        page.lire("/connexion");
        page.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(compte),
                "motDePasse",
                Personnages.MOT_DE_PASSE);
        page.lire("/");
        return page;
    }

    private String adresse(String page) {
        return "/conventions/" + convention.cle() + page;
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private static Duree tacite() {
        return new Duree(
                ModePriseEffet.DERNIERE_SIGNATURE,
                null,
                null,
                12,
                ModeRenouvellement.TACITE,
                12,
                3,
                3,
                true);
    }
}

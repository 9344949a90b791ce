package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Destinataire.Compte;
import fr.unisson.echeances.Destinataire.Role;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql;
import fr.unisson.echeances.donnees.CourrierSql;
import fr.unisson.echeances.donnees.EnvoisSql;
import fr.unisson.echeances.donnees.NotificationsSql;
import fr.unisson.echeances.donnees.RappelsSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@SqlTest
class EcheancesSqlTest {

    private static final Cle SIGNER = new Cle("conventions", "convention", 9_000_007, "signer");
    private final LocalDate jour = LocalDate.now(Dates.PARIS).plusDays(200);

    @Autowired Echeances echeances;
    @Autowired Courrier courrier;
    @Autowired RappelsSql rappels;
    @Autowired NotificationsSql notifications;
    @Autowired EnvoisSql envois;
    @Autowired CourrierSql adresses;
    @Autowired AdressesRefusees refusees;
    @Autowired LettreDeNotifications redaction;
    @Autowired Habilitations habilitations;
    @Autowired BoiteDEnvoiSql boite;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired Clock heure;

    private OrganisationId tilleuls = new OrganisationId(0);
    private OrganisationId clinique = new OrganisationId(0);
    private CompteId marie = new CompteId(0);
    private CompteId paul = new CompteId(0);

    @BeforeEach
    void creerLesPersonnages() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        clinique = personnages.organisation("Clinique du Val");
        marie =
                personnages.membre(
                        "Marie",
                        "Dupont",
                        tilleuls,
                        RoleOrganisation.DIRECTION,
                        RoleOrganisation.REFERENT_QUALITE);
        paul = personnages.membre("Paul", "Martin", clinique, RoleOrganisation.DIRECTION);
    }

    @Test
    void l_un_pose_l_autre_voit_sans_que_le_premier_le_voie() {
        acteurs.defaire(
                personnages.acteur(paul, clinique),
                () -> {
                    echeances.poser(signer(jour, new Role(tilleuls, RoleOrganisation.DIRECTION)));
                    assertThat(echeances.aFaire()).isEmpty();
                    acteurs.devenir(
                            personnages.acteur(marie, tilleuls),
                            () -> {
                                assertThat(echeances.aFaire())
                                        .singleElement()
                                        .satisfies(a -> {
                                            assertThat(a.libelle()).contains("signer");
                                            assertThat(a.organisation()).isEqualTo(tilleuls);
                                            assertThat(a.enRetard()).isFalse();
                                        });
                                assertThat(echeances.attente().aFaire()).isEqualTo(1);
                            });
                });
    }

    @Test
    void ce_qui_est_du_dans_plus_d_un_an_se_lit_a_part() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    var jour = Dates.jourDe(heure.instant());
                    int rang = 0;
                    for (var pour :
                            java.util.Arrays.asList(
                                    jour.plusMonths(12), jour.plusMonths(12).plusDays(1), null)) {
                        rang++;
                        echeances.poser(
                                new Echeance(
                                        new Cle("essai", "horizon", rang, "lire"),
                                        List.of(new Compte(marie)),
                                        "Lire " + rang,
                                        "",
                                        "/",
                                        pour,
                                        List.of(),
                                        false));
                    }
                    assertThat(echeances.aFaire())
                            .extracting(AFaire::libelle)
                            .containsExactly("Lire 1", "Lire 3");
                    assertThat(echeances.aFaire(null).elements()).hasSize(2);
                    assertThat(echeances.attente().aFaire()).isEqualTo(2);
                    assertThat(echeances.attente().plusTard()).isOne();
                    assertThat(echeances.plusTard(null).elements())
                            .extracting(AFaire::libelle)
                            .containsExactly("Lire 2");
                });
    }

    @Test
    void ce_qui_attend_se_lit_page_apres_page() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    for (int i = 0; i < 53; i++) {
                        var cle = new Cle("essai", "liste", i, "lire");
                        echeances.poser(
                                new Echeance(
                                        cle,
                                        List.of(new Compte(marie)),
                                        "Lire " + i,
                                        "",
                                        "/",
                                        i % 3 == 0 ? null : jour.plusDays(i % 5),
                                        List.of(),
                                        false));
                    }
                    var premiere = echeances.aFaire(null);
                    var suite = Long.valueOf(java.util.Objects.requireNonNull(premiere.suite()));
                    var seconde = echeances.aFaire(suite);
                    assertThat(premiere.elements()).hasSize(50);
                    assertThat(seconde.suite()).isNull();
                    assertThat(
                                    java.util.stream.Stream.concat(
                                            premiere.elements().stream(),
                                            seconde.elements().stream()))
                            .containsExactlyElementsOf(echeances.aFaire());
                });
    }

    @Test
    void un_role_que_l_on_n_a_pas_ne_montre_rien() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    echeances.poser(
                            signer(jour, new Role(tilleuls, RoleOrganisation.ADMINISTRATION)));
                    assertThat(echeances.aFaire()).isEmpty();
                });
    }

    @Test
    void deux_roles_pour_la_meme_chose_ne_font_qu_une_ligne() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    echeances.poser(
                            signer(
                                    jour,
                                    new Role(tilleuls, RoleOrganisation.DIRECTION),
                                    new Role(tilleuls, RoleOrganisation.REFERENT_QUALITE)));
                    assertThat(echeances.aFaire()).hasSize(1);
                });
    }

    @Test
    void reposer_change_la_date_et_lever_met_fin() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    echeances.poser(signer(jour, new Compte(marie), new Compte(paul)));
                    echeances.poser(signer(jour.plusDays(9), new Compte(marie)));
                    assertThat(echeances.aFaire())
                            .extracting(AFaire::pour)
                            .containsExactly(jour.plusDays(9));
                    assertThat(echeances.lever(SIGNER, new Compte(marie))).isEqualTo(1);
                    assertThat(echeances.aFaire()).isEmpty();
                    assertThat(echeances.lever(SIGNER)).isEqualTo(1);
                    assertThat(echeances.lever(SIGNER)).isZero();
                });
    }

    @Test
    void tout_lever_pour_un_objet_n_atteint_pas_les_autres() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    echeances.poser(signer(jour, new Compte(marie)));
                    var autre = new Cle("conventions", "convention", 8, "signer");
                    echeances.poser(
                            new Echeance(
                                    autre,
                                    List.of(new Compte(marie)),
                                    "x",
                                    "",
                                    "/x",
                                    null,
                                    List.of(),
                                    false));
                    assertThat(echeances.leverTout("conventions", "convention", 9_000_007))
                            .isEqualTo(1);
                    assertThat(echeances.aFaire()).extracting(AFaire::cle).containsExactly(autre);
                });
    }

    @Test
    void le_plus_proche_vient_en_premier_et_ce_qui_n_a_pas_de_date_en_dernier() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    for (var n = 1; n <= 3; n++) {
                        echeances.poser(
                                new Echeance(
                                        new Cle("m", "t", n, "v"),
                                        List.of(new Compte(marie)),
                                        "Chose " + n,
                                        "",
                                        "/x",
                                        n == 1 ? null : jour.minusDays(n),
                                        List.of(),
                                        false));
                    }
                    assertThat(echeances.aFaire())
                            .extracting(AFaire::libelle)
                            .containsExactly("Chose 3", "Chose 2", "Chose 1");
                });
    }

    @Test
    void un_rappel_ne_part_qu_une_fois_et_jamais_apres_la_fin() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var avant = objetsPour(marie).size();
                    echeances.poser(
                            new Echeance(
                                    SIGNER,
                                    List.of(
                                            new Compte(marie),
                                            new Role(clinique, RoleOrganisation.DIRECTION)),
                                    "À vous de signer",
                                    "Parcours",
                                    "/conventions/7",
                                    jour,
                                    List.of(jour.minusDays(15), jour.minusDays(7)),
                                    false));
                    rappeler(jour.minusDays(16));
                    assertThat(objetsPour(marie)).hasSize(avant);
                    rappeler(jour.minusDays(3));
                    rappeler(jour.minusDays(2));
                    assertThat(objetsPour(marie)).hasSize(avant + 1);
                    assertThat(objetsPour(paul)).hasSize(1);
                });
    }

    @Test
    void plus_de_rappels_qu_un_lot_partent_tous_en_un_passage() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    for (int rang = 0; rang <= 100; rang++) {
                        echeances.poser(
                                new Echeance(
                                        new Cle("essai", "lot", rang, "lire"),
                                        List.of(new Compte(rang < 100 ? marie : paul)),
                                        "Lire " + rang,
                                        "",
                                        "/",
                                        jour,
                                        List.of(jour.minusDays(7)),
                                        false));
                    }
                    rappeler(jour.minusDays(7));
                    assertThat(objetsPour(paul)).hasSize(1);
                });
    }

    @Test
    void une_echeance_levee_ne_rappelle_plus() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    echeances.poser(
                            new Echeance(
                                    SIGNER,
                                    List.of(new Compte(marie)),
                                    "À vous de signer",
                                    "Parcours",
                                    "/conventions/7",
                                    jour,
                                    List.of(jour.minusDays(7)),
                                    false));
                    echeances.lever(SIGNER);
                    rappeler(jour);
                    assertThat(objetsPour(marie)).isEmpty();
                });
    }

    @Test
    void dire_tout_ce_qui_est_du_leve_le_reste() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    var relire = new Cle("conventions", "convention", 9_000_007, "relire");
                    echeances.poser(signer(jour, new Compte(marie), new Compte(paul)));
                    echeances.remplacer(
                            "conventions",
                            "convention",
                            9_000_007,
                            List.of(
                                    signer(jour.plusDays(1), new Compte(marie)),
                                    devoir(relire, marie)));
                    assertThat(echeances.aFaire())
                            .extracting(AFaire::cle)
                            .containsExactlyInAnyOrder(SIGNER, relire);
                    acteurs.devenir(
                            personnages.acteur(paul, clinique),
                            () -> assertThat(echeances.aFaire()).isEmpty());
                    echeances.remplacer("conventions", "convention", 9_000_007, List.of());
                    assertThat(echeances.aFaire()).isEmpty();
                });
    }

    @Test
    void une_echeance_annoncee_s_ecrit_le_jour_meme_sauf_a_qui_la_cause() {
        acteurs.defaire(
                personnages.acteur(marie, tilleuls),
                () -> {
                    var aujourdHui = LocalDate.now(ZoneId.of("Europe/Paris"));
                    var annoncee = devoir(SIGNER, marie, paul);
                    echeances.poser(annoncee);
                    echeances.poser(annoncee);
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () -> {
                                rappeler(aujourdHui);
                                rappeler(aujourdHui.plusDays(1));
                                assertThat(objetsPour(marie)).isEmpty();
                                assertThat(objetsPour(paul))
                                        .singleElement()
                                        .asString()
                                        .startsWith("À faire : ");
                            });
                });
    }

    private static Echeance devoir(Cle cle, CompteId... comptes) {
        return new Echeance(
                cle,
                Stream.of(comptes).<Destinataire>map(Compte::new).toList(),
                "Relire",
                "Parcours",
                "/conventions/7",
                null,
                List.of(),
                true);
    }

    private void rappeler(LocalDate jour) {
        var paris = ZoneId.of("Europe/Paris");
        var horloge = Clock.fixed(jour.atTime(8, 0).atZone(paris).toInstant(), paris);
        new Rappels(rappels, notifications, habilitations, transactions, horloge).envoyer();
        envoyerPlusTard(horloge);
    }

    /// News is mailed once there was time to correct it.
    private void envoyerPlusTard(Clock horloge) {
        new EnvoiDesNotifications(
                        envois,
                        adresses,
                        refusees,
                        courrier,
                        redaction,
                        List.of(),
                        transactions,
                        Clock.offset(horloge, Duration.ofMinutes(4)))
                .envoyer();
    }

    /// Subjects of the mails to this person; other tests may have left theirs in the box.
    private List<String> objetsPour(CompteId compte) {
        var adresse = personnages.courriel(compte);
        return boite.recents(Long.MAX_VALUE, 10_000).stream()
                .filter(l -> l.adresse().equals(adresse))
                .map(BoiteDEnvoiSql.Ligne::objet)
                .toList();
    }

    private static Echeance signer(LocalDate pour, Destinataire... destinataires) {
        return new Echeance(
                SIGNER,
                List.of(destinataires),
                "À vous de signer la convention",
                "Parcours",
                "/conventions/7",
                pour,
                List.of(),
                false);
    }
}

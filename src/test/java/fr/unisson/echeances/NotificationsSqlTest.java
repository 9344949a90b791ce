package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Notification.Objet;
import fr.unisson.echeances.Preferences.Choix;
import fr.unisson.echeances.donnees.AdressesRefuseesSql;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql.Ligne;
import fr.unisson.echeances.donnees.CourrierSql;
import fr.unisson.echeances.donnees.EnvoisSql;
import fr.unisson.echeances.donnees.NotificationsSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/// Time is told to each service: the story begins on Wednesday 10 June 2099.
@SqlTest
class NotificationsSqlTest {

    private static final Objet CONVENTION = new Objet("essai", "convention", 9_000_008);
    private static final LocalDateTime MERCREDI = LocalDateTime.parse("2099-06-10T10:00");

    @Autowired NotificationsSql sql;
    @Autowired EnvoisSql envois;
    @Autowired CourrierSql adresses;
    @Autowired AdressesRefusees refusees;
    @Autowired AdressesRefuseesSql refuseesSql;
    @Autowired Courrier courrier;
    @Autowired LettreDeNotifications redaction;
    @Autowired Preferences preferences;
    @Autowired Echeances echeances;
    @Autowired BoiteDEnvoiSql boite;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;

    private OrganisationId tilleuls = new OrganisationId(0);
    private CompteId marie = new CompteId(0);
    private CompteId paul = new CompteId(0);

    @BeforeEach
    void creerLesPersonnages() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        marie = personnages.membre("Marie", "Dupont", tilleuls, RoleOrganisation.DIRECTION);
        paul = personnages.membre("Paul", "Martin", tilleuls, RoleOrganisation.PROFESSIONNEL);
    }

    @Test
    void l_un_agit_l_autre_le_lit_et_lui_seul() {
        parPaul(() -> {
            notifier(MERCREDI, GenreDeNotification.MENTION, "cite", "Paul vous cite", marie, paul);
            assertThat(liste(MERCREDI)).as("who acts is not told").isEmpty();
            devenir(
                    marie,
                    () -> {
                        assertThat(liste(MERCREDI))
                                .extracting(Notifications.Recue::titre)
                                .containsExactly("Paul vous cite");
                        assertThat(echeances.attente().nonLues()).isEqualTo(1);
                        var id = liste(MERCREDI).getFirst().id();
                        assertThat(a(MERCREDI).ouvrir(id)).contains("/conventions/8");
                        assertThat(echeances.attente().nonLues()).isZero();
                        a(MERCREDI).marquer(id, false);
                        assertThat(echeances.attente().nonLues()).isEqualTo(1);
                        devenir(
                                paul,
                                () -> {
                                    assertThat(a(MERCREDI).ouvrir(id)).isEmpty();
                                    assertThatThrownBy(() -> a(MERCREDI).marquer(id, true))
                                            .isInstanceOf(Introuvable.class);
                                });
                        assertThat(echeances.attente().nonLues()).isEqualTo(1);
                        a(MERCREDI).toutMarquerCommeLu();
                        assertThat(echeances.attente().nonLues()).isZero();
                    });
        });
    }

    @Test
    void ce_qui_est_redit_avant_d_etre_lu_n_est_dit_qu_une_fois_avec_les_derniers_mots() {
        parPaul(() -> {
            notifier(MERCREDI, GenreDeNotification.MENTION, "cite", "Premiers mots", marie);
            notifier(
                    MERCREDI.plusMinutes(1),
                    GenreDeNotification.MENTION,
                    "cite",
                    "Mots corrigés",
                    marie);
            devenir(
                    marie,
                    () ->
                            assertThat(liste(MERCREDI))
                                    .extracting(Notifications.Recue::titre)
                                    .containsExactly("Mots corrigés"));
            envoyer(MERCREDI.plusMinutes(5));
            assertThat(recus()).extracting(Ligne::objet).containsExactly("Mots corrigés");
        });
    }

    @Test
    void des_que_possible_laisse_le_temps_de_corriger() {
        parPaul(() -> {
            notifier(MERCREDI, GenreDeNotification.MENTION, "cite", "Trop vite", marie);
            envoyer(MERCREDI.plusMinutes(2));
            assertThat(recus()).isEmpty();
            assertThat(a(MERCREDI.plusMinutes(2)).retirer(CONVENTION, "cite")).isEqualTo(1);
            envoyer(MERCREDI.plusMinutes(10));
            assertThat(recus()).isEmpty();
            devenir(marie, () -> assertThat(liste(MERCREDI)).isEmpty());
        });
    }

    @Test
    void plusieurs_choses_font_un_seul_courriel_range_par_genre_qui_ne_part_qu_une_fois() {
        parPaul(() -> {
            notifier(MERCREDI, GenreDeNotification.MENTION, "cite", "Paul vous cite", marie);
            notifier(MERCREDI, GenreDeNotification.REUNION, "reunion", "Réunion déplacée", marie);
            envoyer(MERCREDI.plusMinutes(5));
            envoyer(MERCREDI.plusMinutes(6));
            assertThat(recus())
                    .singleElement()
                    .satisfies(l -> {
                        assertThat(l.objet()).isEqualTo("Unisson : 2 nouvelles");
                        assertThat(l.texte())
                                .containsSubsequence(
                                        "Réunions",
                                        "- Réunion déplacée",
                                        "Mentions",
                                        "- Paul vous cite")
                                .contains("/conventions/8")
                                .contains("Ne plus recevoir par courriel « Mentions » : ")
                                .contains("Ne plus recevoir par courriel « Réunions » : ");
                    });
        });
    }

    @ParameterizedTest
    @CsvSource({
        // born on Wednesday at ten
        "QUOTIDIEN, 2099-06-10T23:59, 2099-06-11T07:30",
        "HEBDOMADAIRE, 2099-06-12T12:00, 2099-06-15T07:30"
    })
    void un_resume_part_a_son_heure(Cadence cadence, LocalDateTime tropTot, LocalDateTime heure) {
        parPaul(() -> {
            devenir(marie, () -> preferer(GenreDeNotification.MENTION, cadence));
            notifier(MERCREDI, GenreDeNotification.MENTION, "cite", "Paul vous cite", marie);
            envoyer(tropTot);
            assertThat(recus()).isEmpty();
            envoyer(heure);
            assertThat(recus())
                    .singleElement()
                    .satisfies(l ->
                            assertThat(l.objet())
                                    .startsWith(
                                            cadence == Cadence.QUOTIDIEN
                                                    ? "Votre résumé du 11 juin 2099 : 1 nouvelle"
                                                    : "Votre semaine au 15 juin 2099 : 1 nouvelle"));
        });
    }

    @Test
    void changer_de_rythme_vaut_pour_ce_qui_attend_deja() {
        parPaul(() -> {
            notifier(MERCREDI, GenreDeNotification.MENTION, "cite", "Paul vous cite", marie);
            devenir(marie, () -> preferer(GenreDeNotification.MENTION, Cadence.JAMAIS));
            envoyer(MERCREDI.plusDays(20));
            assertThat(recus()).isEmpty();
            devenir(
                    marie,
                    () -> assertThat(liste(MERCREDI)).as("the page still shows it").hasSize(1));
        });
    }

    @Test
    void ce_qui_est_lu_dans_la_page_n_est_plus_ecrit() {
        parPaul(() -> {
            notifier(MERCREDI, GenreDeNotification.NOUVELLE, "signee", "Signée", marie);
            devenir(marie, () -> a(MERCREDI).toutMarquerCommeLu());
            envoyer(MERCREDI.plusDays(1));
            assertThat(recus()).isEmpty();
        });
    }

    @Test
    void le_module_qui_parle_dit_le_texte_du_moment_ou_se_tait() {
        parPaul(() -> {
            notifier(MERCREDI, GenreDeNotification.MENTION, "titre", "Ancien titre", marie);
            notifier(MERCREDI, GenreDeNotification.MENTION, "annule", "Annulée depuis", marie);
            envoyer(
                    MERCREDI.plusMinutes(5),
                    new Redaction() {
                        @Override
                        public String module() {
                            return "essai";
                        }

                        @Override
                        public Optional<Texte> rediger(
                                Objet o, String fait, CompteId lecteur, Texte alors) {
                            return fait.equals("annule")
                                    ? Optional.empty()
                                    : Optional.of(
                                            new Texte(
                                                    "Nouveau titre", alors.texte(), alors.lien()));
                        }
                    });
            assertThat(recus())
                    .singleElement()
                    .satisfies(l -> {
                        assertThat(l.objet()).isEqualTo("Nouveau titre");
                        assertThat(l.texte()).doesNotContain("Annulée", "Ancien");
                    });
        });
    }

    @Test
    void une_adresse_refusee_ne_recoit_plus_de_nouvelles_mais_la_page_les_montre() {
        parPaul(() -> {
            acteurs.devenir(
                    Acteurs.systeme(),
                    () -> refuseesSql.refuser(personnages.courriel(marie), "550", Instant.now()));
            notifier(MERCREDI, GenreDeNotification.MENTION, "cite", "Paul vous cite", marie);
            envoyer(MERCREDI.plusMinutes(5));
            assertThat(recus()).isEmpty();
            devenir(marie, () -> assertThat(liste(MERCREDI)).hasSize(1));
        });
    }

    @Test
    void les_adresses_refusees_se_lisent_page_apres_page_sans_nommer_personne() {
        parPaul(() ->
                acteurs.devenir(
                        Acteurs.systeme(),
                        () -> {
                            var le = Instant.parse("2099-01-01T00:00:00Z");
                            for (int i = 0; i < 7; i++) {
                                refuseesSql.refuser("x" + i + "@exemple.fr", "550", le);
                            }
                            var premiere = refuseesSql.lister("", 5);
                            var curseur = Objects.requireNonNull(premiere.suite());
                            var seconde = refuseesSql.lister(curseur, 2);
                            assertThat(curseur).doesNotContain("exemple");
                            assertThat(premiere.elements()).hasSize(5);
                            assertThat(seconde.elements()).hasSize(2);
                            assertThat(
                                            Stream.concat(
                                                            premiere.elements().stream(),
                                                            seconde.elements().stream())
                                                    .map(AdressesRefusees.Refusee::adresse))
                                    .containsExactlyInAnyOrder(
                                            "x0@exemple.fr",
                                            "x1@exemple.fr",
                                            "x2@exemple.fr",
                                            "x3@exemple.fr",
                                            "x4@exemple.fr",
                                            "x5@exemple.fr",
                                            "x6@exemple.fr");
                        }));
    }

    @Test
    void ne_plus_afficher_un_genre_le_garde_par_courriel() {
        parPaul(() -> {
            devenir(
                    marie,
                    () ->
                            preferences.choisir(
                                    Map.of(
                                            GenreDeNotification.MENTION,
                                            new Choix(false, Cadence.AU_PLUS_TOT))));
            notifier(MERCREDI, GenreDeNotification.MENTION, "cite", "Paul vous cite", marie);
            devenir(marie, () -> assertThat(liste(MERCREDI)).isEmpty());
            envoyer(MERCREDI.plusMinutes(5));
            assertThat(recus()).hasSize(1);
        });
    }

    @Test
    void la_sortie_d_un_courriel_arrete_ses_genres_et_eux_seuls() {
        parPaul(() -> {
            var sortie =
                    new Preferences.Sortie(marie, java.util.Set.of(GenreDeNotification.MENTION));
            var adresse = preferences.adresseDeSortie(sortie);
            var jeton = adresse.substring("/desabonnement/".length());
            assertThat(preferences.sortie(jeton)).contains(sortie);
            assertThat(preferences.sortie(jeton.replaceFirst("^..", "AA"))).isEmpty();
            assertThat(preferences.sortie("n-importe-quoi")).isEmpty();
            acteurs.devenir(Acteurs.systeme(), () -> preferences.arreter(sortie));
            devenir(
                    marie,
                    () ->
                            assertThat(preferences.miennes())
                                    .containsEntry(
                                            GenreDeNotification.MENTION,
                                            new Choix(true, Cadence.JAMAIS))
                                    .containsEntry(
                                            GenreDeNotification.RAPPEL,
                                            new Choix(true, Cadence.AU_PLUS_TOT)));
        });
    }

    @Test
    void ce_qui_ne_s_ecrit_pas_pour_l_un_part_pour_les_autres() {
        var luc = personnages.membre("Luc", "Petit", tilleuls, RoleOrganisation.PROFESSIONNEL);
        parPaul(() -> {
            notifier(MERCREDI, GenreDeNotification.MENTION, "cite", "Paul cite", marie, luc);
            envoyer(
                    MERCREDI.plusMinutes(5),
                    new Redaction() {
                        @Override
                        public String module() {
                            return "essai";
                        }

                        @Override
                        public Optional<Texte> rediger(
                                Objet o, String fait, CompteId qui, Texte alors) {
                            if (qui.equals(marie)) throw new IllegalStateException("En panne");
                            return Optional.of(alors);
                        }
                    });
            assertThat(recus(marie)).isEmpty();
            assertThat(recus(luc)).hasSize(1);
        });
    }

    @Test
    void plus_de_lecteurs_qu_un_lot_recoivent_tous_leur_courriel_en_un_passage() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var lecteurs =
                            Stream.generate(() -> personnages.compte("Luc", "Petit"))
                                    .limit(201)
                                    .toArray(CompteId[]::new);
                    notifier(MERCREDI, GenreDeNotification.MENTION, "cite", "Lire", lecteurs);
                    envoyer(MERCREDI.plusMinutes(5));
                    assertThat(recus(lecteurs[200])).hasSize(1);
                });
    }

    @Test
    void ce_que_l_on_ne_veut_jamais_cesse_d_attendre() {
        parPaul(() -> {
            devenir(marie, () -> preferer(GenreDeNotification.MENTION, Cadence.JAMAIS));
            notifier(MERCREDI, GenreDeNotification.MENTION, "cite", "Paul vous cite", marie);
            envoyer(MERCREDI.plusDays(9));
            devenir(marie, () -> preferer(GenreDeNotification.MENTION, Cadence.AU_PLUS_TOT));
            envoyer(MERCREDI.plusDays(9));
            assertThat(recus()).isEmpty();
        });
    }

    private void parPaul(Runnable histoire) {
        acteurs.defaire(personnages.acteur(paul, tilleuls), histoire);
    }

    private void devenir(CompteId qui, Runnable geste) {
        acteurs.devenir(personnages.acteur(qui, tilleuls), geste);
    }

    private void notifier(
            LocalDateTime le, GenreDeNotification genre, String fait, String titre, CompteId... a) {
        a(le).notifier(
                        new Notification(
                                genre, CONVENTION, fait, List.of(a), titre, "", "/conventions/8"));
    }

    private void preferer(GenreDeNotification genre, Cadence cadence) {
        preferences.choisir(Map.of(genre, new Choix(true, cadence)));
    }

    private Notifications a(LocalDateTime le) {
        return new Notifications(sql, horloge(le));
    }

    private List<Notifications.Recue> liste(LocalDateTime le) {
        return a(le).lister(0, false).elements();
    }

    private void envoyer(LocalDateTime le, Redaction... redactions) {
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        new EnvoiDesNotifications(
                                        envois,
                                        adresses,
                                        refusees,
                                        courrier,
                                        redaction,
                                        List.of(redactions),
                                        transactions,
                                        horloge(le))
                                .envoyer());
    }

    private List<Ligne> recus() {
        return recus(marie);
    }

    private List<Ligne> recus(CompteId qui) {
        var adresse = personnages.courriel(qui);
        var lus = new java.util.ArrayList<Ligne>();
        acteurs.devenir(Acteurs.systeme(), () -> lus.addAll(boite.recents(Long.MAX_VALUE, 50)));
        return lus.stream().filter(l -> l.adresse().equals(adresse)).toList();
    }

    private static Clock horloge(LocalDateTime le) {
        return Clock.fixed(le.atZone(Dates.PARIS).toInstant(), Dates.PARIS);
    }
}

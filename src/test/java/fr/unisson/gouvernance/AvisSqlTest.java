package fr.unisson.gouvernance;

import static fr.unisson.acces.RoleOrganisation.*;
import static fr.unisson.gouvernance.UneInstance.fait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Notifications;
import fr.unisson.gouvernance.RegistreDesAvis.Dits;
import fr.unisson.gouvernance.domaine.DossierAvis;
import fr.unisson.gouvernance.domaine.EtatAvis;
import fr.unisson.gouvernance.domaine.TransitionAvis;
import fr.unisson.indicateurs.Fraction;
import fr.unisson.indicateurs.SourceDeCalcul;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class AvisSqlTest {

    @Autowired RegistreDesAvis registre;
    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired Echeances echeances;
    @Autowired List<SourceDeCalcul> sources;
    @Autowired Notifications notifications;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    private final LocalDate jour = LocalDate.now(ZoneId.of("Europe/Paris"));

    /// A CVS with its president, a member without any role, and the direction that answers.
    private record Decor(
            OrganisationId ehpad,
            InstanceId cvs,
            CompteId directrice,
            CompteId president,
            CompteId collegue) {}

    @Test
    void les_avis_et_les_instances_se_lisent_page_apres_page() {
        raconter(d -> {
            for (int i = 0; i < 55; i++) fait(registre.demander(demande(d)));
            var criteres = CriteresAvis.de(d.cvs());
            franchir(
                    registre.lister(criteres, null).getLast().id(), TransitionAvis.RENDRE, rendu());
            var premiere = registre.page(criteres, null, null);
            var seconde =
                    registre.page(
                            criteres, null, Long.valueOf(Objects.requireNonNull(premiere.suite())));
            assertThat(premiere.elements()).hasSize(50);
            assertThat(seconde.suite()).isNull();
            assertThat(
                            Stream.concat(premiere.elements().stream(), seconde.elements().stream())
                                    .map(Avis::id))
                    .containsExactlyElementsOf(
                            registre.lister(criteres, null).stream().map(Avis::id).toList());

            for (int i = 0; i < 52; i++) {
                UneInstance.creer(
                        instances,
                        new NouvelleInstance(
                                d.ehpad().valeur(), "CVS " + i, NatureInstance.CVS, false, 8));
            }
            var bord = instances.page(CriteresInstances.ACTIVES, d.ehpad(), null);
            var suite =
                    instances.page(
                            CriteresInstances.ACTIVES,
                            d.ehpad(),
                            Long.valueOf(Objects.requireNonNull(bord.suite())));
            assertThat(bord.elements()).hasSize(50);
            assertThat(
                            Stream.concat(bord.elements().stream(), suite.elements().stream())
                                    .map(LigneInstance::id))
                    .containsExactlyElementsOf(
                            instances.lister(CriteresInstances.ACTIVES, d.ehpad()).stream()
                                    .map(LigneInstance::id)
                                    .toList());
        });
    }

    @Test
    void un_avis_demande_se_rend_recoit_sa_reponse_et_son_effet() {
        raconter(d -> {
            sieger(d, "Marcel Aubin", "marcel." + d.cvs() + "@exemple.fr");
            sieger(d, "Lise Aubin", "");
            var id = fait(registre.demander(demande(d)));
            assertThat(aFaire()).isEmpty();
            en(
                    d.president(),
                    d,
                    () -> {
                        assertThat(aFaire()).containsExactly("Rendre un avis");
                        assertThat(sinon()).containsExactly("Unisson préviendra la direction");
                        assertThat(franchir(id, TransitionAvis.RENDRE, rendu()))
                                .isEqualTo(EtatAvis.RENDU);
                        assertThat(aFaire()).isEmpty();
                        assertThat(
                                        registre.franchir(
                                                        id,
                                                        registre.charger(id).version(),
                                                        TransitionAvis.REPONDRE,
                                                        reponse(Suite.SUIVI))
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly(Motif.ROLE);
                    });
            assertThat(aFaire()).containsExactly("Répondre à un avis");
            assertThat(sinon()).containsExactly("Unisson préviendra " + nom(d.president()));
            franchir(id, TransitionAvis.REPONDRE, reponse(Suite.PARTIELLEMENT));
            assertThat(aFaire()).containsExactly("Dire ce qu’un avis a changé");
            assertThat(registre.charger(id).attenduPour()).isEqualTo(jour.plusDays(60));
            franchir(
                    id,
                    TransitionAvis.CONSTATER_L_EFFET,
                    new Dits(
                            new DossierAvis("", null, null, null, "", null, "Le dîner à 19 h"),
                            null));

            var lu = registre.charger(id);
            assertThat(lu.etat()).isEqualTo(EtatAvis.EFFET_CONSTATE);
            assertThat(lu.dossier().texte()).isEqualTo("Trop tôt");
            assertThat(lu.dossier().reponse()).isEqualTo("Le personnel le permet");
            assertThat(lu.dossier().effet()).isEqualTo("Le dîner à 19 h");
            assertThat(aFaire()).isEmpty();
            var objet = lu.objet();
            en(
                    d.president(),
                    d,
                    () ->
                            assertThat(notifications.lister(0, true).elements())
                                    .filteredOn(n -> n.genre() == GenreDeNotification.AVIS)
                                    .extracting(n -> n.titre(), n -> n.texte())
                                    .containsExactly(
                                            tuple(
                                                    "Ce que votre avis a changé : " + objet,
                                                    "Le dîner à 19 h"),
                                            tuple(
                                                    "Votre avis a reçu une réponse : " + objet,
                                                    "Le personnel le permet")));
            assertThat(lettresSansCompte())
                    .containsExactly(
                            "marcel." + d.cvs() + "@exemple.fr Le personnel le permet",
                            "marcel." + d.cvs() + "@exemple.fr Le dîner à 19 h");
        });
    }

    private void sieger(Decor d, String nom, String courriel) {
        fait(
                sieges.ajouter(
                        d.cvs(),
                        UneInstance.siege(
                                College.FAMILLES,
                                FonctionSiege.MEMBRE,
                                Occupant.personne(nom, courriel),
                                jour.minusYears(1))));
    }

    /// Letters without a link: to whom, and their last words.
    private List<String> lettresSansCompte() {
        var lettres = new ArrayList<String>();
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        lettres.addAll(
                                db.sql(
                                                """
                                                select adresse || ' '
                                                       || substring(texte from '[^\n]+$') from courrier
                                                 where compte_id is null and lien is null
                                                   and objet in ('Votre avis a reçu une réponse',
                                                                 'Ce que votre avis a changé')
                                                 order by id
                                                """)
                                        .query(String.class)
                                        .list()));
        return lettres;
    }

    @Test
    void un_avis_spontane_nait_rendu_et_une_reponse_negative_n_attend_pas_d_effet() {
        raconter(d -> {
            var id = fait(registre.emettre(demande(d), dossierRendu(), jour.minusDays(2)));
            assertThat(registre.charger(id).etat()).isEqualTo(EtatAvis.RENDU);
            assertThat(registre.charger(id).spontane()).isTrue();
            franchir(id, TransitionAvis.REPONDRE, reponse(Suite.NON_SUIVI));
            assertThat(registre.charger(id).attenduPour()).isNull();
            assertThat(aFaire()).isEmpty();
        });
    }

    @Test
    void le_second_qui_ecrit_est_prevenu() {
        raconter(d -> {
            var id = fait(registre.emettre(demande(d), dossierRendu(), jour));
            int version = registre.charger(id).version();
            assertThat(
                            registre.franchir(
                                            id,
                                            version,
                                            TransitionAvis.REPONDRE,
                                            reponse(Suite.SUIVI))
                                    .estFait())
                    .isTrue();
            assertThat(
                            registre.franchir(
                                            id,
                                            version,
                                            TransitionAvis.CONSTATER_L_EFFET,
                                            new Dits(
                                                    new DossierAvis(
                                                            "", null, null, null, "", null, "Oui"),
                                                    null))
                                    .motifs())
                    .extracting(Motif::code)
                    .containsExactly(Resultat.DEPASSE);
        });
    }

    @Test
    void la_liste_filtre_et_met_les_retards_en_tete() {
        raconter(d -> {
            var tard =
                    fait(
                            registre.emettre(
                                    demande(d), dossier(jour.minusDays(3)), jour.minusDays(40)));
            var tot = fait(registre.emettre(demande(d), dossier(jour.plusDays(3)), jour));
            var attendu = fait(registre.demander(demande(d)));
            franchir(attendu, TransitionAvis.CLASSER, Dits.motif("Projet retiré"));

            assertThat(registre.lister(CriteresAvis.TOUS, d.ehpad()))
                    .extracting(Avis::id)
                    .containsExactly(tard, tot, attendu);
            assertThat(
                            registre.lister(
                                    new CriteresAvis("", d.cvs(), null, null, true, false, false),
                                    null))
                    .extracting(Avis::id)
                    .containsExactly(tard);
            assertThat(
                            registre.lister(
                                    new CriteresAvis(
                                            "REPAS",
                                            null,
                                            EtatAvis.RENDU,
                                            MatiereAvis.ORGANISATION,
                                            false,
                                            false,
                                            true),
                                    d.ehpad()))
                    .hasSize(2);
            assertThat(
                            registre.lister(
                                    new CriteresAvis("", null, null, null, false, true, false),
                                    null))
                    .isEmpty();
            en(
                    d.president(),
                    d,
                    () ->
                            assertThat(
                                            registre.lister(
                                                    new CriteresAvis(
                                                            "", null, null, null, false, true,
                                                            false),
                                                    null))
                                    .hasSize(3));
            assertThat(instances.lister(new CriteresInstances("", null, false, true, false), null))
                    .singleElement()
                    .satisfies(l -> assertThat(l.avisEnRetard()).isEqualTo(1));
        });
    }

    @Test
    void un_avis_ne_se_lit_pas_d_ailleurs() {
        raconter(d -> {
            var id = fait(registre.demander(demande(d)));
            acteurs.devenir(
                    Acteurs.compte(d.president().valeur() + 1_000, d.ehpad().valeur()),
                    () ->
                            assertThatThrownBy(() -> registre.charger(id))
                                    .isInstanceOf(Introuvable.class));
            en(
                    d.collegue(),
                    d,
                    () -> {
                        assertThat(registre.charger(id).objet()).isEqualTo("Horaires des repas");
                        assertThat(
                                        registre.franchir(id, 1, TransitionAvis.RENDRE, rendu())
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly(Motif.ROLE);
                        assertThat(db.sql("update avis_instance set texte = 'x'").update())
                                .isZero();
                    });
        });
    }

    @Test
    void une_date_qui_n_a_pas_de_sens_est_refusee_meme_sans_formulaire() {
        raconter(d -> {
            var hier = jour.minusDays(1);
            var enRetard = new NouvelAvis(d.cvs(), MatiereAvis.AUTRE, "Repas", "", "", null, hier);
            refuse(registre.demander(enRetard), "POUR");
            refuse(registre.emettre(demande(d), dossierRendu(), jour.plusDays(1)), "LE");
            refuse(registre.emettre(demande(d), dossier(hier), jour), "REPONSE_DATEE");

            var id = fait(registre.demander(demande(d)));
            refuse(
                    registre.franchir(id, 1, TransitionAvis.RENDRE, new Dits(dossier(hier), null)),
                    "REPONSE_DATEE");
            assertThat(registre.charger(id).etat()).isEqualTo(EtatAvis.A_RENDRE);
        });
    }

    private static void refuse(Resultat<?> resultat, String code) {
        assertThat(resultat.motifs()).extracting(Motif::code).containsExactly(code);
    }

    @Test
    void la_part_des_avis_repondus_dans_le_delai_se_calcule() {
        raconter(d -> {
            var source =
                    sources.stream()
                            .filter(s -> s.code().equals("avis-repondus-dans-le-delai"))
                            .findFirst()
                            .orElseThrow();
            assertThat(source.calculer(d.ehpad(), jour.minusDays(30), jour.plusDays(30)).vide())
                    .isTrue();
            registre.emettre(demande(d), dossier(jour.minusDays(1)), jour.minusDays(9));
            registre.emettre(demande(d), dossier(jour.plusDays(5)), jour.minusDays(9));
            var atemps = fait(registre.emettre(demande(d), dossier(jour), jour.minusDays(9)));
            franchir(atemps, TransitionAvis.REPONDRE, reponse(Suite.SUIVI));
            registre.emettre(demande(d), dossier(jour.minusDays(90)), jour.minusDays(99));

            assertThat(source.calculer(d.ehpad(), jour.minusDays(30), jour.plusDays(30)))
                    .isEqualTo(Fraction.de(1, 2));
            assertThat(source.lignes(d.ehpad(), jour.minusDays(30), jour.plusDays(30)))
                    .extracting(SourceDeCalcul.Ligne::comptee)
                    .containsExactly(false, true);
        });
    }

    private void raconter(Consumer<Decor> travail) {
        var ehpad = personnages.organisation("EHPAD");
        var directrice = personnages.membre("Hélène", "Bastier", ehpad, DIRECTION);
        var president = personnages.compte("Ahmed", "Zeroual");
        var collegue = personnages.membre("Awa", "Diarra", ehpad, PROFESSIONNEL);
        acteurs.defaire(
                personnages.acteur(directrice, ehpad),
                () -> {
                    var cvs = UneInstance.creer(instances, UneInstance.cvs(ehpad));
                    fait(
                            sieges.ajouter(
                                    cvs,
                                    UneInstance.siege(
                                            College.USAGERS,
                                            FonctionSiege.PRESIDENCE,
                                            Occupant.de(president),
                                            jour.minusYears(1))));
                    travail.accept(new Decor(ehpad, cvs, directrice, president, collegue));
                });
    }

    private void en(CompteId qui, Decor d, Runnable travail) {
        acteurs.devenir(
                qui.equals(d.collegue())
                        ? personnages.acteur(qui, d.ehpad())
                        : personnages.acteur(qui),
                travail);
    }

    private EtatAvis franchir(AvisId id, TransitionAvis t, Dits dits) {
        return fait(registre.franchir(id, registre.charger(id).version(), t, dits));
    }

    /// Who is told when nothing comes of it, without the date.
    private List<String> sinon() {
        return echeances.aFaire().stream().map(a -> a.sinon().replaceAll("^.*, ", "")).toList();
    }

    private String nom(CompteId compte) {
        return db.sql("select compte_nom(:c)")
                .param("c", compte.valeur())
                .query(String.class)
                .single();
    }

    private List<String> aFaire() {
        return echeances.aFaire().stream().map(AFaire::libelle).toList();
    }

    private NouvelAvis demande(Decor d) {
        return new NouvelAvis(
                d.cvs(),
                MatiereAvis.ORGANISATION,
                "Horaires des repas",
                "Faut-il dîner à 19 h ?",
                "La direction",
                null,
                jour.plusDays(20));
    }

    private DossierAvis dossierRendu() {
        return dossier(jour.plusDays(30));
    }

    private static DossierAvis dossier(LocalDate reponsePour) {
        return new DossierAvis("Trop tôt", SensAvis.DEFAVORABLE, reponsePour, null, "", null, "");
    }

    private Dits rendu() {
        return new Dits(dossierRendu(), null);
    }

    private Dits reponse(Suite suite) {
        return new Dits(
                new DossierAvis(
                        "réécrit ?",
                        null,
                        null,
                        suite,
                        "Le personnel le permet",
                        jour.plusDays(60),
                        ""),
                null);
    }
}

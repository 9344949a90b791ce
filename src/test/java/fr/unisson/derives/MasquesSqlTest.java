package fr.unisson.derives;

import static fr.unisson.derives.UneDerive.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.derives.Alertes.Dits;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.IssueAlerte;
import fr.unisson.derives.domaine.NatureSignalement;
import fr.unisson.derives.domaine.TexteDAlerte;
import fr.unisson.derives.domaine.TransitionAlerte;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.Acte;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The words that designate a person leave the database; who masked them, when and why stays.
@SqlTest
class MasquesSqlTest {

    /// In each text that is written here, and nowhere else.
    private static final String MOTS = "Hippolyte-Aristide";

    @Autowired Alertes alertes;
    @Autowired Signalements signalements;
    @Autowired Reponses reponses;
    @Autowired Masques masques;
    @Autowired Journal journal;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void chaque_texte_quitte_la_base_et_sa_place_dit_qui_et_pourquoi() {
        essai((d, c) -> {
            var a = raconter(c);
            assertThat(ou())
                    .contains("alerte", "alerte_historique", "alerte_reponse", "alerte_plan");
            en(
                    c.enAnimateur(),
                    () -> {
                        var tous = masques.textes(alertes.lire(a));
                        assertThat(tous)
                                .extracting(TexteMasquable::texte)
                                .containsOnly(TexteDAlerte.values());
                        tous.forEach(t -> fait(masques.masquer(a, t.cle(), "Une personne nommée")));
                        assertThat(masques.textes(alertes.lire(a))).isEmpty();
                        assertThat(masques.lister(a))
                                .hasSameSizeAs(tous)
                                .allSatisfy(m -> {
                                    assertThat(m.motif()).isEqualTo("Une personne nommée");
                                    assertThat(m.par()).isEqualTo(nom(c.enAnimateur().compte()));
                                    assertThat(m.auJournal()).isFalse();
                                });
                        assertThat(alertes.histoire(a)).hasSize(5);
                    });
            assertThat(ou()).isEmpty();
        });
    }

    /// The words are in the alert, and nowhere else: neither duty, nor mail, nor journal repeats
    /// them.
    @Test
    void les_mots_d_une_alerte_ne_sont_copies_nulle_part() {
        essai((d, c) -> {
            raconter(c);
            assertThat(ou())
                    .containsExactlyInAnyOrder(
                            "alerte", "alerte_historique", "alerte_reponse", "alerte_plan");
        });
    }

    /// A line written before cannot change: it is said.
    @Test
    void une_ancienne_copie_au_journal_se_dit_et_reste() {
        essai((d, c) -> {
            var a = signaler(c, null);
            journal.consigner("alerte", a.valeur(), "Alerte signalée", MOTS + " attend");
            en(
                    c.enAnimateur(),
                    () -> {
                        fait(masques.masquer(a, "FAITS-0", "Une personne nommée"));
                        assertThat(masques.lister(a))
                                .singleElement()
                                .satisfies(m -> assertThat(m.auJournal()).isTrue());
                    });
            assertThat(ou()).containsExactly("journal");
        });
    }

    /// Party 0 is concerned; the referent of party 1 told it, the facilitator presides.
    @ParameterizedTest
    @CsvSource({
        "auteur, true",
        "présidence, true",
        "partie concernée, false",
        "signataire, false",
        "présidence concernée, false",
        "inconnu, false"
    })
    void qui_a_ecrit_ou_juge_masque_et_personne_d_autre(String qui, boolean attendu) {
        essai((d, c) -> {
            var lui =
                    switch (qui) {
                        case "auteur" -> c.enReferent(1);
                        case "présidence" -> c.enAnimateur();
                        case "partie concernée" -> c.enReferent(0);
                        case "signataire" -> c.enSignataire(1);
                        case "présidence concernée" -> c.enSecretaire(0);
                        default -> d.etranger();
                    };
            if (qui.equals("présidence concernée")) {
                d.asseoir(d.comite(), lui.compte(), "PRESIDENCE", jour().minusDays(3), null);
            }
            var a = signaler(c, c.partie(0));
            en(
                    lui,
                    () -> {
                        if (!qui.equals("inconnu")) {
                            assertThat(
                                            masques.masquer(a, "FAITS-0", "Une personne nommée")
                                                    .estFait())
                                    .isEqualTo(attendu);
                        }
                        if (!attendu) assertThat(dansLaBase(a)).isFalse();
                    });
            assertThat(ou().isEmpty()).isEqualTo(attendu);
        });
    }

    @Test
    void la_raison_est_due_et_ne_redit_pas_les_mots() {
        essai((d, c) -> {
            var a = signaler(c, null);
            en(
                    c.enAnimateur(),
                    () -> {
                        assertThat(code(a, "FAITS-0", " ")).isEqualTo(Motif.SANS_MOTIF);
                        assertThat(code(a, "FAITS-0", "Il est né le 3 mars 1941"))
                                .isEqualTo("IDENTITE_MOTIF");
                        assertThat(code(a, "NOTE-9", "Raison")).isEqualTo("TEXTE");
                        fait(masques.masquer(a, "FAITS-0", "Raison"));
                        assertThat(code(a, "FAITS-0", "Raison")).isEqualTo("TEXTE");
                    });
        });
    }

    @Test
    void une_convention_archivee_n_empeche_pas_de_masquer() {
        essai((d, c) -> {
            var a = signaler(c, null);
            c.mettreEn("ARCHIVEE");
            en(
                    c.enAnimateur(),
                    () -> {
                        assertThat(alertes.possibles(alertes.lire(a))).isEmpty();
                        fait(masques.masquer(a, "FAITS-0", "Une personne nommée"));
                    });
            assertThat(ou()).isEmpty();
        });
    }

    private boolean dansLaBase(AlerteId a) {
        return db.sql("select masquer_un_texte(:a, 'FAITS', 0, 'X', now())")
                .param("a", a.valeur())
                .query(Boolean.class)
                .single();
    }

    private String code(AlerteId a, String cle, String motif) {
        return masques.masquer(a, cle, motif).motifs().getFirst().code();
    }

    /// The tables where the words still are, read as the platform.
    private List<String> ou() {
        return List.of(
                        "alerte",
                        "alerte_lecture",
                        "alerte_historique",
                        "alerte_reponse",
                        "alerte_plan",
                        "alerte_masque",
                        "journal",
                        "echeance",
                        "notification",
                        "courrier")
                .stream()
                .filter(t ->
                        db.sql("select exists (select 1 from " + t + " t where t::text like :m)")
                                .param("m", "%" + MOTS + "%")
                                .query(Boolean.class)
                                .single())
                .toList();
    }

    /// All that can be written about an alert, up to its way out.
    private AlerteId raconter(ConventionEnVigueur c) {
        var a = signaler(c, c.partie(0), "Rappeler " + MOTS);
        en(c.enReferent(0), () -> fait(reponses.repondre(a, MOTS + " n’est pas de notre service")));
        en(
                c.enAnimateur(),
                () -> {
                    franchir(
                            a,
                            TransitionAlerte.QUALIFIER,
                            Dits.de(MOTS + " l’a dit").grave(Gravite.CRITIQUE));
                    franchir(
                            a,
                            TransitionAlerte.PLANIFIER,
                            Dits.de("")
                                    .avec(
                                            new Alertes.Plan(
                                                    "Rappeler " + MOTS,
                                                    c.compteDuReferent(0),
                                                    jour().plusDays(5),
                                                    null)));
                    franchir(a, TransitionAlerte.ESCALADER, Dits.de("Rien pour " + MOTS));
                    franchir(
                            a,
                            TransitionAlerte.CHOISIR_L_ISSUE,
                            Dits.de("")
                                    .selon(new Acte("Réunion avec " + MOTS, null))
                                    .par(IssueAlerte.AVENANT));
                });
        return a;
    }

    private void franchir(AlerteId a, TransitionAlerte transition, Dits dits) {
        fait(alertes.franchir(a, alertes.lire(a).version(), transition, dits));
    }

    private AlerteId signaler(ConventionEnVigueur c, @Nullable Long partie) {
        return signaler(c, partie, "");
    }

    private AlerteId signaler(ConventionEnVigueur c, @Nullable Long partie, String souhait) {
        var ids = new AlerteId[1];
        en(
                c.enReferent(1),
                () ->
                        ids[0] =
                                fait(
                                        signalements.signaler(
                                                c.id(),
                                                NatureSignalement.DROIT,
                                                MOTS + " attend",
                                                souhait,
                                                partie)));
        return ids[0];
    }

    private String nom(long compte) {
        return db.sql("select compte_nom(:q)").param("q", compte).query(String.class).single();
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }

    private void en(Acteur qui, Runnable geste) {
        acteurs.devenir(qui, geste);
    }

    private void essai(BiConsumer<UneDerive, ConventionEnVigueur> corps) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var d = UneDerive.dans(db, jour().minusDays(20));
                    corps.accept(d, d.c);
                });
    }
}

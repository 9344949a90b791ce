package fr.unisson.grilles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.RedactionDeGrille.Geste;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The grids of an organisation, from the first draft to the next version.
@SqlTest
class GrillesPropresSqlTest {

    @Autowired Grilles grilles;
    @Autowired GrillesPropres propres;
    @Autowired RedactionDeGrille redaction;
    @Autowired Correspondances correspondances;
    @Autowired ComparaisonDeGrilles comparaisons;
    @Autowired Journal journal;
    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;

    private OrganisationId maison;
    private CompteId qualite;

    @BeforeEach
    void monde() {
        maison = personnages.organisation("Les Charmes");
        qualite = personnages.membre("Rose", "Qualité", maison, RoleOrganisation.REFERENT_QUALITE);
    }

    @Test
    void une_grille_s_ecrit_point_par_point_et_se_publie_pour_de_bon() {
        essai(() -> {
            var id = blanche();
            var a = point(id, null, "A", "Domaine");
            var a1 = point(id, a, "A1", "Un");
            point(id, a, "A2", "Deux");
            point(id, null, "B", "Autre");
            point(id, a, "A3", "Trois");
            assertThat(codes(id)).containsExactly("A", "A1", "A2", "A3", "B");
            fait(redaction.ranger(id, ecriture(id), a1, Geste.DESCENDRE));
            fait(redaction.ranger(id, ecriture(id), noeud(id, "B"), Geste.MONTER));
            assertThat(codes(id)).containsExactly("B", "A", "A2", "A1", "A3");
            assertThat(phrases(propres.publier(id, ecriture(id), "")))
                    .containsExactly(
                            "Le domaine « B » est vide : ajoutez-y un point, ou retirez-le.");
            fait(redaction.ecrireNoeud(id, ecriture(id), a1, noeud(id, "B"), ecrit("B1", "Un")));
            assertThat(codes(id)).containsExactly("B", "B1", "A", "A2", "A3");
            fait(propres.publier(id, ecriture(id), ""));
            assertThat(propres.charger(id).version(id).orElseThrow().empreinte())
                    .isEqualTo(FormatDeGrille.empreinte(grilles.ecrite(id)));
            assertThat(grilles.offertes(maison)).extracting(GrilleVue::id).contains(id);
            assertThatThrownBy(() -> point(id, null, "C", "Trop tard"))
                    .isInstanceOf(Introuvable.class);
            assertThat(
                            journal.histoire("organisation", maison.valeur(), Integer.MAX_VALUE, 20)
                                    .toString())
                    .contains("Grille publiée", "Notre grille, version 1");
            propres.retirer(id, true);
            assertThat(grilles.offertes(maison)).extracting(GrilleVue::id).doesNotContain(id);
            assertThat(grilles.charger(id).publiee()).isTrue();
            propres.retirer(id, false);
            assertThat(grilles.offertes(maison)).extracting(GrilleVue::id).contains(id);
        });
    }

    @Test
    void un_point_va_ou_il_peut_aller() {
        essai(() -> {
            var id = blanche();
            var a = point(id, null, "A", "Domaine");
            var a1 = point(id, a, "A1", "Un");
            assertThat(
                            phrases(
                                    redaction.ecrireNoeud(
                                            id, ecriture(id), a, a1, ecrit("A", "Domaine"))))
                    .containsExactly("Un point ne va pas dans lui-même.");
            assertThat(
                            phrases(
                                    redaction.ecrireNoeud(
                                            id, ecriture(id), null, a, ecrit("A1", "Bis"))))
                    .containsExactly("Un autre point porte déjà ce code.");
            assertThat(phrases(redaction.ecrireNoeud(id, ecriture(id), null, a, ecrit("à", ""))))
                    .hasSize(2);
            long dessus = a1;
            for (int i = 3; i <= 6; i++) dessus = point(id, dessus, "N" + i, "Niveau " + i);
            long plusBas = dessus;
            assertThat(
                            phrases(
                                    redaction.ecrireNoeud(
                                            id,
                                            ecriture(id),
                                            null,
                                            plusBas,
                                            ecrit("N7", "Niveau 7"))))
                    .containsExactly("Une grille a six niveaux au plus.");
            fait(redaction.ranger(id, ecriture(id), a1, Geste.RETIRER));
            assertThat(codes(id)).containsExactly("A");
        });
    }

    @Test
    void qui_a_lu_une_ecriture_plus_ancienne_n_ecrase_rien() {
        essai(() -> {
            var id = blanche();
            int lue = ecriture(id);
            var a = point(id, null, "A", "Domaine");
            var refus =
                    List.<Resultat<?>>of(
                            redaction.ecrireNoeud(id, lue, a, null, ecrit("A", "Écrasé")),
                            redaction.ranger(id, lue, a, Geste.RETIRER),
                            redaction.coter(id, lue, EchelleType.ACCORD.echelle()),
                            redaction.decrire(id, lue, "Écrasée", "", "", false),
                            propres.publier(id, lue, ""),
                            propres.abandonner(id, lue));
            assertThat(refus)
                    .allSatisfy(r ->
                            assertThat(r.motifs())
                                    .extracting(Motif::code)
                                    .containsExactly(Resultat.DEPASSE));
            assertThat(grilles.charger(id).parCode("A").orElseThrow().libelle())
                    .isEqualTo("Domaine");
        });
    }

    @Test
    void une_nouvelle_version_part_de_la_derniere_et_dit_ce_qui_change() {
        essai(() -> {
            var une = publiee();
            var deux = fait(propres.nouvelleVersion(une));
            assertThat(propres.nouvelleVersion(une).estFait())
                    .as("un brouillon à la fois")
                    .isFalse();
            assertThat(correspondances.entre(deux, une))
                    .hasSize(3)
                    .allMatch(e -> e.nature() == NatureDEquivalence.IDENTIQUE);
            point(deux, noeud(deux, "A"), "A3", "Trois");
            fait(
                    redaction.coter(
                            deux,
                            ecriture(deux),
                            new Echelle.Nombre(BigDecimal.ZERO, BigDecimal.TEN, "")));
            assertThat(comparaisons.depuisLaPrecedente(deux).resume())
                    .containsExactly("1 point ajouté : A3.", "L’échelle change.");
            assertThat(phrases(propres.publier(deux, ecriture(deux), " ")))
                    .containsExactly("Dites en une phrase ce qui change.");
            fait(propres.publier(deux, ecriture(deux), "Un point de plus"));
            assertThat(grilles.charger(une).feuilles()).hasSize(2);
            assertThat(grilles.offertes(maison))
                    .extracting(GrilleVue::id)
                    .contains(deux)
                    .doesNotContain(une);
            var retour = FormatDeGrille.lire(FormatDeGrille.ecrire(grilles.ecrite(deux)));
            assertThat(retour).isEqualTo(Resultat.fait(grilles.ecrite(deux)));
        });
    }

    @Test
    void ce_qu_un_brouillon_dit_de_la_precedente_se_corrige_puis_ne_change_plus() {
        var ailleurs = personnages.organisation("Les Frênes");
        var dehors =
                personnages.membre("Ève", "Dehors", ailleurs, RoleOrganisation.REFERENT_QUALITE);
        essai(() -> {
            var une = publiee();
            var deux = fait(propres.nouvelleVersion(une));
            var dites =
                    List.of(
                            new Equivalence(
                                    noeud(deux, "A1"),
                                    noeud(une, "A2"),
                                    NatureDEquivalence.PROCHE));
            var lues = Correspondances.lues(correspondances.entre(deux, une));
            fait(correspondances.ecrire(deux, une, lues, dites));
            assertThat(correspondances.entre(deux, une)).isEqualTo(dites);
            assertThat(correspondances.ecrire(deux, une, lues, List.of()).motifs())
                    .as("quelqu’un a écrit entre-temps")
                    .extracting(Motif::code)
                    .containsExactly(Resultat.DEPASSE);
            assertThat(grilles.ecrite(deux).equivalences())
                    .containsExactlyInAnyOrder(
                            new EquivalenceEcrite("A", "", NatureDEquivalence.IDENTIQUE),
                            new EquivalenceEcrite("A1", "A2", NatureDEquivalence.PROCHE),
                            new EquivalenceEcrite("A2", "", NatureDEquivalence.IDENTIQUE));
            fait(propres.publier(deux, ecriture(deux), "Autre sens"));
            var apres = Correspondances.lues(correspondances.entre(deux, une));
            assertThat(correspondances.ecrire(deux, une, apres, List.of()).estFait()).isFalse();
            var livree = grilles.livree(GrillesLivrees.EVALUATION_CONJOINTE).id();
            var vers =
                    List.of(
                            new Equivalence(
                                    noeud(deux, "A1"),
                                    noeud(livree, "B1"),
                                    NatureDEquivalence.IDENTIQUE));
            fait(correspondances.ecrire(deux, livree, Correspondances.lues(List.of()), vers));
            assertThat(propres.voisines(deux))
                    .extracting(GrilleVoisine::id)
                    .containsExactly(livree);
            acteurs.devenir(
                    personnages.acteur(dehors, ailleurs),
                    () -> {
                        assertThat(propres.voisines(livree))
                                .as("ce qu’une organisation associe n’est lu que d’elle")
                                .isEmpty();
                        assertThatThrownBy(() -> correspondances.entre(deux, livree))
                                .isInstanceOf(Introuvable.class);
                    });
        });
    }

    @Test
    void un_brouillon_s_abandonne_et_sa_grille_avec_lui_si_elle_n_a_jamais_ete_publiee() {
        essai(() -> {
            var une = publiee();
            var deux = fait(propres.nouvelleVersion(une));
            assertThat(fait(propres.abandonner(deux, ecriture(deux)))).isTrue();
            assertThat(propres.charger(une).versions()).hasSize(1);
            var seule = blanche();
            point(seule, null, "A", "Domaine");
            assertThat(fait(propres.abandonner(seule, ecriture(seule)))).isFalse();
            assertThat(propres.lister(maison))
                    .extracting(g -> g.montree().id())
                    .contains(une)
                    .doesNotContain(seule);
        });
    }

    @ParameterizedTest
    @EnumSource(RoleOrganisation.class)
    void seuls_l_administration_et_les_referents_qualite_ecrivent(RoleOrganisation role) {
        var membre = personnages.membre("Léon", "Membre", maison, role);
        essai(() -> {
            var une = publiee();
            acteurs.devenir(
                    personnages.acteur(membre, maison),
                    () -> {
                        if (Set.of(
                                        RoleOrganisation.ADMINISTRATION,
                                        RoleOrganisation.REFERENT_QUALITE)
                                .contains(role)) {
                            assertThat(propres.nouvelleVersion(une).estFait()).isTrue();
                            assertThat(propres.creer(maison, grilles.ecrite(une), "").estFait())
                                    .as("le même nom ne fait pas la même clé")
                                    .isTrue();
                        } else {
                            for (Runnable geste :
                                    List.<Runnable>of(
                                            () -> propres.nouvelleVersion(une),
                                            () -> propres.creer(maison, grilles.ecrite(une), ""),
                                            () -> propres.retirer(une, true)))
                                assertThatThrownBy(geste::run).isInstanceOf(Interdit.class);
                        }
                    });
        });
    }

    private GrilleId blanche() {
        return fait(
                propres.creer(
                        maison,
                        new GrilleEcrite(
                                "grille",
                                NatureDeGrille.AUDIT,
                                "Notre grille",
                                "",
                                "",
                                false,
                                EchelleType.OUI_NON.echelle(),
                                List.of(),
                                List.of()),
                        ""));
    }

    private GrilleId publiee() {
        var id = blanche();
        var a = point(id, null, "A", "Domaine");
        point(id, a, "A1", "Un");
        point(id, a, "A2", "Deux");
        return fait(propres.publier(id, ecriture(id), ""));
    }

    private long point(GrilleId id, @Nullable Long dans, String code, String libelle) {
        fait(redaction.ecrireNoeud(id, ecriture(id), null, dans, ecrit(code, libelle)));
        return noeud(id, code);
    }

    private static NoeudEcrit ecrit(String code, String libelle) {
        return new NoeudEcrit(
                code,
                libelle,
                "",
                "",
                BigDecimal.ONE,
                false,
                "",
                "",
                Portee.PARTOUT,
                List.of(),
                List.of());
    }

    private long noeud(GrilleId id, String code) {
        return grilles.charger(id).parCode(code).orElseThrow().id();
    }

    private List<String> codes(GrilleId id) {
        return grilles.charger(id).noeuds().stream().map(Noeud::code).toList();
    }

    private int ecriture(GrilleId id) {
        return propres.charger(id).version(id).orElseThrow().ecriture();
    }

    private static List<String> phrases(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::phrase).toList();
    }

    private static <T> T fait(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new AssertionError(motifs.toString());
        };
    }

    private void essai(Runnable travail) {
        acteurs.defaire(personnages.acteur(qualite, maison), travail);
    }
}

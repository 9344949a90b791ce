package fr.unisson.conventions.domaine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.conventions.domaine.Contenu.Article;
import fr.unisson.conventions.domaine.DonneesArticle.*;
import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.FormatDeModele;
import fr.unisson.modeles.PrincipeModele;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.vie.Manque;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TexteTest {

    private static final LocalDate JOUR = UnDossier.JOUR;

    @Test
    void le_meme_contenu_donne_la_meme_empreinte() {
        var texte = Consolidation.assembler(UnContenu.complet());
        assertThat(texte.empreinte())
                .isEqualTo(Consolidation.assembler(UnContenu.complet()).empreinte());
        assertThat(texte.empreinte())
                .hasSize(64)
                .isEqualTo(fr.unisson.socle.Empreinte.de(texte.texte()));
    }

    @Test
    void accents_decomposes_et_fins_de_ligne_ne_changent_pas_le_texte() {
        assertThat(TexteConsolide.canonique("e\u0301tat  \r\n\r\n\r\n\r\nfin"))
                .isEqualTo("\u00e9tat\n\nfin\n");
    }

    @Test
    void le_texte_porte_parties_articles_duree_et_registre_des_divergences() {
        assertThat(Consolidation.assembler(UnContenu.complet()).texte())
                .startsWith("# Mieux coopérer\n\n## Désignation et représentation des parties\n")
                .contains(
                        "### CPTS\n\n- Forme juridique : Association\n- Identifiants : RNA W442000001",
                        "## Préambule\n\nLes parties se connaissent.",
                        "- Les sorties sont annoncées trop tard.",
                        "## Article 1. Objet",
                        "- **Autonomie** : Chacun décide chez soi.",
                        "pour une durée de 36 mois",
                        "### Divergence, article 7\n\nLe délai est de deux jours.",
                        "Issue : Acceptée comme réserve. Sauf la nuit.",
                        "- CPTS : Désaccord. « Trop court »\n- EHPAD : Accord.");
    }

    @Test
    void les_donnees_sont_imprimees_en_tableau_sans_casser_les_cellules() {
        var engagements =
                new Engagements(
                        List.of(
                                new Engagement(
                                        "CPTS",
                                        "Prévenir | avant\nle départ",
                                        "Chaque fois",
                                        "",
                                        "",
                                        "")));
        assertThat(RenduDonnees.enMarkdown(engagements))
                .contains("| CPTS | Prévenir \\| avant le départ | Chaque fois |");
    }

    @Test
    void le_controle_ne_reproche_rien_a_un_contenu_complet() {
        assertThat(ControleTexte.controler(UnContenu.complet(), JOUR)).isEmpty();
        assertThat(ControleTexte.clausesManquantes(UnContenu.complet())).isEmpty();
    }

    @Test
    void la_duree_s_ecrit_d_apres_le_cadre_et_sans_penalite_se_dit_ou_l_on_veut() {
        var articles =
                new ArrayList<>(
                        UnContenu.complet().articles().stream()
                                .filter(a ->
                                        a.type() != TypeDonnees.DUREE
                                                && a.type() != TypeDonnees.SANS_PENALITE)
                                .toList());
        articles.add(UnContenu.article("19", "Durée", TypeDonnees.DUREE, ""));
        articles.add(
                UnContenu.article(
                        "20", "Départ", TypeDonnees.AUCUNE, "On se retire sans pénalité."));
        var contenu = UnContenu.avec(UnContenu.complet().parties(), articles, Duree.parDefaut());
        assertThat(ControleTexte.controler(contenu, JOUR)).isEmpty();
        assertThat(ControleTexte.clausesManquantes(contenu)).isEmpty();
    }

    static Stream<Arguments> reproches() {
        var d = Duree.parDefaut();
        return Stream.of(
                article(
                        "CLAUSE_VIDE",
                        true,
                        UnContenu.article("7", "Engagements", TypeDonnees.AUCUNE, " ")),
                article(
                        "CLAUSE_REPORTEE",
                        false,
                        new Article("7", "T", 3, true, true, TypeDonnees.AUCUNE, "", new Aucune())),
                article(
                        "ARTICLE_VIDE",
                        false,
                        new Article(
                                "17", "T", 3, false, false, TypeDonnees.AUCUNE, "", new Aucune())),
                article(
                        "A_PRECISER",
                        false,
                        UnContenu.article("7", "T", TypeDonnees.AUCUNE, "À [à préciser : qui].")),
                donnees(
                        "OBJECTIF_SANS_INDICATEUR",
                        false,
                        new Objectifs(
                                List.of(
                                        new Objectif(
                                                "O",
                                                NatureObjectif.RESULTAT,
                                                "",
                                                "",
                                                "",
                                                null,
                                                "")))),
                donnees("PARTIE_SANS_ENGAGEMENT", false, new Engagements(List.of())),
                donnees("FLUX_SANS_MONTANT", true, new Moyens(List.of(), true, "", "CPTS", "")),
                donnees("COMITE_SANS_USAGERS", false, new Gouvernance(List.of(), "", "", "", 4)),
                donnees(
                        "PARTIE_ABSENTE_DU_COMITE",
                        false,
                        new Gouvernance(List.of(), "", "", "", 4)),
                donnees(
                        "RESPONSABLES_CONJOINTS_SANS_ACCORD",
                        false,
                        new DonneesPersonnelles(
                                "", "", PartageResponsabilite.CONJOINTS, "", "", "", "", false)),
                donnees(
                        "ASSURANCE_ECHUE",
                        false,
                        new Assurances(
                                List.of(new Assurance("CPTS", "A", "1", JOUR.minusDays(1))))),
                duree(
                        "DATE_EFFET_ABSENTE",
                        true,
                        new Duree(
                                ModePriseEffet.DATE_FIXE,
                                null,
                                null,
                                12,
                                d.renouvellement(),
                                12,
                                null,
                                2,
                                true)),
                duree(
                        "DATE_EFFET_PASSEE",
                        false,
                        new Duree(
                                ModePriseEffet.DATE_FIXE,
                                JOUR.minusDays(1),
                                null,
                                12,
                                d.renouvellement(),
                                12,
                                null,
                                2,
                                true)),
                duree(
                        "EVENEMENT_ABSENT",
                        true,
                        new Duree(
                                ModePriseEffet.EVENEMENT,
                                null,
                                " ",
                                12,
                                d.renouvellement(),
                                12,
                                null,
                                2,
                                true)),
                duree(
                        "DUREE_INDETERMINEE",
                        false,
                        new Duree(
                                d.mode(), null, null, null, d.renouvellement(), 12, null, 2, true)),
                duree(
                        "DUREE_LONGUE",
                        false,
                        new Duree(
                                d.mode(), null, null, 121, d.renouvellement(), 12, null, 2, true)),
                duree(
                        "PERIODE_ABSENTE",
                        true,
                        new Duree(
                                d.mode(),
                                null,
                                null,
                                12,
                                ModeRenouvellement.TACITE,
                                null,
                                2,
                                2,
                                true)),
                duree(
                        "RECONDUCTIONS_SANS_LIMITE",
                        false,
                        new Duree(
                                d.mode(),
                                null,
                                null,
                                12,
                                ModeRenouvellement.TACITE,
                                12,
                                null,
                                2,
                                true)),
                duree(
                        "RENOUVELLEMENT_SANS_EVALUATION",
                        false,
                        new Duree(
                                d.mode(),
                                null,
                                null,
                                12,
                                ModeRenouvellement.EXPRES,
                                12,
                                null,
                                2,
                                false)),
                Arguments.of(
                        "MOINS_DE_DEUX_PARTIES",
                        true,
                        UnContenu.complet(UnContenu.partie("CPTS", List.of("RNA"), false))),
                partie("SANS_IDENTIFIANT", true, UnContenu.partie("CPTS", List.of(), false)),
                partie("SANS_REPRESENTANT", true, fiche("", List.of("x"), true, true, false)),
                partie("SANS_MISSION_PROPRE", true, fiche("Mme R", List.of(), true, true, false)),
                partie("FINESS_DOUTEUX", false, fiche("Mme R", List.of("x"), true, true, true)),
                partie("FINESS_ABSENT", false, fiche("Mme R", List.of("x"), true, false, false)),
                sans("SANS_RETRAIT", true, TypeDonnees.RETRAIT),
                sans("PENALITES_POSSIBLES", false, TypeDonnees.SANS_PENALITE));
    }

    @ParameterizedTest
    @MethodSource("reproches")
    void chaque_controle_a_sa_gravite(String code, boolean bloquant, Contenu contenu) {
        assertThat(ControleTexte.controler(contenu, JOUR))
                .filteredOn(c -> c.code().equals(code))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.bloquant()).isEqualTo(bloquant));
    }

    @Test
    void une_clause_obligatoire_vide_manque_sauf_volet_reporte() {
        var vide = UnContenu.article("7", "Engagements", TypeDonnees.AUCUNE, "");
        var reporte =
                new Article("8", "Modalités", 3, true, true, TypeDonnees.AUCUNE, "", new Aucune());
        var contenu =
                UnContenu.avec(
                        UnContenu.complet().parties(), List.of(vide, reporte), Duree.parDefaut());
        assertThat(ControleTexte.clausesManquantes(contenu))
                .extracting(Manque.Reste::phrase)
                .containsExactly("7. Engagements");
    }

    @Test
    void les_modeles_livres_se_lisent_et_ont_leurs_27_articles() {
        for (var nom : List.of("convention-cadre-essms", "cpts-etablissement")) {
            var modele = FormatDeModele.lire(Ressource.lire("/modeles/" + nom + ".md"));
            assertThat(modele.code()).isEqualTo(nom);
            assertThat(modele.articles())
                    .extracting(ArticleModele::numero)
                    .startsWith("0", "1")
                    .contains("27");
            assertThat(modele.articles())
                    .extracting(ArticleModele::donnees)
                    .contains(
                            TypeDonnees.SANS_PENALITE,
                            TypeDonnees.RETRAIT,
                            TypeDonnees.DUREE,
                            TypeDonnees.DIAGNOSTICS);
            assertThat(modele.articles())
                    .extracting(ArticleModele::volet)
                    .contains(1, 2, 3, 4, 5, 6, 7);
            assertThat(modele.articles()).allSatisfy(a -> assertThat(a.texte()).isNotBlank());
        }
    }

    @Test
    void cinq_principes_et_quatre_valeurs_sont_proposes() {
        var principes = PrincipeModele.lire(Ressource.lire("/modeles/principes.md"));
        assertThat(principes)
                .filteredOn(p -> p.nature() == PrincipeModele.NaturePrincipe.PRINCIPE)
                .hasSize(5);
        assertThat(principes)
                .filteredOn(p -> p.nature() == PrincipeModele.NaturePrincipe.VALEUR)
                .hasSize(4);
    }

    @Test
    void une_faute_dans_un_modele_est_dite_avec_sa_ligne() {
        var debut = "---\ncode: x\nnom: X\nversion: 1\ndescription: d\n---\n\n";
        assertThatThrownBy(() -> FormatDeModele.lire(debut + "## 1. T\n{volet: V9}\nTexte"))
                .hasMessageContaining("ligne 8");
        assertThatThrownBy(() -> FormatDeModele.lire(debut + "## 1. T\n{donnees: inconnu}\n"))
                .hasMessageContaining("inconnu");
        assertThatThrownBy(() -> FormatDeModele.lire(debut + "## 1. T\n\n## 1. T\n"))
                .hasMessageContaining("en double");
        assertThatThrownBy(() -> FormatDeModele.lire(debut + "Texte"))
                .hasMessageContaining("ligne 8");
        var lu =
                FormatDeModele.lire(
                        debut
                                + "## 1. T\n{volet: -, obligatoire: oui, aide: \"Dites \\\"qui\\\", où.\"}\nTexte");
        assertThat(lu.articles())
                .containsExactly(
                        new ArticleModele(
                                "1",
                                "T",
                                null,
                                true,
                                TypeDonnees.AUCUNE,
                                "Dites \"qui\", où.",
                                "Texte"));
    }

    private static Arguments article(String code, boolean bloquant, Article article) {
        var articles = new ArrayList<>(UnContenu.complet().articles());
        articles.add(article);
        return Arguments.of(
                code,
                bloquant,
                UnContenu.avec(UnContenu.complet().parties(), articles, Duree.parDefaut()));
    }

    private static Arguments donnees(String code, boolean bloquant, DonneesArticle donnees) {
        return article(
                code, bloquant, UnContenu.article("9", "T", TypeDonnees.AUCUNE, "Texte", donnees));
    }

    private static Arguments duree(String code, boolean bloquant, Duree duree) {
        return Arguments.of(
                code,
                bloquant,
                UnContenu.avec(
                        UnContenu.complet().parties(), UnContenu.complet().articles(), duree));
    }

    private static Arguments partie(String code, boolean bloquant, Contenu.Partie partie) {
        return Arguments.of(
                code,
                bloquant,
                UnContenu.complet(UnContenu.partie("EHPAD", List.of("F"), true), partie));
    }

    private static Arguments sans(String code, boolean bloquant, TypeDonnees type) {
        var articles =
                UnContenu.complet().articles().stream().filter(a -> a.type() != type).toList();
        return Arguments.of(
                code,
                bloquant,
                UnContenu.avec(UnContenu.complet().parties(), articles, Duree.parDefaut()));
    }

    private static Contenu.Partie fiche(
            String representant,
            List<String> missions,
            boolean attendu,
            boolean present,
            boolean douteux) {
        return new Contenu.Partie(
                "CPTS",
                "",
                "",
                List.of("x"),
                attendu,
                present,
                douteux,
                null,
                representant,
                "q",
                "r",
                List.of(),
                missions);
    }

    @ParameterizedTest
    @EnumSource(TypeDonnees.class)
    void un_tableau_sans_ligne_avertit_et_nomme_l_article(TypeDonnees type) {
        var constats =
                ControleTexte.controler(
                        UnContenu.avec(
                                UnContenu.complet().parties(),
                                List.of(
                                        UnContenu.article("7", "Essai", type, "Du texte."),
                                        UnContenu.article(
                                                "24", "Retrait", TypeDonnees.RETRAIT, "Oui.")),
                                Duree.parDefaut()),
                        JOUR);
        var vides = constats.stream().filter(c -> c.code().equals("TABLEAU_VIDE")).toList();
        if (type.tableau().isEmpty()) {
            assertThat(vides).isEmpty();
        } else {
            assertThat(vides)
                    .singleElement()
                    .returns("7", Constat::article)
                    .returns(false, Constat::bloquant)
                    .satisfies(c -> assertThat(c.phrase()).contains(type.tableau().orElseThrow()));
        }
    }

    @Test
    void un_tableau_vide_ne_se_plaint_qu_une_fois() {
        assertThat(codes(TypeDonnees.ENGAGEMENTS, new Engagements(List.of())))
                .contains("TABLEAU_VIDE")
                .doesNotContain("PARTIE_SANS_ENGAGEMENT");
        assertThat(codes(TypeDonnees.MOYENS, new Moyens(List.of(), true, "", "CPTS", "")))
                .contains("TABLEAU_VIDE", "FLUX_SANS_MONTANT");
    }

    private static List<String> codes(TypeDonnees type, DonneesArticle donnees) {
        return ControleTexte.controler(
                        UnContenu.avec(
                                UnContenu.complet().parties(),
                                List.of(UnContenu.article("7", "Essai", type, "Texte.", donnees)),
                                Duree.parDefaut()),
                        JOUR)
                .stream()
                .map(Constat::code)
                .toList();
    }
}

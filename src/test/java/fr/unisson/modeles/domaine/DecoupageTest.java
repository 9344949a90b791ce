package fr.unisson.modeles.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.bureautique.Bloc;
import fr.unisson.bureautique.LectureDeTexte;
import fr.unisson.bureautique.TexteLu;
import fr.unisson.modeles.ArticlePropose;
import fr.unisson.modeles.Modeles;
import fr.unisson.modeles.domaine.Decoupage.Article;
import fr.unisson.modeles.domaine.Rapprochement.Repere;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoupageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Article 1 – Objet | Objet",
                "Article 1er : Objet | Objet",
                "ARTICLE PREMIER | ARTICLE PREMIER",
                "ARTICLE 12. DURÉE | DURÉE",
                "Art. 3 - Moyens | Moyens",
                "**Article 4 : Suivi** | Suivi",
                "Article II – Parties | Parties",
                "Article 1er | Article 1er"
            })
    void un_titre_d_article_se_reconnait(String ligne, String titre) {
        assertThat(Decoupage.decouper(List.of(new Bloc(0, ligne), new Bloc(0, "Le texte."))))
                .containsExactly(new Article(titre, "Le texte."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Article 5 du code civil et suivants.",
                "article 26 du règlement général ;",
                "L’article 3 s’applique.",
                "Articles joints"
            })
    void une_phrase_qui_cite_un_article_n_en_ouvre_pas_un(String phrase) {
        assertThat(
                        Decoupage.decouper(
                                List.of(new Bloc(0, "Article 1 – Objet"), new Bloc(0, phrase))))
                .containsExactly(new Article("Objet", phrase));
    }

    /// Glued to the last article, they would be signed as a part of it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fait à Nantes, le 3 mars 2026 | Signatures",
                "FAIT À NANTES | Signatures",
                "Fait à ……, le …… | Signatures",
                "**Fait en deux exemplaires originaux** | Signatures",
                "Annexe 1 | Annexe 1",
                "ANNEXE II – Protocole de soins | ANNEXE II – Protocole de soins",
                "**Annexe n° 3 : Contacts** | Annexe n° 3 : Contacts",
                "Annexes | Annexes"
            })
    void ce_qui_suit_le_dernier_article_se_met_a_part(String ligne, String titre) {
        assertThat(
                        Decoupage.decouper(
                                List.of(
                                        new Bloc(0, "Article 1 – Objet"),
                                        new Bloc(0, "Se répondre."),
                                        new Bloc(0, ligne),
                                        new Bloc(0, "La suite."))))
                .extracting(Article::titre, Article::horsTexte)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Objet", false),
                        org.assertj.core.groups.Tuple.tuple(titre, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fait à noter : rien ne change.",
                "Fait établi par les deux parties.",
                "Annexe 1 du présent article, tenue à jour.",
                "Les annexes font partie de la convention."
            })
    void une_phrase_qui_parle_d_annexe_reste_dans_son_article(String phrase) {
        assertThat(
                        Decoupage.decouper(
                                List.of(
                                        new Bloc(0, "Article 1 – Objet"),
                                        new Bloc(0, phrase),
                                        new Bloc(0, "La suite."))))
                .singleElement()
                .matches(a -> a.texte().contains(phrase));
    }

    @Test
    void une_liste_d_annexes_reste_dans_son_article_et_une_annexe_avant_un_article_aussi() {
        assertThat(
                        Decoupage.decouper(
                                List.of(
                                        new Bloc(0, "Article 1 – Objet"),
                                        new Bloc(0, "Annexe 1"),
                                        new Bloc(0, "Elle est citée ici."),
                                        new Bloc(0, "Article 2 – Annexes"),
                                        new Bloc(0, "Annexe 1 : Contacts"),
                                        new Bloc(0, "Annexe 2 : Protocole"),
                                        new Bloc(0, "Fait à Nantes, le 3 mars 2026"))))
                .extracting(Article::titre, Article::texte)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Objet", "Annexe 1\n\nElle est citée ici."),
                        org.assertj.core.groups.Tuple.tuple(
                                "Annexes", "Annexe 1 : Contacts\n\nAnnexe 2 : Protocole"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Signatures", "Fait à Nantes, le 3 mars 2026"));
    }

    @Test
    void sans_le_mot_article_les_titres_du_fichier_decoupent() {
        assertThat(
                        Decoupage.decouper(
                                List.of(
                                        new Bloc(0, "Entre A et B."),
                                        new Bloc(1, "Objet"),
                                        new Bloc(0, "Texte"),
                                        new Bloc(2, "Durée"))))
                .extracting(Article::titre)
                .containsExactly("Préambule", "Objet", "Durée");
    }

    @Test
    void a_defaut_les_lignes_numerotees_decoupent() {
        assertThat(
                        Decoupage.decouper(
                                List.of(
                                        new Bloc(0, "1. Objet de la convention"),
                                        new Bloc(0, "Texte"),
                                        new Bloc(0, "III – Gouvernance"),
                                        new Bloc(0, "1. une étape de liste"))))
                .extracting(Article::titre, Article::texte)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Objet de la convention", "Texte"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Gouvernance", "1. une étape de liste"));
    }

    @Test
    void un_article_se_rapproche_du_plan_par_ses_mots() throws IOException {
        var rapprochement = new Rapprochement(plan().toList());
        assertThat(
                        rapprochement.trouver(
                                "Assurance",
                                "Chaque partie déclare être couverte en responsabilité civile."))
                .contains("18");
        assertThat(rapprochement.trouver("Protection des données", "Secret professionnel, RGPD"))
                .contains("13");
        assertThat(rapprochement.trouver("Recette de cuisine", "Battre les œufs en neige"))
                .isEmpty();
    }

    /// The official text has no titles: what its articles are about is told by their words alone.
    @Test
    void un_texte_officiel_sans_titres_se_rapproche_du_plan_par_le_vocabulaire()
            throws IOException {
        var rapprochement = new Rapprochement(plan().toList());
        var texte =
                Objects.requireNonNull(
                                getClass()
                                        .getResourceAsStream(
                                                "/textes-officiels/convention-type-benevoles-decret-2000-1004.md"))
                        .readAllBytes();
        var lu = (Resultat.Fait<TexteLu>) new LectureDeTexte().lire("texte.md", texte);
        var trouves =
                Decoupage.decouper(lu.valeur().blocs()).stream()
                        .map(a -> rapprochement.trouver(a.titre(), a.texte()).orElse("-"))
                        .toList();
        // Preamble, training, governance, rights, means, insurance, review, renewal; what hesitates
        // between two articles is left to a person.
        assertThat(trouves)
                .containsExactly("0", "14", "-", "-", "10", "6", "10", "-", "9", "18", "15", "20");
    }

    @Test
    void un_titre_qui_n_est_qu_un_numero_est_muet() {
        assertThat(Decoupage.muet("Article 1er")).isTrue();
        assertThat(Decoupage.muet("ARTICLE II.")).isTrue();
        assertThat(Decoupage.muet("Article 2 – Moyens")).isFalse();
        assertThat(Decoupage.muet("Moyens")).isFalse();
    }

    @Test
    void le_titre_du_document_n_est_pas_un_article_et_les_sous_titres_restent_dans_le_leur() {
        assertThat(
                        Decoupage.decouper(
                                List.of(
                                        new Bloc(1, "Convention de partenariat"),
                                        new Bloc(0, "Entre A et B."),
                                        new Bloc(2, "1. Objet"),
                                        new Bloc(0, "Texte"),
                                        new Bloc(3, "Détail"),
                                        new Bloc(2, "II – Durée"))))
                .containsExactly(
                        new Article("Préambule", "### Convention de partenariat\n\nEntre A et B."),
                        new Article("Objet", "Texte\n\n### Détail"),
                        new Article("Durée", ""));
    }

    @Test
    void des_lignes_numerotees_plus_nombreuses_que_les_titres_decoupent() {
        assertThat(
                        Decoupage.decouper(
                                List.of(
                                        new Bloc(1, "Convention"),
                                        new Bloc(1, "Entre les soussignés"),
                                        new Bloc(0, "1. Objet"),
                                        new Bloc(0, "Texte"),
                                        new Bloc(0, "2. Moyens"),
                                        new Bloc(0, "1. Une salle\n2. Un véhicule"),
                                        new Bloc(0, "**III – Durée**"))))
                .extracting(Article::titre)
                .containsExactly("Préambule", "Objet", "Moyens", "Durée");
    }

    private static Stream<Repere> plan() throws IOException {
        return new Modeles()
                .trouver(Modeles.CADRE).orElseThrow().articles().stream()
                        .map(a -> new Repere(a.numero(), a.titre(), a.texte()));
    }

    @Test
    void une_revision_coupe_fusionne_et_dit_ce_qui_empeche() {
        var un = new ArticlePropose("Objet", "Texte\n====\nMoyens\nUne salle", "1", false);
        var deux = new ArticlePropose("Durée", "Un an", "1", false);
        var coupes = Revision.couper(List.of(un, deux));
        assertThat(coupes)
                .extracting(ArticlePropose::titre)
                .containsExactly("Objet", "Moyens", "Durée");
        assertThat(Revision.motifs(coupes, "modele"))
                .singleElement()
                .satisfies(m -> assertThat(m.phrase()).contains("l’article 1"));
        assertThat(Revision.motifs(coupes, " ")).extracting(Motif::code).contains("DESTINATION");
        var fusion = Revision.fusionner(coupes, 1);
        assertThat(fusion).hasSize(2);
        assertThat(fusion.getFirst().texte()).isEqualTo("Texte\n\n**Moyens**\n\nUne salle");
        assertThat(Revision.fusionner(coupes, 0)).isEqualTo(coupes);
        assertThat(Revision.fusionner(coupes, 9)).isEqualTo(coupes);
    }
}

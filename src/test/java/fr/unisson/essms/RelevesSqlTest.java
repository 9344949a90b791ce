package fr.unisson.essms;

import static fr.unisson.essms.UneAutoevaluation.fait;
import static fr.unisson.essms.domaine.Cote.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.essms.CoteVue.Saisie;
import fr.unisson.essms.PersonneTracee.Consentement;
import fr.unisson.essms.domaine.ColonneDeReleve;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Tableur;
import fr.unisson.socle.vie.Motif;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The spreadsheet for rating away from the site, out and back.
@SqlTest
class RelevesSqlTest {

    private static final String RETORS =
            "=1+1\n« 40\u00a0% »\u202f; -3 @moi\nligne de trop longue mémoire   fin";

    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired Grilles grilles;
    @Autowired Autoevaluations autoevaluations;
    @Autowired Personnes personnes;
    @Autowired Cotations cotations;
    @Autowired Releves releves;

    private void avec(BiConsumer<UneAutoevaluation, AutoevaluationId> essai) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var u = UneAutoevaluation.dans(db, personnages);
                    var id = u.ouvrir(acteurs, autoevaluations, grilles);
                    acteurs.devenir(
                            u.acteur(u.soignant),
                            () -> {
                                fait(
                                        personnes.ajouter(
                                                id,
                                                Consentement.ORAL,
                                                LocalDate.of(2026, 1, 5),
                                                false));
                                coter(
                                        id,
                                        "1.1.1.1",
                                        new Saisie(RI, "N’a pas compris", "", "", true));
                                coter(
                                        id,
                                        "2.1.1.1",
                                        new Saisie(ETOILE, RETORS, RETORS, "=A1", false));
                                coter(id, "2.1.1.2", Saisie.de(C4, ""));
                                essai.accept(u, id);
                            });
                });
    }

    @ParameterizedTest
    @EnumSource
    void ce_qui_part_et_revient_intact_ne_change_rien(FormatDeTableur format) {
        avec((_, id) -> {
            var revenu = exporter(format, id, r -> r);
            assertThat(revenu.getFirst().rangees()).hasSize(332);
            var releve = releves.comparer(cotations.ouvrir(id), revenu);
            assertThat(releve).isEqualTo(new Releve(List.of(), List.of(), List.of(), 331));
            assertThat(fait(releves.appliquer(cotations.ouvrir(id), revenu, Map.of())))
                    .isEqualTo(new Releve.Bilan(0, 0, 0));
            var garde = cote(id, "2.1.1.1");
            assertThat(garde.commentaire()).isEqualTo(RETORS);
            assertThat(garde.preuve()).isEqualTo("=A1");
            assertThat(garde.version()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void seul_ce_que_le_fichier_change_est_ecrit(FormatDeTableur format) {
        avec((_, id) -> {
            var revenu =
                    exporter(
                            format,
                            id,
                            l ->
                                    switch (l.getFirst()) {
                                        case "1.1.1.1" -> avec(l, "4", "", "");
                                        case "2.1.1.2" -> avec(l, "3", "Revu en équipe", "oui");
                                        case "2.3.1.1" -> avec(l, "*", "Exemplaire", "");
                                        default -> l;
                                    });
            assertThat(fait(releves.appliquer(cotations.ouvrir(id), revenu, Map.of())))
                    .isEqualTo(new Releve.Bilan(3, 0, 0));
            assertThat(cote(id, "1.1.1.1").cote()).isEqualTo(C4);
            assertThat(cote(id, "1.1.1.1").aReprendre()).isFalse();
            assertThat(cote(id, "2.1.1.2"))
                    .satisfies(c -> {
                        assertThat(c.cote()).isEqualTo(C3);
                        assertThat(c.aReprendre()).isTrue();
                    });
            assertThat(cote(id, "2.3.1.1").cote()).isEqualTo(ETOILE);
            assertThat(cote(id, "2.1.1.1").version()).isEqualTo(1);
            // Sent twice, it says nothing more.
            assertThat(releves.comparer(cotations.ouvrir(id), revenu).inchangees()).isEqualTo(331);
        });
    }

    @Test
    void ce_qui_a_change_des_deux_cotes_se_choisit() {
        avec((u, id) -> {
            var revenu =
                    exporter(
                            FormatDeTableur.XLSX,
                            id,
                            l ->
                                    List.of("2.1.1.1", "2.1.1.2").contains(l.getFirst())
                                            ? avec(l, "2", "Dans le fichier", "")
                                            : l);
            acteurs.devenir(
                    u.acteur(u.referente),
                    () -> {
                        coter(id, "2.1.1.1", Saisie.de(C3, "En ligne"));
                        coter(id, "2.1.1.2", Saisie.de(C1, "En ligne aussi"));
                    });
            var releve = releves.comparer(cotations.ouvrir(id), revenu);
            assertThat(releve.aEcrire()).isEmpty();
            assertThat(releve.conflits())
                    .extracting(
                            c -> c.code(),
                            c -> c.actuelle().commentaire(),
                            c -> c.saisie().commentaire())
                    .containsExactly(
                            tuple("2.1.1.1", "En ligne", "Dans le fichier"),
                            tuple("2.1.1.2", "En ligne aussi", "Dans le fichier"));
            var premier = releve.conflits().getFirst();
            var second = releve.conflits().getLast();
            assertThat(releves.appliquer(cotations.ouvrir(id), revenu, Map.of()).motifs())
                    .extracting(Motif::code)
                    .containsExactly("CONFLIT", "CONFLIT");
            // What was shown has changed again: the choice is asked anew.
            assertThat(
                            releves.appliquer(
                                            cotations.ouvrir(id),
                                            revenu,
                                            Map.of(premier.cle(), 1, second.cle(), -1))
                                    .motifs())
                    .hasSize(1);
            assertThat(
                            fait(
                                    releves.appliquer(
                                            cotations.ouvrir(id),
                                            revenu,
                                            Map.of(premier.cle(), 2, second.cle(), -1))))
                    .isEqualTo(new Releve.Bilan(1, 1, 0));
            assertThat(cote(id, "2.1.1.1").commentaire()).isEqualTo("Dans le fichier");
            assertThat(cote(id, "2.1.1.2").commentaire()).isEqualTo("En ligne aussi");
        });
    }

    @Test
    void une_ligne_qui_ne_se_prend_pas_est_nommee() {
        avec((_, id) -> {
            var revenu =
                    exporter(
                            FormatDeTableur.XLSX,
                            id,
                            l ->
                                    switch (l.getFirst()) {
                                        case "2.2.1.1" -> avec(l, "NC", "Pas chez nous", "");
                                        case "2.2.1.2" -> avec(l, "5", "", "");
                                        case "2.3.1.1" -> avec(l, "2", "", "");
                                        case "2.3.1.2" -> repere(l, "abîmé");
                                        case "2.3.2.1" -> repere(l, "1.1.0.0");
                                        default -> l;
                                    });
            var releve = releves.comparer(cotations.ouvrir(id), revenu);
            assertThat(releve.aEcrire()).isEmpty();
            assertThat(releve.refusees())
                    .extracting(r -> r.code() + " " + r.phrase().substring(0, 12))
                    .containsExactly(
                            "2.2.1.1 « Non concer",
                            "2.2.1.2 La cote « 5 ",
                            "2.3.1.1 Un commentai",
                            "2.3.1.2 Le repère de",
                            "2.3.2.1 Cette ligne ");
            var autre = List.of(new Feuille("Autre", revenu.getFirst().rangees().subList(1, 3)));
            assertThat(releves.manquantes(autre))
                    .containsExactly(ColonneDeReleve.COTE, ColonneDeReleve.REPERE);
            assertThat(releves.comparer(cotations.ouvrir(id), autre).aEcrire()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = ColonneDeReleve.class,
            names = {"COMMENTAIRE", "JUSTIFICATION", "PREUVE", "A_REPRENDRE"})
    void une_colonne_supprimee_du_fichier_ne_change_rien(ColonneDeReleve supprimee) {
        avec((_, id) -> {
            coter(id, "2.3.1.1", new Saisie(C3, "Dit", "Parce que", "Compte rendu", true));
            var sans =
                    exporter(FormatDeTableur.XLSX, id, l -> l).getFirst().rangees().stream()
                            .map(r -> {
                                var cellules = new ArrayList<>(r.cellules());
                                cellules.remove(rang(supprimee));
                                return new Rangee(r.numero(), cellules);
                            })
                            .toList();
            var releve =
                    releves.comparer(cotations.ouvrir(id), List.of(new Feuille("Cotations", sans)));
            assertThat(releve.aEcrire()).isEmpty();
            assertThat(releve.inchangees()).isEqualTo(331);
        });
    }

    private static List<String> avec(
            List<String> ligne, String cote, String commentaire, String reprendre) {
        var change = new ArrayList<>(ligne);
        change.set(rang(ColonneDeReleve.COTE), cote);
        change.set(rang(ColonneDeReleve.COMMENTAIRE), commentaire);
        change.set(rang(ColonneDeReleve.A_REPRENDRE), reprendre);
        return change;
    }

    private static List<String> repere(List<String> ligne, String repere) {
        var change = new ArrayList<>(ligne);
        change.set(rang(ColonneDeReleve.REPERE), repere);
        return change;
    }

    private static int rang(ColonneDeReleve colonne) {
        return ColonneDeReleve.titres().indexOf(colonne.titre());
    }

    /// Exported, read as a spreadsheet, changed line by line, written again and read again.
    private List<Feuille> exporter(
            FormatDeTableur format, AutoevaluationId id, UnaryOperator<List<String>> change) {
        try {
            var sortie = new ByteArrayOutputStream();
            try (var table = format.ouvrir(sortie, "Cotations", ColonneDeReleve.titres())) {
                releves.ecrire(cotations.ouvrir(id), table);
            }
            var lues = lire(sortie);
            var seconde = new ByteArrayOutputStream();
            try (var table = format.ouvrir(seconde, "Cotations", ColonneDeReleve.titres())) {
                lues.getFirst().rangees().stream()
                        .skip(1)
                        .map(r -> {
                            var cellules = new ArrayList<String>();
                            for (int c = 0; c < ColonneDeReleve.values().length; c++)
                                cellules.add(r.cellule(c));
                            return change.apply(cellules);
                        })
                        .forEach(table::ligne);
            }
            return lire(seconde);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Feuille> lire(ByteArrayOutputStream ecrit) throws IOException {
        return fait(Tableur.lire(new ByteArrayInputStream(ecrit.toByteArray()), Bornes.COURANTES));
    }

    private void coter(AutoevaluationId id, String code, Saisie saisie) {
        var feuille = cotations.ouvrir(id);
        long element = feuille.grille().parCode(code).orElseThrow().id();
        int personne = feuille.colonnes(element).getFirst();
        fait(
                cotations.coter(
                        feuille,
                        element,
                        personne,
                        feuille.cote(element, personne).version(),
                        saisie));
    }

    private CoteVue cote(AutoevaluationId id, String code) {
        var feuille = cotations.ouvrir(id);
        long element = feuille.grille().parCode(code).orElseThrow().id();
        return Objects.requireNonNull(feuille.cote(element, feuille.colonnes(element).getFirst()));
    }
}

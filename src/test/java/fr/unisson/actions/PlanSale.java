package fr.unisson.actions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A plan as organisations keep it: 300 lines, a cover sheet, titles above the table, merged cells,
/// titles repeated, dates in every form, people by their function, the same action twice.
///
/// Each kind of dirt comes back at a fixed rhythm, so that a test counts what it must find.
public final class PlanSale {

    public static final int LIGNES = 300;
    public static final int PAR_AXE = 50;

    private static final List<String> TITRES =
            List.of(
                    "N°",
                    "Axe stratégique",
                    "Actions à mettre en œuvre",
                    "Origine du constat",
                    "Responsable\n(nom ou fonction)",
                    "Échéance ",
                    "État d’avancement",
                    "Priorité",
                    "Indicateur de suivi",
                    "Budget",
                    "Commentaires",
                    "Date de réalisation",
                    "Réservé direction");

    private PlanSale() {}

    public static boolean sansAction(int i) {
        return i % 60 == 59;
    }

    public static boolean double_(int i) {
        return i % 30 == 29 && !sansAction(i);
    }

    /// The pilots of UnPlan are known, « IDEC » and « Mme Duplan » say nobody.
    public static boolean piloteConnu(int i) {
        return List.of(0, 1, 2, 3, 7).contains(i % 8);
    }

    public static boolean dateLisible(int i) {
        return List.of(0, 1, 2, 3, 4, 8, 9).contains(i % 10);
    }

    public static byte[] xlsx() throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var classeur = new Workbook(sortie, "Tableur", "16.0")) {
            var garde = classeur.newWorksheet("Mode d’emploi");
            garde.value(0, 0, "Plan d’actions qualité");
            garde.value(2, 0, "Chaque responsable met à jour ses lignes avant la réunion.");
            garde.value(3, 0, "Priorité : P1 à P4");
            plan(classeur.newWorksheet("PAQ 2026"));
            var listes = classeur.newWorksheet("Listes");
            listes.value(0, 0, "Action");
            listes.value(0, 1, "Responsable");
            listes.value(0, 2, "Échéance");
            listes.setVisibilityState(VisibilityState.HIDDEN);
        }
        return sortie.toByteArray();
    }

    /// The same kind of table under titles on two lines: a title of the whole table just above,
    /// some titles merged over both lines, others over the columns that they head.
    public static byte[] surDeuxLignes() throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var classeur = new Workbook(sortie, "Tableur", "16.0")) {
            var f = classeur.newWorksheet("PAQ");
            f.value(0, 0, "PLAN D’ACTIONS 2026");
            f.range(0, 0, 0, 8).merge();
            deuxLignes(f, 1);
            agir(f, 3, "Revoir la tournée de nuit");
            deuxLignes(f, 4);
            agir(f, 6, "Former aux transferts");
        }
        return sortie.toByteArray();
    }

    private static void deuxLignes(Worksheet f, int ligne) {
        for (var seul : List.of(0, 1, 8)) f.range(ligne, seul, ligne + 1, seul).merge();
        f.value(ligne, 0, "N°");
        f.value(ligne, 1, "Actions à mener");
        f.value(ligne, 2, "Mise en œuvre");
        f.range(ligne, 2, ligne, 4).merge();
        f.value(ligne, 5, "Coût");
        f.range(ligne, 5, ligne, 6).merge();
        f.value(ligne, 8, "Observations");
        var dessous = List.of("Pilote", "Échéance", "État", "prévu", "réel");
        for (int c = 0; c < dessous.size(); c++) f.value(ligne + 1, c + 2, dessous.get(c));
    }

    private static void agir(Worksheet f, int ligne, String titre) {
        var cellules =
                List.of(
                        "1",
                        titre,
                        "Awa Duplan",
                        "mars 2026",
                        "En cours",
                        "1 500 €",
                        "900",
                        "",
                        "Vu");
        for (int c = 0; c < cellules.size(); c++) f.value(ligne, c, cellules.get(c));
    }

    private static void plan(Worksheet f) {
        f.value(0, 0, "PLAN D’ACTIONS QUALITÉ 2026 - EHPAD DU PLAN D’ACTIONS");
        f.range(0, 0, 0, 12).merge();
        f.value(2, 0, "Mis à jour le");
        f.value(2, 2, LocalDate.of(2026, 1, 12));
        f.style(2, 2).format("dd/mm/yyyy").set();
        int ligne = 4;
        titres(f, ligne++);
        for (int i = 0; i < LIGNES; i++) {
            if (i % PAR_AXE == 0) {
                f.value(ligne, 0, "AXE " + (i / PAR_AXE + 1) + " : Bien accompagner");
                f.range(ligne, 0, ligne, 12).merge();
                ligne++;
            }
            if (i == 150) titres(f, ligne++);
            if (i % 40 == 39) ligne++;
            action(f, ligne++, i);
        }
        f.value(ligne + 1, 2, "TOTAL");
        f.value(ligne + 1, 9, 125_000);
        f.value(ligne + 3, 12, "Légende : vert = fait, rouge = en retard");
    }

    private static void titres(Worksheet f, int ligne) {
        for (int c = 0; c < TITRES.size(); c++) f.value(ligne, c, TITRES.get(c));
    }

    private static void action(Worksheet f, int ligne, int i) {
        f.value(ligne, 0, i + 1);
        f.value(ligne, 2, titre(i));
        f.value(
                ligne,
                3,
                List.of("EI du 12/01", "Évaluation HAS", "CVS", "", "Audit hygiène").get(i % 5));
        f.value(
                ligne,
                4,
                List.of(
                                "Awa Duplan",
                                "DUPLAN Hélène",
                                "M. Léo DUPLAN",
                                "T. Duplan",
                                "IDEC",
                                "Mme Duplan",
                                "",
                                "Awa Duplan / IDEC")
                        .get(i % 8));
        echeance(f, ligne, i);
        if (i % 7 == 3) {
            f.value(ligne, 6, new BigDecimal("0.5"));
            f.style(ligne, 6).format("0%").set();
        } else {
            f.value(
                    ligne,
                    6,
                    List.of("En cours", "Fait", "A faire", "", "", "Terminée ", "vu").get(i % 7));
        }
        f.value(ligne, 7, List.of("P1", "haute", "Moyenne", "4", "").get(i % 5));
        f.value(ligne, 8, i % 3 == 0 ? "Nombre de chutes par mois" : "");
        if (i % 4 == 0) f.value(ligne, 9, i % 8 == 0 ? "1 500 €" : "à chiffrer");
        f.value(ligne, 10, i % 6 == 0 ? "Vu en réunion\navec l’équipe de nuit" : "");
        if (i % 7 == 1) {
            f.value(ligne, 11, LocalDate.of(2025, 11, 3));
            f.style(ligne, 11).format("d-mmm-yy").set();
        }
    }

    private static String titre(int i) {
        if (sansAction(i)) return "";
        if (double_(i)) return "  REVOIR LA PRATIQUE n\u00a0" + (i - 1) + ". ";
        return "Revoir la pratique n° " + i;
    }

    private static void echeance(Worksheet f, int ligne, int i) {
        if (i % 10 == 0) {
            f.value(ligne, 5, LocalDate.of(2026, 6, 30));
            f.style(ligne, 5).format("dd/mm/yyyy").set();
            return;
        }
        f.value(
                ligne,
                5,
                List.of(
                                "",
                                "15/03/26",
                                "mars 2026",
                                "T2 2026",
                                "fin 2026",
                                "31/02/2026",
                                "en continu",
                                "",
                                "2026-09-30",
                                "1er juin 2026")
                        .get(i % 10));
    }
}

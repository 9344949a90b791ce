package fr.unisson.socle.tableur;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// One sheet: a header that stays in sight, filters, real dates and numbers. Text is always stored
/// as text, so that no cell is ever taken for a formula.
final class EcritureXlsx implements Ecriture {

    private static final int CELLULE_AU_PLUS = 32_767;
    private static final int RANGEES_EN_MEMOIRE = 500;
    private static final int LARGEUR_AU_PLUS = 60;
    private static final int LARGEUR_AU_MOINS = 14;

    private final Workbook classeur;
    private final Worksheet feuille;
    private int rangee = 1;

    EcritureXlsx(OutputStream sortie, String nom, List<String> entetes) {
        classeur = new Workbook(sortie, "Unisson", "1.0");
        feuille = classeur.newWorksheet(nom.length() > 31 ? nom.substring(0, 31) : nom);
        for (int c = 0; c < entetes.size(); c++) {
            var entete = entetes.get(c);
            feuille.value(0, c, entete);
            feuille.width(c, Math.clamp(entete.length() * 2L, LARGEUR_AU_MOINS, LARGEUR_AU_PLUS));
        }
        if (!entetes.isEmpty()) {
            feuille.range(0, 0, 0, entetes.size() - 1).style().bold().wrapText(true).set();
            feuille.setAutoFilter(0, 0, entetes.size() - 1);
        }
        feuille.freezePane(0, 1);
    }

    @Override
    public void ligne(List<? extends @Nullable Object> valeurs) {
        for (int c = 0; c < valeurs.size(); c++) ecrire(c, valeurs.get(c));
        rangee++;
        if (rangee % RANGEES_EN_MEMOIRE == 0) vider();
    }

    private void ecrire(int c, @Nullable Object valeur) {
        switch (valeur) {
            case null -> {}
            case LocalDate date -> {
                feuille.value(rangee, c, date);
                feuille.style(rangee, c).format("dd/mm/yyyy").set();
            }
            case Boolean oui -> feuille.value(rangee, c, oui ? "oui" : "non");
            case Number nombre -> feuille.value(rangee, c, nombre);
            default -> {
                var texte = valeur.toString();
                if (texte.isEmpty()) return;
                feuille.value(
                        rangee, c, texte.substring(0, Math.min(texte.length(), CELLULE_AU_PLUS)));
                feuille.style(rangee, c).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    private void vider() {
        try {
            feuille.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        feuille.finish();
        classeur.finish();
    }
}

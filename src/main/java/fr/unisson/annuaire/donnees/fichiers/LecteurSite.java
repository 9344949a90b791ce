package fr.unisson.annuaire.donnees.fichiers;

import static fr.unisson.annuaire.domaine.Colonne.*;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.unisson.annuaire.domaine.Acheminement;
import fr.unisson.annuaire.domaine.Fiche;
import fr.unisson.annuaire.domaine.Format;
import fr.unisson.annuaire.domaine.Genre;
import fr.unisson.annuaire.domaine.MotifFichier;
import fr.unisson.annuaire.domaine.MotifLigne;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The export of the FINESS website's advanced search: every cell written as a spreadsheet formula
/// (`="010001261"`), dates in words, groups of figures in identifiers.
///
/// Its header is damaged in real files, so columns are known by their rank.
final class LecteurSite implements Lecteur {
    private static final Pattern FORMULE = Pattern.compile("(^|;)=\"");

    /// Columns up to « FINESS juridique »; the repeated groups that follow are not read.
    private static final int CHAMPS_UTILES = 21;

    private final Bornes bornes;
    private final CsvReader.CsvReaderBuilder csv = CsvReader.builder().fieldSeparator(';');

    LecteurSite(Bornes bornes) {
        this.bornes = bornes;
    }

    @Override
    public Format format() {
        return Format.SITE_FINESS;
    }

    @Override
    public void lire(Source source, Recepteur recepteur) throws IOException {
        Lignes lignes = new Lignes(source.contenu(), bornes.ligne());
        String tete = Objects.requireNonNullElse(lignes.suivante(), "");
        int champs = tete.split(";", -1).length;
        boolean vide = true;
        for (String ligne; (ligne = lignes.suivante()) != null; ) {
            if (ligne.isBlank()) continue;
            vide = false;
            Optional<CsvRecord> cellules = cellules(ligne).filter(c -> c.getFieldCount() == champs);
            if (cellules.isPresent() && champs >= CHAMPS_UTILES)
                recepteur.fiche(etablissement(cellules.get(), lignes.numero()));
            else
                recepteur.refuser(
                        Genre.ETABLISSEMENT, lignes.numero(), MotifLigne.CHAMPS_MANQUANTS, ligne);
        }
        if (vide) throw new FichierIllisible(MotifFichier.AUCUNE_LIGNE);
    }

    /// Line by line, so that a quote left open spoils one line and not the rest of the file.
    private Optional<CsvRecord> cellules(String ligne) {
        try {
            return Optional.of(csv.ofSingleCsvRecord(FORMULE.matcher(ligne).replaceAll("$1\"")));
        } catch (CsvParseException ligneAbimee) {
            return Optional.empty();
        }
    }

    private static Fiche etablissement(CsvRecord c, long ligne) {
        return new Fiche(Genre.ETABLISSEMENT, ligne)
                .avec(FINESS, c.getField(0))
                .avec(SIRET, c.getField(1).replace(" ", ""))
                .avec(APE, c.getField(2))
                .avec(NOM, c.getField(3))
                .avec(COMPLEMENT, (c.getField(4) + " " + c.getField(6)).strip())
                .avec(ADRESSE, c.getField(5))
                .avec(CODE_POSTAL, c.getField(7))
                .avec(ACHEMINEMENT, Acheminement.ville(c.getField(8)))
                .avec(TELEPHONE, c.getField(9))
                .avec(OUVERT_LE, c.getField(11))
                .avec(CATEGORIE, c.getField(12))
                .avec(FINESS_EJ, c.getField(20));
    }
}

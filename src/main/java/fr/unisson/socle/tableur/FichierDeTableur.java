package fr.unisson.socle.tableur;

import fr.unisson.socle.antivirus.FichierExamine;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A spreadsheet as a form sends it: none, empty, or to be read.
public final class FichierDeTableur {

    /// What is done of a file that holds something.
    public interface Lecture<T> {
        Resultat<T> lire(String nom, InputStream flux) throws IOException;
    }

    private FichierDeTableur() {}

    /// @param choisissez what is said when no file was chosen
    public static <T> Resultat<T> lire(
            @Nullable MultipartFile fichier, String choisissez, Lecture<T> lecture)
            throws IOException {
        var nom = fichier == null ? null : fichier.getOriginalFilename();
        if (fichier == null || nom == null || nom.isBlank())
            return Resultat.refus("FICHIER", choisissez);
        if (fichier.isEmpty())
            return Resultat.refus(
                    "FICHIER", "« " + nom + " » est vide : choisissez un fichier rempli.");
        var refus = FichierExamine.refus(fichier);
        if (refus.isPresent()) return Resultat.refus("FICHIER", refus.get().message());
        try (var flux = fichier.getInputStream()) {
            return lecture.lire(nom, flux);
        }
    }
}

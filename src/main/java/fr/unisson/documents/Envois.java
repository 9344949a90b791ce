package fr.unisson.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Reads the file that a form may hold.
public final class Envois {

    private Envois() {}

    /// Gives what was sent to `suite` while it is open; null when the field was left empty.
    ///
    /// @param nom when the browser gave none
    public static <T> T avec(
            @Nullable MultipartFile fichier, String nom, Function<@Nullable Envoi, T> suite) {
        if (fichier == null || fichier.isEmpty()) return suite.apply(null);
        try (var flux = fichier.getInputStream()) {
            var donne = fichier.getOriginalFilename();
            return suite.apply(new Envoi(donne == null || donne.isBlank() ? nom : donne, flux));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

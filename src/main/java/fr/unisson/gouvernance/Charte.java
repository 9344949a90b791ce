package fr.unisson.gouvernance;

import fr.unisson.documents.FichierId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One frozen version of what the members of a body agreed on: a text, or a file.
///
/// @param texte Markdown, empty when it is a file
/// @param empreinte digest of the text or of the file
public record Charte(
        InstanceId instance,
        int numero,
        String texte,
        @Nullable FichierId fichier,
        String empreinte,
        LocalDate adopteeLe,
        String note) {}

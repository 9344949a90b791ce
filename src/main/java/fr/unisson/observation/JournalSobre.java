package fr.unisson.observation;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/// What a library repeats of what somebody typed is hidden in the logs of production: a mail server
/// quotes the address it refuses, a parser the text it does not understand. Our own lines name
/// nobody.
public final class JournalSobre implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern ADRESSE =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");

    /// Between quotes, on one line; what PostgreSQL says of a value: `(courriel)=(…)`; what Spring
    /// says of a form: `rejected value […]`.
    private static final Pattern CITATION =
            Pattern.compile(
                    "\"[^\"\\n]*\"|«[^»\\n]*»|“[^”\\n]*”|(?<![\\p{L}\\p{N}])'[^'\\n]*'|(?<=\\)=)\\([^\\n]*\\)"
                            + "|(?<=rejected value )\\[[^\\]]*]");

    @Override
    public void customize(JsonWriter.Members<Object> membres) {
        membres.applyingValueProcessor(
                JsonWriter.ValueProcessor.of(String.class, JournalSobre::taire));
    }

    static String taire(String texte) {
        return ADRESSE.matcher(CITATION.matcher(texte).replaceAll("…")).replaceAll("…@…");
    }
}

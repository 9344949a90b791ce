package fr.unisson.api.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version of a resource, as `ETag` and `If-Match` write it: a change is made on what was read,
/// or not at all.
final class Versions {

    private static final Pattern ETIQUETTE = Pattern.compile("\"(\\d{1,9})\"");

    private Versions() {}

    static String etiquette(int version) {
        return "\"" + version + "\"";
    }

    /// The version that a change says it was made on.
    static int exiger(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank())
            throw new VersionRefusee(CodeDErreur.VERSION_ABSENTE);
        var lue = ETIQUETTE.matcher(ifMatch.strip());
        if (!lue.matches()) throw new VersionRefusee(CodeDErreur.VERSION_PERIMEE);
        return Integer.parseInt(lue.group(1));
    }
}

package fr.unisson.gouvernance.domaine;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of a page of this site, as pasted from a browser or typed.
///
/// @param chemin without its end: "/conventions/12/articles/3"
public record AdresseDansLeSite(String chemin) {

    /// @param site where this site is, so that another one is not taken for it
    public static Optional<AdresseDansLeSite> de(String saisie, URI site) {
        try {
            var lue = new URI(saisie.strip());
            boolean dIci =
                    lue.getRawAuthority() == null
                            ? lue.getScheme() == null
                            : Objects.equals(lue.getRawAuthority(), site.getRawAuthority());
            var chemin = Objects.requireNonNullElse(lue.getRawPath(), "");
            return dIci && chemin.startsWith("/")
                    ? Optional.of(new AdresseDansLeSite(chemin))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// The number that follows a root: 12 after "/conventions/". A page under that of an object is
    /// about it too.
    public Optional<Long> numeroApres(String racine) {
        var m = Pattern.compile(Pattern.quote(racine) + "([0-9]{1,18})(/.*)?").matcher(chemin);
        return m.matches() ? Optional.of(Long.valueOf(m.group(1))) : Optional.empty();
    }

    /// The number that follows a root under another object: 5 in "/conventions/12/alertes/5".
    ///
    /// @param racine "/conventions/*/alertes/"; empty for none
    public Optional<Long> numeroSous(String racine) {
        if (racine.isEmpty()) return Optional.empty();
        var debut = Pattern.quote(racine).replace("*", "\\E[0-9]{1,18}\\Q");
        var m = Pattern.compile(debut + "([0-9]{1,18})(/.*)?").matcher(chemin);
        return m.matches() ? Optional.of(Long.valueOf(m.group(1))) : Optional.empty();
    }
}

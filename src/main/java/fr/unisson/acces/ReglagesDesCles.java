package fr.unisson.acces;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where passkeys hold, under `unisson.connexion.cles`. A device ties a key to a domain for ever:
/// changing it makes every key useless.
///
/// @param domaine empty for the host of the first origin
/// @param origines addresses by which browsers reach the platform
@ConfigurationProperties("unisson.connexion.cles")
record ReglagesDesCles(@DefaultValue("") String domaine, @DefaultValue List<String> origines) {

    /// Browsers tie no key to a network address.
    private static final Pattern ADRESSE_RESEAU = Pattern.compile("[0-9.]+|\\[.*]");

    /// @param domaine relying party of WebAuthn
    record Partie(String domaine, Set<String> origines) {}

    /// Empty when no key can be offered.
    Optional<Partie> partie() {
        var lues = new LinkedHashSet<String>();
        var hotes = new LinkedHashSet<String>();
        for (var origine : origines) {
            var adresse = adresse(origine);
            if (adresse == null) return Optional.empty();
            lues.add(adresse.getScheme() + "://" + adresse.getRawAuthority());
            hotes.add(adresse.getHost());
        }
        if (hotes.isEmpty()) return Optional.empty();
        var choisi = domaine.isBlank() ? hotes.getFirst() : domaine.strip();
        var tient = hotes.stream().allMatch(h -> h.equals(choisi) || h.endsWith("." + choisi));
        return tient && !ADRESSE_RESEAU.matcher(choisi).matches()
                ? Optional.of(new Partie(choisi, Set.copyOf(lues)))
                : Optional.empty();
    }

    private static @Nullable URI adresse(String origine) {
        try {
            var adresse = URI.create(origine.strip().toLowerCase(Locale.ROOT));
            return adresse.getHost() == null || adresse.getScheme() == null ? null : adresse;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

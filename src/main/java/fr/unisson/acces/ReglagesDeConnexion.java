package fr.unisson.acces;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Providers of single sign-on, under `unisson.connexion`. None by default.
@ConfigurationProperties("unisson.connexion")
record ReglagesDeConnexion(@DefaultValue List<Fournisseur> fournisseurs) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern EMETTEUR =
            Pattern.compile("https://.+|http://(localhost|127\\.0\\.0\\.1)([:/].*)?");

    /// @param emetteur the issuer, exactly as its tokens write it
    /// @param decouverte where its description is, when it is not at the usual place under the
    ///   issuer
    /// @param parametres added to the request of sign-in, such as `acr_values`
    record Fournisseur(
            @DefaultValue("") String code,
            @DefaultValue("") String nom,
            @DefaultValue("") String emetteur,
            @DefaultValue("") String decouverte,
            @DefaultValue("") String client,
            @DefaultValue("") String secret,
            @DefaultValue("openid") List<String> portees,
            @DefaultValue Map<String, String> parametres,
            @Nullable Roles roles) {

        /// What is wrong with the settings, for the log.
        Optional<String> defaut() {
            if (!CODE.matcher(code).matches()) {
                return Optional.of("code attendu en minuscules, chiffres et tirets");
            }
            if (nom.isBlank() || client.isBlank()) {
                return Optional.of("nom et client sont nécessaires");
            }
            if (!EMETTEUR.matcher(emetteur).matches()) {
                return Optional.of("emetteur attendu en https://");
            }
            if (!portees.contains("openid")) {
                return Optional.of("portees doit contenir openid");
            }
            return roles == null ? Optional.empty() : roles.defaut();
        }

        String description() {
            return decouverte.isBlank()
                    ? emetteur.replaceFirst("/$", "") + "/.well-known/openid-configuration"
                    : decouverte;
        }
    }

    /// Roles of one organisation that follow a claim of the provider.
    ///
    /// @param revendication name of the claim, a path with dots when it is nested
    /// @param valeurs from a value of the claim to a [RoleOrganisation]
    record Roles(
            @DefaultValue("") String revendication,
            long organisation,
            @DefaultValue Map<String, String> valeurs) {

        Optional<String> defaut() {
            if (revendication.isBlank() || organisation <= 0 || valeurs.isEmpty()) {
                return Optional.of("roles attend revendication, organisation et valeurs");
            }
            return valeurs.values().stream()
                    .filter(v -> !permis(v))
                    .findFirst()
                    .map(v -> "rôle qui ne se donne pas ainsi : " + v);
        }

        /// Running an organisation is given by a person, never by a directory.
        private static boolean permis(String role) {
            return java.util.Arrays.stream(RoleOrganisation.values())
                    .filter(r -> r != RoleOrganisation.ADMINISTRATION)
                    .anyMatch(r -> r.name().equals(role));
        }
    }
}

package fr.unisson.acces;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// What a logout token must say besides its signature and its dates (OpenID Connect Back-Channel
/// Logout 1.0, §2.4 and §2.6). An identity token must never pass for one.
///
/// @param client the name under which the provider knows this platform
record ControleDAvis(String emetteur, String client, Clock horloge)
        implements OAuth2TokenValidator<Jwt> {

    static final String NUMERO = "sid";

    private static final String EVENEMENT = "http://schemas.openid.net/event/backchannel-logout";

    /// A notice is sent at once; an old one is not one to obey.
    private static final Duration FRAICHEUR = Duration.ofMinutes(10);

    private static final Duration AVANCE = Duration.ofMinutes(1);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt avis) {
        var defaut = defaut(avis);
        return defaut.isEmpty()
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_request", defaut, null));
    }

    private String defaut(Jwt avis) {
        if (!emetteur.equals(avis.getClaimAsString("iss"))) return "iss";
        if (avis.getAudience() == null || !avis.getAudience().contains(client)) return "aud";
        if (avis.getId() == null || avis.getId().isBlank()) return "jti";
        if (!frais(avis)) return "iat";
        if (vide(avis.getSubject()) && vide(avis.getClaimAsString(NUMERO))) return "sub, sid";
        if (avis.hasClaim("nonce")) return "nonce";
        if (!(avis.getClaims().get("events") instanceof Map<?, ?> evenements)
                || !(evenements.get(EVENEMENT) instanceof Map<?, ?>)) return "events";
        return typeDAvis(avis) ? "" : "typ";
    }

    private boolean frais(Jwt avis) {
        var ecrit = avis.getIssuedAt();
        var maintenant = horloge.instant();
        return ecrit != null
                && ecrit.isAfter(maintenant.minus(FRAICHEUR))
                && ecrit.isBefore(maintenant.plus(AVANCE));
    }

    private static boolean typeDAvis(Jwt avis) {
        return switch (avis.getHeaders().get("typ")) {
            case null -> true;
            case String type -> type.equalsIgnoreCase("logout+jwt") || type.equalsIgnoreCase("JWT");
            default -> false;
        };
    }

    private static boolean vide(@org.jspecify.annotations.Nullable String texte) {
        return texte == null || texte.isBlank();
    }
}

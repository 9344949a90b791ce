package fr.unisson.acces;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Short texts that leave the platform inside an address and come back: nobody can make one up.
/// Whoever holds one can use it: only for what harms nobody, such as stopping a kind of mail.
@Component
public class JetonsSignes {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Coffre coffre;

    JetonsSignes(Coffre coffre) {
        this.coffre = coffre;
    }

    /// @param usage what it is for: a text signed for one use is refused for another
    public String signer(String usage, String texte) {
        return BASE64.encodeToString(texte.getBytes(StandardCharsets.UTF_8))
                + "."
                + sceau(usage, texte);
    }

    /// The text, when it was signed here for this use.
    public Optional<String> lire(String usage, String jeton) {
        var point = jeton.lastIndexOf('.');
        if (point < 0) return Optional.empty();
        String texte;
        try {
            texte =
                    new String(
                            Base64.getUrlDecoder().decode(jeton.substring(0, point)),
                            StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        var attendu = sceau(usage, texte).getBytes(StandardCharsets.US_ASCII);
        var donne = jeton.substring(point + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(attendu, donne) ? Optional.of(texte) : Optional.empty();
    }

    private String sceau(String usage, String texte) {
        return coffre.empreinte(usage + "\n" + texte);
    }
}

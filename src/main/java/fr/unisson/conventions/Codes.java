package fr.unisson.conventions;

import fr.unisson.conventions.donnees.CodesSql;
import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.socle.Empreinte;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Six figures by mail, kept as a salted digest: ten minutes, five attempts, one use.
@Component
class Codes {

    static final Duration VALIDITE = Duration.ofMinutes(10);
    private static final int ESSAIS = 5;
    private static final int ENVOIS_PAR_HEURE = 6;
    private static final int VALEURS = 1_000_000;

    private final CodesSql codes;
    private final SecureRandom hasard = new SecureRandom();

    Codes(CodesSql codes) {
        this.codes = codes;
    }

    /// The new code, or none when too many were asked within the hour.
    Optional<String> tirer(LigneDemande demande, Instant le) {
        if (codes.envoyesDepuis(demande, le.minus(Duration.ofHours(1))) >= ENVOIS_PAR_HEURE) {
            return Optional.empty();
        }
        var code = String.format(Locale.ROOT, "%06d", hasard.nextInt(VALEURS));
        var sel = new byte[16];
        hasard.nextBytes(sel);
        var texteSel = HexFormat.of().formatHex(sel);
        codes.poser(demande, texteSel + ":" + Empreinte.de(texteSel + code), le, le.plus(VALIDITE));
        return Optional.of(code);
    }

    /// The code that this answer matches, if it still counts. A wrong answer is an attempt.
    Optional<CodesSql.Code> verifier(LigneDemande demande, String saisi, Instant le) {
        var dernier = codes.dernier(demande).orElse(null);
        if (dernier == null
                || dernier.utilise() != null
                || dernier.essais() >= ESSAIS
                || !le.isBefore(dernier.expire())) {
            return Optional.empty();
        }
        if (!egal(dernier.empreinte(), saisi.replaceAll("\\s", ""))) {
            codes.essayer(dernier.id());
            return Optional.empty();
        }
        return Optional.of(dernier);
    }

    boolean consommer(CodesSql.Code code, Instant le) {
        return codes.utiliser(code.id(), le);
    }

    private static boolean egal(String garde, String saisi) {
        var sel = garde.substring(0, garde.indexOf(':'));
        return MessageDigest.isEqual(
                garde.getBytes(StandardCharsets.UTF_8),
                (sel + ":" + Empreinte.de(sel + saisi)).getBytes(StandardCharsets.UTF_8));
    }
}

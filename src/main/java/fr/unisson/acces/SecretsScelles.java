package fr.unisson.acces;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// Secrets that other modules keep in the database and must read again: sealed with the platform's
/// key, as those of second factors are.
@Component
public class SecretsScelles {

    private final Coffre coffre;

    SecretsScelles(Coffre coffre) {
        this.coffre = coffre;
    }

    public byte[] sceller(String secret) {
        return coffre.chiffrer(secret.getBytes(StandardCharsets.UTF_8));
    }

    public String ouvrir(byte[] scelle) {
        return new String(coffre.dechiffrer(scelle), StandardCharsets.UTF_8);
    }
}

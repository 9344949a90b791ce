package fr.unisson.acces;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id, with the parameters of the OWASP Password Storage Cheat Sheet (19 MiB, 2 passes).
@Component
class MotsDePasse {

    /// Each computation takes 19 MiB: a crowd at the door must not exhaust the memory.
    private static final int EN_MEME_TEMPS = 8;

    /// As long to compare with as any, and equal to none: a salt and a digest of zeros.
    static final String PERSONNE =
            "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

    private final Argon2PasswordEncoder encodeur;
    private final Semaphore places = new Semaphore(EN_MEME_TEMPS);

    MotsDePasse() {
        this(new Argon2PasswordEncoder(16, 32, 1, 19456, 2));
    }

    MotsDePasse(Argon2PasswordEncoder encodeur) {
        this.encodeur = encodeur;
    }

    final String hacher(String motDePasse) {
        return surUnePlace(() -> java.util.Objects.requireNonNull(encodeur.encode(motDePasse)));
    }

    /// Takes as long whether the account exists or not, so that time tells nothing.
    boolean correspond(String motDePasse, @Nullable String hache) {
        var juste =
                surUnePlace(() -> encodeur.matches(motDePasse, hache == null ? PERSONNE : hache));
        return juste && hache != null;
    }

    private <T> T surUnePlace(Supplier<T> calcul) {
        places.acquireUninterruptibly();
        try {
            return calcul.get();
        } finally {
            places.release();
        }
    }
}

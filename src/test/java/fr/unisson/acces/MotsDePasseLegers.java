package fr.unisson.acces;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// The same passwords at a small price: a test that is not about them must not pay for each account
/// what a thief would.
@TestComponent
@Primary
public class MotsDePasseLegers extends MotsDePasse {

    MotsDePasseLegers() {
        super(new Argon2PasswordEncoder(16, 32, 1, 64, 1));
    }
}

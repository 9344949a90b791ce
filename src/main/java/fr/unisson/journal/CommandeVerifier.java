package fr.unisson.journal;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// `./unisson verify`: reads every chain again, tells the result, and ends with code 1 when one is
/// broken.
@Component
@Profile("verification")
class CommandeVerifier implements ApplicationRunner, ExitCodeGenerator {

    private final VerificationDuJournal verification;
    private int code;

    CommandeVerifier(VerificationDuJournal verification) {
        this.verification = verification;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var rapport = verification.verifier();
        rapport.ruptures().forEach(System.out::println);
        System.out.printf(
                "%d lignes relues, %d rupture(s).%n", rapport.lignes(), rapport.ruptures().size());
        code = rapport.ruptures().isEmpty() ? 0 : 1;
    }

    @Override
    public int getExitCode() {
        return code;
    }
}

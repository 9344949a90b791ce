package fr.unisson.journal;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// `./unisson verify`: reads again the chains of the journal, the files and the seals, tells the
/// result, and ends with code 1 when one does not hold.
@Component
@Profile("verification")
class CommandeVerifier implements ApplicationRunner, ExitCodeGenerator {

    private static final int MONTRES = 50;

    private final List<ControleDIntegrite> controles;
    private int code;

    CommandeVerifier(List<ControleDIntegrite> controles) {
        this.controles = List.copyOf(controles);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long ecarts = 0;
        for (var controle : controles) {
            var bilan = relire(controle);
            ecarts += bilan.ecarts().size();
            System.out.printf("%s, %s.%n", bilan.relu(), compte(bilan.ecarts().size()));
            bilan.ecarts().stream().limit(MONTRES).forEach(e -> System.out.println("  - " + e));
            if (bilan.ecarts().size() > MONTRES) {
                System.out.printf("  … et %d autres.%n", bilan.ecarts().size() - MONTRES);
            }
        }
        System.out.println(
                ecarts == 0
                        ? "Tout tient."
                        : "ATTENTION : "
                                + compte(ecarts)
                                + ". Gardez vos sauvegardes, n’en remplacez aucune, et comparez la"
                                + " dernière qui tient (docs/exploitation.md).");
        code = ecarts == 0 ? 0 : 1;
    }

    /// A page that the disk has damaged makes the base refuse the whole reading: that is a finding.
    private static ControleDIntegrite.Bilan relire(ControleDIntegrite controle) {
        try {
            return controle.controler();
        } catch (DataAccessException | TransactionException e) {
            return new ControleDIntegrite.Bilan(
                    "Une relecture interrompue",
                    List.of(
                            "la base n’a pas pu tout lire : "
                                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
        }
    }

    private static String compte(long ecarts) {
        return ecarts == 0
                ? "aucun écart"
                : String.format(Locale.FRENCH, "%,d écart%s", ecarts, ecarts > 1 ? "s" : "");
    }

    @Override
    public int getExitCode() {
        return code;
    }
}

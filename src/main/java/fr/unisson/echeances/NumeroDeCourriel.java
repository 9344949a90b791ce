package fr.unisson.echeances;

import fr.unisson.acces.JetonsSignes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The Message-ID of our mails: signed, so that a report which names one speaks of a mail that left
/// here. Only who received that mail, and the servers on its way, can know it.
@Component
class NumeroDeCourriel {

    private static final String USAGE = "courriel";
    private static final Pattern NUMERO = Pattern.compile("<([\\w-]{1,40}\\.[\\w-]{40,100})@");

    private final JetonsSignes jetons;
    private final String hote;

    NumeroDeCourriel(JetonsSignes jetons, @Value("${unisson.adresse}") String site) {
        this.jetons = jetons;
        var lu = URI.create(site).getHost();
        this.hote = lu == null ? "localhost" : lu;
    }

    String ecrire(long courrier) {
        return "<" + jetons.signer(USAGE, String.valueOf(courrier)) + "@" + hote + ">";
    }

    /// The mails of ours that a header names, whatever else it names.
    List<Long> lire(String entete) {
        return NUMERO.matcher(entete)
                .results()
                .map(m -> jetons.lire(USAGE, m.group(1)))
                .flatMap(Optional::stream)
                .map(Long::valueOf)
                .distinct()
                .toList();
    }
}

package fr.unisson.socle.antivirus;

import fr.unisson.socle.Acteur;
import fr.unisson.socle.DemarrageRefuse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks clamd about what people send, when its address is set. Nothing waits for it but a deposit:
/// neither the start nor the health of the program.
@Component
public class Antivirus {

    private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);

    private static final Duration AU_MOINS = Duration.ofSeconds(1);

    private final @Nullable Clamd clamd;
    private final MeterRegistry registre;

    Antivirus(
            @Value("${unisson.antivirus:}") String adresse,
            @Value("${unisson.antivirus-delai:60s}") Duration delai,
            MeterRegistry registre) {
        if (delai.compareTo(AU_MOINS) < 0) {
            throw new DemarrageRefuse(
                    "Le délai donné à l’antivirus est de moins d’une seconde.",
                    "Donnez dans UNISSON_ANTIVIRUSDELAI une durée plus longue, ou retirez-le : 60s.");
        }
        this.clamd =
                adresse.isBlank() ? null : new Clamd(AdresseDeClamd.de(adresse.strip()), delai);
        this.registre = registre;
    }

    public boolean regle() {
        return clamd != null;
    }

    public EtatDeLAntivirus etat() {
        if (clamd == null) return new EtatDeLAntivirus.Absent();
        try {
            return EtatDeLAntivirus.lire(clamd.version());
        } catch (IOException e) {
            return new EtatDeLAntivirus.Muet(Clamd.raison(e));
        }
    }

    /// Empty when it may be kept.
    Optional<RefusDeFichier> examiner(InputStream contenu, long taille) {
        if (clamd == null) return Optional.empty();
        var debut = Timer.start(registre);
        var refus = refus(clamd.examiner(contenu), taille);
        debut.stop(
                Timer.builder("unisson.antivirus.examens")
                        .description("Fichiers envoyés, examinés par l’antivirus")
                        .tag("etat", refus.map(Enum::name).orElse("SAIN"))
                        .register(registre));
        return refus;
    }

    /// The account and the number of the request tell whom to warn; the name of the file may name
    /// somebody, and is not written.
    private static Optional<RefusDeFichier> refus(ReponseDeClamd reponse, long taille) {
        return switch (reponse) {
            case ReponseDeClamd.Sain _ -> Optional.empty();
            case ReponseDeClamd.Infecte(var signature) -> {
                LOG.warn(
                        "Fichier refusé, compte {}, {} octets : l’antivirus y reconnaît {}",
                        Acteur.courant().compte(),
                        taille,
                        signature);
                yield Optional.of(RefusDeFichier.INFECTE);
            }
            case ReponseDeClamd.TropLong _ -> {
                LOG.warn(
                        "Fichier refusé, compte {}, {} octets : plus que l’antivirus n’en examine",
                        Acteur.courant().compte(),
                        taille);
                yield Optional.of(RefusDeFichier.TROP_LONG);
            }
            case ReponseDeClamd.SansReponse(var pourquoi) -> {
                LOG.error(
                        "Fichier refusé, compte {}, {} octets : l’antivirus ne répond pas, {}",
                        Acteur.courant().compte(),
                        taille,
                        pourquoi);
                yield Optional.of(RefusDeFichier.SANS_REPONSE);
            }
        };
    }
}

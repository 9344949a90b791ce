package fr.unisson.acces;

import fr.unisson.acces.domaine.LimiteEssais;
import fr.unisson.acces.donnees.EssaisSql;
import fr.unisson.acces.donnees.Systeme;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Counts attempts per account and per network address. An attempt is counted before it is judged,
/// in its own short transaction; success forgets those of the account.
@Component
class Essais {

    private final EssaisSql essais;
    private final Systeme systeme;
    private final Coffre coffre;
    private final Clock horloge;

    Essais(EssaisSql essais, Systeme systeme, Coffre coffre, Clock horloge) {
        this.essais = essais;
        this.systeme = systeme;
        this.coffre = coffre;
        this.horloge = horloge;
    }

    /// The time to wait when there were too many attempts; otherwise this one is counted.
    Optional<Duration> tenter(String sujet, String adresse) {
        var surLAdresse = compter("adresse:" + adresse, LimiteEssais.ADRESSE);
        return surLAdresse.isPresent()
                ? surLAdresse
                : compter("compte:" + sujet, LimiteEssais.COMPTE);
    }

    Optional<Duration> demanderCourriel(String courriel, String adresse) {
        var surLAdresse = compter("adresse:" + adresse, LimiteEssais.ADRESSE);
        return surLAdresse.isPresent()
                ? surLAdresse
                : compter("courriel:" + courriel, LimiteEssais.COURRIEL);
    }

    /// A success is not an attempt after all: a whole hospital signs in at nine from one address.
    void reussir(String sujet, String adresse) {
        systeme.faire(() -> {
            essais.oublier(coffre.empreinte("compte:" + sujet));
            rendre(adresse);
        });
    }

    /// Counts what a program presents before it is read; [#rendre] when it was good.
    Optional<Duration> presenter(String adresse) {
        return compter("adresse:" + adresse, LimiteEssais.ADRESSE);
    }

    void rendre(String adresse) {
        systeme.faire(() ->
                essais.rendre(
                        coffre.empreinte("adresse:" + adresse), LimiteEssais.ADRESSE.seuil()));
    }

    /// One more attempt on any subject.
    Optional<Duration> compter(String sujet, LimiteEssais limite) {
        var cle = coffre.empreinte(sujet);
        return systeme.executer(() -> {
            var maintenant = horloge.instant();
            var avant = essais.lirePourEcrire(cle).orElse(null);
            var reste = limite.reste(avant, maintenant);
            if (reste.isEmpty()) {
                essais.ecrire(cle, limite.suivant(avant, maintenant));
            }
            return reste;
        });
    }
}

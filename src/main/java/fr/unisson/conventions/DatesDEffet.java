package fr.unisson.conventions;

import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.donnees.SignaturesSql;
import fr.unisson.conventions.donnees.SituationSql;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The dates with legal effect that a convention carries once signed, then in force.
@Component
class DatesDEffet {

    private final Suite suite;
    private final SituationSql situations;
    private final SignaturesSql signatures;

    DatesDEffet(Suite suite, SituationSql situations, SignaturesSql signatures) {
        this.suite = suite;
        this.situations = situations;
        this.signatures = signatures;
    }

    /// A convention is signed on the day of the last signature on its text, which for a copy signed
    /// outside is the one written on it.
    void signer(long convention) {
        var s = suite.situation(convention);
        var jour =
                signatures.lister(convention).stream()
                        .filter(x -> x.empreinte().equals(s.empreinte()))
                        .map(SignaturesSql.Signee::jour)
                        .max(LocalDate::compareTo)
                        .orElse(suite.aujourdhui());
        situations.dater(
                convention, jour, s.mode() == ModePriseEffet.DERNIERE_SIGNATURE ? jour : null);
    }

    void reprendre(long convention) {
        situations.reprendre(convention);
    }

    void mettreEnVigueur(long convention) {
        situations.mettreEnVigueur(convention, suite.aujourdhui());
    }
}

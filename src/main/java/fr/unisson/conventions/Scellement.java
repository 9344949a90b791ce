package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.SignaturesSql;
import fr.unisson.conventions.donnees.SituationSql;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The convention becomes signed in the transaction of the last signature, by the platform.
@Component
class Scellement {

    private final Suite suite;
    private final DemandesDeSignature signataires;
    private final SituationSql situations;
    private final SignaturesSql signatures;

    Scellement(
            Suite suite,
            DemandesDeSignature signataires,
            SituationSql situations,
            SignaturesSql signatures) {
        this.suite = suite;
        this.signataires = signataires;
        this.situations = situations;
        this.signatures = signatures;
    }

    /// True when this was the last one. The caller holds the convention's lock, so that two last
    /// signatures see each other.
    boolean siComplet(long convention) {
        var dossier = suite.dossier(convention);
        var s = dossier.situation();
        var faits =
                dossier.composer(
                        suite.aujourdhui(),
                        _ -> 0,
                        signataires.signatures(signataires.lister(convention)),
                        0,
                        Saisie.vide());
        var motifs =
                suite.franchir(
                        s, TransitionConvention.SCELLER, faits, RoleConvention.SYSTEME, null, null);
        if (!motifs.isEmpty()) return false;
        var jour =
                signatures.lister(convention).stream()
                        .filter(x -> x.empreinte().equals(s.empreinte()))
                        .map(SignaturesSql.Signee::jour)
                        .max(LocalDate::compareTo)
                        .orElse(suite.aujourdhui());
        situations.dater(
                convention, jour, s.mode() == ModePriseEffet.DERNIERE_SIGNATURE ? jour : null);
        return true;
    }
}

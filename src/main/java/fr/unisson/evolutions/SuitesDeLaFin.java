package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionLiee;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.domaine.EtatConvention;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an end would do to what hangs from a convention, told before anybody confirms it.
@Service
public class SuitesDeLaFin {

    private final Filiation filiation;

    SuitesDeLaFin(Filiation filiation) {
        this.filiation = filiation;
    }

    /// @param phrase what becomes of it
    public record Suite(String titre, String adresse, String phrase) {}

    /// As far as the actor reads what hangs from it.
    @Transactional(readOnly = true)
    public List<Suite> prevoir(ConventionId id, EtatConvention fin) {
        var suites = new ArrayList<Suite>();
        filiation.avenantsOuverts(id).forEach(a -> suites.add(suite(a, phraseDAvenant(a))));
        filiation.specifiques(id).forEach(s -> suites.add(suite(s, phraseDeSpecifique(s, fin))));
        return suites;
    }

    private static Suite suite(ConventionLiee liee, String phrase) {
        return new Suite(liee.titre(), liee.adresse(), phrase);
    }

    private static String phraseDAvenant(ConventionLiee avenant) {
        return avenant.etat() == EtatConvention.SIGNEE
                ? "avenant signé qui n’aura pas pris effet : il deviendra caduc"
                : "avenant en préparation : il sera abandonné";
    }

    private static String phraseDeSpecifique(ConventionLiee specifique, EtatConvention fin) {
        if (FinDesConventionsLiees.finitAvec(specifique, fin))
            return "convention spécifique : elle prendra fin le même jour, parce que son texte le"
                    + " dit";
        return "convention spécifique : ses parties seront prévenues, elle continuera jusqu’à son"
                + " propre terme";
    }
}

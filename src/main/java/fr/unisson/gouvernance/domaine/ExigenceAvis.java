package fr.unisson.gouvernance.domaine;

import fr.unisson.gouvernance.Suite;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Predicate;

/// What a passage of an opinion requires.
public enum ExigenceAvis implements Exigence<DossierAvis> {
    TEXTE("Le texte de l’avis", "Écrivez l’avis.", d -> Exigence.vide(d.texte())),
    SENS("Le sens de l’avis", "Dites le sens de l’avis.", d -> d.sens() == null),
    REPONSE_DATEE(
            "La date à laquelle la réponse est due",
            "Indiquez pour quand la réponse est attendue.",
            d -> d.reponsePour() == null),
    SUITE("La suite donnée", "Dites si l’avis est suivi.", d -> d.suite() == null),
    /// An answer without reasons is none, whether the opinion is followed or not.
    RAISONS("Les raisons", "Écrivez les raisons de cette réponse.", d -> vide(d.reponse())),
    EFFET_DATE(
            "La date à laquelle l’effet sera constaté",
            "Un avis suivi change quelque chose : indiquez quand on le constatera.",
            d -> d.suite() != null && d.suite() != Suite.NON_SUIVI && d.effetPour() == null),
    /// An opinion that was not followed has no effect to be noticed.
    AVIS_SUIVI(
            "Un avis suivi, en tout ou en partie",
            "Cet avis n’a pas été suivi : il n’y a pas d’effet à constater.",
            d -> d.suite() == Suite.NON_SUIVI),
    EFFET("Ce que l’avis a changé", "Écrivez ce que l’avis a changé.", d -> vide(d.effet()));

    private final String libelle;
    private final String phrase;
    private final Predicate<DossierAvis> manque;

    ExigenceAvis(String libelle, String phrase, Predicate<DossierAvis> manque) {
        this.libelle = libelle;
        this.phrase = phrase;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierAvis dossier) {
        return Exigence.si(manque.test(dossier), phrase);
    }

    private static boolean vide(String texte) {
        return Exigence.vide(texte);
    }
}

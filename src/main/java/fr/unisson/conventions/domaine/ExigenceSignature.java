package fr.unisson.conventions.domaine;

import static fr.unisson.socle.vie.Exigence.si;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Every guard of a signature.
public enum ExigenceSignature implements Exigence<DossierSignature> {
    TEXTE_ACTUEL(
            "Le texte affiché est le texte actuel",
            d ->
                    si(
                            !d.empreinteAffichee().equals(d.empreinteCourante()),
                            "Le texte a changé depuis votre lecture : relisez ce qui a changé"
                                    + " avant de signer.")),
    MANDAT_EN_COURS(
            "Un mandat en cours",
            d ->
                    si(
                            d.mandat() == null || !d.mandat().valide(d.jour()),
                            "Aucun mandat en cours à ce jour : mettez le mandat à jour ou confiez"
                                    + " la signature à une personne habilitée.")),
    TEXTE_LU(
            "Le texte affiché en entier",
            d -> si(!d.texteLuEnEntier(), "Parcourez le texte jusqu’à la fin.")),
    CONSENTEMENT(
            "Le consentement exprimé",
            d -> si(!d.consentement(), "Cochez la phrase de consentement.")),
    CODE(
            "Le code reçu par courriel",
            d -> si(!d.codeValide(), "Le code est inexact ou périmé : demandez-en un nouveau.")),
    TOUR_ARRIVE(
            "L’ordre de signature est respecté",
            d -> si(!d.tourArrive(), "D’autres signataires passent avant, dans l’ordre convenu.")),
    DELAI_ECOULE(
            "Le délai est écoulé",
            d ->
                    si(
                            d.limite() == null || !d.jour().isAfter(d.limite()),
                            "Le délai de signature n’est pas écoulé.")),
    COPIE_JOINTE(
            "La copie signée et sa date",
            d ->
                    si(
                            d.copie() == null
                                    || d.dateCopie() == null
                                    || d.dateCopie().isAfter(d.jour()),
                            "Joignez la copie signée et indiquez la date de signature.")),
    AUTRE_PARTIE(
            "Par une autre partie",
            d ->
                    si(
                            d.partieDeLActeur() == null
                                    || Objects.equals(d.partieDeLActeur(), d.partieDepositaire()),
                            "La copie est vérifiée par une autre partie que celle qui l’a"
                                    + " déposée."));

    private final String libelle;
    private final Function<DossierSignature, Optional<Manque>> manque;

    ExigenceSignature(String libelle, Function<DossierSignature, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierSignature dossier) {
        return manque.apply(dossier);
    }
}

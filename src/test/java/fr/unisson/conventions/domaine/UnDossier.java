package fr.unisson.conventions.domaine;

import fr.unisson.conventions.domaine.DossierConvention.Cadre;
import fr.unisson.conventions.domaine.DossierConvention.Divergence;
import fr.unisson.conventions.domaine.DossierConvention.Partie;
import fr.unisson.conventions.domaine.DossierConvention.Principe;
import fr.unisson.conventions.domaine.DossierConvention.PriseEffet;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.DossierConvention.Signature;
import fr.unisson.conventions.domaine.DossierConvention.Texte;
import fr.unisson.conventions.domaine.DossierConvention.Validation;
import fr.unisson.conventions.domaine.DossierConvention.Volet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Builds the facts of a convention: by default everything is ready for every passage, so that a
/// test spoils only what it is about.
final class UnDossier {

    static final LocalDate JOUR = LocalDate.of(2027, 3, 15);
    static final String TEXTE = "a".repeat(64);
    static final String ANCIEN = "b".repeat(64);

    Cadre cadre =
            new Cadre("Coopérer", "convention-cadre-essms", 2, 1, 1, null, 1, "La presqu’île");
    List<Partie> parties = new ArrayList<>(List.of(partie(1, "EHPAD"), partie(2, "CPTS")));
    List<Principe> principes =
            new ArrayList<>(List.of(new Principe("Autonomie", Set.of(1L, 2L), List.of())));
    List<Volet> volets =
            new ArrayList<>(
                    IntStream.rangeClosed(1, 7)
                            .mapToObj(n -> new Volet(n, EtatVolet.ADOPTE))
                            .toList());
    List<Divergence> divergences =
            new ArrayList<>(List.of(new Divergence("Astreinte", EtatDivergence.LEVEE)));
    Texte texte = new Texte(TEXTE, true, Set.of(), List.of(), List.of(), List.of(), 1);
    List<Signature> signatures =
            new ArrayList<>(List.of(signature(11, 1, "Mme Roux"), signature(12, 2, "M. Le Goff")));
    DossierConvention.Amende amende = DossierConvention.Amende.aucune();
    PriseEffet priseEffet = new PriseEffet(ModePriseEffet.DATE_FIXE, JOUR, 0);
    Saisie saisie =
            new Saisie(
                    Set.of(3),
                    JOUR.plusDays(15),
                    Set.of(11L, 12L),
                    true,
                    EtatConvention.CO_CONSTRUCTION,
                    JOUR.minusMonths(6));

    static UnDossier pret() {
        return new UnDossier();
    }

    static Partie partie(long id, String nom) {
        return new Partie(id, nom, true, true, true, TEXTE, validee(TEXTE), 1);
    }

    static Validation validee(@Nullable String empreinte) {
        return new Validation(EtatValidation.FAVORABLE, empreinte, false, 0);
    }

    static Signature signature(long id, long partie, String nom) {
        return new Signature(id, partie, nom, EtatSignature.SIGNE, TEXTE, false);
    }

    UnDossier cadre(UnaryOperator<Cadre> f) {
        cadre = f.apply(cadre);
        return this;
    }

    UnDossier deuxiemePartie(UnaryOperator<Partie> f) {
        parties.set(1, f.apply(parties.get(1)));
        return this;
    }

    UnDossier validationDeLaDeuxieme(Validation v) {
        return deuxiemePartie(
                p -> new Partie(p.id(), p.nom(), true, true, true, p.approuvee(), v, 1));
    }

    UnDossier texte(UnaryOperator<Texte> f) {
        texte = f.apply(texte);
        return this;
    }

    UnDossier deuxiemeSignature(EtatSignature etat, String empreinte, boolean verifiee) {
        signatures.set(1, new Signature(12, 2, "M. Le Goff", etat, empreinte, verifiee));
        return this;
    }

    UnDossier saisie(UnaryOperator<Saisie> f) {
        saisie = f.apply(saisie);
        return this;
    }

    /// An instance has refused, which is what allows to take the text back.
    UnDossier refuse() {
        return validationDeLaDeuxieme(new Validation(EtatValidation.DEFAVORABLE, TEXTE, false, 0));
    }

    UnDossier amende(boolean finie, boolean texteDepasse) {
        amende = new DossierConvention.Amende(finie, texteDepasse, null);
        return this;
    }

    /// An amendment that touches nothing the bodies of the parties decide on.
    UnDossier dispense() {
        amende =
                new DossierConvention.Amende(
                        false, false, "cet avenant ne modifie que les indicateurs (article 12)");
        return this;
    }

    DossierConvention dossier() {
        return new DossierConvention(
                JOUR,
                cadre,
                parties,
                principes,
                volets,
                divergences,
                texte,
                signatures,
                priseEffet,
                amende,
                saisie);
    }
}

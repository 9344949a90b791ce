package fr.unisson.evolutions.domaine;

import static fr.unisson.socle.vie.Exigence.si;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What each step of an accession asks for.
public enum ExigenceAdhesion implements Exigence<DossierAdhesion> {
    CONVENTION_EN_VIGUEUR(
            "Une convention en vigueur",
            d -> si(!d.enVigueur(), "La convention n’est plus en vigueur.")),
    ORGANISATION_CHOISIE(
            "Une organisation qui n’est pas déjà partie",
            d -> si(!d.organisation(), "Choisissez une organisation qui n’est pas déjà partie.")),
    PRESENTATION(
            "Ce qu’elle est et comment elle remplit les conditions",
            d ->
                    si(
                            Exigence.vide(d.presentation()),
                            "Dites ce que fait l’organisation et comment elle remplit les"
                                    + " conditions de l’article.")),
    QUI_L_A_PROPOSEE(
            "La personne qui l’a proposée",
            d -> si(!d.mienne(), "Seule la personne qui l’a proposée peut la retirer.")),
    ACCORD_ACQUIS(
            "L’accord que demande l’article",
            d -> si(!d.suffrages().acquis(), "L’accord des parties n’est pas acquis.")),
    ACCORD_IMPOSSIBLE(
            "Un accord qui n’est plus possible",
            d -> si(!d.suffrages().impossible(), "L’accord des parties est encore possible.")),
    PARTIE_ENTREE(
            "L’avenant d’adhésion en vigueur",
            d -> si(!d.entree(), "L’avenant d’adhésion n’a pas pris effet.")),
    NE_PEUT_PLUS_ABOUTIR(
            "Un avenant abandonné, ou une convention finie",
            d -> si(d.enVigueur() && !d.avenantAbandonne(), "L’adhésion peut encore aboutir."));

    private final String libelle;
    private final Function<DossierAdhesion, Optional<Manque>> manque;

    ExigenceAdhesion(String libelle, Function<DossierAdhesion, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierAdhesion dossier) {
        return manque.apply(dossier);
    }
}

package fr.unisson.gouvernance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a meeting decides.
///
/// @param porteur seat of the person in charge, null when another or nobody is
/// @param porteurNom a person in charge who does not sit there; empty otherwise
/// @param vote a show of hands in words, when stances are not told one by one
/// @param positions of the members, each once
/// @param objets what it is about, elsewhere in this site
public record NouvelleDecision(
        String texte,
        @Nullable Long porteur,
        String porteurNom,
        @Nullable LocalDate pourLe,
        String vote,
        List<PositionDite> positions,
        List<ObjetLie> objets) {

    /// A member's stance on it.
    public record PositionDite(long siege, Position position, String motif) {}

    /// @param lien address within this site
    public record ObjetLie(String libelle, String lien, Sujet.@Nullable Objet objet) {}

    public NouvelleDecision {
        positions = List.copyOf(positions);
        objets = List.copyOf(objets);
    }

    public static NouvelleDecision de(String texte) {
        return new NouvelleDecision(texte, null, "", null, "", List.of(), List.of());
    }

    public NouvelleDecision confieeA(@Nullable Long siege, @Nullable LocalDate pour) {
        return new NouvelleDecision(texte, siege, porteurNom, pour, vote, positions, objets);
    }

    public NouvelleDecision avecPositions(List<PositionDite> dites, String comptees) {
        return new NouvelleDecision(texte, porteur, porteurNom, pourLe, comptees, dites, objets);
    }

    public NouvelleDecision surObjets(List<ObjetLie> lies) {
        return new NouvelleDecision(texte, porteur, porteurNom, pourLe, vote, positions, lies);
    }
}

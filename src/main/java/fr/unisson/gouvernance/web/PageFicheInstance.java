package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One body: what needs care, what it is for, its balance, its history.
///
/// @param soins what needs care, each with where to do it
/// @param equilibre none for bodies whose composition is not ours to judge
/// @param regler address of the form, null when the reader may not; likewise `clore` and `porteurs`
public record PageFicheInstance(
        TeteInstance tete,
        String objet,
        List<Soin> soins,
        List<Fait> faits,
        List<Lien> liees,
        @Nullable EquilibreLu equilibre,
        List<Evenement> histoire,
        @Nullable String regler,
        @Nullable String clore,
        @Nullable String porteurs,
        boolean active) {

    public PageFicheInstance {
        soins = List.copyOf(soins);
        faits = List.copyOf(faits);
        liees = List.copyOf(liees);
        histoire = List.copyOf(histoire);
    }

    /// @param relation "Dépend de", "Groupe de cette instance"
    public record Lien(String relation, String nom, String lien) {}

    public record Soin(String phrase, String lien, String geste) {}

    /// The gauge, in words first.
    ///
    /// @param verdict one sentence
    public record EquilibreLu(
            boolean respecte,
            String verdict,
            String reference,
            List<Controle> controles,
            List<Part> parts,
            int total) {

        public EquilibreLu {
            controles = List.copyOf(controles);
            parts = List.copyOf(parts);
        }
    }

    public record Controle(String libelle, boolean rempli, String constat) {}

    /// @param mots "3 sièges, dont 1 à pourvoir"
    public record Part(String college, int sieges, String mots) {}
}

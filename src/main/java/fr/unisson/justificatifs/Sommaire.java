package fr.unisson.justificatifs;

import java.util.List;

/// What the printed summary tells: what the file holds, what is missing and why, how to check it.
///
/// @param faits for whom, over which period, by whom and when
public record Sommaire(String titre, List<Fait> faits, List<Chapitre> chapitres) {

    public Sommaire {
        faits = List.copyOf(faits);
        chapitres = List.copyOf(chapitres);
    }

    public record Fait(String nom, String valeur) {}

    /// One convention.
    public record Chapitre(String titre, List<Fait> faits, List<Section> sections) {
        public Chapitre {
            faits = List.copyOf(faits);
            sections = List.copyOf(sections);
        }
    }

    /// One kind of pieces.
    public record Section(String titre, List<Ligne> pieces, List<String> manques) {
        public Section {
            pieces = List.copyOf(pieces);
            manques = List.copyOf(manques);
        }
    }

    public record Ligne(String titre, String chemin, String taille, String empreinte) {}
}

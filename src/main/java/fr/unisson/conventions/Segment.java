package fr.unisson.conventions;

/// A piece of the difference between two texts.
public record Segment(Nature nature, String texte) {

    public enum Nature {
        EGAL,
        AJOUT,
        RETRAIT
    }
}

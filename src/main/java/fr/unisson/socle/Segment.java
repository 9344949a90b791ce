package fr.unisson.socle;

/// A run of words of a difference between two texts: unchanged, added or removed.
public record Segment(Nature nature, String texte) {

    public enum Nature {
        EGAL,
        AJOUT,
        RETRAIT
    }

    public static Segment egal(String texte) {
        return new Segment(Nature.EGAL, texte);
    }

    public static Segment ajout(String texte) {
        return new Segment(Nature.AJOUT, texte);
    }

    public static Segment retrait(String texte) {
        return new Segment(Nature.RETRAIT, texte);
    }
}

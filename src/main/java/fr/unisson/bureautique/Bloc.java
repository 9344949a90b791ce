package fr.unisson.bureautique;

/// A paragraph of a text that was read, in Markdown.
///
/// @param niveau 1 to 6 for what the text itself calls a heading, 0 otherwise
public record Bloc(int niveau, String texte) {

    public boolean titre() {
        return niveau > 0;
    }
}

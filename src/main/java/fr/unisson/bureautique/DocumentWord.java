package fr.unisson.bureautique;

import java.util.List;

/// What a Word document says: a cover, then a text in Markdown.
///
/// @param genre what it is, above the title; empty for what has no cover, such as a letter
/// @param faits lines of the cover
/// @param mention said on the cover and at the foot of every page
/// @param entete at the head of every page
/// @param markdown headings, paragraphs, lists and tables
public record DocumentWord(
        String genre,
        String titre,
        List<String> faits,
        String mention,
        String entete,
        String markdown) {

    /// Said of every copy taken out for reading.
    public static final String COPIE = "Copie de lecture, sans valeur de preuve";

    public DocumentWord {
        faits = List.copyOf(faits);
    }
}

package fr.unisson.justificatifs;

import fr.unisson.documents.Contenu;
import fr.unisson.documents.Fichier;
import java.io.InputStream;
import java.util.function.Supplier;

/// One file to be put in, read when its turn comes.
///
/// @param nom of the file, extension included
/// @param titre what it is, in words
public record Piece(String nom, String titre, long taille, Supplier<InputStream> contenu) {

    static Piece de(String nom, String titre, Contenu contenu) {
        return new Piece(nom, titre, contenu.taille(), contenu::ouvrir);
    }

    static Piece de(String nom, String titre, byte[] octets) {
        return de(nom, titre, Contenu.de(octets));
    }

    static Piece de(String titre, Fichier fichier, Supplier<InputStream> contenu) {
        return new Piece(fichier.nom(), titre, fichier.taille(), contenu);
    }
}

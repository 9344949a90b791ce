package fr.unisson.documents;

import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;

/// What is to be printed.
///
/// `corps` is a well-formed XHTML fragment (headings, paragraphs, lists, tables, `data:` images);
/// anything else in it is dropped. An empty `<nav class="sommaire"></nav>` receives the table of
/// contents. `entete` and `pied` are plain texts repeated on every page: usually the name of the
/// document, and its version with its digest.
public record Maquette(
        String titre,
        String objet,
        String entete,
        String pied,
        String corps,
        List<PieceJointe> pieces) {

    public Maquette {
        if (titre.isBlank()) {
            throw new IllegalArgumentException("PDF/UA asks for a title");
        }
        pieces = List.copyOf(pieces);
    }

    public static Maquette de(String titre, String corps) {
        return new Maquette(titre, titre, titre, "", corps, List.of());
    }

    public Maquette avecObjet(String nouvelObjet) {
        return new Maquette(titre, nouvelObjet, entete, pied, corps, pieces);
    }

    public Maquette avecEntete(String nouvelEntete) {
        return new Maquette(titre, objet, nouvelEntete, pied, corps, pieces);
    }

    public Maquette avecPied(String nouveauPied) {
        return new Maquette(titre, objet, entete, nouveauPied, corps, pieces);
    }

    /// Its foot says the day.
    public Maquette imprimeeLe(LocalDate jour) {
        return avecPied("Imprimé le " + Dates.jour(jour));
    }

    public Maquette avecPieces(List<PieceJointe> nouvellesPieces) {
        return new Maquette(titre, objet, entete, pied, corps, nouvellesPieces);
    }
}

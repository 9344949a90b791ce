package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import java.util.ArrayList;
import java.util.List;

/// Gathers one kind of pieces of one convention: a module that has more to show offers its own as a
/// bean. Called inside a transaction of the reader: it finds what they may read, and says what is
/// missing and why.
public interface Recolte {

    NaturePiece nature();

    /// @throws fr.unisson.socle.Interdit when the reader may not have these pieces; the message is
    ///   the reason given
    Lot recolter(ConventionVue convention, DemandeDeDossier demande);

    /// What was found.
    ///
    /// @param manques one sentence for each thing that is not there
    record Lot(List<Piece> pieces, List<String> manques) {
        public Lot {
            pieces = List.copyOf(pieces);
            manques = List.copyOf(manques);
        }

        static Lot sans(String raison) {
            return new Lot(List.of(), List.of(raison));
        }
    }

    /// A lot being filled.
    final class Panier {
        private final List<Piece> pieces = new ArrayList<>();
        private final List<String> manques = new ArrayList<>();

        public void mettre(Piece piece) {
            pieces.add(piece);
        }

        public void manque(String raison) {
            manques.add(raison);
        }

        public boolean vide() {
            return pieces.isEmpty() && manques.isEmpty();
        }

        public Lot lot() {
            return new Lot(pieces, manques);
        }
    }
}

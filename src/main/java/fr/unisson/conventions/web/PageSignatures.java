package fr.unisson.conventions.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All signatures of a convention: who signed, who is awaited, and the final document.
///
/// @param pertes what a change of text would void
/// @param declarable the event of effect may be declared by this reader
public record PageSignatures(
        TeteConvention tete,
        List<Ligne> lignes,
        List<Ligne> annulees,
        List<Ligne> pertes,
        boolean rouvrable,
        boolean declarable,
        @Nullable String document,
        @Nullable String preuves,
        boolean documentAttendu,
        Erreurs erreurs) {

    public PageSignatures {
        lignes = List.copyOf(lignes);
        annulees = List.copyOf(annulees);
        pertes = List.copyOf(pertes);
    }

    /// @param relance when the last reminder went
    /// @param aMoi this reader has to sign it
    public record Ligne(
            long id,
            String partie,
            String nom,
            String qualite,
            Pastille etat,
            @Nullable String precision,
            @Nullable String relance,
            boolean relancable,
            boolean aMoi) {}

    /// The request that this reader has to sign.
    public @Nullable Ligne mienne() {
        return lignes.stream().filter(Ligne::aMoi).findFirst().orElse(null);
    }
}

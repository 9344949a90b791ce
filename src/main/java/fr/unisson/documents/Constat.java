package fr.unisson.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What checking a file tells. Integrity is a fact of arithmetic; who sealed is a matter of trust:
/// both are said apart.
///
/// @param empreinte SHA-256 of the file as received
/// @param connu the object whose final document this very file is, on this platform
public record Constat(
        Etat etat, String empreinte, long taille, List<SceauLu> sceaux, Optional<Connu> connu) {

    public enum Etat {
        /// Every seal holds and nothing was added after the last one.
        INTACT,
        /// A seal no longer matches the bytes that it covers.
        ALTERE,
        /// The seal holds, but the file goes on after what it covers.
        COMPLETE_ENSUITE,
        NON_SCELLE,
        CHIFFRE,
        TRONQUE,
        ILLISIBLE,
        PAS_UN_PDF,
        VIDE
    }

    /// One seal or signature found in the file.
    ///
    /// @param dePlateforme whether it was put with the key of this platform
    /// @param reconnu whether the certificate leads to one that this platform trusts
    /// @param annonceLe the time that the sealer claims
    /// @param atteste the time that a timestamp authority attests, when there is one
    public record SceauLu(
            Optional<Certificat> certificat,
            boolean dePlateforme,
            boolean reconnu,
            boolean integre,
            boolean couvreTout,
            Optional<NiveauDuSceau> niveau,
            Optional<Instant> annonceLe,
            Optional<Attestation> atteste) {}

    /// @param reconnue whether this platform trusts the authority; anybody may run one
    public record Attestation(Instant le, String autorite, boolean reconnue) {}

    /// @param objetId the identifier in the module that registered the document
    /// @param nullite that what it held binds nobody any more, empty while it does
    public record Connu(
            String objetType,
            long objetId,
            Instant scelleLe,
            Optional<SourceDeNullite.Nullite> nullite) {

        public Connu(String objetType, long objetId, Instant scelleLe) {
            this(objetType, objetId, scelleLe, Optional.empty());
        }
    }

    public Constat {
        sceaux = List.copyOf(sceaux);
    }

    /// Intact, and sealed by this platform at least once.
    public boolean authentique() {
        return etat == Etat.INTACT && sceaux.stream().anyMatch(SceauLu::dePlateforme);
    }

    Constat connuComme(Optional<Connu> objet) {
        return new Constat(etat, empreinte, taille, sceaux, objet);
    }
}

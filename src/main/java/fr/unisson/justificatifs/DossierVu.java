package fr.unisson.justificatifs;

import fr.unisson.acces.CompteId;
import fr.unisson.documents.FichierId;
import fr.unisson.socle.Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file of evidence, as the person who asked for it sees it.
///
/// @param expireLe when it goes: what it copies stays where it is
/// @param empreinte of the whole file, SHA-256
/// @param manques what it does not hold and why, one sentence each
public record DossierVu(
        DossierId id,
        CompteId compte,
        DemandeDeDossier demande,
        EtatDossier etat,
        Instant demandeLe,
        @Nullable Instant finiLe,
        @Nullable Instant expireLe,
        @Nullable FichierId fichier,
        @Nullable String empreinte,
        long taille,
        int pieces,
        List<String> manques) {

    public DossierVu {
        manques = List.copyOf(manques);
    }

    public String adresse() {
        return "/justificatifs/" + id;
    }

    /// Since when it is gone and by which rule; empty while it is not.
    public Optional<String> effacement() {
        if (etat != EtatDossier.EFFACE || expireLe == null || finiLe == null)
            return Optional.empty();
        return Optional.of(
                "Effacé le "
                        + Dates.jour(Dates.jourDe(expireLe))
                        + " : un dossier se garde "
                        + Duration.between(finiLe, expireLe).toDays()
                        + " jours après sa préparation. Les pièces qu’il copiait restent à leur"
                        + " place, et le même dossier peut être préparé de nouveau.");
    }

    /// "Dialogue de gestion ACI, mission prévention".
    public String titre() {
        var pour = demande.pour().libelle();
        return demande.precision().isEmpty() ? pour : pour + ", " + demande.precision();
    }
}

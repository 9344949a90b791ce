package fr.unisson.conventions;

import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.gouvernance.Mandat;
import fr.unisson.socle.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request as its page shows it.
///
/// @param mandat the one that counts today, none when the signatory has none
/// @param difference what changed since this request, empty when nothing did
/// @param fraiche the request that came after it for the same party
public record DemandeVue(
        LigneDemande demande,
        Situation situation,
        String partie,
        boolean mienne,
        @Nullable Mandat mandat,
        String texte,
        List<Segment> difference,
        @Nullable LigneDemande fraiche,
        boolean peutConfier,
        boolean peutDeposer,
        boolean autrePartie,
        @Nullable Long copie,
        Consentement consentement) {

    public DemandeVue {
        difference = List.copyOf(difference);
    }

    public boolean texteChange() {
        return !demande.empreinte().equals(situation.empreinte());
    }
}

package fr.unisson.evolutions.domaine;

import fr.unisson.conventions.domaine.DonneesArticle.AccordDemande;

/// What the parties answered about an accession. Each counts for one, whatever its size.
///
/// @param parties those of today
/// @param pour and `contre` among them; the others have not answered
public record Suffrages(AccordDemande regle, int parties, int pour, int contre) {

    public Suffrages {
        if (pour < 0 || contre < 0 || pour + contre > parties) {
            throw new IllegalArgumentException("more answers than parties");
        }
    }

    /// Nothing that is still to be answered can take it back.
    public boolean acquis() {
        return parties > 0 && pour >= requis();
    }

    /// Nothing that is still to be answered can give it.
    public boolean impossible() {
        return parties - contre < requis();
    }

    /// More than half is a majority: half is not.
    public int requis() {
        return regle == AccordDemande.TOUTES ? parties : parties / 2 + 1;
    }
}

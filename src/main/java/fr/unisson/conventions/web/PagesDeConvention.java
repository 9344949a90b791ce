package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The head of a convention, for the faces that modules above offer.
@Component
@NamedInterface("pages")
public class PagesDeConvention {

    private final DossiersLus dossiers;

    PagesDeConvention(DossiersLus dossiers) {
        this.dossiers = dossiers;
    }

    /// @throws fr.unisson.socle.Introuvable when the convention or this face is not the reader's
    @Transactional(readOnly = true)
    public TeteConvention ouvrir(ConventionId id, OngletOffert onglet) {
        return dossiers.ouvrir(id.valeur(), onglet.adresse(id.valeur())).tete();
    }
}

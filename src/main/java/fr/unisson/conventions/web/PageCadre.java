package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What frames a convention beside its articles: title, perimeter, term, observers.
///
/// @param modifiable the reader may change all of it now
/// @param partageable the reader may change what observers read, at any step
/// @param empechement why it does not change any more, null when it may
/// @param phrase the term as it will be printed
/// @param actuel the frame as it stands
/// @param renouvellementSuppose said when nobody told what follows the term, null when it was
/// @param preavisSuppose said when nobody told the notice, null when it was
/// @param specifique it hangs from a framework, and says whether it outlives it
/// @param entreTemps what somebody else changed since the reader opened the page
public record PageCadre(
        TeteConvention tete,
        boolean modifiable,
        boolean partageable,
        @Nullable String empechement,
        String phrase,
        List<Fait> actuel,
        List<Fait> entreTemps,
        CadreForm form,
        DureeForm duree,
        @Nullable String renouvellementSuppose,
        @Nullable String preavisSuppose,
        boolean specifique,
        Erreurs erreurs) {

    public PageCadre {
        actuel = List.copyOf(actuel);
        entreTemps = List.copyOf(entreTemps);
    }

    public List<Choix> modes() {
        return Arrays.stream(ModePriseEffet.values())
                .map(m -> new Choix(m.name(), m.libelle()))
                .toList();
    }

    public List<Choix> renouvellements() {
        return Arrays.stream(ModeRenouvellement.values())
                .map(m -> new Choix(m.name(), m.libelle()))
                .toList();
    }

    public List<Choix> visibilites() {
        return Arrays.stream(Visibilite.values())
                .map(v -> new Choix(v.name(), v.libelle(), v.explication()))
                .toList();
    }
}

package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.Visibilite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What frames a convention, beside its articles.
public record CadreConvention(
        String titre,
        String resume,
        String perimetre,
        @Nullable String motifSansDiagnostic,
        Duree duree,
        @Nullable LocalDate effetSouhaite,
        Visibilite visibiliteObservateurs) {

    /// What changes from the frame as it stood, in words.
    String difference(ConventionVue avant) {
        var faits = new ArrayList<String>();
        if (!titre.equals(avant.titre()))
            faits.add("titre, « " + avant.titre() + " » devient « " + titre + " »");
        if (!resume.equals(avant.resume())) faits.add("présentation");
        if (!perimetre.equals(avant.perimetre())) faits.add("périmètre");
        if (!Objects.equals(motifSansDiagnostic, avant.motifSansDiagnostic()))
            faits.add("raison de l’absence de diagnostic");
        if (!duree.equals(avant.duree())) faits.add("durée et renouvellement");
        if (!Objects.equals(effetSouhaite, avant.effetSouhaite()))
            faits.add("date d’effet souhaitée");
        if (visibiliteObservateurs != avant.visibiliteObservateurs())
            faits.add(
                    "lecture par les observateurs : "
                            + visibiliteObservateurs
                                    .libelle()
                                    .toLowerCase(java.util.Locale.FRANCE));
        return String.join(" ; ", faits);
    }
}

package fr.unisson.archives.domaine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything an elimination looks at.
///
/// @param natures how many kinds are chosen
/// @param tropTot kinds whose day has not come, or never comes, in words
/// @param fichiers how many files would lose their content
/// @param accordsAttendus parties that have not agreed
/// @param visaJoint whether the agreement of the archives service is there as a file
/// @param raisonPrivees why these are not public archives
public record DossierElimination(
        boolean archivee,
        LocalDate aujourdhui,
        int natures,
        List<String> tropTot,
        int fichiers,
        List<String> accordsAttendus,
        boolean publiques,
        String visaReference,
        @Nullable LocalDate visaLe,
        boolean visaJoint,
        String raisonPrivees) {

    public DossierElimination {
        tropTot = List.copyOf(tropTot);
        accordsAttendus = List.copyOf(accordsAttendus);
    }
}

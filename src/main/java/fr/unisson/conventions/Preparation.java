package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.PreparationSql;
import fr.unisson.journal.Journal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Diagnostics and shared findings.
@Service
public class Preparation {

    private static final RoleConvention[] CONTRIBUENT = {
        RoleConvention.ANIMATEUR, RoleConvention.REFERENT, RoleConvention.REPRESENTANT_USAGERS
    };

    private final Participations participations;
    private final PreparationSql preparation;
    private final Journal journal;
    private final Clock horloge;

    Preparation(
            Participations participations,
            PreparationSql preparation,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.preparation = preparation;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public List<DiagnosticVue> diagnostics(ConventionId id) {
        participations.exigerLecture(participations.charger(id));
        return preparation.diagnostics(id.valeur());
    }

    @Transactional(readOnly = true)
    public List<ConstatVue> constats(ConventionId id) {
        participations.exigerLecture(participations.charger(id));
        return preparation.constats(id.valeur());
    }

    @Transactional
    public Resultat<Long> deposer(ConventionId id, NouveauDiagnostic diagnostic) {
        var moi = contribuer(id);
        if (tropTard(id)) return Resultat.refus(Participations.trop("Le texte est déjà assemblé."));
        if (diagnostic.intitule().isBlank())
            return Resultat.refus("INTITULE", "Donnez un titre au diagnostic.");
        long ligne =
                preparation.deposer(
                        id.valeur(),
                        moi.partie(),
                        diagnostic,
                        moi.compteOuZero(),
                        horloge.instant());
        journal.consigner("convention", id.valeur(), "Diagnostic joint", diagnostic.intitule());
        return Resultat.fait(ligne);
    }

    @Transactional
    public Resultat<Long> noter(ConventionId id, String constat) {
        var moi = contribuer(id);
        if (tropTard(id)) return Resultat.refus(Participations.trop("Le texte est déjà assemblé."));
        if (constat.isBlank()) return Resultat.refus("TEXTE", "Écrivez le constat.");
        long ligne =
                preparation.noter(
                        id.valeur(), constat.strip(), moi.compteOuZero(), horloge.instant());
        journal.consigner("convention", id.valeur(), "Constat partagé noté", constat.strip());
        return Resultat.fait(ligne);
    }

    @Transactional
    public Resultat<Long> ecarterDiagnostic(ConventionId id, long diagnostic, String motif) {
        var moi = contribuer(id);
        if (motif.isBlank())
            return Resultat.refus("MOTIF_REQUIS", "Indiquez le motif en quelques mots.");
        if (!preparation.ecarterDiagnostic(
                id.valeur(), diagnostic, motif, moi.compteOuZero(), horloge.instant()))
            return Resultat.depasse();
        journal.consigner("convention", id.valeur(), "Diagnostic écarté", motif);
        return Resultat.fait(diagnostic);
    }

    @Transactional
    public Resultat<Long> ecarterConstat(ConventionId id, long constat, String motif) {
        var moi = contribuer(id);
        if (motif.isBlank())
            return Resultat.refus("MOTIF_REQUIS", "Indiquez le motif en quelques mots.");
        if (!preparation.ecarterConstat(
                id.valeur(), constat, motif, moi.compteOuZero(), horloge.instant()))
            return Resultat.depasse();
        journal.consigner("convention", id.valeur(), "Constat écarté", motif);
        return Resultat.fait(constat);
    }

    private Participation contribuer(ConventionId id) {
        participations.charger(id);
        return participations.exiger(id, CONTRIBUENT);
    }

    private boolean tropTard(ConventionId id) {
        return participations.charger(id).etat().compareTo(EtatConvention.CONSOLIDATION) > 0;
    }
}

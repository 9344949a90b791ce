package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.DossierSql;
import fr.unisson.conventions.donnees.PreparationSql;
import fr.unisson.documents.Depot;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final DossierSql faits;
    private final Fichiers fichiers;
    private final Journal journal;
    private final Clock horloge;

    Preparation(
            Participations participations,
            PreparationSql preparation,
            DossierSql faits,
            Fichiers fichiers,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.preparation = preparation;
        this.faits = faits;
        this.fichiers = fichiers;
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
        return deposer(id, diagnostic, null);
    }

    /// @param piece the document itself, shared with everyone who may read the convention
    @Transactional
    public Resultat<Long> deposer(
            ConventionId id, NouveauDiagnostic diagnostic, @Nullable Envoi piece) {
        var moi = contribuer(id);
        if (tropTard(id)) return trop();
        if (diagnostic.intitule().isBlank())
            return Resultat.refus("INTITULE", "Donnez un titre au diagnostic.");
        return switch (piece == null ? null : fichiers.deposer(piece, null)) {
            case null -> Resultat.fait(inscrire(id, moi, diagnostic, null));
            case Depot.Refuse(var motif) -> Resultat.refus("PIECE", motif.message());
            case Depot.Accepte(var recu) -> {
                fichiers.joindre(recu.id(), "convention", id.valeur());
                yield Resultat.fait(inscrire(id, moi, diagnostic.avec(recu), recu));
            }
        };
    }

    private long inscrire(
            ConventionId id,
            Participation moi,
            NouveauDiagnostic diagnostic,
            @Nullable Fichier recu) {
        long ligne =
                preparation.deposer(
                        id.valeur(),
                        moi.partie(),
                        diagnostic,
                        moi.compteOuZero(),
                        horloge.instant());
        journal.consigner(
                "convention",
                id.valeur(),
                "Diagnostic joint",
                recu == null
                        ? diagnostic.intitule()
                        : diagnostic.intitule() + ", fichier " + recu.nom());
        return ligne;
    }

    @Transactional
    public Resultat<Long> noter(ConventionId id, String constat) {
        var moi = contribuer(id);
        if (tropTard(id)) return trop();
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
        if (tropTard(id)) return trop();
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
        if (tropTard(id)) return trop();
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

    /// The preamble prints them: like the frame, they are settled before the first review.
    private boolean tropTard(ConventionId id) {
        return !Redaction.cadreModifiable(
                participations.charger(id).etat(), faits.dejaRelu(id.valeur()));
    }

    private static <T> Resultat<T> trop() {
        return Resultat.refus(
                Participations.trop("Le texte est relu ou figé : le préambule ne change plus."));
    }
}

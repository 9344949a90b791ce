package fr.unisson.essms;

import fr.unisson.documents.Depot;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.essms.domaine.NaturePiece;
import fr.unisson.essms.donnees.ExterneSql;
import fr.unisson.essms.donnees.PieceExterneSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The documents of evaluations by outside bodies. One joined by mistake is replaced by another of
/// the same nature until the evaluation ends: a step that asked for it still has it, and the
/// history keeps both.
@Service
@Transactional
public class PiecesExternes {

    private static final String OBJET = Externes.OBJET;

    private final ExterneSql externes;
    private final PieceExterneSql pieces;
    private final RolesDEssms roles;
    private final Fichiers fichiers;
    private final Journal journal;
    private final Clock horloge;

    PiecesExternes(
            ExterneSql externes,
            PieceExterneSql pieces,
            RolesDEssms roles,
            Fichiers fichiers,
            Journal journal,
            Clock horloge) {
        this.externes = externes;
        this.pieces = pieces;
        this.roles = roles;
        this.fichiers = fichiers;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Those that stand, without those that others replaced.
    @Transactional(readOnly = true)
    public List<PieceExterne> lister(long id) {
        return pieces.pieces(id, fichiers.lister(OBJET, id));
    }

    /// The earliest first.
    @Transactional(readOnly = true)
    public List<RemplacementExterne> remplacements(long id) {
        return pieces.remplacements(id, fichiers.lister(OBJET, id));
    }

    /// One whose nature was said, and that may be replaced.
    ///
    /// @throws Introuvable when it is not one of those that stand
    @Transactional(readOnly = true)
    public PieceExterne charger(long id, FichierId fichier) {
        return lister(id).stream()
                .filter(p -> p.fichier().id().equals(fichier) && p.jour() != null)
                .findFirst()
                .orElseThrow(() -> new Introuvable("document " + fichier));
    }

    /// @param nature what it is, null when it was not said
    /// @param jour the day it bears
    public Resultat<Fichier> joindre(
            long id,
            @Nullable Envoi envoi,
            @Nullable NaturePiece nature,
            @Nullable LocalDate jour) {
        menee(id);
        var motifs = new ArrayList<Motif>();
        if (nature == null) motifs.add(new Motif("NATURE", "Dites ce qu’est ce document."));
        dater(jour, motifs);
        if (envoi == null) motifs.add(new Motif("FICHIER", "Choisissez le fichier à joindre."));
        if (nature == null || jour == null || envoi == null || !motifs.isEmpty())
            return new Resultat.Refus<>(motifs);
        return switch (fichiers.deposer(envoi, null)) {
            case Depot.Refuse(var motif) -> Resultat.refus("FICHIER", motif.message());
            case Depot.Accepte(var recu) -> {
                garder(id, recu, nature, jour);
                journal.consigner(OBJET, id, nature.libelle() + " : fichier joint", recu.nom());
                yield Resultat.fait(recu);
            }
        };
    }

    /// @param jour the day that the new one bears
    /// @param raison why the former one is replaced
    /// @throws Introuvable when it was replaced meanwhile
    public Resultat<Fichier> remplacer(
            long id,
            FichierId ancien,
            @Nullable Envoi envoi,
            @Nullable LocalDate jour,
            String raison) {
        menee(id);
        pieces.retenir(id);
        var remplacee = charger(id, ancien);
        var motifs = new ArrayList<Motif>();
        if (menee(id).etat().finie())
            motifs.add(
                    new Motif(
                            "FINIE",
                            "Une évaluation clôturée ou annulée garde ses documents tels quels."));
        if (envoi == null)
            motifs.add(new Motif("FICHIER", "Choisissez le fichier qui remplace celui-ci."));
        dater(jour, motifs);
        if (raison.isBlank())
            motifs.add(new Motif("RAISON", "Dites pourquoi ce document est remplacé."));
        DonneeDePatient.refus("RAISON", raison).ifPresent(motifs::add);
        if (jour == null || envoi == null || !motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        return switch (fichiers.deposer(envoi, null)) {
            case Depot.Refuse(var motif) -> Resultat.refus("FICHIER", motif.message());
            case Depot.Accepte(var recu) -> {
                garder(id, recu, remplacee.nature(), jour);
                pieces.remplacer(id, ancien, recu.id(), raison.strip(), horloge.instant());
                journal.consigner(
                        OBJET,
                        id,
                        remplacee.nature().libelle() + " : fichier remplacé",
                        remplacee.fichier().nom() + " → " + recu.nom());
                yield Resultat.fait(recu);
            }
        };
    }

    private ExterneVue menee(long id) {
        var x = externes.trouver(id).orElseThrow(() -> new Introuvable("évaluation externe " + id));
        roles.exigerResponsable(x.organisation());
        return x;
    }

    private void dater(@Nullable LocalDate jour, List<Motif> motifs) {
        if (jour == null || jour.isAfter(Dates.jourDe(horloge.instant())))
            motifs.add(new Motif("DATE", "Donnez la date du document : aujourd’hui au plus tard."));
    }

    private void garder(long id, Fichier recu, NaturePiece nature, LocalDate jour) {
        fichiers.joindre(recu.id(), OBJET, id);
        pieces.nommer(id, recu.id(), nature, jour, horloge.instant());
    }
}

package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.documents.FichierId;
import fr.unisson.justificatifs.donnees.DossierSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files of evidence of the connected person: asked for, prepared in the background, kept a few
/// days for them alone.
@Service
@Transactional
public class Justificatifs {

    static final int CONVENTIONS_AU_PLUS = 50;
    private static final int EN_COURS_AU_PLUS = 3;

    private final DossierSql dossiers;
    private final Conventions conventions;
    private final Clock horloge;

    Justificatifs(DossierSql dossiers, Conventions conventions, Clock horloge) {
        this.dossiers = dossiers;
        this.conventions = conventions;
        this.horloge = horloge;
    }

    /// A convention that may be chosen.
    public record Choisissable(ConventionId id, String nom, EtatConvention etat) {}

    /// @throws Introuvable when a convention is not for the actor
    public Resultat<DossierId> demander(DemandeDeDossier d) {
        if (!Acteur.courant().connecte())
            throw new Interdit("Un dossier est demandé par quelqu’un.");
        var motifs = refus(d);
        return motifs.isEmpty()
                ? Resultat.fait(dossiers.demander(d, horloge.instant()))
                : new Resultat.Refus<>(motifs);
    }

    private List<Motif> refus(DemandeDeDossier d) {
        var motifs = new ArrayList<Motif>();
        if (d.conventions().isEmpty())
            motifs.add(new Motif("CONVENTIONS", "Choisissez au moins une convention."));
        if (d.conventions().size() > CONVENTIONS_AU_PLUS)
            motifs.add(
                    new Motif(
                            "CONVENTIONS",
                            "Choisissez " + CONVENTIONS_AU_PLUS + " conventions au plus."));
        if (d.natures().isEmpty())
            motifs.add(new Motif("NATURES", "Choisissez au moins une sorte de pièces."));
        if (d.fin().isBefore(d.debut()))
            motifs.add(new Motif("FIN", "La fin de la période vient après son début."));
        if (d.pour() == PublicVise.AUTRE && d.precision().isBlank())
            motifs.add(new Motif("PRECISION", "Dites à qui ce dossier est destiné."));
        if (dossiers.enCours() >= EN_COURS_AU_PLUS)
            motifs.add(
                    new Motif(
                            "EN_COURS",
                            "Plusieurs de vos dossiers sont en préparation : attendez que l’un"
                                    + " d’eux soit prêt."));
        d.conventions().stream()
                .map(conventions::charger)
                .filter(c -> c.etat().avantSignature() || c.etat().sansSuite())
                .forEach(c ->
                        motifs.add(
                                new Motif(
                                        "CONVENTIONS",
                                        "« "
                                                + c.titre()
                                                + " » n’est pas signée : elle n’a pas encore de"
                                                + " justificatifs.")));
        return motifs;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<DossierVu> lister() {
        return dossiers.lister();
    }

    /// @throws Introuvable when it is somebody else's
    @Transactional(readOnly = true)
    public DossierVu lire(DossierId id) {
        return dossiers.trouver(id).orElseThrow(() -> new Introuvable("dossier " + id));
    }

    /// What may be downloaded now: by who asked for it, while it is kept and while they still read
    /// every convention in it.
    ///
    /// @throws Conflit when it is not ready, or gone
    @Transactional(readOnly = true)
    public FichierId fichier(DossierId id) {
        var d = lire(id);
        var fichier = d.fichier();
        if (d.etat() != EtatDossier.PRET || fichier == null) {
            throw new Conflit(d.effacement().orElse("Ce dossier n’est pas encore prêt."));
        }
        d.demande().conventions().forEach(conventions::charger);
        return fichier;
    }

    @Transactional(readOnly = true)
    public List<Choisissable> aChoisir() {
        return dossiers.aChoisir().stream()
                .map(c ->
                        new Choisissable(
                                new ConventionId(c.id()),
                                nom(c.numero(), c.titre()),
                                EtatConvention.valueOf(c.etat())))
                .toList();
    }

    private static String nom(@Nullable String numero, String titre) {
        return numero == null ? titre : titre + " (n° " + numero + ")";
    }
}

package fr.unisson.gouvernance;

import fr.unisson.gouvernance.AnnoncesDuCompteRendu.Annonce;
import fr.unisson.gouvernance.domaine.TransitionReunion;
import fr.unisson.gouvernance.donnees.CompteRenduSql;
import fr.unisson.gouvernance.donnees.ParticipantsSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The minutes: sent once as a frozen text under its digest, completed by dated additions.
/// [RedactionsDeComptesRendus] writes and prints them, [ApprobationsDesComptesRendus] has them
/// approved.
@Service
@Transactional
public class ComptesRendus {

    private final VieDesReunions vie;
    private final RedactionsDeComptesRendus redactions;
    private final CompteRenduSql comptesRendus;
    private final ParticipantsSql participants;
    private final ApprobationsDesComptesRendus approbations;
    private final AnnoncesDuCompteRendu annonces;
    private final DevoirsDesReunions devoirs;
    private final Clock horloge;

    ComptesRendus(
            VieDesReunions vie,
            RedactionsDeComptesRendus redactions,
            CompteRenduSql comptesRendus,
            ParticipantsSql participants,
            ApprobationsDesComptesRendus approbations,
            AnnoncesDuCompteRendu annonces,
            DevoirsDesReunions devoirs,
            Clock horloge) {
        this.vie = vie;
        this.redactions = redactions;
        this.comptesRendus = comptesRendus;
        this.participants = participants;
        this.approbations = approbations;
        this.annonces = annonces;
        this.devoirs = devoirs;
        this.horloge = horloge;
    }

    /// What was sent; empty before.
    @Transactional(readOnly = true)
    public Optional<CompteRendu> trouver(ReunionId id) {
        return comptesRendus.trouver(id);
    }

    /// Freezes the text and sends it; whoever has a voice then owes a stance.
    public Resultat<CompteRendu> diffuser(ReunionId id, int version) {
        var diffuse = vie.franchir(id, version, TransitionReunion.DIFFUSER, null, null);
        if (!(diffuse instanceof Resultat.Fait<Reunion>(var r))) {
            return new Resultat.Refus<>(diffuse.motifs());
        }
        var texte = redactions.brouillon(r);
        comptesRendus.diffuser(r, texte, Empreinte.de(texte), horloge.instant());
        var c = comptesRendus.trouver(id).orElseThrow();
        annoncer(r, "compte-rendu", "Compte rendu : " + r.nom(), annonce(c), c.texte());
        devoirs.mettreAJour(r);
        return Resultat.fait(c);
    }

    private static String annonce(CompteRendu c) {
        return c.jours() == null
                ? "Le compte rendu est diffusé. Chacun est invité à se prononcer."
                : "Le compte rendu est diffusé. Sans objection jusqu’au "
                        + Dates.jour(c.limite())
                        + ", il sera approuvé.";
    }

    /// To the members; guests were invited, not asked to approve.
    private void annoncer(Reunion r, String fait, String objet, String annonce, String sansPage) {
        var membres =
                participants.lister(r.id()).stream()
                        .filter(p -> !p.retire() && p.siege() != null)
                        .toList();
        annonces.annoncer(r, membres, new Annonce(fait, objet, annonce, sansPage));
    }

    /// A dated addition: what was sent is not rewritten. It answers the objections, and while the
    /// minutes wait for approval the delay starts again.
    public Resultat<CompteRendu> completer(ReunionId id, String texte) {
        var r = vie.lire(id);
        if (!r.instance().tenue()) return Reunions.reserve();
        if (r.etat() != EtatReunion.CR_DIFFUSE && r.etat() != EtatReunion.CR_APPROUVE) {
            return Resultat.refus(Motif.ETAT, "Le compte rendu n’est pas encore diffusé.");
        }
        var propre = texte.strip();
        if (propre.isEmpty()) return Resultat.refus("TEXTE", "Écrivez ce qui est corrigé.");
        var nommee = DonneeDePatient.refus("TEXTE", propre);
        if (nommee.isPresent()) return new Resultat.Refus<>(List.of(nommee.get()));
        comptesRendus.ajouter(r, propre, Empreinte.de(propre), horloge.instant());
        vie.noter(id, "Compte rendu complété", propre);
        annoncer(
                r,
                "rectificatif",
                "Compte rendu complété : " + r.nom(),
                "Un rectificatif est joint au compte rendu.",
                propre);
        devoirs.mettreAJour(r);
        if (r.etat() == EtatReunion.CR_DIFFUSE) approbations.approuverSiAcquis(r);
        return Resultat.fait(comptesRendus.trouver(id).orElseThrow());
    }
}

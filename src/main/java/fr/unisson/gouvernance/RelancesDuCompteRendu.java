package fr.unisson.gouvernance;

import fr.unisson.gouvernance.AnnoncesDuCompteRendu.Annonce;
import fr.unisson.gouvernance.donnees.ReunionSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Minutes that wait for each member to speak: who runs the instance writes to those who have not,
/// at most once a day. The history of the meeting tells when.
@Service
@Transactional
public class RelancesDuCompteRendu {

    private static final String FAIT = "Relance pour le compte rendu";
    private static final int FAITS_RELUS = 200;

    private final VieDesReunions vie;
    private final ReunionSql reunions;
    private final ComptesRendus comptesRendus;
    private final ApprobationsDesComptesRendus approbations;
    private final Journal journal;
    private final AnnoncesDuCompteRendu annonces;

    RelancesDuCompteRendu(
            VieDesReunions vie,
            ReunionSql reunions,
            ComptesRendus comptesRendus,
            ApprobationsDesComptesRendus approbations,
            Journal journal,
            AnnoncesDuCompteRendu annonces) {
        this.vie = vie;
        this.reunions = reunions;
        this.comptesRendus = comptesRendus;
        this.approbations = approbations;
        this.journal = journal;
        this.annonces = annonces;
    }

    /// Whether the actor may write to them now.
    @Transactional(readOnly = true)
    public boolean offerte(Reunion r, CompteRendu c) {
        return r.instance().tenue()
                && attend(r, c)
                && !silencieux(r, c).isEmpty()
                && !partieAujourdhui(r.id());
    }

    /// @return how many people were written to
    public Resultat<Integer> relancer(ReunionId id) {
        reunions.verrouiller(id);
        var r = vie.lire(id);
        if (!r.instance().tenue()) return Reunions.reserve();
        var c = comptesRendus.trouver(id).orElse(null);
        if (c == null || !attend(r, c)) {
            return Resultat.refus(Motif.ETAT, "Ce compte rendu n’attend pas de position.");
        }
        if (partieAujourdhui(id)) {
            return Resultat.refus("DEJA", "Une relance est déjà partie aujourd’hui.");
        }
        var silencieux = silencieux(r, c);
        if (silencieux.isEmpty()) {
            return Resultat.refus("PERSONNE", "Personne à relancer n’a d’adresse connue.");
        }
        ecrire(r, c, silencieux);
        vie.noter(id, FAIT, String.join(", ", silencieux.stream().map(Participant::nom).toList()));
        return Resultat.fait(silencieux.size());
    }

    private static boolean attend(Reunion r, CompteRendu c) {
        return r.etat() == EtatReunion.CR_DIFFUSE && c.jours() == null;
    }

    private List<Participant> silencieux(Reunion r, CompteRendu c) {
        return approbations.sansPosition(r.id(), c).stream()
                .filter(p -> p.joignable() && !p.moi())
                .filter(p -> ApprobationsDesComptesRendus.parole(p).relancee())
                .toList();
    }

    private boolean partieAujourdhui(ReunionId id) {
        return journal
                .histoire(VieDesReunions.OBJET, id.valeur(), Integer.MAX_VALUE, FAITS_RELUS)
                .stream()
                .anyMatch(f ->
                        f.fait().equals(FAIT) && Dates.jourDe(f.le()).equals(vie.aujourdhui()));
    }

    private void ecrire(Reunion r, CompteRendu c, List<Participant> silencieux) {
        annonces.annoncer(
                r,
                silencieux,
                new Annonce(
                        "relance",
                        "Votre position est attendue : " + r.nom(),
                        "Le compte rendu sera approuvé quand chacun se sera prononcé. Votre"
                                + " position manque encore.",
                        "Dites-la à la présidence ou au secrétariat de l’instance, qui la"
                                + " notera.\n\n"
                                + c.texte()));
    }
}

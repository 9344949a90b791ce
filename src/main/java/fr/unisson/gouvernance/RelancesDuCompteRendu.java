package fr.unisson.gouvernance;

import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Lettre;
import fr.unisson.gouvernance.donnees.ReunionSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.Objects;
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
    private final Journal journal;
    private final Courrier courrier;

    RelancesDuCompteRendu(
            VieDesReunions vie,
            ReunionSql reunions,
            ComptesRendus comptesRendus,
            Journal journal,
            Courrier courrier) {
        this.vie = vie;
        this.reunions = reunions;
        this.comptesRendus = comptesRendus;
        this.journal = journal;
        this.courrier = courrier;
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
        silencieux.forEach(p -> ecrire(r, c, p));
        vie.noter(id, FAIT, String.join(", ", silencieux.stream().map(Participant::nom).toList()));
        return Resultat.fait(silencieux.size());
    }

    private static boolean attend(Reunion r, CompteRendu c) {
        return r.etat() == EtatReunion.CR_DIFFUSE && c.jours() == null;
    }

    private List<Participant> silencieux(Reunion r, CompteRendu c) {
        return comptesRendus.sansPosition(r.id(), c).stream()
                .filter(p -> p.joignable() && !p.moi())
                .toList();
    }

    private boolean partieAujourdhui(ReunionId id) {
        return journal
                .histoire(VieDesReunions.OBJET, id.valeur(), Integer.MAX_VALUE, FAITS_RELUS)
                .stream()
                .anyMatch(f ->
                        f.fait().equals(FAIT) && Dates.jourDe(f.le()).equals(vie.aujourdhui()));
    }

    /// With the text for those who have no page to open, and whom to tell.
    private void ecrire(Reunion r, CompteRendu c, Participant p) {
        var objet = "Votre position est attendue : " + r.nom();
        var corps =
                "Bonjour "
                        + p.nom()
                        + ",\n\nLe compte rendu sera approuvé quand chacun se sera prononcé. Votre"
                        + " position manque encore.\n";
        if (p.compte() != null) {
            courrier.deposer(p.compte(), Lettre.de(objet, corps, r.adresse() + "/compte-rendu"));
            return;
        }
        var suite =
                "\nDites-la à la présidence ou au secrétariat de l’instance, qui la notera.\n\n";
        courrier.deposer(
                Objects.requireNonNull(p.courriel()),
                Lettre.de(objet, corps + suite + c.texte(), null));
    }
}

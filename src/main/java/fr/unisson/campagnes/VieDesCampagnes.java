package fr.unisson.campagnes;

import fr.unisson.campagnes.domaine.DossierCampagne;
import fr.unisson.campagnes.domaine.RoleCampagne;
import fr.unisson.campagnes.domaine.TransitionCampagne;
import fr.unisson.campagnes.donnees.CampagneSql;
import fr.unisson.evaluations.VoixDOrganisation;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Franchissement;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Transition;
import fr.unisson.socle.vie.Verification;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves a campaign. What becomes of answers is decided by the database alone, whatever program
/// moves it.
@Service
public class VieDesCampagnes {

    private final Campagnes campagnes;
    private final CampagneSql sql;
    private final SuitesDesCampagnes suites;
    private final VoixDOrganisation voix;
    private final Journal journal;
    private final Clock horloge;

    VieDesCampagnes(
            Campagnes campagnes,
            CampagneSql sql,
            SuitesDesCampagnes suites,
            VoixDOrganisation voix,
            Journal journal,
            Clock horloge) {
        this.campagnes = campagnes;
        this.sql = sql;
        this.suites = suites;
        this.voix = voix;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The passages that the actor may ask for now, met or not.
    @Transactional(readOnly = true)
    public List<TransitionCampagne> possibles(CampagneVue c) {
        return Transition.possibles(TransitionCampagne.class, c.etat(), roles(c));
    }

    @Transactional(readOnly = true)
    public List<Verification> verifier(CampagneVue c, TransitionCampagne transition) {
        return transition.verifier(dossier(c));
    }

    /// A campaign that is announced for today or earlier opens at once.
    ///
    /// @param version the one that was shown: a page that has aged moves nothing
    @Transactional
    public Resultat<EtatCampagne> franchir(
            CampagneId id, int version, TransitionCampagne transition, String motif) {
        var passe = passer(campagnes.lire(id), version, transition, motif);
        if (!passe.estFait() || transition != TransitionCampagne.PROGRAMMER) return passe;
        var c = campagnes.lire(id);
        var ouvre = c.contenu().ouvreLe();
        return ouvre == null || ouvre.isAfter(Dates.jourDe(horloge.instant()))
                ? passe
                : passer(c, c.version(), TransitionCampagne.OUVRIR, "");
    }

    private Resultat<EtatCampagne> passer(
            CampagneVue c, int version, TransitionCampagne transition, String motif) {
        var role = transition.roleParmi(roles(c)).orElse(RoleCampagne.LECTEUR);
        return transition
                .decider(c.etat(), dossier(c), new Demande(role, motif))
                .franchir(
                        vers ->
                                sql.franchir(
                                        new Franchissement<>(
                                                c.id().valeur(),
                                                version,
                                                transition,
                                                c.etat(),
                                                vers,
                                                role,
                                                motif,
                                                horloge.instant())),
                        _ -> suites(c, transition, motif));
    }

    private void suites(CampagneVue c, TransitionCampagne transition, String motif) {
        journal.consigner(Campagnes.OBJET, c.id().valeur(), transition.fait(), motif.strip());
        var apres = campagnes.lire(c.id());
        switch (transition) {
            case OUVRIR -> suites.ouvrir(apres, campagnes.invitees(c.id()));
            case CLOTURER -> suites.clore(apres);
            case ABANDONNER -> suites.abandonner(apres, c.etat() == EtatCampagne.OUVERTE);
            case COMPOSER, PROGRAMMER, REPRENDRE -> {}
        }
    }

    private static Set<RoleCampagne> roles(CampagneVue c) {
        if (Acteur.courant().nature() == Acteur.Nature.SYSTEME) {
            return Set.of(RoleCampagne.PLATEFORME);
        }
        return Set.of(c.tenue() ? RoleCampagne.PILOTE : RoleCampagne.LECTEUR);
    }

    private DossierCampagne dossier(CampagneVue c) {
        return new DossierCampagne(
                Dates.jourDe(horloge.instant()),
                voix.comparable(c.contenu().grille()),
                c.contenu().minimum(),
                campagnes.taux(c.id()).invitees(),
                c.contenu().ouvreLe(),
                c.contenu().fermeLe());
    }
}

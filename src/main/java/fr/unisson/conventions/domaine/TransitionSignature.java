package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.EtatSignature.*;
import static fr.unisson.conventions.domaine.ExigenceSignature.*;
import static fr.unisson.conventions.domaine.RoleConvention.ANIMATEUR;
import static fr.unisson.conventions.domaine.RoleConvention.REFERENT;
import static fr.unisson.conventions.domaine.RoleConvention.SIGNATAIRE;
import static fr.unisson.conventions.domaine.RoleConvention.SYSTEME;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of one signatory's request.
public enum TransitionSignature implements Transition<EtatSignature, DossierSignature> {
    INVITER(
            "Inviter à signer",
            de(EN_ATTENTE).vers(INVITE).par(SYSTEME, ANIMATEUR).exige(TOUR_ARRIVE)),
    OUVRIR("Ouvrir le texte", de(INVITE).vers(OUVERT).par(SIGNATAIRE)),
    SIGNER(
            "Signer",
            de(OUVERT)
                    .vers(SIGNE)
                    .par(SIGNATAIRE)
                    .exige(
                            TEXTE_ACTUEL,
                            MANDAT_EN_COURS,
                            TEXTE_LU,
                            ExigenceSignature.CONSENTEMENT,
                            CODE,
                            TOUR_ARRIVE)),
    REFUSER("Refuser de signer", de(INVITE, OUVERT).vers(REFUSE).par(SIGNATAIRE).avecMotif()),
    EXPIRER(
            "Constater le délai écoulé",
            de(EN_ATTENTE, INVITE, OUVERT).vers(EXPIRE).par(SYSTEME).exige(DELAI_ECOULE)),
    /// An old link never dies: it offers a fresh one.
    RENOUVELER(
            "Demander un nouveau lien",
            de(EXPIRE).vers(INVITE).par(SIGNATAIRE, ANIMATEUR, SYSTEME).exige(TEXTE_ACTUEL)),
    /// Also the way out when a signatory left: the referent hands over to someone with a power.
    DELEGUER(
            "Confier la signature",
            de(EN_ATTENTE, INVITE, OUVERT, EXPIRE)
                    .vers(DELEGUE)
                    .par(SIGNATAIRE, REFERENT)
                    .avecMotif()
                    .exige(MANDAT_EN_COURS)),
    DEPOSER_UNE_COPIE(
            "Déposer une copie signée hors d’Unisson",
            de(EN_ATTENTE, INVITE, OUVERT, EXPIRE)
                    .vers(HORS_OUTIL)
                    .par(SIGNATAIRE, REFERENT)
                    .exige(COPIE_JOINTE, TEXTE_ACTUEL)),
    REJETER_LA_COPIE(
            "Rejeter la copie",
            de(HORS_OUTIL).vers(INVITE).par(REFERENT).avecMotif().exige(AUTRE_PARTIE)),
    ANNULER(
            "Annuler",
            de(EN_ATTENTE, INVITE, OUVERT, SIGNE, REFUSE, EXPIRE, HORS_OUTIL)
                    .vers(ANNULE)
                    .par(SYSTEME)
                    .avecMotif());

    private final String libelle;
    private final Passage<EtatSignature, DossierSignature> passage;

    TransitionSignature(String libelle, Passage<EtatSignature, DossierSignature> passage) {
        this.libelle = libelle;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Passage<EtatSignature, DossierSignature> passage() {
        return passage;
    }

    private static Depart de(EtatSignature... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatSignature> depuis) {
        Passage<EtatSignature, DossierSignature> vers(EtatSignature etat) {
            return Passage.entre(depuis, etat);
        }
    }
}

package fr.unisson.conventions.web;

import fr.unisson.conventions.DemandeVue;
import fr.unisson.conventions.Signatures;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.EtatSignature;
import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.gouvernance.Mandat;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Elision;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes a signatory's page.
@Component
class CompositionDemande {

    private final Signatures signatures;
    private final Mandats mandats;
    private final Clock horloge;

    CompositionDemande(Signatures signatures, Mandats mandats, Clock horloge) {
        this.signatures = signatures;
        this.mandats = mandats;
        this.horloge = horloge;
    }

    PageDemande composer(long id, PageDemande.Saisie saisie, Erreurs erreurs) {
        var v = signatures.consulter(id);
        var d = v.demande();
        var fraiche = v.fraiche();
        var limite = d.limite();
        return new PageDemande(
                d.id(),
                d.convention(),
                v.situation().titre(),
                v.situation().avenant(),
                v.partie(),
                d.nom(),
                d.qualite(),
                pastille(d, v.mienne()),
                precision(d),
                v.texte(),
                d.empreinte(),
                v.mienne(),
                v.mienne()
                        && d.etat() == EtatSignature.OUVERT
                        && v.situation().etat() == EtatConvention.EN_SIGNATURE
                        && !v.texteChange(),
                pouvoir(v.mandat()),
                v.texteChange() || d.etat() == EtatSignature.ANNULE,
                v.difference(),
                fraiche == null ? null : "/signatures/" + fraiche.id(),
                v.consentement().texte(),
                limite == null ? null : Dates.jour(limite),
                v.peutConfier() && d.enCours(),
                v.peutDeposer() && d.enCours(),
                aVerifier(v),
                v.copie() == null ? null : "/documents/" + v.copie(),
                v.peutConfier() ? mandats(v) : List.of(),
                saisie,
                erreurs);
    }

    static Pastille pastille(LigneDemande d, boolean mienne) {
        if (mienne && d.etat().ouverte()) return new Pastille("À vous de signer", Ton.ATTENTE);
        if (d.etat() == EtatSignature.HORS_OUTIL) {
            return d.copieVerifiee()
                    ? new Pastille("Signé hors d’Unisson, copie vérifiée", Ton.FAIT)
                    : new Pastille("Copie à vérifier par une autre partie", Ton.ATTENTE);
        }
        return new Pastille(
                d.etat().ouverte() ? "En attente " + Elision.de(d.nom()) : d.etat().libelle(),
                switch (d.etat()) {
                    case SIGNE -> Ton.FAIT;
                    case REFUSE -> Ton.DANGER;
                    case EN_ATTENTE, INVITE, OUVERT, EXPIRE -> Ton.ATTENTE;
                    default -> Ton.NEUTRE;
                });
    }

    private static boolean aVerifier(DemandeVue v) {
        return v.demande().etat() == EtatSignature.HORS_OUTIL
                && !v.demande().copieVerifiee()
                && v.autrePartie();
    }

    private static @Nullable String precision(LigneDemande d) {
        if (d.signe() != null && d.donnee()) return "le " + Dates.moment(d.signe());
        return d.motif();
    }

    private static @Nullable String pouvoir(@Nullable Mandat m) {
        return m == null
                ? null
                : m.fonction()
                        + ", "
                        + m.source().libelle().toLowerCase(java.util.Locale.FRANCE)
                        + (m.donneur().isEmpty() ? "" : " (" + m.donneur() + ")")
                        + (m.dernierJour() == null
                                ? ""
                                : ", jusqu’au " + Dates.jour(m.dernierJour()));
    }

    private List<Choix> mandats(DemandeVue v) {
        var organisation = v.situation().partie(v.demande().partie()).organisation();
        if (!Acteur.courant().organisations().contains(organisation)) return List.of();
        return mandats
                .listerValides(organisation, Matiere.CONVENTIONS, Dates.jourDe(horloge.instant()))
                .stream()
                .filter(m -> m.compte() != null)
                .filter(m -> !Objects.equals(m.compte(), v.demande().compte()))
                .map(m -> new Choix(m.id().toString(), m.titulaire() + ", " + m.fonction()))
                .toList();
    }
}

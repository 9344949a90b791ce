package fr.unisson.acces;

import fr.unisson.acces.IssueDeConnexion.Ouverte;
import fr.unisson.acces.IssueDeConnexion.Refusee;
import fr.unisson.acces.IssueDeConnexion.SecondFacteur;
import fr.unisson.acces.IssueDeConnexion.TropDEssais;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Every attempt to come in, and every session from its opening to its end, in the log of the
/// program (OWASP ASVS 5, 16.3.1). An account is its number; what was typed and where it came from
/// are digests that only the key of this platform makes again, so that two lines about the same
/// unknown can be told together. Never a name, a mail or a network address.
@Component
public class TracesDEntree {

    private static final Logger LOG = LoggerFactory.getLogger("fr.unisson.entrees");

    private static final int SIGNES = 16;

    private final Coffre coffre;

    TracesDEntree(Coffre coffre) {
        this.coffre = coffre;
    }

    /// How somebody proves who they are.
    enum Voie {
        MOT_DE_PASSE("mot de passe"),
        LIEN("lien"),
        CODE("code du second facteur"),
        CLE("clé d’accès"),
        FOURNISSEUR("fournisseur d’identité"),
        CONFIRMATION("mot de passe redemandé");

        private final String libelle;

        Voie(String libelle) {
            this.libelle = libelle;
        }
    }

    static String qui(CompteId compte) {
        return "compte " + compte;
    }

    /// Somebody who may have no account.
    String saisie(String courriel) {
        return "saisie " + court("compte:" + courriel);
    }

    /// @return the outcome, unchanged
    IssueDeConnexion issue(Voie voie, String qui, String adresse, IssueDeConnexion issue) {
        switch (issue) {
            case Ouverte _ -> reussie(voie, qui, adresse);
            case SecondFacteur _ ->
                    LOG.info(
                            "Entrée par {} : second facteur demandé, {}, {}",
                            voie.libelle,
                            qui,
                            origine(adresse));
            case Refusee _ -> refusee(voie, qui, adresse);
            case TropDEssais _ -> retenue(voie, qui, adresse);
        }
        return issue;
    }

    void reussie(Voie voie, String qui, String adresse) {
        LOG.info("Entrée par {} : réussie, {}, {}", voie.libelle, qui, origine(adresse));
    }

    void refusee(Voie voie, String qui, String adresse) {
        LOG.warn("Entrée par {} : refusée, {}, {}", voie.libelle, qui, origine(adresse));
    }

    void retenue(Voie voie, String qui, String adresse) {
        LOG.warn(
                "Entrée par {} : retenue après trop d’essais, {}, {}",
                voie.libelle,
                qui,
                origine(adresse));
    }

    void courrielDemande(String courriel, String adresse, boolean retenu) {
        LOG.info(
                "Lien demandé par courriel{} : {}, {}",
                retenu ? ", retenu après trop de demandes" : "",
                saisie(courriel),
                origine(adresse));
    }

    public void ouverte(CompteConnecte compte, String session, String adresse) {
        LOG.info("Session ouverte : {}, {}, {}", qui(compte.id()), nom(session), origine(adresse));
    }

    public void fermee(CompteConnecte compte, String session, Fin fin) {
        fermee(compte.id(), session, fin);
    }

    void fermee(CompteId compte, String session, Fin fin) {
        LOG.info("Session fermée, {} : {}, {}", fin.libelle, qui(compte), nom(session));
    }

    /// Why a session ended before the database forgot it.
    public enum Fin {
        SORTIE("par la personne"),
        DUREE("arrivée à son terme"),
        AILLEURS("d’ailleurs"),
        COMPTE("avec son compte"),
        FACTEUR("faute du second facteur que le rôle demande");

        private final String libelle;

        Fin(String libelle) {
            this.libelle = libelle;
        }
    }

    private static String nom(String session) {
        return "session " + SessionsOuvertes.repere(session);
    }

    /// The same digest as the first signs of `essai.cle`.
    private String origine(String adresse) {
        return "origine " + court("adresse:" + adresse);
    }

    private String court(String texte) {
        return coffre.empreinte(texte).substring(0, SIGNES);
    }
}

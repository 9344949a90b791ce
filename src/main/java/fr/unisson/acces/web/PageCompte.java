package fr.unisson.acces.web;

import fr.unisson.acces.AvisDeCompte;
import fr.unisson.acces.Fournisseurs;
import fr.unisson.acces.SecondsFacteurs;
import fr.unisson.socle.web.Erreurs;
import java.util.List;

/// My account: who I am, where I serve, how I sign in, where I am signed in.
public record PageCompte(
        String courriel,
        String prenom,
        String nom,
        Erreurs erreurs,
        List<Appartenance> appartenances,
        boolean motDePasse,
        int cles,
        SecondsFacteurs.Etat secondFacteur,
        List<Identite> identites,
        List<Fournisseurs.Offre> fournisseurs,
        List<Session> sessions,
        List<AvisDeCompte.Avis> avis) {

    public record Appartenance(String organisation, String roles) {}

    public record Identite(long id, String fournisseur, String nom, String lieeLe) {}

    public record Session(
            String repere, String navigateur, String adresse, String derniere, boolean courante) {}
}

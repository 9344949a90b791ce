package fr.unisson.audits.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// An audit being prepared or modified.
///
/// @param seuils from which answer it is conform, asked when there are several
/// @param nouveau what does not change afterwards is asked
/// @param repetable it is short enough to be asked again each month
public record PageRedactionAudit(
        Fil fil,
        String titre,
        String adresse,
        String retour,
        String grille,
        List<Choix> objets,
        List<Choix> seuils,
        List<Choix> auditeurs,
        boolean nouveau,
        boolean repetable,
        AuditForm saisie,
        Erreurs erreurs) {

    public PageRedactionAudit {
        objets = List.copyOf(objets);
        seuils = List.copyOf(seuils);
        auditeurs = List.copyOf(auditeurs);
    }
}

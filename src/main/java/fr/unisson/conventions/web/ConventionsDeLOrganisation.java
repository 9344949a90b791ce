package fr.unisson.conventions.web;

import fr.unisson.annuaire.ComplementOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.donnees.ListeLecture;
import fr.unisson.conventions.donnees.ListeLecture.Criteres;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// On the page of an organisation in the directory: the conventions that the reader shares with it.
@Component
class ConventionsDeLOrganisation implements ComplementOrganisation {

    private static final int MONTREES = 20;

    private final ListeLecture liste;

    ConventionsDeLOrganisation(ListeLecture liste) {
        this.liste = liste;
    }

    @Override
    public String titre() {
        return "Conventions";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Lien> liens(OrganisationId organisation) {
        var criteres = new Criteres(null, Set.of(), null, organisation.valeur(), false);
        return liste.lister(criteres, null, MONTREES).elements().stream()
                .map(l ->
                        new Lien(
                                l.titre(),
                                "/conventions/" + l.id(),
                                EtatLu.de(
                                                EtatConvention.valueOf(l.etat()),
                                                l.attente(),
                                                l.attendus())
                                        .mot()))
                .toList();
    }
}

package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.ReferencesDOrganisation;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.RattachementDePartieSql;
import fr.unisson.journal.Journal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The conventions of which an entry of the directory is a party follow it to the one to which it
/// is attached. The texts stay as they were signed. Its author moves only the conventions that they
/// brought in themselves and that nobody confirmed: the others would open to people whom their
/// parties never named.
@Component
class PartiesRattachees implements ReferencesDOrganisation {

    private final RattachementDePartieSql parties;
    private final ConventionSql conventions;
    private final Habilitations habilitations;
    private final Annuaire annuaire;
    private final Journal journal;
    private final Clock horloge;

    PartiesRattachees(
            RattachementDePartieSql parties,
            ConventionSql conventions,
            Habilitations habilitations,
            Annuaire annuaire,
            Journal journal,
            Clock horloge) {
        this.parties = parties;
        this.conventions = conventions;
        this.habilitations = habilitations;
        this.annuaire = annuaire;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Override
    public Set<String> tables() {
        return Set.of("partie", "convention_acces");
    }

    @Override
    public List<String> obstacles(Demande demande) {
        var obstacles = new ArrayList<String>();
        long de = demande.de().valeur();
        for (var titre : parties.communes(de, demande.vers().valeur()))
            obstacles.add(
                    "Les deux fiches sont parties à « "
                            + titre
                            + " » : ôtez-en d’abord une, en corrigeant cette convention.");
        if (parties.archivees(de))
            obstacles.add("Une convention archivée la nomme, et ne change plus.");
        var auteur = demande.auteur();
        if (auteur != null && parties.dAutrui(de, auteur, siennes(auteur)))
            obstacles.add(
                    "Elle est partie à des conventions confirmées, ou que vous n’avez pas importées"
                            + " vous-même : demandez à l’administration de la plateforme.");
        return obstacles;
    }

    private List<Long> siennes(long auteur) {
        return habilitations.duCompte(new CompteId(auteur)).entrySet().stream()
                .filter(e -> !Collections.disjoint(e.getValue(), ConventionsReprises.REPRENNENT))
                .map(e -> e.getKey().valeur())
                .toList();
    }

    @Override
    public List<String> suites(OrganisationId de) {
        int partie = parties.nombre(de.valeur());
        int lues = parties.seulementLues(de.valeur());
        var suites = new ArrayList<String>();
        if (partie > 0)
            suites.add(
                    (partie == 1 ? "1 convention" : partie + " conventions")
                            + " dont elle est partie, signée ou non : elle y est remplacée");
        if (lues > 0)
            suites.add(
                    (lues == 1 ? "1 convention" : lues + " conventions")
                            + " qu’elle peut seulement lire");
        return suites;
    }

    @Override
    public void deplacer(Demande demande, String par) {
        long de = demande.de().valeur();
        long vers = demande.vers().valeur();
        var dit =
                annuaire.charger(demande.de()).raisonSociale()
                        + " → "
                        + annuaire.charger(demande.vers()).raisonSociale()
                        + ", par "
                        + par;
        for (var acces : parties.acces(de)) {
            conventions.accorder(acces.convention(), vers, null, acces.niveau(), horloge.instant());
            conventions.retirerOrganisation(acces.convention(), de);
        }
        for (long convention : parties.deplacer(de, vers))
            journal.consigner(
                    "convention", convention, "Partie rattachée à sa fiche de l’annuaire", dit);
    }
}

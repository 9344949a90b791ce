package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.donnees.AvisRepondusSql;
import fr.unisson.indicateurs.Fraction;
import fr.unisson.indicateurs.SourceDeCalcul;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many of the answers owed to bodies in a period came in time.
@Component
class AvisRepondus implements SourceDeCalcul {

    private final AvisRepondusSql avis;
    private final Clock horloge;

    AvisRepondus(AvisRepondusSql avis, Clock horloge) {
        this.avis = avis;
        this.horloge = horloge;
    }

    @Override
    public String code() {
        return "avis-repondus-dans-le-delai";
    }

    @Override
    public String libelle() {
        return "Part des avis répondus dans le délai";
    }

    @Override
    public String formule() {
        return "Avis dont la réponse a été donnée au plus tard le jour dit, sur les avis dont la"
                + " réponse était due dans la période (échue, ou déjà donnée)";
    }

    @Override
    @Transactional(readOnly = true)
    public Fraction calculer(OrganisationId organisation, LocalDate debut, LocalDate fin) {
        var lignes = lignes(organisation, debut, fin);
        return Fraction.de(lignes.stream().filter(Ligne::comptee).count(), lignes.size());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ligne> lignes(OrganisationId organisation, LocalDate debut, LocalDate fin) {
        return avis.dus(organisation, debut, fin, Dates.jourDe(horloge.instant())).stream()
                .map(d ->
                        new Ligne(
                                d.instance() + " : " + d.objet(),
                                d.aTemps(),
                                new Objet("avis_instance", d.avis(), "/avis/" + d.avis())))
                .toList();
    }
}

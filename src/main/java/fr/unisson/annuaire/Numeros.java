package fr.unisson.annuaire;

import fr.unisson.annuaire.donnees.OrganisationSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Interdit;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The number of an organisation that came into the directory without one. A wrong one would stand
/// for another organisation, and let it sign: those who answer for it give it, or who runs the
/// platform; its author too, as long as nobody of the organisation is here.
@Service
@Transactional
public class Numeros {

    private final Annuaire annuaire;
    private final Rattachements rattachements;
    private final OrganisationSql organisations;
    private final Journal journal;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    Numeros(
            Annuaire annuaire,
            Rattachements rattachements,
            OrganisationSql organisations,
            Journal journal,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.annuaire = annuaire;
        this.rattachements = rattachements;
        this.organisations = organisations;
        this.journal = journal;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public boolean peutDonner(OrganisationId id) {
        return organisations.numeroDonneParMoi(id.valeur())
                || (!organisations.habitee(id.valeur()) && rattachements.auteur(id));
    }

    /// @return what is wrong, empty once it is done
    public List<NouvelleOrganisation.Motif> donner(
            OrganisationId id, @Nullable String siren, @Nullable String rna) {
        var organisation = annuaire.charger(id);
        if (!peutDonner(id))
            throw new Interdit(
                    "Le numéro d’une organisation est donné par sa direction, ses référents qualité"
                            + " ou ses administrateurs, par l’administration de la plateforme, ou par"
                            + " la personne qui l’a ajoutée tant que personne de l’organisation"
                            + " n’est dans Unisson.");
        if (organisation.sansIdentifiant() == null)
            throw new Conflit("Cette organisation a déjà un numéro.");
        var motifs = NouvelleOrganisation.numeros(siren, rna);
        var lu = Siren.lire(siren).map(Siren::valeur).orElse(null);
        var rnaLu = Rna.lire(rna).map(Rna::valeur).orElse(null);
        if (lu != null && organisations.sirenConnu(lu))
            motifs.add(NouvelleOrganisation.Motif.SIREN_CONNU);
        if (rnaLu != null && organisations.rnaConnu(rnaLu))
            motifs.add(NouvelleOrganisation.Motif.RNA_CONNU);
        if (!motifs.isEmpty()) return motifs;
        acteurs.devenir(
                Acteur.systeme("annuaire"),
                () -> organisations.identifier(id.valeur(), lu, rnaLu, horloge.instant()));
        journal.consigner("organisation", id.valeur(), "Numéro complété", "");
        return List.of();
    }
}

package fr.unisson.annuaire;

import fr.unisson.annuaire.donnees.AutorisationSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Until when the authorisations and certifications of organisations hold, as each declares them.
/// No import gives these dates: whoever says one answers for it, by name.
@Service
@Transactional
public class Autorisations {

    private static final int ANNEES_AU_PLUS = 30;
    private static final int REFERENCE_AU_PLUS = 200;
    private static final String REMPLACEE = "Remplacée par une nouvelle déclaration";

    private final Annuaire annuaire;
    private final AutorisationSql autorisations;
    private final Journal journal;
    private final Clock horloge;

    Autorisations(
            Annuaire annuaire, AutorisationSql autorisations, Journal journal, Clock horloge) {
        this.annuaire = annuaire;
        this.autorisations = autorisations;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Those that stand, the first to end first; nothing for whoever is not signed in.
    @Transactional(readOnly = true)
    public List<AutorisationVue> enCours(OrganisationId organisation) {
        return autorisations.lister(organisation).stream()
                .filter(a -> a.retrait() == null)
                .toList();
    }

    /// Those that were taken back or replaced, the latest first.
    @Transactional(readOnly = true)
    public List<AutorisationVue> retirees(OrganisationId organisation) {
        return autorisations.lister(organisation).stream()
                .filter(a -> a.retrait() != null)
                .sorted((a, b) -> Long.compare(b.id(), a.id()))
                .toList();
    }

    /// The direction, the quality referents and the administrators of the organisation.
    @Transactional(readOnly = true)
    public boolean peutDeclarer(OrganisationId organisation) {
        return autorisations.peutDeclarer(organisation);
    }

    public Resultat<Long> declarer(NouvelleAutorisation n) {
        exiger(n.organisation());
        annuaire.charger(n.organisation());
        var nature = n.nature();
        var fin = n.fin();
        var motifs = motifs(n);
        if (nature == null || fin == null || !motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var remplace = n.remplace();
        if (remplace != null
                && !autorisations.retirer(
                        n.organisation(), remplace, REMPLACEE, horloge.instant())) {
            return Resultat.depasse();
        }
        long id =
                autorisations.ajouter(
                        n.organisation(),
                        n.etablissement(),
                        nature,
                        n.reference().strip(),
                        fin,
                        horloge.instant());
        journal.consigner(
                "organisation",
                n.organisation().valeur(),
                "Date de fin déclarée",
                nature.libelle() + " " + n.reference().strip() + ", " + Dates.jour(fin));
        return Resultat.fait(id);
    }

    /// @param motif why it no longer stands
    public Resultat<Long> retirer(OrganisationId organisation, long id, String motif) {
        exiger(organisation);
        if (motif.isBlank())
            return Resultat.refus(Motif.SANS_MOTIF, "Dites pourquoi cette date ne vaut plus.");
        if (!autorisations.retirer(organisation, id, motif.strip(), horloge.instant()))
            return Resultat.depasse();
        journal.consigner(
                "organisation", organisation.valeur(), "Date de fin retirée", motif.strip());
        return Resultat.fait(id);
    }

    private void exiger(OrganisationId organisation) {
        if (!peutDeclarer(organisation))
            throw new Interdit(
                    "La direction, les référents qualité et les administrateurs de l’organisation"
                            + " déclarent ses autorisations.");
    }

    private List<Motif> motifs(NouvelleAutorisation n) {
        var motifs = new ArrayList<Motif>();
        if (n.nature() == null)
            motifs.add(
                    new Motif("NATURE", "Dites de quoi il s’agit : autorisation, certification…"));
        if (n.reference().isBlank())
            motifs.add(
                    new Motif(
                            "REFERENCE",
                            "Donnez la référence : le numéro de l’arrêté, de la décision ou du"
                                    + " certificat."));
        else if (n.reference().strip().length() > REFERENCE_AU_PLUS)
            motifs.add(new Motif("REFERENCE", "Une référence tient en 200 caractères."));
        var fin = n.fin();
        if (fin == null) motifs.add(new Motif("FIN", "Donnez la date de fin."));
        else if (lointaine(fin)) motifs.add(new Motif("FIN", "Vérifiez l’année de cette date."));
        var etablissement = n.etablissement();
        if (etablissement != null && !autorisations.estDe(etablissement, n.organisation()))
            motifs.add(new Motif("ETABLISSEMENT", "Choisissez un établissement de la liste."));
        return motifs;
    }

    private boolean lointaine(LocalDate fin) {
        var jour = Dates.jourDe(horloge.instant());
        return fin.isAfter(jour.plusYears(ANNEES_AU_PLUS))
                || fin.isBefore(jour.minusYears(ANNEES_AU_PLUS));
    }
}

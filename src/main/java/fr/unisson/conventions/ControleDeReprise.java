package fr.unisson.conventions;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationVue;
import fr.unisson.annuaire.Rattachements;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.SituationDeReprise;
import fr.unisson.modeles.CatalogueDeModeles;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a convention signed elsewhere must say of itself before it is brought in.
@Component
class ControleDeReprise {

    private static final int MOIS_AU_PLUS = 1_200;

    private final CatalogueDeModeles modeles;
    private final Annuaire annuaire;
    private final Rattachements rattachements;

    ControleDeReprise(CatalogueDeModeles modeles, Annuaire annuaire, Rattachements rattachements) {
        this.modeles = modeles;
        this.annuaire = annuaire;
        this.rattachements = rattachements;
    }

    /// Everything that is wrong, or where it stands on this day.
    Resultat<SituationDeReprise> situer(ConventionReprise r, LocalDate jour) {
        var motifs = motifs(r, jour);
        var effet = r.duree().dateEffet();
        if (effet == null) return new Resultat.Refus<>(motifs);
        var situation =
                SituationDeReprise.de(
                        r.duree(), effet, r.devenir(), r.fin(), r.finConvenueLe(), jour);
        motifs.addAll(situation.motifs());
        return motifs.isEmpty() ? situation : new Resultat.Refus<>(motifs);
    }

    /// What it would be made from today; empty for another kind of convention.
    Optional<ModeleConvention> modele(String code) {
        return modeles.trouver(code);
    }

    private List<Motif> motifs(ConventionReprise r, LocalDate jour) {
        var motifs = new ArrayList<Motif>();
        si(motifs, r.titre().isBlank(), "TITRE", "Donnez un titre à la convention.");
        si(
                motifs,
                !r.modele().equals(ConventionReprise.SANS_MODELE)
                        && modeles.trouver(r.modele()).isEmpty(),
                "MODELE",
                "Choisissez un type de convention.");
        var autres = annuaire.lister(r.autres());
        si(
                motifs,
                autres.isEmpty() || autres.size() < r.autres().size(),
                "PARTIES",
                "Ajoutez chaque autre partie, prise dans l’annuaire.");
        autres.forEach(o ->
                rattachements
                        .actuelle(o.id())
                        .ifPresent(vers ->
                                motifs.add(
                                        new Motif(
                                                "PARTIES",
                                                "« "
                                                        + o.raisonSociale()
                                                        + " » est maintenant rattachée à « "
                                                        + annuaire.charger(vers).raisonSociale()
                                                        + " » : choisissez celle-ci."))));
        si(
                motifs,
                r.autres().contains(r.mienne()),
                "PARTIES",
                "Votre organisation est déjà partie : ajoutez les autres.");
        engagements(motifs, r, autres);
        si(
                motifs,
                r.signeeLe() != null && r.signeeLe().isAfter(jour),
                "SIGNATURE",
                "La date de signature ne peut pas être à venir.");
        duree(motifs, r);
        si(
                motifs,
                r.avenants() < 0 || r.avenants() > 99,
                "AVENANTS",
                "Indiquez combien d’avenants ont déjà été signés, de 0 à 99.");
        return motifs;
    }

    /// Who promised is one of the parties, or nobody in particular.
    private void engagements(
            List<Motif> motifs, ConventionReprise r, List<OrganisationVue> autres) {
        var noms =
                Stream.concat(autres.stream(), annuaire.trouver(r.mienne()).stream())
                        .map(OrganisationVue::raisonSociale)
                        .toList();
        for (var e : r.engagements()) {
            si(
                    motifs,
                    !e.partie().isBlank() && !noms.contains(e.partie()),
                    "ENGAGEMENTS",
                    "« " + e.contenu() + " » : « " + e.partie() + " » n’est pas une des parties.");
        }
    }

    private static void duree(List<Motif> motifs, ConventionReprise r) {
        var duree = r.duree();
        si(motifs, duree.dateEffet() == null, "EFFET", "Indiquez la date de prise d’effet.");
        var mois = duree.mois();
        si(
                motifs,
                mois != null && (mois < 1 || mois > MOIS_AU_PLUS),
                "MOIS",
                "Indiquez une durée d’au moins un mois.");
        si(
                motifs,
                duree.preavisMois() < 0 || duree.preavisMois() > 60,
                "PREAVIS",
                "Indiquez un préavis de 0 à 60 mois.");
        var periode = duree.periodeMois();
        si(
                motifs,
                duree.renouvellement() == ModeRenouvellement.TACITE
                        && mois != null
                        && periode != null
                        && periode < 1,
                "PERIODE",
                "Indiquez la durée de chaque reconduction.");
    }

    private static void si(List<Motif> motifs, boolean cas, String code, String phrase) {
        if (cas) motifs.add(new Motif(code, phrase));
    }
}

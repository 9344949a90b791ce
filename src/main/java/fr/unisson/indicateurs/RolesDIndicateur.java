package fr.unisson.indicateurs;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.Membres;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.domaine.RoleValeur;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Motif;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the actor is for the values of an indicator.
@Component
class RolesDIndicateur {

    private static final Set<RoleOrganisation> RESPONSABLES =
            EnumSet.of(RoleOrganisation.DIRECTION, RoleOrganisation.REFERENT_QUALITE);

    private final Habilitations habilitations;
    private final Membres membres;

    RolesDIndicateur(Habilitations habilitations, Membres membres) {
        this.habilitations = habilitations;
        this.membres = membres;
    }

    Set<RoleValeur> sur(IndicateurVue indicateur) {
        return sur(indicateur, responsable(indicateur.organisation()));
    }

    /// For many indicators of one organisation, asked once.
    Set<RoleValeur> sur(IndicateurVue indicateur, boolean responsable) {
        var roles = EnumSet.noneOf(RoleValeur.class);
        var acteur = Acteur.courant();
        if (acteur.nature() == Acteur.Nature.SYSTEME) roles.add(RoleValeur.PLATEFORME);
        if (!acteur.connecte()) return roles;
        if (responsable) roles.add(RoleValeur.RESPONSABLE);
        if (!acteur.organisations().contains(indicateur.organisation().valeur())) return roles;
        if (est(acteur, indicateur.tenue().valideur())) roles.add(RoleValeur.VALIDEUR);
        if (est(acteur, indicateur.tenue().responsable())) roles.add(RoleValeur.TENEUR);
        return roles;
    }

    boolean responsable(OrganisationId organisation) {
        return habilitations.lActeurA(RESPONSABLES, organisation);
    }

    /// Direction and quality referents, but for the actor.
    List<String> autresValideurs(OrganisationId organisation) {
        var noms = membres.noms(organisation);
        return habilitations.comptesAyant(organisation, RESPONSABLES).stream()
                .filter(c -> c.valeur() != Acteur.courant().compte())
                .map(c -> noms.getOrDefault(c.valeur(), ""))
                .filter(n -> !n.isEmpty())
                .sorted()
                .toList();
    }

    /// Who may define indicators; the platform too, for a library taken at a start.
    boolean peutDefinir(OrganisationId organisation) {
        return Acteur.courant().nature() == Acteur.Nature.SYSTEME || responsable(organisation);
    }

    /// Why these people cannot keep the indicator: they must be members of the organisation.
    List<Motif> refus(OrganisationId organisation, Tenue tenue) {
        var motifs = new ArrayList<Motif>();
        if (tenue.responsable() == null && tenue.valideur() == null) return motifs;
        var connus =
                membres.aChoisir(organisation).stream().map(c -> CompteId.of(c.valeur())).toList();
        if (tenue.responsable() != null && !connus.contains(tenue.responsable())) {
            motifs.add(
                    new Motif(
                            "RESPONSABLE_INCONNU",
                            "Choisissez la personne qui tient l’indicateur parmi celles de"
                                    + " l’organisation."));
        }
        if (tenue.valideur() != null && !connus.contains(tenue.valideur())) {
            motifs.add(
                    new Motif(
                            "VALIDEUR_INCONNU",
                            "Choisissez la personne qui valide parmi celles de l’organisation."));
        }
        return motifs;
    }

    private static boolean est(Acteur acteur, @Nullable CompteId compte) {
        return compte != null && compte.valeur() == acteur.compte();
    }
}

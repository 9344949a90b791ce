package fr.unisson.annuaire;

import fr.unisson.annuaire.ReferencesDOrganisation.Demande;
import fr.unisson.annuaire.donnees.RattachementSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Attaches an entry of the directory to the one that is the same organisation. Only an entry typed
/// by somebody, that nobody claimed, is attached: by its author as far as their own doing goes, or
/// by who runs the platform. What the modules keep of it moves; if anything still names it after
/// that, nothing is done.
@Service
@Transactional
public class Rattachements {

    private static final int FAITS_LUS = 200;

    private final Annuaire annuaire;
    private final RattachementSql rattachements;
    private final ObjectProvider<ReferencesDOrganisation> references;
    private final Journal journal;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    Rattachements(
            Annuaire annuaire,
            RattachementSql rattachements,
            ObjectProvider<ReferencesDOrganisation> references,
            Journal journal,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.annuaire = annuaire;
        this.rattachements = rattachements;
        this.references = references;
        this.journal = journal;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    /// The entry to which this one leads.
    @Transactional(readOnly = true)
    public Optional<OrganisationId> actuelle(OrganisationId id) {
        return rattachements.actuelle(id.valeur()).map(OrganisationId::new);
    }

    /// The names of the entries that lead to this one, with the day on which each was attached.
    @Transactional(readOnly = true)
    public List<String> anciennes(OrganisationId id) {
        return rattachements.anciennes(id.valeur()).stream()
                .map(a -> "« " + a.nom() + " », le " + Dates.jour(Dates.jourDe(a.le())))
                .toList();
    }

    /// Whether the actor typed this entry, and may attach it to another.
    @Transactional(readOnly = true)
    public boolean auteur(OrganisationId id) {
        var acteur = Acteur.courant();
        return acteur.connecte()
                && saisie(annuaire.charger(id))
                && actuelle(id).isEmpty()
                && systeme(() ->
                                journal.histoire(
                                        "organisation", id.valeur(), Integer.MAX_VALUE, FAITS_LUS))
                        .stream()
                        .anyMatch(f ->
                                f.fait().equals(Annuaire.AJOUTEE)
                                        && Long.valueOf(acteur.compte()).equals(f.compte()));
    }

    /// What it would do, or what stands in the way.
    ///
    /// @param plateforme asked by who runs the platform
    @Transactional(readOnly = true)
    public Rattachement prevoir(
            OrganisationId de, @Nullable OrganisationId vers, boolean plateforme) {
        if (!plateforme && !auteur(de))
            throw new Interdit(
                    "Une fiche est rattachée par la personne qui l’a ajoutée, ou par"
                            + " l’administration de la plateforme.");
        var source = annuaire.charger(de);
        var cible = vers == null ? null : annuaire.charger(vers);
        return new Rattachement(
                source,
                cible,
                cible == null ? List.of() : obstacles(source, cible, plateforme),
                systeme(() -> references.stream().flatMap(r -> r.suites(de).stream()).toList()));
    }

    private List<String> obstacles(OrganisationVue de, OrganisationVue vers, boolean plateforme) {
        var obstacles = new ArrayList<String>();
        if (!saisie(de) || actuelle(de.id()).isPresent())
            obstacles.add(
                    "Seule une fiche ajoutée à la main, et pas encore rattachée, se rattache à une"
                            + " autre.");
        if (vers.id().equals(de.id()))
            obstacles.add("Une fiche ne se rattache pas à elle-même : choisissez-en une autre.");
        else if (vers.fermee() || vers.sansIdentifiant() != null)
            obstacles.add(
                    "« "
                            + vers.raisonSociale()
                            + " » est fermée ou n’a pas de numéro : choisissez une fiche ouverte et"
                            + " numérotée.");
        if (obstacles.isEmpty()) {
            var demande = demande(de.id(), vers.id(), plateforme);
            obstacles.addAll(
                    systeme(() ->
                            references.stream()
                                    .flatMap(r -> r.obstacles(demande).stream())
                                    .toList()));
        }
        return obstacles;
    }

    /// @return the entry to which it is now attached
    public Resultat<OrganisationId> rattacher(
            OrganisationId de, OrganisationId vers, String motif, boolean plateforme) {
        var prevu = prevoir(de, vers, plateforme);
        if (!prevu.obstacles().isEmpty())
            return new Resultat.Refus<>(
                    prevu.obstacles().stream().map(o -> new Motif("OBSTACLE", o)).toList());
        if (motif.isBlank())
            return Resultat.refus(Motif.SANS_MOTIF, "Indiquez le motif en quelques mots.");
        var acteur = Acteur.courant();
        var demande = demande(de, vers, plateforme);
        systeme(() -> {
            references.forEach(r -> r.deplacer(demande, acteur.nom()));
            rattachements
                    .citee(de.valeur())
                    .ifPresent(table -> {
                        throw new Conflit(
                                "Cette fiche est encore citée dans Unisson (« "
                                        + table
                                        + " ») : elle ne se rattache pas à une autre.");
                    });
            if (!rattachements.attacher(
                    de.valeur(),
                    vers.valeur(),
                    motif.strip(),
                    acteur.compte(),
                    Dates.jourDe(horloge.instant()),
                    horloge.instant()))
                throw new Conflit("Quelqu’un vient de rattacher cette fiche.");
            return vers;
        });
        var noms = prevu.de().raisonSociale() + " → " + annuaire.charger(vers).raisonSociale();
        journal.consigner("organisation", de.valeur(), "Fiche rattachée à une autre", noms);
        journal.consigner("organisation", vers.valeur(), "Autre fiche rattachée à celle-ci", noms);
        return Resultat.fait(vers);
    }

    private static boolean saisie(OrganisationVue o) {
        return o.source().equals("saisie") && o.finess() == null;
    }

    private static Demande demande(OrganisationId de, OrganisationId vers, boolean plateforme) {
        return new Demande(de, vers, plateforme ? null : Acteur.courant().compte());
    }

    private <T> T systeme(Supplier<T> travail) {
        return acteurs.devenir(Acteur.systeme("annuaire"), travail);
    }
}

package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.Prolongation;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.conventions.donnees.AvenantSql.LigneMouvement;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.EffetDAvenantSql;
import fr.unisson.conventions.donnees.PartieSql;
import fr.unisson.conventions.donnees.SituationSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Elision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What an amendment does to its convention, in the transaction of its entry into force: all of it,
/// or the amendment is not in force.
@Component
class EffetsDesAvenants {

    private final Participations participations;
    private final AvenantSql avenants;
    private final EffetDAvenantSql effets;
    private final AnnexesDesAvenants annexes;
    private final TextesConsolides consolides;
    private final TermesDesConventions termes;
    private final SortiesDeParties sorties;
    private final ConventionSql conventions;
    private final PartieSql parties;
    private final SituationSql situations;
    private final VieDeConvention vie;
    private final ActeurDeTransaction acteurs;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    EffetsDesAvenants(
            Participations participations,
            AvenantSql avenants,
            EffetDAvenantSql effets,
            AnnexesDesAvenants annexes,
            TextesConsolides consolides,
            TermesDesConventions termes,
            SortiesDeParties sorties,
            ConventionSql conventions,
            PartieSql parties,
            SituationSql situations,
            VieDeConvention vie,
            ActeurDeTransaction acteurs,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.participations = participations;
        this.avenants = avenants;
        this.effets = effets;
        this.annexes = annexes;
        this.consolides = consolides;
        this.termes = termes;
        this.sorties = sorties;
        this.conventions = conventions;
        this.parties = parties;
        this.situations = situations;
        this.vie = vie;
        this.acteurs = acteurs;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// An amendment signed on or after its day takes effect at once: a prorogation signed on the
    /// last day must not wait for the next morning.
    void signer(ConventionId id) {
        if (avenants.trouver(id.valeur()).isEmpty()) return;
        acteurs.devenir(
                Acteur.systeme("avenants"),
                () -> {
                    if (situations
                            .listerAEntrerEnVigueur(Dates.jourDe(horloge.instant()))
                            .contains(id.valeur()))
                        vie.avancer(
                                id.valeur(),
                                TransitionConvention.ENTRER_EN_VIGUEUR,
                                VieDeConvention.SYSTEME,
                                null,
                                Saisie.vide());
                    return id;
                });
    }

    void prendreEffet(ConventionId id) {
        avenants.trouver(id.valeur()).ifPresent(this::prendreEffet);
    }

    private void prendreEffet(AvenantSql.Ligne avenant) {
        long id = avenant.id().valeur();
        long parent = avenant.parent().valeur();
        situations.verrouiller(parent);
        var convention = participations.charger(avenant.parent());
        if (!convention.etat().engage())
            throw new Conflit("La convention n’est plus en vigueur : l’avenant est sans effet.");
        var le = horloge.instant();
        int rang = avenants.dernierRang(parent) + 1;
        if (!avenants.numeroter(id, rang)) throw Suite.tropTard();
        var numero = Objects.requireNonNullElse(convention.numero(), String.valueOf(parent));
        conventions.numeroter(id, numero + "-A" + rang);
        var changes = new ArrayList<>(effets.reporter(id, parent, le));
        changes.addAll(effets.ajouter(id, parent, le));
        effets.perimetre(id, parent);
        proroger(avenant, rang);
        mouvoir(avenant, rang);
        annexes.reporter(avenant.id(), avenant.parent(), rang, le);
        consolides.etablir(avenant.parent(), rang, avenant.id());
        journal.consigner(
                "convention",
                parent,
                "Avenant n° " + rang + " en vigueur",
                participations.charger(avenant.id()).titre());
        evenements.publishEvent(
                new AvenantEnVigueur(avenant.parent(), avenant.id(), rang, changes));
    }

    private void proroger(AvenantSql.Ligne avenant, int rang) {
        var fin = avenant.nouvelleFin();
        if (fin == null) return;
        var signee = Objects.requireNonNull(participations.charger(avenant.id()).signeeLe());
        var acte =
                termes.prolonger(
                        avenant.parent(), Prolongation.prorogation(signee, fin), avenant.id());
        if (!acte.estFait()) throw new Conflit("La prorogation n’a pas pu être enregistrée.");
        effets.direLaFin(
                avenant.parent().valeur(),
                "Par l’avenant n° "
                        + rang
                        + ", la fin de la convention est portée au "
                        + Dates.jour(fin)
                        + ".",
                horloge.instant());
    }

    private void mouvoir(AvenantSql.Ligne avenant, int rang) {
        var id = avenant.id().valeur();
        var raison = "par l’avenant n° " + rang;
        for (var m : avenants.mouvements(id)) {
            switch (m.nature()) {
                case ADHESION -> entrer(avenant, m.partie(), m.nom(), raison);
                case SORTIE -> {}
                case RETRAIT ->
                        sortir(avenant, m, "Retrait " + Elision.de(m.nom()) + " " + raison, null);
                case IDENTITE -> {
                    var nouvelle = Objects.requireNonNull(m.nomDuSuccesseur());
                    entrer(avenant, Objects.requireNonNull(m.successeur()), nouvelle, raison);
                    var successeur =
                            partieDuParent(
                                    avenant, Objects.requireNonNull(m.organisationDuSuccesseur()));
                    sortir(
                            avenant,
                            m,
                            m.nom() + " devient " + nouvelle + " " + raison,
                            successeur.stream().findFirst().orElse(null));
                }
            }
        }
    }

    private void entrer(AvenantSql.Ligne avenant, long partie, String nom, String raison) {
        long parent = avenant.parent().valeur();
        effets.entrer(avenant.id().valeur(), parent, partie, horloge.instant());
        journal.consigner("convention", parent, "Partie entrée", nom + " " + raison);
    }

    /// The last day of the former party is the day before the effect.
    private void sortir(
            AvenantSql.Ligne avenant, LigneMouvement m, String raison, @Nullable Long successeur) {
        partieDuParent(avenant, m.organisation())
                .forEach(p -> sorties.constater(avenant.parent(), p, veille(), raison, successeur));
    }

    private List<Long> partieDuParent(AvenantSql.Ligne avenant, long organisation) {
        return parties.lister(avenant.parent().valeur()).stream()
                .filter(p -> p.acceptee() && p.organisation().valeur() == organisation)
                .map(PartieVue::id)
                .toList();
    }

    private LocalDate veille() {
        return Dates.jourDe(horloge.instant()).minusDays(1);
    }
}

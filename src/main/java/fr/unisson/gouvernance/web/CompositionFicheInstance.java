package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.CriteresAvis;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.RattachementsDInstance;
import fr.unisson.gouvernance.RegistreDesAvis;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.web.PageFicheInstance.Lien;
import fr.unisson.gouvernance.web.PageFicheInstance.Soin;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The overview of a body, for its reader.
@Component
class CompositionFicheInstance {

    private static final int FAITS_AU_PLUS = 60;

    private final Instances instances;
    private final Sieges sieges;
    private final RegistreDesAvis avis;
    private final TetesInstance tetes;
    private final List<RattachementsDInstance> rattachements;
    private final Journal journal;
    private final Clock horloge;

    CompositionFicheInstance(
            Instances instances,
            Sieges sieges,
            RegistreDesAvis avis,
            TetesInstance tetes,
            ObjectProvider<RattachementsDInstance> rattachements,
            Journal journal,
            Clock horloge) {
        this.instances = instances;
        this.sieges = sieges;
        this.avis = avis;
        this.tetes = tetes;
        this.rattachements = rattachements.stream().toList();
        this.journal = journal;
        this.horloge = horloge;
    }

    PageFicheInstance page(InstanceVue i) {
        var jour = Dates.jourDe(horloge.instant());
        var composition = sieges.enVigueur(i.id(), jour);
        var adresse = TetesInstance.adresse(i);
        return new PageFicheInstance(
                tetes.de(i, ""),
                i.reglement().objet(),
                i.active() ? soins(i, composition, jour) : List.of(),
                faits(i, composition),
                liees(i),
                LectureEquilibre.de(i.nature(), composition, jour),
                histoire(i),
                instances.peut(i, GesteInstance.REGLER) ? adresse + "/reglement" : null,
                instances.peut(i, GesteInstance.CLORE) ? adresse + "/cloture" : null,
                i.active() && instances.peut(i, GesteInstance.REGLER)
                        ? adresse + "/porteurs"
                        : null,
                i.active());
    }

    private List<Soin> soins(InstanceVue i, List<Siege> composition, LocalDate jour) {
        var adresse = TetesInstance.adresse(i);
        var soins = new ArrayList<Soin>();
        long vacants = composition.stream().filter(Siege::vacant).count();
        if (composition.isEmpty()) {
            soins.add(
                    new Soin(
                            "La composition de cette instance n’est pas encore connue.",
                            adresse + "/membres",
                            "Voir les membres"));
        }
        if (vacants > 0) {
            soins.add(
                    new Soin(
                            vacants == 1
                                    ? "Un siège est vacant."
                                    : vacants + " sièges sont vacants.",
                            adresse + "/membres",
                            "Voir les membres"));
        }
        composition.stream()
                .filter(s -> s.finitBientot(jour))
                .forEach(s ->
                        soins.add(
                                new Soin(
                                        "Le siège de "
                                                + s.nom()
                                                + " prend fin le "
                                                + Dates.jour(s.fin())
                                                + ".",
                                        adresse + "/membres",
                                        "Voir les membres")));
        avis.lister(new CriteresAvis("", i.id(), null, null, true, false, false), null)
                .forEach(a ->
                        soins.add(
                                new Soin(
                                        AvisLu.retard(a, jour), "/avis/" + a.id(), "Voir l’avis")));
        return soins;
    }

    private static List<Fait> faits(InstanceVue i, List<Siege> composition) {
        var r = i.reglement();
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Portée par", i.porteursEnMots()));
        long presents = composition.stream().filter(s -> !s.vacant()).count();
        if (presents > 0) {
            faits.add(
                    new Fait("Membres", Long.toString(presents))
                            .vers(TetesInstance.adresse(i) + "/membres"));
        }
        composition.stream()
                .filter(s -> s.fonction().tient() && !s.vacant())
                .forEach(s -> faits.add(new Fait(s.fonction().libelle(), s.nom())));
        ajouter(faits, "Choix des membres", r.choixDesMembres());
        if (r.reunionsParAn() != null) {
            faits.add(
                    new Fait(
                            "Réunions promises",
                            r.reunionsParAn() == 1 ? "1 par an" : r.reunionsParAn() + " par an"));
        }
        faits.add(new Fait("Délais", r.delais().enMots()));
        if (r.quorum() != Quorum.AUCUN) faits.add(new Fait("Quorum", r.quorum().libelle()));
        faits.add(
                new Fait(
                        "Comptes rendus",
                        r.silenceJours() == null
                                ? "Chacun se prononce"
                                : "Approuvés sans objection après " + r.silenceJours() + " jours"));
        ajouter(faits, "Depuis", Dates.jour(r.debut()));
        ajouter(faits, "Fin prévue", Dates.jour(r.fin()));
        return faits;
    }

    private static void ajouter(List<Fait> faits, String nom, String valeur) {
        if (!valeur.isBlank()) faits.add(new Fait(nom, valeur));
    }

    private List<Lien> liees(InstanceVue i) {
        var servies =
                rattachements.stream()
                        .flatMap(r -> r.de(i.id()).stream())
                        .map(r -> new Lien("Au service de", r.mots(), r.lien()));
        return Stream.concat(servies, parente(i)).toList();
    }

    private static Stream<Lien> parente(InstanceVue i) {
        return Stream.concat(
                Stream.ofNullable(i.parent()).map(p -> lien("Dépend de", p)),
                i.enfants().stream().map(e -> lien("En dépend", e)));
    }

    private static Lien lien(String relation, InstanceVue.Lien l) {
        return new Lien(relation, l.nom(), TetesInstance.LISTE + "/" + l.id());
    }

    private List<Evenement> histoire(InstanceVue i) {
        return journal
                .histoire("instance", i.id().valeur(), Integer.MAX_VALUE, FAITS_AU_PLUS)
                .stream()
                .map(f -> Evenement.du(f.le(), f.fait(), f.auteur(), f.detail()))
                .toList();
    }
}

package fr.unisson.gouvernance;

import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.domaine.RegleDeSiege;
import fr.unisson.gouvernance.donnees.SiegesSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who sits in a body. Nobody is ever rewritten: a change of person ends a seat and begins the next
/// one in the same place, so that the composition of any day can be told.
@Service
public class Sieges {

    static final String OBJET = "instance";

    private final SiegesSql sieges;
    private final Instances instances;
    private final SiegesASoigner aSoigner;
    private final Journal journal;
    private final Clock horloge;

    Sieges(
            SiegesSql sieges,
            Instances instances,
            SiegesASoigner aSoigner,
            Journal journal,
            Clock horloge) {
        this.sieges = sieges;
        this.instances = instances;
        this.aSoigner = aSoigner;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// All seats, past ones included, by place, then one after the other.
    @Transactional(readOnly = true)
    public List<Siege> lister(InstanceId instance) {
        return sieges.lister(instance);
    }

    /// The same, page after page.
    ///
    /// @param apres the last one of the former page
    @Transactional(readOnly = true)
    public Tranche<Siege> page(InstanceId instance, @Nullable SiegeId apres, int taille) {
        return Tranche.de(sieges.page(instance, apres, taille + 1), taille, s -> s.id().toString());
    }

    /// The composition of a day, vacant places included, by place.
    @Transactional(readOnly = true)
    public List<Siege> enVigueur(InstanceId instance, LocalDate jour) {
        return sieges.lister(instance).stream().filter(s -> s.enVigueur(jour)).toList();
    }

    /// @throws Introuvable when the actor may not read this body
    @Transactional(readOnly = true)
    public Siege charger(SiegeId id) {
        return sieges.trouver(id).orElseThrow(() -> new Introuvable("siège " + id));
    }

    @Transactional
    public Resultat<SiegeId> ajouter(InstanceId instance, NouveauSiege demande) {
        var refus = ouvert(instance);
        if (refus != null) return Resultat.refus(refus);
        sieges.verrouiller(instance);
        var presents = sieges.lister(instance);
        var nouveau = demande.pour(reconnu(demande.occupant()));
        var motifs = RegleDeSiege.ajout(presents, nouveau);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        int place = presents.stream().mapToInt(Siege::place).max().orElse(0) + 1;
        var complet = avecCollege(nouveau, RegleDeSiege.college(presents, nouveau));
        var id = sieges.inserer(instance, place, complet, null, horloge.instant());
        var cree = charger(id);
        noter(instance, cree.vacant() ? "Siège créé, à pourvoir" : "Membre ajouté", mots(cree));
        return Resultat.fait(id);
    }

    /// Somebody else sits there from a day on; [Occupant#VACANT] leaves the place to fill.
    @Transactional
    public Resultat<SiegeId> remplacer(SiegeId id, int version, Remplacement r) {
        var avant = charger(id);
        var refus = ouvert(avant.instance());
        if (refus != null) return Resultat.refus(refus);
        sieges.verrouiller(avant.instance());
        var suite = suite(avant, r).pour(reconnu(r.qui()));
        var motifs =
                new ArrayList<>(
                        RegleDeSiege.remplacement(
                                sieges.lister(avant.instance()),
                                avant,
                                suite.occupant(),
                                r.aCompterDu()));
        if (!avant.vacant() && r.motif().isBlank()) {
            motifs.add(new Motif(Motif.SANS_MOTIF, "Dites pourquoi cette personne quitte."));
        }
        if (r.fin() != null && r.fin().isBefore(r.aCompterDu())) {
            motifs.add(new Motif("FIN_AVANT_DEBUT", "Le dernier jour précède le premier."));
        }
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (!sieges.terminer(id, version, dernierJour(avant, r), r.motif().strip())) {
            return Resultat.depasse();
        }
        var apres = sieges.inserer(avant.instance(), avant.place(), suite, id, horloge.instant());
        var cree = charger(apres);
        noter(
                avant.instance(),
                cree.vacant() ? "Siège devenu vacant" : "Membre remplacé",
                mots(avant)
                        + (cree.vacant() ? "" : " → " + cree.nom())
                        + ", à compter du "
                        + Dates.jour(r.aCompterDu())
                        + (r.motif().isBlank() ? "" : " : " + r.motif().strip()));
        return Resultat.fait(apres);
    }

    /// Who had already left is not made to have sat longer.
    private static LocalDate dernierJour(Siege avant, Remplacement r) {
        var veille = r.aCompterDu().minusDays(1);
        return avant.fin() != null && avant.fin().isBefore(veille) ? avant.fin() : veille;
    }

    /// @param aCompterDu first day of the new one
    /// @param fin last day of the new one, null when none is planned
    /// @param motif why the former leaves; not asked for a vacant place
    public record Remplacement(
            Occupant qui,
            LocalDate aCompterDu,
            @Nullable LocalDate fin,
            Designation designation,
            String designePar,
            FonctionSiege fonction,
            String motif) {}

    /// The same person, with another function, college, way of designation or last day.
    @Transactional
    public Resultat<SiegeId> modifier(Siege voulu) {
        var avant = charger(voulu.id());
        var refus = ouvert(avant.instance());
        if (refus != null) return Resultat.refus(refus);
        if (voulu.fin() != null && voulu.fin().isBefore(avant.debut())) {
            return Resultat.refus("FIN_AVANT_DEBUT", "Le dernier jour précède le premier.");
        }
        if (!sieges.modifier(voulu)) return Resultat.depasse();
        noter(avant.instance(), "Siège modifié", mots(charger(voulu.id())));
        return Resultat.fait(voulu.id());
    }

    /// The place itself ends: the composition changes.
    @Transactional
    public Resultat<SiegeId> terminer(SiegeId id, int version, LocalDate fin, String motif) {
        var avant = charger(id);
        var refus = ouvert(avant.instance());
        if (refus != null) return Resultat.refus(refus);
        if (motif.isBlank()) {
            return Resultat.refus(Motif.SANS_MOTIF, "Indiquez le motif en quelques mots.");
        }
        if (fin.isBefore(avant.debut())) {
            return Resultat.refus("FIN_AVANT_DEBUT", "Le dernier jour précède le premier.");
        }
        if (!sieges.terminer(id, version, fin, motif.strip())) return Resultat.depasse();
        noter(
                avant.instance(),
                "Siège supprimé après le " + Dates.jour(fin),
                mots(avant) + " : " + motif.strip());
        return Resultat.fait(id);
    }

    private @Nullable Motif ouvert(InstanceId id) {
        var instance = instances.lire(id);
        if (!instances.peut(instance, GesteInstance.COMPOSER)) {
            return RolesDansLInstance.refus(GesteInstance.COMPOSER);
        }
        return instance.active()
                ? null
                : new Motif(Motif.ETAT, "Cette instance est close : rouvrez-la d’abord.");
    }

    /// Somebody from elsewhere who has an account here sits with it: the address tells.
    private Occupant reconnu(Occupant o) {
        if (o.compte() != null || o.courriel().isEmpty()) return o;
        return sieges.compteDe(o.courriel())
                .map(c -> new Occupant(c, o.nom(), o.courriel()))
                .orElse(o);
    }

    private static NouveauSiege avecCollege(NouveauSiege n, @Nullable College college) {
        return new NouveauSiege(
                Objects.requireNonNull(college),
                n.suppleantDe(),
                n.fonction(),
                n.organisation(),
                n.occupant(),
                n.designePar().strip(),
                n.designation(),
                n.debut(),
                n.fin());
    }

    private static NouveauSiege suite(Siege avant, Remplacement r) {
        return new NouveauSiege(
                avant.college(),
                avant.suppleantDe(),
                r.fonction(),
                avant.organisation(),
                r.qui(),
                r.designePar().strip(),
                r.designation(),
                r.aCompterDu(),
                r.fin());
    }

    private static String mots(Siege s) {
        return (s.vacant() ? "Siège vacant" : s.nom()) + ", " + s.college().libelle();
    }

    private void noter(InstanceId instance, String fait, String detail) {
        journal.consigner(OBJET, instance.valeur(), fait, detail);
        aSoigner.annoncer(instance);
    }
}

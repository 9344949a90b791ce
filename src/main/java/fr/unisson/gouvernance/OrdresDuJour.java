package fr.unisson.gouvernance;

import fr.unisson.documents.Depot;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.gouvernance.domaine.RoleReunion;
import fr.unisson.gouvernance.domaine.TransitionPoint;
import fr.unisson.gouvernance.donnees.PointsSql;
import fr.unisson.gouvernance.donnees.PointsSql.Passage;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The agenda of a meeting: what members propose, what waits, what is kept.
@Service
@Transactional
public class OrdresDuJour {

    static final String OBJET = "reunion_point";

    private final VieDesReunions vie;
    private final PointsSql points;
    private final List<SujetsEnAttente> sources;
    private final Fichiers fichiers;
    private final Clock horloge;

    OrdresDuJour(
            VieDesReunions vie,
            PointsSql points,
            List<SujetsEnAttente> sources,
            Fichiers fichiers,
            Clock horloge) {
        this.vie = vie;
        this.points = points;
        this.sources =
                sources.stream().sorted(Comparator.comparingInt(SujetsEnAttente::ordre)).toList();
        this.fichiers = fichiers;
        this.horloge = horloge;
    }

    /// Proposals, refusals and postponements included, in the order of the agenda.
    @Transactional(readOnly = true)
    public List<Point> lister(ReunionId reunion) {
        return points.lister(reunion);
    }

    /// The papers that go with the points of a meeting.
    @Transactional(readOnly = true)
    public Map<PointId, List<Fichier>> pieces(ReunionId reunion) {
        return points.pieces(reunion);
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public Point lire(PointId id) {
        var reunion = points.reunion(id).orElseThrow(() -> new Introuvable("point " + id));
        return points.lister(reunion).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Introuvable("point " + id));
    }

    /// What waits for the instance and is not on this agenda yet, by heading; each thing once,
    /// under the first heading that names it.
    @Transactional(readOnly = true)
    public Map<String, List<Sujet>> sujets(ReunionId reunion) {
        var r = vie.lire(reunion);
        var pris =
                points.lister(reunion).stream()
                        .filter(p -> p.etat() != EtatPoint.ECARTE && p.objet() != null)
                        .map(Point::objet)
                        .collect(Collectors.toCollection(HashSet::new));
        Map<String, List<Sujet>> sujets = new LinkedHashMap<>();
        for (var source : sources) {
            var siens =
                    source.pour(r.instance(), vie.aujourdhui()).stream()
                            .filter(s -> pris.add(s.objet()))
                            .toList();
            if (!siens.isEmpty()) sujets.put(source.libelle(), siens);
        }
        return sujets;
    }

    /// Puts on the agenda what was ticked among what waits.
    ///
    /// @param cles of [Sujet#cle]
    public Resultat<Integer> retenir(ReunionId reunion, Collection<String> cles) {
        var choisis =
                sujets(reunion).values().stream()
                        .flatMap(List::stream)
                        .filter(s -> cles.contains(s.cle()))
                        .toList();
        if (choisis.isEmpty()) return Resultat.refus("SUJETS", "Cochez au moins un sujet.");
        for (var s : choisis) {
            var n = new NouveauPoint(s.titre(), s.nature(), null, "", s.pourquoi());
            var ajout = naitre(reunion, n, s, TransitionPoint.AJOUTER);
            if (!ajout.estFait()) return new Resultat.Refus<>(ajout.motifs());
        }
        return Resultat.fait(choisis.size());
    }

    /// A member's proposal, to be accepted or not.
    public Resultat<PointId> proposer(ReunionId reunion, NouveauPoint nouveau) {
        return naitre(reunion, nouveau, null, TransitionPoint.PROPOSER);
    }

    public Resultat<PointId> ajouter(ReunionId reunion, NouveauPoint nouveau) {
        return naitre(reunion, nouveau, null, TransitionPoint.AJOUTER);
    }

    private Resultat<PointId> naitre(
            ReunionId reunion, NouveauPoint n, @Nullable Sujet sujet, TransitionPoint t) {
        if (n.titre().isBlank()) return Resultat.refus("TITRE", "Écrivez le titre du point.");
        // A subject is repeated from where it was written.
        var nommee =
                sujet == null ? DonneeDePatient.refus("TITRE", n.titre()) : Optional.<Motif>empty();
        if (nommee.isPresent()) return new Resultat.Refus<>(List.of(nommee.get()));
        var r = vie.lire(reunion);
        if (!r.instance().active()) return VieDesReunions.close();
        var role = t.roleParmi(VieDesReunions.roles(r.instance())).orElse(null);
        if (role == null) return Reunions.reserve();
        return switch (t.deciderSansEtat(r.etat(), Demande.de(role))) {
            case Decision.Refusee<EtatPoint>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatPoint>(var etat) -> {
                var id =
                        points.inserer(r, n, sujet, t.name(), etat, role.name(), horloge.instant());
                vie.noter(
                        reunion,
                        t == TransitionPoint.PROPOSER ? "Point proposé" : "Point ajouté",
                        n.titre());
                yield Resultat.fait(id);
            }
        };
    }

    /// Moves a point in its life: kept, refused or postponed with a word, dealt with.
    ///
    /// @param version the one that was shown
    public Resultat<EtatPoint> franchir(
            PointId id, int version, TransitionPoint transition, @Nullable String mot) {
        var point = lire(id);
        var r = vie.lire(point.reunion());
        var role =
                transition.roleParmi(VieDesReunions.roles(r.instance())).orElse(RoleReunion.MEMBRE);
        var demande = new Demande(role, VieDesReunions.propre(mot));
        return switch (transition.decider(point.etat(), r.etat(), demande)) {
            case Decision.Refusee<EtatPoint>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatPoint>(var vers) -> {
                var passage =
                        new Passage(
                                id,
                                version,
                                transition.name(),
                                point.etat().name(),
                                vers.name(),
                                role.name(),
                                demande.motif());
                if (!points.franchir(passage, horloge.instant())) yield Resultat.depasse();
                vie.noter(r.id(), vers.libelle() + " : " + point.titre(), motif(demande));
                yield Resultat.fait(vers);
            }
        };
    }

    public Resultat<PointId> modifier(PointId id, int version, NouveauPoint valeurs) {
        if (valeurs.titre().isBlank()) return Resultat.refus("TITRE", "Écrivez le titre du point.");
        var r = vie.lire(lire(id).reunion());
        if (!r.instance().tenue()) return Reunions.reserve();
        if (!r.etat().aVenir() && r.etat() != EtatReunion.EN_SEANCE) {
            return Resultat.refus(Motif.ETAT, "La séance est levée.");
        }
        return points.modifier(id, version, valeurs) ? Resultat.fait(id) : Resultat.depasse();
    }

    /// One place up or down among those on the agenda.
    public Resultat<PointId> deplacer(PointId id, boolean versLeHaut) {
        var point = lire(id);
        var r = vie.lire(point.reunion());
        if (!r.instance().tenue()) return Reunions.reserve();
        var inscrits =
                points.lister(r.id()).stream().filter(p -> p.etat().alOrdreDuJour()).toList();
        int ici = inscrits.indexOf(point);
        int la = versLeHaut ? ici - 1 : ici + 1;
        if (ici >= 0 && la >= 0 && la < inscrits.size()) {
            points.permuter(id, inscrits.get(la).id());
        }
        return Resultat.fait(id);
    }

    /// A paper for this point; whoever reads the agenda reads it.
    public Depot joindre(PointId id, Envoi envoi) {
        var r = vie.lire(lire(id).reunion());
        if (!r.instance().tenue()) {
            throw new fr.unisson.socle.Interdit(
                    "La présidence ou le secrétariat joint les documents.");
        }
        var depot = fichiers.deposer(envoi, null);
        if (depot instanceof Depot.Accepte(var fichier)) {
            fichiers.joindre(fichier.id(), OBJET, id.valeur());
            vie.noter(r.id(), "Document joint à l’ordre du jour", fichier.nom());
        }
        return depot;
    }

    private static String motif(Demande demande) {
        return demande.motif() == null ? "" : demande.motif();
    }
}

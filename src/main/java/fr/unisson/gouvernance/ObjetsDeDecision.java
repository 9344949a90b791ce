package fr.unisson.gouvernance;

import fr.unisson.gouvernance.donnees.DecisionLecture;
import fr.unisson.gouvernance.donnees.ObjetsDeDecisionSql;
import fr.unisson.gouvernance.donnees.ObjetsDeDecisionSql.Lie;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What decisions concern elsewhere in this site: where their point comes from, what is attached
/// since. Each reader sees the titles they may read.
@Service
@Transactional
public class ObjetsDeDecision {

    private static final int OFFERTS_AU_PLUS = 30;

    private final Decisions decisions;
    private final RegistreDesAvis avis;
    private final ObjetsDeDecisionSql objets;
    private final List<ActesFondes> actes;
    private final Journal journal;
    private final ObjetsDuSite site;
    private final Clock horloge;

    ObjetsDeDecision(
            Decisions decisions,
            RegistreDesAvis avis,
            ObjetsDeDecisionSql objets,
            ObjetsDuSite site,
            List<ActesFondes> actes,
            Journal journal,
            Clock horloge) {
        this.decisions = decisions;
        this.avis = avis;
        this.objets = objets;
        this.actes = actes;
        this.journal = journal;
        this.site = site;
        this.horloge = horloge;
    }

    /// @param rang what names it when it is taken back, null for what rests on the decision
    /// @param lien null when the actor may not read it
    public record Lu(@Nullable Integer rang, String nom, @Nullable String lien) {}

    /// Something of the instance that may be attached.
    public record Offert(String adresse, String nom) {}

    @Transactional(readOnly = true)
    public List<Lu> lister(DecisionId id) {
        return Stream.concat(
                        objets.lister(id).stream().map(this::lire),
                        actes.stream()
                                .flatMap(a -> a.sur(id.valeur()).stream())
                                .map(a -> new Lu(null, a.nom(), a.lien())))
                .toList();
    }

    private Lu lire(Lie l) {
        var objet = l.objet();
        if (objet == null || !site.connait(objet.module(), objet.type())) {
            return new Lu(l.rang(), l.libelle(), l.lien());
        }
        return site.nom(objet.module(), objet.type(), objet.id())
                .map(nom -> new Lu(l.rang(), nom, l.lien()))
                .orElseGet(() -> new Lu(l.rang(), l.libelle(), null));
    }

    /// Opinions and other decisions of the same instance; anything else is attached by its address.
    @Transactional(readOnly = true)
    public List<Offert> offerts(DecisionVue d) {
        var deja = objets.lister(d.id()).stream().map(Lie::lien).toList();
        var siens =
                avis.lister(CriteresAvis.de(d.instance()), null).stream()
                        .map(a ->
                                new Offert("/avis/" + a.id(), "Avis " + a.nom() + ", " + a.objet()))
                        .limit(OFFERTS_AU_PLUS);
        var autres =
                decisions.lister(CriteresDecisions.de(d.instance())).stream()
                        .filter(x -> !x.id().equals(d.id()))
                        .map(x -> new Offert(x.adresse(), x.numero() + " : " + x.texte()))
                        .limit(OFFERTS_AU_PLUS);
        return Stream.concat(siens, autres).filter(o -> !deja.contains(o.adresse())).toList();
    }

    /// By who runs the instance, among what they read.
    ///
    /// @param adresse of its page in this site
    public Resultat<DecisionId> rattacher(DecisionId id, String adresse) {
        var d = decisions.lire(id);
        if (!d.tenue()) return Reunions.reserve();
        var reconnu = site.reconnaitre(adresse);
        if (reconnu.isPresent()) {
            var r = reconnu.get();
            var objet = new Sujet.Objet(r.module(), r.type(), r.id());
            if (!objet.equals(soi(id))) {
                if (!objets.rattacher(d, r.libelle(), r.lien(), objet)) return deja();
                noter(id, "Objet rattaché", r.libelle() + ", " + r.lien());
                return Resultat.fait(id);
            }
        }
        return Resultat.refus(
                "ADRESSE",
                "Collez l’adresse d’une page d’Unisson que vous pouvez lire : "
                        + String.join(", ", site.libelles())
                        + ".");
    }

    private static Sujet.Objet soi(DecisionId id) {
        return new Sujet.Objet(DevoirsDesReunions.MODULE, DecisionLecture.OBJET, id.valeur());
    }

    private static <T> Resultat<T> deja() {
        return Resultat.refus("ADRESSE", "Cet objet est déjà rattaché à la décision.");
    }

    /// The line stays in the register with its end.
    public Resultat<DecisionId> detacher(DecisionId id, int rang) {
        var d = decisions.lire(id);
        if (!d.tenue()) return Reunions.reserve();
        var lie = objets.lister(id).stream().filter(l -> l.rang() == rang).findFirst();
        if (lie.isEmpty() || !objets.retirer(id, rang, horloge.instant())) {
            return Resultat.depasse();
        }
        noter(id, "Objet détaché", lie.get().libelle() + ", " + lie.get().lien());
        return Resultat.fait(id);
    }

    private void noter(DecisionId id, String fait, String detail) {
        journal.consigner(DecisionLecture.OBJET, id.valeur(), fait, detail);
    }
}

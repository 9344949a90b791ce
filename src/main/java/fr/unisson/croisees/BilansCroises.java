package fr.unisson.croisees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Participation;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.croisees.BilanVu.Recommandee;
import fr.unisson.croisees.domaine.RoleCroisee;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.croisees.donnees.BilanSql;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.MissionVue;
import fr.unisson.pilotage.Missions;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The report: what the parties draw from their grids, what they recommend for each common mission,
/// and what each referent says of it.
@Service
public class BilansCroises {

    /// What stands for the convention as a whole among recommendations.
    public static final String ENSEMBLE = "La convention dans son ensemble";

    private static final int SYNTHESE_AU_PLUS = 10_000;
    private static final int RAISON_AU_PLUS = 2000;

    private final Croisees croisees;
    private final VieDesCroisees vie;
    private final BilanSql sql;
    private final Conventions conventions;
    private final Parties parties;
    private final Missions missions;
    private final DevoirsDesCroisees devoirs;
    private final Journal journal;
    private final Clock horloge;

    BilansCroises(
            Croisees croisees,
            VieDesCroisees vie,
            BilanSql sql,
            Conventions conventions,
            Parties parties,
            Missions missions,
            DevoirsDesCroisees devoirs,
            Journal journal,
            Clock horloge) {
        this.croisees = croisees;
        this.vie = vie;
        this.sql = sql;
        this.conventions = conventions;
        this.parties = parties;
        this.missions = missions;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The wording that stands; empty before grids are revealed.
    @Transactional(readOnly = true)
    public Optional<BilanVu> dernier(CroiseeId id) {
        return sql.dernier(croisees.lire(id).id());
    }

    /// What the report must recommend upon: the convention as a whole, then each common mission
    /// that is not over.
    @Transactional(readOnly = true)
    public List<MissionVue> missions(ConventionId convention) {
        return missions.lister(convention).stream()
                .filter(m -> !m.horsTexte() && !m.finie())
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean peutRediger(CroiseeVue c) {
        var roles = croisees.roles(c.convention());
        return c.etat() == EtatCroisee.BILAN_PROJET
                && (roles.contains(RoleCroisee.COMITE) || roles.contains(RoleCroisee.REFERENT));
    }

    /// A new wording: what was said of the former one no longer counts.
    ///
    /// @param numero the one that was shown, 0 for a first one
    @Transactional
    public Resultat<BilanVu> rediger(
            CroiseeId id, int numero, String synthese, List<Recommandee> recommandations) {
        var c = croisees.lire(id);
        if (!peutRediger(c)) {
            return c.etat() == EtatCroisee.BILAN_PROJET
                    ? Resultat.refus(
                            Motif.ROLE,
                            "Le bilan s’écrit par l’animateur, la présidence du comité ou un"
                                    + " référent.")
                    : Resultat.refus(
                            Motif.ETAT, "Le bilan ne s’écrit pas, ou plus, à cette étape.");
        }
        var motifs = motifs(synthese, recommandations);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        int dernier = sql.dernier(id).map(BilanVu::numero).orElse(0);
        if (dernier != numero
                || !sql.rediger(
                        id,
                        numero + 1,
                        synthese.strip(),
                        empreinte(synthese.strip(), recommandations),
                        recommandations,
                        horloge.instant())) {
            return Resultat.depasse();
        }
        journal.consigner(
                Croisees.JOURNAL,
                c.convention().valeur(),
                "Évaluation croisée : projet de bilan",
                "version " + (numero + 1));
        devoirs.mettreAJour(c);
        return Resultat.fait(sql.dernier(id).orElseThrow());
    }

    private static List<Motif> motifs(String synthese, List<Recommandee> recommandations) {
        var motifs = new ArrayList<Motif>();
        if (synthese.isBlank() || synthese.length() > SYNTHESE_AU_PLUS) {
            motifs.add(
                    new Motif(
                            "synthese",
                            "Écrivez la synthèse, en " + SYNTHESE_AU_PLUS + " signes au plus."));
        }
        DonneeDePatient.refus("synthese", synthese).ifPresent(motifs::add);
        for (int i = 0; i < recommandations.size(); i++) {
            var r = recommandations.get(i);
            var champ = champDeRaison(r);
            if (r.choix().change() && r.raison().isBlank()) {
                motifs.add(new Motif(champ, "Dites ce qui est à changer, ou pourquoi."));
            }
            if (r.raison().length() > RAISON_AU_PLUS) {
                motifs.add(new Motif(champ, "Restez sous " + RAISON_AU_PLUS + " signes."));
            }
            DonneeDePatient.refus(champ, r.raison()).ifPresent(motifs::add);
        }
        return motifs;
    }

    /// Name of the field where the reason of a recommendation is typed.
    public static String champDeRaison(Recommandee r) {
        return "raison-" + (r.mission() == null ? 0 : r.mission());
    }

    static String empreinte(String synthese, List<Recommandee> recommandations) {
        return Empreinte.de(
                recommandations.stream()
                        .map(r -> r.objet() + "\u0000" + r.choix().name() + "\u0000" + r.raison())
                        .collect(Collectors.joining("\u0000", synthese + "\u0000", "")));
    }

    /// The parties for which the actor may still say something of the report that stands.
    @Transactional(readOnly = true)
    public List<PartieVue> aDire(CroiseeVue c) {
        var bilan = sql.dernier(c.id());
        if (c.etat() != EtatCroisee.BILAN_PROJET || bilan.isEmpty()) return List.of();
        var moi = conventions.participation(c.convention());
        return parties.lister(c.convention()).stream()
                .filter(PartieVue::acceptee)
                .filter(p -> moi.est(RoleConvention.REFERENT, p.id()))
                .filter(p -> bilan.get().positions().stream().noneMatch(x -> x.partie() == p.id()))
                .toList();
    }

    /// A referent speaks for their party, on the wording that was shown. With the last one, the
    /// report is settled.
    @Transactional
    public Resultat<CroiseeId> dire(
            CroiseeId id, long partie, String empreinte, PositionSurBilan position, String motif) {
        var c = croisees.lire(id);
        Participation moi = conventions.participation(c.convention());
        if (!moi.est(RoleConvention.REFERENT, partie)) {
            return Resultat.refus(Motif.ROLE, "Le référent d’une partie parle pour elle.");
        }
        if (position.motivee() && motif.isBlank()) {
            return Resultat.refus("motif", "Dites pourquoi : ces mots figureront dans le bilan.");
        }
        if (motif.length() > RAISON_AU_PLUS) {
            return Resultat.refus("motif", "Restez sous " + RAISON_AU_PLUS + " signes.");
        }
        var indiscret = DonneeDePatient.refus("motif", motif);
        if (indiscret.isPresent()) return Resultat.refus(indiscret.get());
        if (c.etat() != EtatCroisee.BILAN_PROJET
                || !sql.dire(id, partie, empreinte, position, motif.strip(), horloge.instant())) {
            return Resultat.depasse();
        }
        journal.consigner(
                Croisees.JOURNAL,
                c.convention().valeur(),
                "Évaluation croisée : " + position.libelle().toLowerCase(java.util.Locale.FRENCH),
                nom(c, partie) + (motif.isBlank() ? "" : " — " + motif.strip()));
        if (vie.verifier(c, TransitionCroisee.APPROUVER).stream().allMatch(v -> v.remplie())) {
            vie.franchir(id, c.version(), TransitionCroisee.APPROUVER, "");
        } else {
            devoirs.mettreAJour(c);
        }
        return Resultat.fait(id);
    }

    private String nom(CroiseeVue c, long partie) {
        return parties.lister(c.convention()).stream()
                .filter(p -> p.id() == partie)
                .map(PartieVue::nom)
                .findFirst()
                .orElseThrow(() -> new Introuvable("partie " + partie));
    }
}

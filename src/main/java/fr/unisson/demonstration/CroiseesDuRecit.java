package fr.unisson.demonstration;

import static fr.unisson.croisees.PositionSurBilan.ACCORD;
import static fr.unisson.croisees.PositionSurBilan.RESERVE;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.croisees.BilanVu;
import fr.unisson.croisees.BilanVu.Recommandee;
import fr.unisson.croisees.BilansCroises;
import fr.unisson.croisees.CroiseeId;
import fr.unisson.croisees.CroiseeVue;
import fr.unisson.croisees.Croisees;
import fr.unisson.croisees.GrillesDesVoix;
import fr.unisson.croisees.LigneComparee;
import fr.unisson.croisees.MisesEnCommun;
import fr.unisson.croisees.NatureCroisee;
import fr.unisson.croisees.PositionSurBilan;
import fr.unisson.croisees.Recommandation;
import fr.unisson.croisees.VieDesCroisees;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.evaluations.Note;
import fr.unisson.grilles.Grilles;
import fr.unisson.pilotage.MissionVue;
import fr.unisson.socle.vie.Resultat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The cross evaluations of the convention in force: the review of the first year, sent, and the
/// one under way, which two voices have answered. Marks are one digit per item of the grid, in its
/// order.
@Component
@Profile("demo")
class CroiseesDuRecit {

    private static final String ANIMATRICE = "kervadec";
    private static final int PREMIERE = -380;
    private static final int DEUXIEME = -12;

    /// What somebody says of an item, by its code.
    private static final Map<String, String> MOTS =
            Map.of(
                    "loriot D1", "Nous recevons l’ordre du jour la veille.",
                    "lehuede A3", "Le prêt de matériel attend toujours un local.",
                    "ruellan E1", "Les retours d’hospitalisation se préparent mieux.");

    private final Croisees croisees;
    private final VieDesCroisees vie;
    private final GrillesDesVoix voix;
    private final MisesEnCommun comparaisons;
    private final BilansCroises bilans;
    private final Conventions conventions;
    private final Grilles grilles;
    private final JdbcClient db;

    CroiseesDuRecit(
            Croisees croisees,
            VieDesCroisees vie,
            GrillesDesVoix voix,
            MisesEnCommun comparaisons,
            BilansCroises bilans,
            Conventions conventions,
            Grilles grilles,
            JdbcClient db) {
        this.croisees = croisees;
        this.vie = vie;
        this.voix = voix;
        this.comparaisons = comparaisons;
        this.bilans = bilans;
        this.conventions = conventions;
        this.grilles = grilles;
        this.db = db;
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        var r = new Recitant(recit, reperes, agenda);
        ouvrir(r, PREMIERE, 14);
        repondre(r, PREMIERE + 3, "ruellan", "323332", true);
        repondre(r, PREMIERE + 5, "menoret", "223322", true);
        repondre(r, PREMIERE + 6, "lehuede", "213221", true);
        repondre(r, PREMIERE + 7, "zeroual", "222211", true);
        repondre(r, PREMIERE + 9, "loriot", "2-2302", true);
        passer(r, PREMIERE + 14, TransitionCroisee.METTRE_EN_COMMUN);
        r.prevoir(PREMIERE + 14, ANIMATRICE, this::discuter);
        passer(r, PREMIERE + 14, TransitionCroisee.REDIGER);
        r.prevoir(PREMIERE + 17, ANIMATRICE, this::rediger);
        dire(r, PREMIERE + 20, "ruellan", ACCORD, "");
        dire(r, PREMIERE + 21, "menoret", ACCORD, "");
        dire(
                r,
                PREMIERE + 24,
                "lehuede",
                RESERVE,
                "Le prêt de matériel dépend d’un local que nous n’avons pas encore.");
        passer(r, PREMIERE + 25, TransitionCroisee.TRANSMETTRE);
        ouvrir(r, DEUXIEME, 21);
        repondre(r, DEUXIEME + 4, "ruellan", "333333", true);
        repondre(r, DEUXIEME + 6, "zeroual", "333221", true);
        repondre(r, DEUXIEME + 8, "menoret", "32", false);
    }

    private void ouvrir(Recitant r, int jour, int delai) {
        r.prevoir(
                jour,
                ANIMATRICE,
                () ->
                        croisees.programmer(
                                convention(), NatureCroisee.LEGERE, r.recit().jour(jour + delai)));
        passer(r, jour, TransitionCroisee.OUVRIR);
    }

    private void passer(Recitant r, int jour, TransitionCroisee transition) {
        r.prevoir(
                jour,
                ANIMATRICE,
                () -> vie.franchir(courante().id(), courante().version(), transition, ""));
    }

    /// @param remise false for who has not finished
    private void repondre(Recitant r, int jour, String qui, String chiffres, boolean remise) {
        r.prevoir(
                jour,
                qui,
                () -> {
                    var c = courante();
                    var mienne = voix.miennes(c.id()).getFirst();
                    var feuilles = grilles.charger(c.grille()).feuilles();
                    var notes = new HashMap<Long, Note>();
                    for (int i = 0; i < chiffres.length(); i++) {
                        var valeur =
                                chiffres.charAt(i) == '-'
                                        ? "NSP"
                                        : Character.toString(chiffres.charAt(i));
                        var f = feuilles.get(i);
                        notes.put(
                                f.id(),
                                new Note(
                                        valeur, null, MOTS.getOrDefault(qui + " " + f.code(), "")));
                    }
                    Scene.attendre(voix.noter(c.id(), mienne.id(), notes), qui);
                    return remise
                            ? voix.remettre(c.id(), mienne.id(), mienne.dUsager())
                            : Resultat.fait(c.id());
                });
    }

    private Resultat<CroiseeId> discuter() {
        var c = courante();
        for (var l : comparaisons.comparer(c.id())) {
            if (!l.ecart().aDiscuter()) continue;
            Scene.attendre(comparaisons.dire(c.id(), l.noeud().id(), dit(l), "2", ""), "écarts");
        }
        return Resultat.fait(c.id());
    }

    private static String dit(LigneComparee l) {
        return l.noeud().code().equals("D1")
                ? "Les représentants des usagers siègent, mais l’ordre du jour leur arrive trop tard"
                        + " pour le préparer. Il partira quinze jours avant."
                : "Chaque partie a dit ce qui manque ; la note commune tient compte de toutes.";
    }

    private Resultat<BilanVu> rediger() {
        var c = courante();
        var recommandations = new ArrayList<Recommandee>();
        recommandations.add(
                new Recommandee(null, BilansCroises.ENSEMBLE, Recommandation.RECONDUIRE, ""));
        bilans.missions(c.convention()).forEach(m -> recommandations.add(recommandee(m)));
        return bilans.rediger(
                c.id(),
                0,
                "La fiche de chute commune est utilisée dans les trois lieux et le comité s’est réuni"
                        + " comme prévu. La place des usagers est vue très différemment : les"
                        + " professionnels la trouvent bonne, leurs représentants non. Le prêt de"
                        + " matériel n’a pas commencé.",
                recommandations);
    }

    private static Recommandee recommandee(MissionVue m) {
        var id = m.id().valeur();
        if (m.enonce().startsWith("Prêter")) {
            return new Recommandee(
                    id,
                    m.enonce(),
                    Recommandation.REPOSITIONNER,
                    "Sans local, un catalogue partagé suffirait.");
        }
        return m.enonce().startsWith("Repérer tôt")
                ? new Recommandee(
                        id,
                        m.enonce(),
                        Recommandation.MODIFIER,
                        "Dire qui pèse, et à quel rythme, dans chaque lieu.")
                : new Recommandee(id, m.enonce(), Recommandation.RECONDUIRE, "");
    }

    private void dire(Recitant r, int jour, String qui, PositionSurBilan position, String motif) {
        r.prevoir(
                jour,
                qui,
                () -> {
                    var c = courante();
                    long partie =
                            Objects.requireNonNull(
                                    conventions
                                            .participation(c.convention())
                                            .partie(RoleConvention.REFERENT));
                    return bilans.dire(
                            c.id(),
                            partie,
                            bilans.dernier(c.id()).orElseThrow().empreinte(),
                            position,
                            motif);
                });
    }

    private CroiseeVue courante() {
        return croisees.lister(convention()).getFirst();
    }

    private ConventionId convention() {
        return new ConventionId(db.sql(SuiviDuRecit.EN_VIGUEUR).query(Long.class).single());
    }
}

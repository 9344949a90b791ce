package fr.unisson.croisees;

import fr.unisson.conventions.Conventions;
import fr.unisson.croisees.donnees.BilanSql;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Corps;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Lecteurs;
import fr.unisson.documents.Maquette;
import fr.unisson.evaluations.web.RoueImprimee;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A cross evaluation on paper, for those who made it or for a body that receives it. It shows no
/// more than the page does.
@Service
public class RapportCroise {

    private final Croisees croisees;
    private final MisesEnCommun comparaisons;
    private final BilanSql bilans;
    private final Conventions conventions;
    private final ObjectProvider<Impression> impression;
    private final Clock horloge;

    RapportCroise(
            Croisees croisees,
            MisesEnCommun comparaisons,
            BilanSql bilans,
            Conventions conventions,
            ObjectProvider<Impression> impression,
            Clock horloge) {
        this.croisees = croisees;
        this.comparaisons = comparaisons;
        this.bilans = bilans;
        this.conventions = conventions;
        this.impression = impression;
        this.horloge = horloge;
    }

    /// Those who evaluated read the comments and what was said of each gap; a body reads what is
    /// recommended first.
    ///
    /// @throws fr.unisson.socle.Introuvable before grids are revealed
    @Transactional(readOnly = true)
    public Contenu imprimer(CroiseeVue c, Lecteurs pour) {
        var lignes = comparaisons.comparer(c.id());
        var voix = croisees.voix(c.id());
        var titre = conventions.charger(c.convention()).titre();
        var corps = Corps.titre(c.nature().libelle() + " : " + titre);
        tete(corps, c, voix);
        bilans.dernier(c.id()).ifPresent(b -> bilan(corps, b));
        RoueImprimee.poser(corps, ChiffresCroises.roue(lignes, voix));
        criteres(corps, lignes, voix);
        if (pour == Lecteurs.GROUPE) echanges(corps, lignes, voix);
        return impression
                .getObject()
                .imprimer(
                        Maquette.de(pour.titre("les parties", titre), corps.html())
                                .imprimeeLe(Dates.jourDe(horloge.instant())));
    }

    private static void tete(Corps corps, CroiseeVue c, List<VoixVue> voix) {
        long usagers = voix.stream().filter(VoixVue::dUsager).count();
        long repondu = voix.stream().filter(v -> v.dUsager() && v.remise()).count();
        corps.paragraphe(
                        "Évaluation croisée, "
                                + c.etat().libelle().toLowerCase(Locale.FRENCH)
                                + " le "
                                + Dates.jour(Dates.jourDe(c.etatLe()))
                                + ". Chaque partie a répondu seule, sans lire les autres grilles.")
                .liste(
                        Stream.concat(
                                        voix.stream()
                                                .filter(v -> !v.dUsager())
                                                .map(v ->
                                                        v.nom()
                                                                + (v.remise()
                                                                        ? ""
                                                                        : " (n’a pas remis de"
                                                                                + " grille)")),
                                        Stream.of(
                                                "Représentants des usagers, comptés à part : "
                                                        + repondu
                                                        + (repondu > 1 ? " réponses" : " réponse")
                                                        + " sur "
                                                        + usagers))
                                .toList());
    }

    private static void bilan(Corps corps, BilanVu bilan) {
        corps.section("Bilan")
                .paragraphes(bilan.synthese())
                .section("Recommandations")
                .tableau(
                        List.of("Mission", "Recommandation", "Raison"),
                        bilan.recommandations().stream()
                                .map(r ->
                                        List.of(
                                                r.objet(),
                                                r.choix().libelle(),
                                                r.raison().isEmpty()
                                                        ? "Sans changement"
                                                        : r.raison()))
                                .toList())
                .section("Ce qu’en disent les parties");
        if (bilan.positions().isEmpty()) {
            corps.paragraphe("Aucune ne s’est encore prononcée.");
        } else {
            corps.liste(bilan.positions().stream().map(RapportCroise::position).toList());
        }
    }

    private static String position(BilanVu.PositionVue x) {
        return x.nom()
                + " : "
                + x.position().libelle().toLowerCase(Locale.FRENCH)
                + ", par "
                + x.par()
                + " le "
                + Dates.jour(Dates.jourDe(x.le()))
                + (x.motif().isEmpty() ? "" : "\n« " + x.motif() + " »");
    }

    private static void criteres(Corps corps, List<LigneComparee> lignes, List<VoixVue> voix) {
        corps.section("Critère par critère")
                .tableau(
                        List.of("Critère", "Parties", "Usagers", "Écart", "Note commune"),
                        lignes.stream()
                                .map(l ->
                                        List.of(
                                                l.noeud().code() + " " + l.noeud().libelle(),
                                                ChiffresCroises.parties(l, voix).stream()
                                                        .map(p -> p.nom() + " : " + p.note())
                                                        .collect(Collectors.joining("\n")),
                                                ChiffresCroises.usagers(l.usagers()),
                                                ChiffresCroises.ecart(l),
                                                noteCommune(l)))
                                .toList());
    }

    private static String noteCommune(LigneComparee l) {
        var e = l.echange();
        return e == null ? "" : Objects.requireNonNullElse(e.valeur(), "");
    }

    private static void echanges(Corps corps, List<LigneComparee> lignes, List<VoixVue> voix) {
        var dits = new ArrayList<String>();
        for (var l : lignes) {
            var code = l.noeud().code() + ", ";
            var echange = l.echange();
            if (echange != null) {
                dits.add(
                        code
                                + "ce qui a été dit : "
                                + echange.dit()
                                + (echange.desaccord().isEmpty()
                                        ? ""
                                        : "\nDésaccord : " + echange.desaccord()));
            }
            for (var p : ChiffresCroises.parties(l, voix)) {
                if (!p.commentaire().isEmpty()) dits.add(code + p.nom() + " : " + p.commentaire());
            }
            for (var dit : l.usagers().commentaires()) dits.add(code + "usagers : " + dit);
        }
        if (!dits.isEmpty()) corps.section("Échanges et commentaires").liste(dits);
    }
}

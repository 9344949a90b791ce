package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Point;
import fr.unisson.gouvernance.PointId;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.web.CompositionSeance.Ecart;
import fr.unisson.gouvernance.web.CompositionSeance.Garde;
import fr.unisson.gouvernance.web.PageSeanceTenue.Saisie;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import unisson.pages.Templates;

/// The page of a session as its controllers answer with it: as it is, or with what was refused.
@Component
class PagesDeSeance {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    Motif.SANS_MOTIF,
                    "mot",
                    "TEXTE",
                    "texte",
                    "POSITION_MOTIF",
                    "positions",
                    "ACTION",
                    "titre",
                    "POUR_PASSE",
                    "pourLe",
                    "ECHEANCE_PASSEE",
                    "echeance",
                    "TITRE",
                    "nouveau");

    private final Reunions reunions;
    private final OrdresDuJour ordres;
    private final CompositionSeance composition;
    private final Templates pages;

    PagesDeSeance(
            Reunions reunions,
            OrdresDuJour ordres,
            CompositionSeance composition,
            Templates pages) {
        this.reunions = reunions;
        this.ordres = ordres;
        this.composition = composition;
        this.pages = pages;
    }

    JteModel page(
            Reunion r,
            @Nullable Long point,
            @Nullable Ecart ecart,
            Saisie saisie,
            Erreurs erreurs) {
        return pages.gouvernanceSeance(
                composition.page(r, point, ecart, saisie, Garde.RIEN, erreurs));
    }

    /// Nothing is kept of what comes before the session opens or after it is over, and nothing is
    /// lost: the words stay on the page, which says what to do.
    ///
    /// @param note the words are notes of the point
    ResponseEntity<JteModel> horsSeance(
            Reunion r, @Nullable PointId point, List<String> mots, boolean note) {
        var texte = mots.stream().filter(m -> !m.isBlank()).collect(Collectors.joining("\n"));
        var garde = new Garde(texte, note && point != null ? point.valeur() : null);
        var motif = new Motif(Motif.ETAT, "Rien n’est enregistré : la séance n’est pas ouverte.");
        return refus(r, point, List.of(motif), Saisie.VIDE, garde);
    }

    ResponseEntity<JteModel> refus(
            Reunion r, @Nullable PointId point, List<Motif> motifs, Saisie saisie) {
        return refus(r, point, motifs, saisie, Garde.RIEN);
    }

    ResponseEntity<JteModel> refus(
            Reunion r, @Nullable PointId point, List<Motif> motifs, Saisie saisie, Garde garde) {
        var demande = point == null ? null : point.valeur();
        return Refus.page(
                motifs,
                CHAMPS,
                e -> pages.gouvernanceSeance(composition.page(r, demande, null, saisie, garde, e)));
    }

    Point lire(ReunionId id, PointId point) {
        var p = ordres.lire(point);
        if (!p.reunion().equals(id)) throw new Introuvable("point " + point);
        return p;
    }

    Reunion tenue(ReunionId id) {
        var r = reunions.lire(id);
        if (!r.instance().tenue()) {
            throw new Interdit("La présidence ou le secrétariat de l’instance mène la séance.");
        }
        return r;
    }

    static boolean fermee(Reunion r) {
        return r.etat() != EtatReunion.EN_SEANCE;
    }

    static String propre(String texte) {
        return texte.replace("\r\n", "\n").strip();
    }

    static Redirection vers(ReunionId id, PointId point) {
        return Redirection.vers(adresse(id) + "?point=" + point);
    }

    static String adresse(ReunionId id) {
        return ReunionsController.ADRESSE + "/" + id + "/seance";
    }
}

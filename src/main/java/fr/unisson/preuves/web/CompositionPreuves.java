package fr.unisson.preuves.web;

import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.grilles.GrilleVue;
import fr.unisson.grilles.Noeud;
import fr.unisson.preuves.Carte;
import fr.unisson.preuves.PreuveVue;
import fr.unisson.preuves.domaine.Validite;
import fr.unisson.preuves.domaine.Validite.Etat;
import fr.unisson.preuves.web.PagePreuves.Domaine;
import fr.unisson.preuves.web.PagePreuves.Point;
import fr.unisson.preuves.web.PagePreuves.Preuve;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The map of proofs, as its page shows it.
@Component
class CompositionPreuves {

    private static final int COURT = 20;

    private final ObjetsDuSite objets;

    CompositionPreuves(ObjetsDuSite objets) {
        this.objets = objets;
    }

    /// What is asked of the map.
    ///
    /// @param etat null for all
    record Filtre(@Nullable Etat etat, String mots) {

        boolean actif() {
            return etat != null || !mots.isEmpty();
        }

        private boolean garde(Carte carte, Noeud point) {
            var cherche = mots.toLowerCase(Locale.FRANCE);
            return (etat == null || carte.etat(point) == etat)
                    && (point.code() + " " + point.libelle())
                            .toLowerCase(Locale.FRANCE)
                            .contains(cherche);
        }
    }

    PagePreuves page(
            List<GrilleVue> offertes,
            GrilleVue choisie,
            Carte carte,
            Filtre filtre,
            boolean tient) {
        var domaines = domaines(carte, filtre, choisie, tient);
        var etat = filtre.etat();
        return new PagePreuves(
                choix(offertes),
                choisie.id().toString(),
                Arrays.stream(Etat.values()).map(e -> new Choix(e.name(), e.libelle())).toList(),
                etat == null ? "" : etat.name(),
                filtre.mots(),
                filtre.actif(),
                PreuvesController.ADRESSE + "/export.xlsx?grille=" + choisie.id(),
                bilan(carte),
                String.join(", ", objets.libelles()),
                domaines);
    }

    static PagePreuves vide() {
        return new PagePreuves(List.of(), "", List.of(), "", "", false, null, "", "", List.of());
    }

    private static List<Choix> choix(List<GrilleVue> offertes) {
        return offertes.stream().map(g -> new Choix(g.id().toString(), g.nom())).toList();
    }

    private static String bilan(Carte carte) {
        int prouves = compter(carte, carte.points(), Etat.PROUVE);
        int bientot = compter(carte, carte.points(), Etat.EXPIRE_BIENTOT);
        int tous = prouves + bientot;
        return tous
                + (tous > 1 ? " points prouvés sur " : " point prouvé sur ")
                + carte.points().size()
                + (bientot == 0
                        ? "."
                        : ", dont "
                                + bientot
                                + " dont la preuve expire d’ici "
                                + Validite.BIENTOT
                                + " jours.")
                + horsProfil(carte.horsProfil());
    }

    private static String horsProfil(int points) {
        return switch (points) {
            case 0 -> "";
            case 1 -> " Un point ne concerne aucune de vos structures.";
            default -> " " + points + " points ne concernent aucune de vos structures.";
        };
    }

    private List<Domaine> domaines(Carte carte, Filtre filtre, GrilleVue grille, boolean tient) {
        var racines = carte.grille().domaines();
        var parDomaine = new LinkedHashMap<Noeud, List<Noeud>>();
        for (var point : carte.points()) {
            parDomaine
                    .computeIfAbsent(
                            Objects.requireNonNull(racines.get(point.id())), _ -> new ArrayList<>())
                    .add(point);
        }
        var domaines = new ArrayList<Domaine>();
        parDomaine.forEach((racine, points) -> {
            var gardes = points.stream().filter(p -> filtre.garde(carte, p)).toList();
            if (gardes.isEmpty()) return;
            domaines.add(
                    new Domaine(
                            "domaine-" + racine.id(),
                            racine.code() + ". " + racine.libelle(),
                            compter(carte, points, Etat.PROUVE),
                            compter(carte, points, Etat.EXPIRE_BIENTOT),
                            compter(carte, points, Etat.NON_PROUVE),
                            filtre.actif() || carte.points().size() <= COURT,
                            gardes.stream().map(p -> point(carte, p, grille, tient)).toList()));
        });
        return domaines;
    }

    private static int compter(Carte carte, List<Noeud> points, Etat etat) {
        return (int) points.stream().filter(p -> carte.etat(p) == etat).count();
    }

    private Point point(Carte carte, Noeud p, GrilleVue grille, boolean tient) {
        return new Point(
                p.code(),
                p.libelle(),
                etat(carte.etat(p)),
                String.join(", ", p.preuves()),
                carte.de(p).stream().map(v -> preuve(v, carte, tient)).toList(),
                tient
                        ? PreuvesController.ADRESSE
                                + "/"
                                + grille.id()
                                + "/"
                                + p.code()
                                + "/ajouter"
                        : null);
    }

    private static Preuve preuve(PreuveVue v, Carte carte, boolean tient) {
        return new Preuve(
                v.nom(),
                v.lien(),
                valeur(v, carte.jour()),
                v.note(),
                v.objet().page(),
                v.tombee(),
                tient ? PreuvesController.ADRESSE + "/" + v.id() + "/prolonger" : null,
                tient ? PreuvesController.ADRESSE + "/" + v.id() + "/retirer" : null);
    }

    /// Since when and until when it proves, or why it does not.
    static String valeur(PreuveVue v, LocalDate jour) {
        var obstacle = v.obstacle();
        return obstacle == null ? validite(v.portee(), jour) : obstacle.phrase();
    }

    /// Why it does not prove, where that is already said.
    static String raison(PreuveVue v, LocalDate jour) {
        var obstacle = v.obstacle();
        return obstacle == null ? validite(v.portee(), jour) : obstacle.raison();
    }

    static String validite(Validite v, LocalDate jour) {
        var au = v.au();
        if (jour.isBefore(v.du())) return "à partir du " + Dates.jour(v.du());
        if (au == null) return "depuis le " + Dates.jour(v.du());
        return (jour.isAfter(au) ? "expirée le " : "jusqu’au ") + Dates.jour(au);
    }

    static Pastille etat(Etat etat) {
        return new Pastille(
                etat.libelle(),
                switch (etat) {
                    case PROUVE -> Ton.FAIT;
                    case EXPIRE_BIENTOT -> Ton.ATTENTE;
                    case NON_PROUVE -> Ton.NEUTRE;
                });
    }
}

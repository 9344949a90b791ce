package fr.unisson.reprises.web;

import fr.unisson.reprises.RegistreVu;
import fr.unisson.reprises.RegistreVu.Proposition;
import fr.unisson.reprises.domaine.registre.ChampDuRegistre;
import fr.unisson.reprises.domaine.registre.LigneDuRegistre;
import fr.unisson.reprises.domaine.registre.Partenaires;
import fr.unisson.reprises.web.PageRegistreRepris.LigneLue;
import fr.unisson.reprises.web.PageRegistreRepris.Partenaire;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.ColonnesALire;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes the page on which a register is understood.
@Component
class CompositionRegistre {

    private static final Choix AUCUNE = new Choix("0", "Aucune de celles-ci");

    PageRegistreRepris page(RegistreVu r, boolean toutes, Erreurs erreurs) {
        var colonnes = r.reglages().colonnes();
        var t = r.tableur();
        boolean sans =
                colonnes.colonne(ChampDuRegistre.PARTENAIRE).isEmpty()
                        && colonnes.colonne(ChampDuRegistre.FINESS).isEmpty();
        return new PageRegistreRepris(
                RegistresController.ADRESSE + "/" + t.id(),
                t.fichier(),
                Dates.jour(Dates.jourDe(t.expireLe())),
                t.version(),
                ColonnesALire.de(
                        t.feuilles(),
                        colonnes,
                        ChampDuRegistre.REPERAGE,
                        ChampDuRegistre.class,
                        ChampDuRegistre::libelle),
                partenaires(r),
                comptes(r),
                sans
                        ? List.of()
                        : r.lignes().stream()
                                .filter(l -> toutes || aVoir(l))
                                .map(CompositionRegistre::ligne)
                                .toList(),
                sans,
                sans ? 0 : r.aPrendre(),
                toutes,
                erreurs);
    }

    private static boolean aVoir(LigneDuRegistre l) {
        return !l.prise() || l.doublon() != null || !l.remarques().isEmpty();
    }

    /// Those that their name or number does not say, in the order of the file.
    private static List<Partenaire> partenaires(RegistreVu r) {
        var vus = new java.util.LinkedHashMap<String, Proposition>();
        for (var l : r.lignes()) {
            for (var n : l.partenaires()) {
                var p = r.propositions().get(n.cle());
                if (p != null && p.certaine() == null) vus.putIfAbsent(n.cle(), p);
            }
        }
        var partenaires = new ArrayList<Partenaire>();
        vus.forEach((cle, p) ->
                partenaires.add(
                        new Partenaire(
                                partenaires.size(),
                                cle,
                                p.ecrit(),
                                p.numero(),
                                choix(p),
                                choisi(r.reglages().partenaires().get(cle)),
                                r.reglages().recherches().getOrDefault(cle, ""),
                                p.trouvees().size())));
        return partenaires;
    }

    private static List<Choix> choix(Proposition p) {
        var choix = new ArrayList<Choix>();
        p.toutes()
                .forEach(c ->
                        choix.add(
                                new Choix(
                                        Long.toString(c.organisation()),
                                        c.nom()
                                                + (c.detail().isEmpty()
                                                        ? ""
                                                        : " (" + c.detail() + ")"))));
        choix.add(AUCUNE);
        return choix;
    }

    private static @Nullable String choisi(@Nullable Long organisation) {
        return organisation == null ? null : organisation.toString();
    }

    private static List<Fait> comptes(RegistreVu r) {
        long doublons = r.lignes().stream().filter(l -> l.doublon() != null).count();
        long laissees = r.lignes().stream().filter(l -> l.reprise() == null).count();
        return List.of(
                new Fait("Lignes lues", Integer.toString(r.lignes().size())),
                new Fait("Conventions à reprendre", Long.toString(r.aPrendre())),
                new Fait("Doublons", Long.toString(doublons)),
                new Fait("Lignes laissées", Long.toString(laissees)));
    }

    private static LigneLue ligne(LigneDuRegistre l) {
        var situation = l.situation();
        var reprise = l.reprise();
        return new LigneLue(
                l.numero(),
                l.titre(),
                l.partenaires().stream()
                        .map(Partenaires.Nomme::ecrit)
                        .collect(Collectors.joining(", ")),
                situation == null ? "" : situation.etat().libelle(),
                reprise == null ? "" : reprise.convention().duree().enToutesLettres(),
                l.mots(),
                l.doublon(),
                l.prise());
    }
}

package fr.unisson.conventions.web;

import fr.unisson.conventions.donnees.VoletsLecture;
import fr.unisson.conventions.donnees.VoletsLecture.Ligne;
import fr.unisson.conventions.donnees.VoletsLecture.LigneArticle;
import fr.unisson.conventions.web.PageVolets.ArticleResume;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of the seven volets.
@Component
class CompositionVolets {

    private final DossiersLus dossiers;
    private final VoletsLecture lecture;
    private final Clock horloge;

    CompositionVolets(DossiersLus dossiers, VoletsLecture lecture, Clock horloge) {
        this.dossiers = dossiers;
        this.lecture = lecture;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public PageVolets composer(long id) {
        var dossier = dossiers.ouvrir(id, Face.VOLETS);
        var lignes = lecture.lister(id);
        var aujourdhui = Dates.jourDe(horloge.instant());
        return new PageVolets(
                dossier.tete(),
                lignes.stream().map(l -> volet(l, dossier, aujourdhui)).toList(),
                lecture.articles(id).stream()
                        .filter(a -> a.volet() == null)
                        .map(a -> article(a, id))
                        .toList(),
                phrase(lignes, dossier.lecteur()),
                lignes.isEmpty() && dossier.fiche().succede(),
                (int) lignes.stream().filter(l -> l.etat().clos()).count());
    }

    private static PageVolets.Volet volet(Ligne l, Dossier dossier, LocalDate aujourdhui) {
        boolean enRetard =
                l.echeance() != null && l.echeance().isBefore(aujourdhui) && !l.etat().clos();
        return new PageVolets.Volet(
                l.numero(),
                l.titre(),
                Face.VOLETS.adresse(dossier.fiche().id()) + "/" + l.numero(),
                EtatVoletLu.de(l, dossier.lecteur()),
                groupe(l),
                l.usagers() == 0,
                l.accords(),
                l.divergences(),
                l.ouvertes(),
                echeance(l, enRetard),
                enRetard);
    }

    private static @Nullable String echeance(Ligne l, boolean enRetard) {
        if (l.echeance() == null || l.etat().clos()) return null;
        return (enRetard ? "attendu depuis le " : "pour le ") + Dates.jour(l.echeance());
    }

    private static String groupe(Ligne l) {
        if (l.professionnels() + l.usagers() + l.experts() == 0)
            return "Le groupe n’a pas encore de membre.";
        var mots = new ArrayList<String>();
        mots.add(compte(l.professionnels(), "professionnel", "professionnels"));
        if (l.usagers() > 0)
            mots.add(compte(l.usagers(), "représentant des usagers", "représentants des usagers"));
        if (l.experts() > 0) mots.add(compte(l.experts(), "expert", "experts"));
        return "Groupe : "
                + Attendre.enumerer(mots)
                + (l.usagers() == 0 ? ". Le siège des usagers est vacant." : ".");
    }

    private static String phrase(List<Ligne> lignes, Lecteur lecteur) {
        long miens =
                lignes.stream()
                        .filter(l -> EtatVoletLu.de(l, lecteur).mot().startsWith("À vous"))
                        .count();
        if (lignes.isEmpty()) return "";
        if (miens > 0)
            return miens == 1 ? "Un volet vous attend." : miens + " volets vous attendent.";
        return "Aucun volet ne vous attend aujourd’hui.";
    }

    static ArticleResume article(LigneArticle a, long convention) {
        var faits = new ArrayList<String>();
        if (a.obligatoire()) faits.add("clause obligatoire");
        if (a.commentairesOuverts() > 0)
            faits.add(
                    compte(a.commentairesOuverts(), "commentaire ouvert", "commentaires ouverts"));
        if (a.amendementsProposes() > 0)
            faits.add(
                    compte(
                            a.amendementsProposes(),
                            "amendement à traiter",
                            "amendements à traiter"));
        if (a.divergencesOuvertes() > 0)
            faits.add(
                    compte(a.divergencesOuvertes(), "divergence ouverte", "divergences ouvertes"));
        return new ArticleResume(
                intitule(a.numero(), a.titre()),
                "/conventions/" + convention + "/articles/" + a.numero(),
                String.join(" · ", faits),
                a.vide(),
                a.brouillon());
    }

    /// The preamble bears the number 0, never printed.
    static String intitule(String numero, String titre) {
        return numero.equals("0") ? titre : "Article " + numero + ". " + titre;
    }

    static String compte(int nombre, String un, String plusieurs) {
        return nombre == 0 ? "aucun " + un : nombre + " " + (nombre > 1 ? plusieurs : un);
    }
}

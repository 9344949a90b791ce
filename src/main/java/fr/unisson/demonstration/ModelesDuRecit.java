package fr.unisson.demonstration;

import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.ChoixDArticle;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.Modeles;
import fr.unisson.modeles.ModelesPropres;
import fr.unisson.modeles.RedactionDeModele;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.vie.Resultat;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// A model that the establishment wrote for its neighbours, and its second version.
@Component
@Profile("demo")
class ModelesDuRecit {

    private final Modeles livres;
    private final ModelesPropres modeles;
    private final RedactionDeModele redaction;

    ModelesDuRecit(Modeles livres, ModelesPropres modeles, RedactionDeModele redaction) {
        this.livres = livres;
        this.modeles = modeles;
        this.redaction = redaction;
    }

    void ecrire(Recit recit, Reperes reperes) {
        var tilleuls = Reperes.de(reperes.organisations, "tilleuls");
        var cadre = livres.trouver("convention-specifique").orElseThrow();
        var depart =
                new ModeleConvention(
                        "",
                        "Convention de remplacement entre voisins",
                        1,
                        cadre.type(),
                        "Quand une équipe de nuit manque, un voisin prête la sienne.",
                        cadre.articles());
        var id =
                fait(
                        recit,
                        reperes,
                        -200,
                        () ->
                                modeles.creer(
                                        tilleuls,
                                        depart,
                                        cadre.nom() + ", version " + cadre.version()));
        fait(recit, reperes, -198, () -> modeles.publier(id, 0, ""));
        fait(recit, reperes, -60, () -> modeles.nouvelleVersion(id));
        fait(recit, reperes, -60, () -> redaction.ecrireArticle(id, 0, null, astreinte()));
        fait(
                recit,
                reperes,
                -58,
                () -> modeles.publier(id, 1, "L’astreinte de nuit a son article, au choix."));
    }

    private static ArticleModele astreinte() {
        return new ArticleModele(
                "28",
                "Astreinte de nuit",
                3,
                false,
                TypeDonnees.AUCUNE,
                ChoixDArticle.EN_OPTION,
                null,
                "À garder si le remplacement commence après vingt heures.",
                "L’appel est passé avant vingt heures au cadre d’astreinte, qui répond sous une"
                        + " heure. La personne qui vient est présentée à l’équipe et aux résidents.");
    }

    private static <T> T fait(Recit recit, Reperes reperes, int jour, Supplier<Resultat<T>> geste) {
        var resultat = recit.dire(jour, reperes.acteur("ruellan"), geste);
        if (resultat instanceof Resultat.Fait<T>(var valeur)) return valeur;
        throw new IllegalStateException("Le récit s’arrête : " + resultat.motifs());
    }
}

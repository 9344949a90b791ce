package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatCommentaire;
import fr.unisson.conventions.donnees.TexteLecture;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Commentaire;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.List;
import java.util.Objects;

/// Comments arranged in threads.
final class Fils {

    private Fils() {}

    static List<Commentaire> de(long article, List<TexteLecture.Commentaire> tous) {
        return tous.stream()
                .filter(c -> c.article() == article && c.fil() == null)
                .map(c -> commentaire(c, tous))
                .toList();
    }

    private static Commentaire commentaire(
            TexteLecture.Commentaire c, List<TexteLecture.Commentaire> tous) {
        return new Commentaire(
                "commentaire-" + c.id(),
                c.nom(),
                c.organisation(),
                Dates.moment(c.le()),
                c.texte(),
                c.fil() == null ? etat(EtatCommentaire.valueOf(c.etat())) : null,
                tous.stream()
                        .filter(r -> Objects.equals(r.fil(), c.id()))
                        .map(r -> commentaire(r, tous))
                        .toList());
    }

    private static Pastille etat(EtatCommentaire etat) {
        return new Pastille(
                etat.libelle(),
                switch (etat) {
                    case OUVERT -> Ton.ATTENTE;
                    case RESOLU, CLOS -> Ton.FAIT;
                });
    }
}

package fr.unisson.abonnements.web;

import fr.unisson.abonnements.AbonnementVu;
import fr.unisson.abonnements.Abonnements;
import fr.unisson.abonnements.EnvoiVu;
import fr.unisson.abonnements.EnvoiVu.Statut;
import fr.unisson.abonnements.GenreDEvenement;
import fr.unisson.abonnements.web.PageAbonnements.Saisie;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The pages of subscriptions, and what is wrong with one about to be made.
final class CompositionAbonnements {

    static final String ADRESSE = "/administration/abonnements";

    private static final int NOM = 80;

    private CompositionAbonnements() {}

    static PageAbonnements page(
            String organisation,
            List<AbonnementVu> abonnements,
            Saisie saisie,
            @Nullable String secret,
            Erreurs erreurs) {
        return new PageAbonnements(
                Fil.de("Administration", "/administration"),
                organisation,
                abonnements.stream().map(CompositionAbonnements::ligne).toList(),
                Arrays.stream(GenreDEvenement.values())
                        .filter(GenreDEvenement::offert)
                        .map(g -> new Choix(g.name(), g.libelle(), g.code()))
                        .toList(),
                saisie,
                secret,
                erreurs);
    }

    static PageAbonnement page(AbonnementVu a, List<EnvoiVu> envois) {
        var lien = lien(a);
        return new PageAbonnement(
                Fil.de("Administration", "/administration").puis("Abonnements", ADRESSE),
                a.nom(),
                lien,
                a.adresse(),
                faits(a),
                a.actif(),
                etat(a),
                envois.stream().map(e -> envoi(e, lien)).toList());
    }

    static String lien(AbonnementVu a) {
        return ADRESSE + "/" + a.id();
    }

    private static PageAbonnements.Ligne ligne(AbonnementVu a) {
        return new PageAbonnements.Ligne(a.nom(), lien(a), a.adresse(), faits(a), etat(a));
    }

    private static String faits(AbonnementVu a) {
        return a.genres().stream()
                        .sorted()
                        .map(GenreDEvenement::code)
                        .collect(Collectors.joining(", "))
                + " · créé le "
                + Dates.moment(a.creeLe());
    }

    private static Pastille etat(AbonnementVu a) {
        return a.actif() ? new Pastille("Actif", Ton.FAIT) : new Pastille("Suspendu", Ton.NEUTRE);
    }

    private static PageAbonnement.Envoi envoi(EnvoiVu e, String lien) {
        boolean jamais = e.statut() == Statut.EN_ATTENTE && e.essais() == 0;
        return new PageAbonnement.Envoi(
                e.id(),
                e.genre().code(),
                e.genre().objet() + " " + e.objet() + " · " + e.etat(),
                Dates.moment(e.survenuLe()),
                suite(e),
                switch (e.statut()) {
                    case EN_ATTENTE -> new Pastille("En attente", Ton.ATTENTE);
                    case REMIS -> new Pastille("Remis", Ton.FAIT);
                    case ABANDONNE -> new Pastille("Abandonné", Ton.DANGER);
                },
                jamais ? null : lien + "/envois/" + e.id());
    }

    private static String suite(EnvoiVu e) {
        if (e.dernierEssaiLe() == null) return "pas encore envoyé";
        var quoi = e.reponse() == null ? e.erreur() : "réponse " + e.reponse();
        var essais = e.essais() + (e.essais() > 1 ? " essais" : " essai");
        var dernier = quoi + " · " + Dates.moment(e.dernierEssaiLe()) + " · " + essais;
        return e.statut() == Statut.EN_ATTENTE
                ? dernier + " · prochain essai le " + Dates.moment(e.prochainLe())
                : dernier;
    }

    static Erreurs verifier(Saisie s, Abonnements abonnements) {
        var erreurs = Erreurs.AUCUNE;
        if (s.nom().isEmpty())
            erreurs = erreurs.plus("nom", "Donnez un nom : celui du logiciel qui sera prévenu.");
        erreurs = erreurs.borner("nom", s.nom(), NOM);
        if (!abonnements.adressePermise(s.adresse()))
            erreurs =
                    erreurs.plus(
                            "adresse",
                            "Donnez une adresse complète qui commence par « https:// », sans mot de"
                                    + " passe.");
        if (genres(s).isEmpty())
            erreurs = erreurs.plus("genres", "Choisissez au moins une chose à annoncer.");
        return erreurs;
    }

    static Set<GenreDEvenement> genres(Saisie s) {
        var genres = EnumSet.noneOf(GenreDEvenement.class);
        s.genres()
                .forEach(g ->
                        Saisies.parmi(GenreDEvenement.class, g)
                                .filter(GenreDEvenement::offert)
                                .ifPresent(genres::add));
        return genres;
    }
}

package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.VoletsLecture.Ligne;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Elision;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;

/// The state of a volet in the reader's words.
final class EtatVoletLu {

    private EtatVoletLu() {}

    static Pastille de(Ligne volet, Lecteur lecteur) {
        return switch (volet.etat()) {
            case OUVERT ->
                    volet.rapporteur()
                            ? aVous("À vous de commencer")
                            : new Pastille("À commencer", Ton.NEUTRE);
            case EN_TRAVAIL ->
                    volet.rapporteur() || volet.membre()
                            ? aVous("À vous d’écrire")
                            : new Pastille("Le groupe travaille", Ton.EN_COURS);
            case LIVRABLE_DEPOSE -> livrable(volet, lecteur);
            case EN_ARBITRAGE ->
                    lecteur.roles().contains(RoleConvention.PRESIDENT_COPIL)
                                    || lecteur.roles().contains(RoleConvention.MEMBRE_COPIL)
                            ? aVous("À vous d’arbitrer")
                            : new Pastille("En attente du comité", Ton.EN_COURS);
            case ADOPTE -> new Pastille("Adopté", Ton.FAIT);
            case REPORTE ->
                    new Pastille(
                            volet.dateReprise() == null
                                    ? "Reporté"
                                    : "Reporté au " + Dates.court(volet.dateReprise()),
                            Ton.NEUTRE);
        };
    }

    private static Pastille livrable(Ligne volet, Lecteur lecteur) {
        if (lecteur.referent() && !volet.prononce()) return aVous("À vous de vous prononcer");
        var attendues = volet.partiesAttendues();
        if (attendues.size() == 1)
            return new Pastille("En attente " + Elision.de(attendues.getFirst()), Ton.EN_COURS);
        if (!attendues.isEmpty())
            return new Pastille("En attente de " + attendues.size() + " parties", Ton.EN_COURS);
        if (!volet.partiesOpposees().isEmpty())
            return new Pastille("Un désaccord à traiter", Ton.ATTENTE);
        return lecteur.anime()
                ? aVous("À vous de constater l’adoption")
                : new Pastille("En attente de l’animateur", Ton.EN_COURS);
    }

    private static Pastille aVous(String mot) {
        return new Pastille(mot, Ton.ATTENTE);
    }
}

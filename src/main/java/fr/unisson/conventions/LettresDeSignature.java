package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.domaine.Mots;
import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Lettre;
import fr.unisson.socle.Dates;
import org.springframework.stereotype.Component;

/// The letters of a signature. Each carries the same lasting link: a page that says where things
/// stand, and lets its signatory sign when it is time.
///
/// These are service mails, reminders included: the date of the last one is shown to every party as
/// proof that it was sent, which a preference of the signatory may not belie.
@Component
class LettresDeSignature {

    private final Courrier courrier;

    LettresDeSignature(Courrier courrier) {
        this.courrier = courrier;
    }

    void inviter(Situation s, LigneDemande d) {
        ecrire(
                d,
                "À signer : " + s.titre(),
                Mots.de(s.avenant(), "La convention")
                        + " « "
                        + s.titre()
                        + " » "
                        + Mots.de(s.avenant(), "est prête à être signée")
                        + " par votre organisation.\n\n"
                        + delai(d)
                        + "La page montre le texte entier. Vous pourrez signer, refuser en donnant"
                        + " la raison, ou confier la signature à une autre personne habilitée.");
    }

    void relancer(Situation s, LigneDemande d) {
        ecrire(
                d,
                "Rappel, à signer : " + s.titre(),
                Mots.de(s.avenant(), "Votre signature est attendue sur la convention « ")
                        + s.titre()
                        + " ».\n\n"
                        + delai(d));
    }

    void prevenirAnnulation(Situation s, LigneDemande d, String motif) {
        ecrire(
                d,
                "Le texte a changé : " + s.titre(),
                (d.donnee()
                                ? Mots.de(s.avenant(), "Votre signature de la convention « ")
                                        + s.titre()
                                        + " » est annulée"
                                : Mots.de(s.avenant(), "Votre invitation à signer la convention « ")
                                        + s.titre()
                                        + " » est annulée")
                        + ", parce que le texte est repris.\n\nRaison donnée : "
                        + motif
                        + "\n\nLa page montrera ce qui a changé ; une nouvelle invitation vous"
                        + " parviendra quand le texte sera prêt.");
    }

    void envoyerCode(Situation s, LigneDemande d, String code, int minutes) {
        var compte = d.compte();
        if (compte == null) return;
        courrier.deposer(
                new CompteId(compte),
                Lettre.de(
                                "Votre code de signature : " + code,
                                Mots.de(s.avenant(), "Code à saisir pour signer la convention « ")
                                        + s.titre()
                                        + " » : "
                                        + code
                                        + "\n\nIl sert une fois et vaut "
                                        + minutes
                                        + " minutes. Si vous n’êtes pas en train de signer,"
                                        + " ne le communiquez à personne.",
                                null)
                        .secrete());
    }

    private void ecrire(LigneDemande d, String objet, String texte) {
        var compte = d.compte();
        if (compte == null) return;
        courrier.deposer(new CompteId(compte), Lettre.de(objet, texte, "/signatures/" + d.id()));
    }

    private static String delai(LigneDemande d) {
        return d.limite() == null
                ? ""
                : "Elle est attendue avant le " + Dates.jour(d.limite()) + ".\n\n";
    }
}

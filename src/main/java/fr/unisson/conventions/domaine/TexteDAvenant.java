package fr.unisson.conventions.domaine;

import fr.unisson.conventions.domaine.ContenuAvenant.Modifie;
import fr.unisson.conventions.domaine.ContenuAvenant.Mouvement;
import fr.unisson.socle.Dates;

/// Assembles the text of an amendment, always in the same way. Only what changes is in it.
public final class TexteDAvenant {

    private final Consolidation sortie = new Consolidation();
    private final ContenuAvenant avenant;

    private TexteDAvenant(ContenuAvenant avenant) {
        this.avenant = avenant;
    }

    public static TexteConsolide assembler(ContenuAvenant avenant) {
        return new TexteDAvenant(avenant).assembler();
    }

    /// The wording of an article with its table. What comes from elsewhere than the article
    /// (perimeter, parties, term) is said apart.
    public static String redaction(Contenu.Article article) {
        var donnees = RenduDonnees.enMarkdown(article.donnees());
        // Browsers send CR LF; the difference is in the words.
        var texte = article.texte().replace("\r\n", "\n");
        if (texte.isBlank()) return donnees;
        return donnees.isBlank() ? texte : texte + "\n\n" + donnees;
    }

    private TexteConsolide assembler() {
        sortie.ligne("# " + avenant.contenu().titre());
        sortie.parties(avenant.contenu().parties());
        objet();
        if (!avenant.mouvements().isEmpty()) parties();
        if (avenant.nouvelleFin() != null) prorogation();
        if (avenant.perimetreChange()) {
            sortie.titre("Périmètre");
            sortie.ligne("Le périmètre de la convention est désormais ainsi rédigé :");
            sortie.ligne(avenant.contenu().perimetre());
        }
        avenant.modifies().forEach(this::article);
        if (!avenant.contenu().annexes().isEmpty() || !avenant.annexesRetirees().isEmpty())
            annexes();
        sortie.titre("Autres stipulations");
        sortie.ligne(
                "Les stipulations de la convention que le présent avenant ne modifie pas demeurent"
                        + " inchangées.");
        sortie.titre("Prise d’effet");
        sortie.ligne(effet());
        return sortie.texte();
    }

    private void objet() {
        sortie.titre("Objet de l’avenant");
        var signee = avenant.signeeLe();
        sortie.ligne(
                "Le présent avenant modifie la convention "
                        + avenant.convention()
                        + (signee == null ? "" : ", signée le " + Dates.jour(signee))
                        + ". Il part de son texte en vigueur, désigné par l’empreinte SHA-256 "
                        + avenant.empreinte()
                        + ". Il reçoit son numéro à sa prise d’effet, dans l’ordre des avenants.");
        if (!avenant.expose().isBlank()) sortie.ligne(avenant.expose());
    }

    private void parties() {
        sortie.titre("Parties à la convention");
        for (var m : avenant.mouvements()) sortie.ligne("- " + phrase(m));
    }

    static String phrase(Mouvement m) {
        return switch (m.nature()) {
            case ADHESION ->
                    m.partie()
                            + " adhère à la convention. Elle déclare avoir pris connaissance du"
                            + " texte en vigueur et l’accepte tel que le présent avenant le"
                            + " modifie.";
            case RETRAIT -> m.partie() + " n’est plus partie à la convention.";
            case SORTIE ->
                    m.partie()
                            + " a quitté la convention avant le présent avenant, qui en prend acte.";
            case IDENTITE ->
                    m.successeur()
                            + " succède à "
                            + m.partie()
                            + " dans tous ses droits et engagements au titre de la convention."
                            + " L’ancienne et la nouvelle identité signent toutes deux le présent"
                            + " avenant.";
        };
    }

    private void prorogation() {
        sortie.titre("Prorogation");
        var fin = avenant.finEnVigueur();
        sortie.ligne(
                "La convention"
                        + (fin == null
                                ? ""
                                : ", dont la période en cours finit le " + Dates.jour(fin) + ",")
                        + " est prorogée jusqu’au "
                        + Dates.jour(avenant.nouvelleFin())
                        + ".");
    }

    private void article(Modifie modifie) {
        var apres = modifie.apres();
        sortie.titre(apres.intitule());
        var redaction = redaction(apres);
        var quoi = apres.numero().equals("0") ? "Le préambule" : "L’article " + apres.numero();
        if (redaction.isBlank()) {
            sortie.ligne(quoi + " de la convention est supprimé.");
            return;
        }
        sortie.ligne(
                modifie.avant() == null
                        ? "Il est ajouté à la convention l’article suivant :"
                        : quoi + " de la convention est désormais ainsi rédigé :");
        sortie.ligne(redaction);
    }

    /// Each is signed with the amendment: it is named by the digest of its document.
    private void annexes() {
        sortie.titre("Annexes");
        for (var a : avenant.contenu().annexes()) {
            var document = "« " + a.titre() + " » (empreinte SHA-256 " + a.empreinte() + ")";
            sortie.ligne(
                    a.remplace() == null
                            ? "- Le document "
                                    + document
                                    + " est ajouté aux annexes de la convention."
                            : "- L’annexe "
                                    + a.remplace()
                                    + " de la convention est remplacée par le document "
                                    + document
                                    + ".");
        }
        for (var a : avenant.annexesRetirees())
            sortie.ligne(
                    "- L’annexe "
                            + a.rang()
                            + " de la convention, « "
                            + a.titre()
                            + " », n’en fait plus partie.");
    }

    private String effet() {
        var duree = avenant.contenu().duree();
        return duree.mode() == ModePriseEffet.DATE_FIXE && duree.dateEffet() != null
                ? "Le présent avenant prend effet le "
                        + Dates.jour(duree.dateEffet())
                        + ", s’il est alors signé par toutes les parties ; sinon, au jour de la"
                        + " dernière signature."
                : "Le présent avenant prend effet au jour de la dernière signature.";
    }
}

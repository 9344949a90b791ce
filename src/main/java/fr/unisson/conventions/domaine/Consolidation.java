package fr.unisson.conventions.domaine;

import fr.unisson.socle.vie.Exigence;
import java.util.List;
import java.util.stream.Collectors;

/// Assembles the whole text from its parts, always in the same way: the same content gives the same
/// digest.
///
/// The decisions of the bodies and the signatures come after the digest and are printed around the
/// text, never inside it.
public final class Consolidation {

    private final StringBuilder sortie = new StringBuilder();

    Consolidation() {}

    public static TexteConsolide assembler(Contenu contenu) {
        var travail = new Consolidation();
        travail.ligne("# " + contenu.titre());
        travail.parties(contenu.parties());
        contenu.articles().forEach(a -> travail.article(a, contenu));
        travail.annexes(contenu.annexes());
        travail.registre(contenu.points());
        return travail.texte();
    }

    TexteConsolide texte() {
        return TexteConsolide.de(sortie.toString());
    }

    void parties(List<Contenu.Partie> parties) {
        titre("Désignation et représentation des parties");
        ligne("Entre :");
        for (var p : parties) {
            ligne("### " + p.nom());
            if (!p.formeJuridique().isBlank()) ligne("- Forme juridique : " + p.formeJuridique());
            if (!p.identifiants().isEmpty())
                ligne("- Identifiants : " + String.join(" ; ", p.identifiants()));
            if (!p.adresse().isBlank()) ligne("- Adresse : " + p.adresse());
            if (!p.etablissements().isEmpty())
                ligne("- Établissements concernés : " + String.join(" ; ", p.etablissements()));
            if (!p.representant().isBlank())
                ligne("- Représentée par : " + p.representant() + ", " + p.qualiteDuRepresentant());
            if (!p.referent().isBlank()) ligne("- Référent : " + p.referent());
        }
    }

    private static String diagnostics(Contenu contenu) {
        var raison = contenu.motifSansDiagnostic();
        var sources =
                contenu.diagnostics().isEmpty() && raison != null
                        ? "Aucun diagnostic préalable : " + raison
                        : contenu.diagnostics().stream()
                                .map(d ->
                                        "- %s (%s, %s)"
                                                .formatted(d.intitule(), d.source(), d.date()))
                                .collect(Collectors.joining("\n"));
        if (contenu.constats().isEmpty()) return sources;
        return sources
                + "\n\nLes parties partagent les constats suivants :\n\n"
                + liste(contenu.constats());
    }

    private void article(Contenu.Article article, Contenu contenu) {
        var donnees =
                switch (article.type()) {
                    case DIAGNOSTICS -> diagnostics(contenu);
                    case PERIMETRE ->
                            contenu.perimetre()
                                    + "\n\n"
                                    + RenduDonnees.enMarkdown(article.donnees());
                    case PRINCIPES -> principes(contenu.principes());
                    case MISSIONS_PROPRES -> missionsPropres(contenu.parties());
                    case DUREE -> contenu.duree().enToutesLettres();
                    default -> RenduDonnees.enMarkdown(article.donnees());
                };
        if (article.texte().isBlank() && donnees.isBlank()) return;
        titre(article.intitule());
        if (!article.texte().isBlank()) ligne(article.texte());
        if (!donnees.isBlank()) ligne(donnees);
    }

    private static String principes(List<Contenu.Principe> principes) {
        return principes.stream()
                .map(p -> "- **" + p.intitule() + "** : " + p.sens())
                .collect(Collectors.joining("\n"));
    }

    private static String missionsPropres(List<Contenu.Partie> parties) {
        return parties.stream()
                .filter(p -> !p.missions().isEmpty())
                .map(p -> "### " + p.nom() + "\n\n" + liste(p.missions()))
                .collect(Collectors.joining("\n\n"));
    }

    private static String liste(List<String> elements) {
        return elements.stream().map(e -> "- " + e).collect(Collectors.joining("\n"));
    }

    /// Frozen annexes are signed with the text: each is named by the digest of its document.
    private void annexes(List<Contenu.Annexe> annexes) {
        if (annexes.isEmpty()) return;
        titre("Annexes");
        for (var a : annexes)
            ligne(
                    "- Annexe "
                            + a.rang()
                            + ". "
                            + a.titre()
                            + " (empreinte SHA-256 "
                            + a.empreinte()
                            + ")");
    }

    /// Every agreement and divergence, with each stance in its own words and how it ended.
    private void registre(List<Contenu.Point> points) {
        if (points.isEmpty()) return;
        titre("Annexe. Registre des accords et des divergences");
        for (var point : points) {
            var etat = point.etat();
            ligne("### " + (etat == null ? "Accord" : "Divergence") + lieu(point));
            ligne(point.enonce());
            if (etat != null)
                ligne(
                        "Issue : "
                                + etat.libelle()
                                + (point.issue() == null ? "." : ". " + point.issue()));
            for (var p : point.positions())
                ligne(
                        "- "
                                + p.qui()
                                + " : "
                                + p.position().libelle()
                                + (Exigence.vide(p.motif()) ? "." : ". « " + p.motif() + " »"));
        }
    }

    private static String lieu(Contenu.Point point) {
        if (point.article() != null) return ", article " + point.article();
        return point.volet() == null ? "" : ", volet " + point.volet();
    }

    void titre(String titre) {
        ligne("## " + titre);
    }

    /// Items of a list stay together; everything else is separated by an empty line.
    void ligne(String texte) {
        boolean suite = texte.startsWith("- ") && derniereLigne().startsWith("- ");
        if (!sortie.isEmpty()) sortie.append(suite ? "\n" : "\n\n");
        sortie.append(texte);
    }

    private String derniereLigne() {
        return sortie.substring(sortie.lastIndexOf("\n") + 1);
    }
}

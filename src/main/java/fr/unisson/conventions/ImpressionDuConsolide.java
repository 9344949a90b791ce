package fr.unisson.conventions;

import fr.unisson.conventions.donnees.TexteConsolideSql.Ligne;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Markdown;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/// A consolidated text on paper: it says on every page that nobody signed it.
@Service
public class ImpressionDuConsolide {

    private final TextesConsolides textes;
    private final Conventions conventions;
    private final Annexes annexes;
    private final ObjectProvider<Impression> impression;
    private final String site;

    ImpressionDuConsolide(
            TextesConsolides textes,
            Conventions conventions,
            Annexes annexes,
            ObjectProvider<Impression> impression,
            @Value("${unisson.adresse}") String site) {
        this.textes = textes;
        this.conventions = conventions;
        this.annexes = annexes;
        this.impression = impression;
        this.site = site;
    }

    /// Read in a transaction, printed after it: printing takes seconds.
    @Transactional(readOnly = true)
    public Maquette maquette(ConventionId id, int rang) {
        var convention = conventions.charger(id);
        return maquette(convention, textes.charger(id, rang), vivantes(id));
    }

    public Contenu imprimer(Maquette maquette) {
        return impression.getObject().imprimer(maquette);
    }

    /// What this text is, in words.
    public static String nom(int rang) {
        return rang == 0 ? "Texte signé" : "Texte consolidé après l’avenant n° " + rang;
    }

    /// Apart from the text, because they change without it.
    private String vivantes(ConventionId id) {
        var lignes =
                annexes.lister(id).stream()
                        .filter(a -> a.vivante() && !a.retiree())
                        .map(a ->
                                "<li>Annexe "
                                        + a.rang()
                                        + ". "
                                        + HtmlUtils.htmlEscape(a.titre())
                                        + ", version "
                                        + a.derniere().version()
                                        + " du "
                                        + Dates.jour(Dates.jourDe(a.derniere().le()))
                                        + ", empreinte SHA-256 "
                                        + a.derniere().empreinte()
                                        + "</li>")
                        .toList();
        return lignes.isEmpty()
                ? ""
                : "<section class=\"saut\"><h2>Annexes vivantes</h2><p>Tenues à jour sans avenant :"
                        + " elles ne font pas partie de ce qui est signé. Elles se lisent à"
                        + " l’adresse "
                        + site
                        + "/conventions/"
                        + id
                        + "/annexes.</p><ul>"
                        + String.join("", lignes)
                        + "</ul></section>";
    }

    private static Maquette maquette(ConventionVue convention, Ligne texte, String vivantes) {
        var numero = convention.numero();
        var titre = nom(texte.rang()) + (numero == null ? "" : " de la convention n° " + numero);
        var garde =
                "<section class=\"garde\"><h1>"
                        + HtmlUtils.htmlEscape(convention.titre())
                        + "</h1><p>"
                        + HtmlUtils.htmlEscape(titre)
                        + "</p><p><strong>"
                        + (texte.rang() == 0
                                ? "Reproduction du texte signé, établie pour la lecture."
                                : TextesConsolides.MENTION)
                        + "</strong></p><p>Établi le "
                        + Dates.jour(Dates.jourDe(texte.le()))
                        + ". Empreinte de ce texte (SHA-256) : "
                        + texte.empreinte()
                        + "</p></section>";
        return Maquette.de(
                        titre,
                        garde
                                + "<section class=\"saut\">"
                                + Markdown.html(sansTitre(texte.texte()))
                                + "</section>"
                                + vivantes)
                .avecObjet(texte.rang() == 0 ? titre : TextesConsolides.MENTION)
                .avecEntete(titre)
                .avecPied(
                        texte.rang() == 0
                                ? "Empreinte " + texte.empreinte()
                                : "Texte consolidé, non signé, établi pour la lecture");
    }

    /// The cover says the title: a document has one first heading.
    private static String sansTitre(String texte) {
        return texte.startsWith("# ") ? texte.substring(texte.indexOf('\n') + 1) : texte;
    }
}

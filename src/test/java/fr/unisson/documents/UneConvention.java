package fr.unisson.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// A long, plausible convention with everything that troubles a PDF: accents, tables, nested lists,
/// long names, skipped headings, rare signs.
final class UneConvention {

    static final Instant LE = Instant.parse("2026-03-14T09:26:53Z");
    static final Clock HORLOGE = Clock.fixed(LE, ZoneOffset.UTC);

    private UneConvention() {}

    static Maquette maquette() {
        return Maquette.de("Convention de partenariat qualité « Parcours de l’aîné »", corps())
                .avecObjet("Convention entre le CH de l’Estuaire fictif et la CPTS des Deux-Œuvres")
                .avecEntete("Convention de partenariat qualité « Parcours de l’aîné »")
                .avecPied("Version 3 · SHA-256 " + "0123456789abcdef".repeat(4))
                .avecPieces(
                        List.of(
                                PieceJointe.json(
                                        "preuve.json",
                                        "Dossier de preuve",
                                        "{\"procedure\":\"é\"}",
                                        LE)));
    }

    private static String corps() {
        var corps = new StringBuilder(DEBUT);
        for (int article = 1; article <= 27; article++) {
            corps.append(ARTICLE.replace("{n}", "" + article));
        }
        return corps.append(FIN).toString();
    }

    private static final String DEBUT =
            """
            <h1>Convention de partenariat qualité</h1>
            <p>Entre&nbsp;: <strong>Centre hospitalier intercommunal de l’Estuaire-et-des-Marais-du-\
            Nord-Atlantique-fictif</strong> (FINESS 440000016) et la <em>CPTS des Deux-Œuvres</em>,
            représentée par <abbr title="Madame">Mme</abbr> Maëlle-Anaïs de La Rochefoucauld-Ÿ’Çelik.
            </p>
            <nav class="sommaire"></nav>
            """;

    private static final String ARTICLE =
            """
            <h2>Article {n} — Objet, périmètre et « portée »</h2>
            <p>Les parties s’engagent à coopérer, à égalité, sans pénalité\u202f: éthique, égalité,
            respect de la personne, droit à la différence. Seuil ≥ 80 % → revue, 12 € par mois… ☐ ☑
            non-breaking\u2011hyphen, e\u0301criture, Ελληνικά, 🙂, 漢字, zéro\u200blargeur.</p>
            <h4>Modalités</h4>
            <ul><li>Repérer les fragilités
              <ul><li>au domicile <ol><li>première visite</li><li>suivi</li></ol></li>
              <li>à l’hôpital</li></ul></li><li><p>Partager les bilans.</p><p>Sans délai.</p></li>
            </ul>
            <table><caption>Engagements</caption>
              <thead><tr><th>Engagement</th><th>Pilote</th><th>Échéance</th></tr></thead>
              <tbody><tr><th>Bilan partagé</th><td>Référente qualité</td><td></td></tr>
              <tr><td>Formation commune</td><td colspan="2">À définir, https://exemple.invalid/\
            une-tres-longue-adresse-sans-espace-qui-ne-tient-pas-dans-sa-cellule-du-tableau</td></tr>
              </tbody></table>
            <blockquote><p>« La qualité se construit à plusieurs. »</p></blockquote>
            <p>Voir la <a href="https://exemple.invalid/guide">méthode</a>
            et <a href="#titre-1">le début</a>.</p>
            """;

    private static final String FIN =
            """
            <h2 class="saut">Annexe — Registre des accords et divergences</h2>
            <table><thead><tr><th>Point</th><th>Nature</th><th>Position</th></tr></thead><tbody>
            """
                    + "<tr><td>Délai de réponse</td><td>Divergence</td><td>Accord avec réserve</td></tr>"
                            .repeat(60)
                    + """
                    </tbody></table>
                    <table><tr><td>Sans en-tête</td><td>seul</td></tr></table>
                    <dl><dt>GT</dt><dd>Groupe de travail</dd></dl>
                    <p><img alt="Logo" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="/></p>
                    <hr/>
                    <pre>Texte   tel
                    quel</pre>
                    """;
}

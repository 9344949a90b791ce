package fr.unisson.socle;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Markdown typed by people, turned into HTML that can be shown anywhere: raw HTML is escaped, then
/// everything but a short list of elements is removed. Two independent guards on purpose.
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).postProcessor(Markdown::typographier).build();
    private static final HtmlRenderer RENDU =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .softbreak("<br />")
                    .build();
    private static final PolicyFactory PERMIS =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "strong",
                            "em",
                            "ul",
                            "ol",
                            "li",
                            "blockquote",
                            "code",
                            "pre",
                            "hr",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "table",
                            "thead",
                            "tbody",
                            "tr",
                            "th",
                            "td",
                            "a")
                    .allowAttributes("start")
                    .onElements("ol")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowStandardUrlProtocols()
                    .requireRelNofollowOnLinks()
                    .toFactory();

    private Markdown() {}

    /// The text kept stays as typed; only what is shown and printed takes its spaces.
    private static Node typographier(Node document) {
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text texte) {
                        texte.setLiteral(Typographie.francaise(texte.getLiteral()));
                    }
                });
        return document;
    }

    public static String html(String texte) {
        return PERMIS.sanitize(RENDU.render(PARSER.parse(texte)));
    }
}

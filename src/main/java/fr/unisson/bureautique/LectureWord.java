package fr.unisson.bureautique;

import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/// Reads a .docx, whatever state it is in: nothing of it is run, nothing outside it is fetched.
final class LectureWord {

    private static final int ENTREES_AU_PLUS = 2_000;
    private static final long DEPLIE_AU_PLUS = 60_000_000;

    /// What is parsed weighs some thirty times as much in memory: a hundred pages are 3 MB of XML.
    private static final long XML_AU_PLUS = 15_000_000;

    private static final Pattern TITRE =
            Pattern.compile("(?:heading|titre|title)\\s*([1-6])?", Pattern.CASE_INSENSITIVE);

    private static final Pattern ELEMENT = Pattern.compile("^\\s*(?:-|[0-9]+\\.) ");
    private static final int TITRE_AU_PLUS = 100;

    private final XWPFDocument word;
    private final NumerosLus numeros = new NumerosLus();
    private final List<Integer> enGras = new ArrayList<>();
    private final List<Bloc> blocs = new ArrayList<>();
    private final Set<String> remarques = new LinkedHashSet<>();

    private LectureWord(XWPFDocument word) {
        this.word = word;
    }

    static Resultat<TexteLu> lire(byte[] octets) {
        try {
            var refus = controler(octets);
            if (refus != null) return refus;
            try (var word = new XWPFDocument(new ByteArrayInputStream(octets))) {
                var lecture = new LectureWord(word);
                lecture.parcourir();
                lecture.titrer();
                return lecture.blocs.isEmpty()
                        ? Resultat.refus("VIDE", "Ce document ne contient aucun texte.")
                        : Resultat.fait(new TexteLu(lecture.blocs, List.copyOf(lecture.remarques)));
            }
        } catch (IOException | RuntimeException e) {
            // The library tells a damaged file by many exceptions of its own.
            return Resultat.refus(
                    "ABIME", "Ce document est abîmé : ouvrez-le et enregistrez-le à nouveau.");
        }
    }

    /// The archive unfolded in a counting reader, before any of it is parsed.
    private static @org.jspecify.annotations.Nullable Resultat<TexteLu> controler(byte[] octets)
            throws IOException {
        boolean document = false;
        int entrees = 0;
        long deplie = 0;
        long xml = 0;
        var tampon = new byte[8_192];
        try (var archive = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (var e = archive.getNextEntry(); e != null; e = archive.getNextEntry()) {
                var nom = e.getName().toLowerCase(Locale.ROOT);
                if (nom.endsWith("vbaproject.bin"))
                    return Resultat.refus(
                            "MACROS",
                            "Ce document contient des macros. Enregistrez-le au format .docx, sans"
                                    + " macro.");
                document |= nom.equals("word/document.xml");
                if (++entrees > ENTREES_AU_PLUS) return tropGros();
                for (int lus = archive.read(tampon); lus > 0; lus = archive.read(tampon)) {
                    deplie += lus;
                    if (nom.endsWith(".xml")) xml += lus;
                    if (deplie > DEPLIE_AU_PLUS || xml > XML_AU_PLUS) return tropGros();
                }
            }
        }
        return document
                ? null
                : Resultat.refus(
                        "PAS_WORD",
                        "Ce fichier n’est pas un document Word : choisissez un .docx, un .md ou un"
                                + " .txt.");
    }

    private static Resultat<TexteLu> tropGros() {
        return Resultat.refus(
                "TROP_GROS",
                "Une fois ouvert, ce document est démesuré : il n’est pas lu. Retirez-en les"
                        + " images et les objets joints.");
    }

    private void parcourir() {
        for (IBodyElement element : word.getBodyElements()) {
            switch (element) {
                case XWPFParagraph p -> paragraphe(p);
                case XWPFTable t -> tableau(t);
                default -> remarques.add("Un élément qui n’est pas du texte a été laissé de côté.");
            }
        }
    }

    private void paragraphe(XWPFParagraph p) {
        revisions(p.getCTP());
        if (p.getRuns().stream().anyMatch(r -> !r.getEmbeddedPictures().isEmpty()))
            remarques.add("Les images ont été laissées de côté.");
        var texte = texte(p);
        int niveau = niveau(p);
        if (texte.isBlank()) {
            if (niveau > 0) remarques.add("Des titres vides ont été laissés de côté.");
            return;
        }
        if (niveau > 0) {
            blocs.add(new Bloc(niveau, texte.replaceAll("\\s+", " ")));
            return;
        }
        var marque = numeros.marque(p);
        if (marque.isEmpty()) {
            if (court(p, texte)) enGras.add(blocs.size());
            blocs.add(new Bloc(0, texte));
        } else if (marque.startsWith("Article"))
            blocs.add(
                    new Bloc(0, marque + (texte.length() > TITRE_AU_PLUS ? "\n" : " – ") + texte));
        else element(marque + " " + texte);
    }

    /// A short line, all of it bold, is what people write who do not use styles.
    private static boolean court(XWPFParagraph p, String texte) {
        var pleins = p.getRuns().stream().filter(r -> !r.text().isBlank()).toList();
        return texte.length() <= TITRE_AU_PLUS
                && !texte.endsWith(".")
                && !texte.endsWith(";")
                && !pleins.isEmpty()
                && pleins.stream().allMatch(XWPFRun::isBold);
    }

    /// Bold lines stand for headings in a document that has none.
    private void titrer() {
        if (enGras.size() < 2 || blocs.stream().anyMatch(Bloc::titre)) return;
        for (int rang : enGras) blocs.set(rang, new Bloc(1, blocs.get(rang).texte()));
        remarques.add(
                "Ce document n’a pas de titres : ses lignes courtes en gras ont été lues comme"
                        + " tels.");
    }

    /// Items of one list make one block.
    private void element(String ligne) {
        var dernier = blocs.isEmpty() ? null : blocs.getLast();
        if (dernier != null && !dernier.titre() && ELEMENT.matcher(dernier.texte()).find())
            blocs.set(blocs.size() - 1, new Bloc(0, dernier.texte() + "\n" + ligne));
        else blocs.add(new Bloc(0, ligne));
    }

    /// What was inserted is kept, what was deleted is not: the text as its last author left it.
    private void revisions(CTP p) {
        if (p.sizeOfInsArray() > 0 || p.sizeOfDelArray() > 0)
            remarques.add(
                    "Le document a des modifications suivies : les ajouts sont gardés, les"
                            + " suppressions ne le sont pas.");
    }

    private static String texte(XWPFParagraph p) {
        var sortie = new StringBuilder();
        for (var fragment : p.getIRuns()) if (!supprime(fragment)) sortie.append(fragment);
        return sortie.toString().replace('\u00a0', ' ').replace("\t", " ").strip();
    }

    private static boolean supprime(IRunElement fragment) {
        return fragment instanceof XWPFRun r && r.getCTR().sizeOfDelTextArray() > 0;
    }

    private int niveau(XWPFParagraph p) {
        var code = p.getStyleID();
        if (code == null) return 0;
        var style = word.getStyles() == null ? null : word.getStyles().getStyle(code);
        var nom = style == null || style.getName() == null ? code : style.getName();
        var lu = TITRE.matcher(nom.strip());
        if (!lu.matches()) return 0;
        return lu.group(1) == null ? 1 : Integer.parseInt(lu.group(1));
    }

    private void tableau(XWPFTable t) {
        var lignes = new ArrayList<String>();
        for (var rangee : t.getRows()) {
            var cellules =
                    rangee.getTableCells().stream()
                            .map(c ->
                                    c.getText()
                                            .strip()
                                            .replaceAll("\\s*\\R\\s*", " ")
                                            .replace("|", "\\|"))
                            .toList();
            if (cellules.isEmpty()) continue;
            lignes.add("| " + String.join(" | ", cellules) + " |");
            if (lignes.size() == 1) lignes.add("|" + " --- |".repeat(cellules.size()));
        }
        if (!lignes.isEmpty()) blocs.add(new Bloc(0, String.join("\n", lignes)));
    }
}

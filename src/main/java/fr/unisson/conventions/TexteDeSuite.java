package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.DonneesArticle.Aucune;
import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.ChoixDArticle;
import fr.unisson.modeles.ClauseExigee;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.TypeDonnees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The text of a convention that follows one signed elsewhere, whose signed document gives no
/// article to copy. It starts from the model, as a new convention does, and keeps what was written
/// here of the one before. The articles of the model keep their numbers, to which their texts
/// refer.
public final class TexteDeSuite {

    private static final String PREAMBULE = "0";

    /// An article of the convention that is followed.
    ///
    /// @param redige written here as an article, not standing for a signed document
    public record Ancien(
            String titre,
            TypeDonnees type,
            @Nullable ClauseExigee clause,
            String texte,
            DonneesArticle donnees,
            boolean redige) {

        boolean dit() {
            return !texte.isBlank() || !donnees.sansLigne();
        }
    }

    /// An article to write, with the rows of its table.
    ///
    /// @param origine of its first version
    public record Ecrit(ArticleModele article, DonneesArticle donnees, String origine) {}

    private final ModeleConvention modele;
    private final Map<String, Ancien> places = new HashMap<>();
    private final List<Ancien> autres = new ArrayList<>();
    private final Set<String> numeros = new HashSet<>();

    private TexteDeSuite(ModeleConvention modele, List<Ancien> anciens) {
        this.modele = modele;
        modele.articles().forEach(a -> numeros.add(a.numero()));
        for (var ancien : anciens) {
            var place = place(ancien);
            if (place.isPresent()) places.put(place.get().numero(), ancien);
            else if (ancien.dit()) autres.add(ancien);
        }
    }

    /// @param titre of the article that names the convention followed, after the first one
    static List<Ecrit> composer(
            ModeleConvention modele, List<Ancien> anciens, String titre, String texte) {
        return new TexteDeSuite(modele, anciens).composer(titre, texte);
    }

    private List<Ecrit> composer(String titre, String texte) {
        boolean redigee = places.values().stream().anyMatch(Ancien::redige) || !autres.isEmpty();
        var ecrits = new ArrayList<Ecrit>();
        boolean ouvert = false;
        for (var article : modele.articles()) {
            if (!garde(article, redigee)) continue;
            ecrits.add(ecrire(article));
            if (ouvert || article.numero().equals(PREAMBULE)) continue;
            ecrits.add(suivant(article.numero(), titre, texte));
            ouvert = true;
        }
        ecrits.addAll(annexes(ecrits), autres.stream().map(this::ajouter).toList());
        return List.copyOf(ecrits);
    }

    /// Beside articles that were written here, only what the model makes compulsory.
    private boolean garde(ArticleModele article, boolean redigee) {
        return article.obligatoire()
                || places.containsKey(article.numero())
                || (!redigee
                        && (!article.choix().auChoix()
                                || article.choix() == ChoixDArticle.PROPOSE));
    }

    private Ecrit ecrire(ArticleModele article) {
        var ancien = places.get(article.numero());
        if (ancien == null) return new Ecrit(article, new Aucune(), "MODELE");
        var donnees = ancien.type() == article.donnees() ? ancien.donnees() : new Aucune();
        if (ancien.texte().isBlank()) return new Ecrit(article, donnees, "MODELE");
        boolean porte = article.clause() == null || article.clause() == ancien.clause();
        var texte = porte ? ancien.texte() : article.texte() + "\n\n" + ancien.texte();
        return new Ecrit(
                new ArticleModele(
                        article.numero(),
                        porte ? ancien.titre() : article.titre(),
                        article.volet(),
                        article.obligatoire(),
                        article.donnees(),
                        article.choix(),
                        article.clause(),
                        article.aide(),
                        texte),
                donnees,
                "EN_VIGUEUR");
    }

    private Optional<ArticleModele> place(Ancien ancien) {
        var libres =
                modele.articles().stream().filter(a -> !places.containsKey(a.numero())).toList();
        return libres.stream()
                .filter(a -> ancien.clause() != null && a.clause() == ancien.clause())
                .findFirst()
                .or(() ->
                        libres.stream()
                                .filter(a -> ancien.type() != TypeDonnees.AUCUNE)
                                .filter(a -> a.donnees() == ancien.type())
                                .findFirst())
                .or(() ->
                        libres.stream()
                                .filter(a -> a.titre().equalsIgnoreCase(ancien.titre()))
                                .findFirst());
    }

    private Ecrit suivant(String numero, String titre, String texte) {
        char lettre = 'A';
        while (!numeros.add(numero + lettre)) lettre++;
        return new Ecrit(
                new ArticleModele(
                        numero + lettre, titre, null, false, TypeDonnees.AUCUNE, "", texte),
                new Aucune(),
                "EN_VIGUEUR");
    }

    private Ecrit ajouter(Ancien ancien) {
        int numero = 1 + numeros.stream().mapToInt(TexteDeSuite::nombre).max().orElse(0);
        numeros.add(Integer.toString(numero));
        return new Ecrit(
                new ArticleModele(
                        Integer.toString(numero),
                        ancien.titre(),
                        null,
                        false,
                        ancien.type(),
                        ChoixDArticle.TOUJOURS,
                        ancien.clause(),
                        "",
                        ancien.texte()),
                ancien.donnees(),
                "EN_VIGUEUR");
    }

    /// Where the annexes start, which bear letters and come last.
    private static int annexes(List<Ecrit> ecrits) {
        int debut = ecrits.size();
        while (debut > 0 && !chiffre(ecrits.get(debut - 1).article().numero())) debut--;
        return debut;
    }

    private static boolean chiffre(String numero) {
        return Character.isDigit(numero.charAt(0));
    }

    private static int nombre(String numero) {
        var chiffres = numero.replaceFirst("\\D.*$", "");
        return chiffres.isEmpty() || chiffres.length() > 3 ? 0 : Integer.parseInt(chiffres);
    }
}

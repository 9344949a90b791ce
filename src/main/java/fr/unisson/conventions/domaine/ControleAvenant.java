package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.Constat.Gravite.AVERTISSEMENT;
import static fr.unisson.conventions.domaine.Constat.Gravite.BLOCAGE;

import fr.unisson.conventions.domaine.ContenuAvenant.Mouvement;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks of an amendment: its own, then those of the sheets and articles it holds.
public final class ControleAvenant {

    private final ContenuAvenant avenant;
    private final List<Constat> constats = new ArrayList<>();

    private ControleAvenant(ContenuAvenant avenant) {
        this.avenant = avenant;
    }

    /// @param depasse another amendment took effect since this one was opened
    /// @param dernierJour of the convention as it stands, null when nothing ends it by itself
    public static List<Constat> controler(
            ContenuAvenant avenant,
            boolean depasse,
            @Nullable LocalDate dernierJour,
            LocalDate aujourdhui) {
        var controle = new ControleAvenant(avenant);
        if (depasse)
            controle.bloque(
                    "BASE_DEPASSEE",
                    null,
                    "Un autre avenant a pris effet depuis : repartez du texte en vigueur.");
        controle.contenu();
        controle.parties();
        controle.dates(dernierJour, aujourdhui);
        controle.constats.addAll(ControleTexte.controlerArticles(avenant.contenu(), aujourdhui));
        return List.copyOf(controle.constats);
    }

    private void contenu() {
        if (ControleDesClauses.aPreciser(avenant.expose()))
            bloque(
                    "EXPOSE_A_PRECISER",
                    null,
                    "« Pourquoi cet avenant » garde un passage du modèle à préciser : écrivez-le.");
        if (avenant.modifies().isEmpty()
                && avenant.mouvements().isEmpty()
                && avenant.nouvelleFin() == null
                && avenant.contenu().annexes().isEmpty()
                && avenant.annexesRetirees().isEmpty()
                && !avenant.perimetreChange())
            bloque("SANS_MODIFICATION", null, "L’avenant ne modifie rien encore.");
        avenant.articles().stream()
                .filter(a -> a.conflit())
                .forEach(a ->
                        bloque(
                                "CONFLIT",
                                a.apres().numero(),
                                "Un autre avenant a modifié cet article : dites quelle rédaction"
                                        + " vaut."));
        avenant.articles().stream()
                .filter(a -> !a.change() && !a.conflit())
                .forEach(a ->
                        constats.add(
                                new Constat(
                                        AVERTISSEMENT,
                                        "ARTICLE_INCHANGE",
                                        a.apres().numero(),
                                        "L’article est ouvert et n’a pas changé : il ne sera pas"
                                                + " dans l’avenant.")));
    }

    private void parties() {
        if (avenant.types().contains(TypeAvenant.PARTIES) && avenant.mouvements().isEmpty())
            bloque("SANS_MOUVEMENT", null, "Dites quelle partie arrive, part ou change.");
        for (Mouvement m : avenant.mouvements())
            if (!m.acceptee())
                bloque(
                        "INVITATION_SANS_REPONSE",
                        null,
                        (m.successeur() == null ? m.partie() : m.successeur())
                                + " n’a pas encore accepté l’invitation à cet avenant.");
        if (avenant.partiesEnsuite() < 2)
            bloque(
                    "MOINS_DE_DEUX_PARTIES_ENSUITE",
                    null,
                    "Il resterait moins de deux parties : mettez fin à la convention plutôt.");
    }

    private void dates(@Nullable LocalDate dernierJour, LocalDate aujourdhui) {
        var effet = avenant.contenu().duree().dateEffet();
        var motifs =
                avenant.nouvelleFin() == null
                        ? effetApresLaFin(dernierJour, effet, aujourdhui).stream().toList()
                        : prorogation(
                                avenant.finEnVigueur(), avenant.nouvelleFin(), effet, aujourdhui);
        motifs.forEach(m -> bloque(m.code(), null, m.phrase()));
    }

    /// A convention that is over has nothing left to change.
    ///
    /// @param dernierJour of the convention, null when nothing ends it by itself
    /// @param effet none for the day of the last signature
    /// @param signature earliest day on which all can have signed: it never takes effect before
    public static Optional<Motif> effetApresLaFin(
            @Nullable LocalDate dernierJour, @Nullable LocalDate effet, LocalDate signature) {
        if (dernierJour == null) return Optional.empty();
        if (signature.isAfter(dernierJour))
            return Optional.of(
                    new Motif(
                            "CONVENTION_FINIE",
                            "La convention a pris fin le "
                                    + Dates.jour(dernierJour)
                                    + " : il n’y a plus rien à modifier. Préparez une nouvelle"
                                    + " convention, reliée à celle-ci."));
        if (effet == null || !effet.isAfter(dernierJour)) return Optional.empty();
        return Optional.of(
                new Motif(
                        "EFFET_TROP_TARD",
                        "La convention finit le "
                                + Dates.jour(dernierJour)
                                + " : cet avenant ne peut pas prendre effet après, le "
                                + Dates.jour(effet)
                                + ". Faites d’abord signer une prorogation, ou avancez sa prise"
                                + " d’effet."));
    }

    /// A prorogation is agreed, and takes effect, before the end (Code civil, article 1213).
    ///
    /// @param fin end in force
    /// @param nouvelle none when it is no prorogation: nothing is then refused
    /// @param effet none for the day of the last signature
    public static List<Motif> prorogation(
            @Nullable LocalDate fin,
            @Nullable LocalDate nouvelle,
            @Nullable LocalDate effet,
            LocalDate aujourdhui) {
        if (nouvelle == null) return List.of();
        if (fin == null)
            return List.of(
                    new Motif(
                            "SANS_TERME",
                            "La convention n’a pas de terme : il n’y a rien à proroger."));
        var motifs = new ArrayList<Motif>();
        if (!nouvelle.isAfter(fin))
            motifs.add(
                    new Motif("FIN", "Choisissez une fin postérieure au " + Dates.jour(fin) + "."));
        if (aujourdhui.isAfter(fin))
            motifs.add(
                    new Motif(
                            "HORS_DELAI",
                            "La convention a pris fin le "
                                    + Dates.jour(fin)
                                    + " : préparez une nouvelle convention, reliée à celle-ci."));
        if (effet != null && effet.isAfter(fin))
            motifs.add(
                    new Motif(
                            "EFFET_TROP_TARD",
                            "L’avenant doit prendre effet le "
                                    + Dates.jour(fin)
                                    + " au plus tard, parce que la convention finit ce jour-là."));
        return motifs;
    }

    private void bloque(String code, @Nullable String article, String phrase) {
        constats.add(new Constat(BLOCAGE, code, article, phrase));
    }
}

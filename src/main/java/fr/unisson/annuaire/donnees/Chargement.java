package fr.unisson.annuaire.donnees;

import fr.unisson.annuaire.domaine.Acheminement;
import fr.unisson.annuaire.domaine.Colonne;
import fr.unisson.annuaire.domaine.Controle;
import fr.unisson.annuaire.domaine.Fiche;
import fr.unisson.annuaire.domaine.Genre;
import fr.unisson.annuaire.domaine.MotifLigne;
import fr.unisson.annuaire.donnees.fichiers.Lecteur;
import fr.unisson.socle.LigneDeCopie;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks lines as they are read and sends them to the staging table `lu`, through `COPY`.
///
/// One table holds the sound lines (no `motif`) and what is said of the others, so that memory does
/// not grow with a file, however bad.
public final class Chargement implements Lecteur.Recepteur {

    /// The staging table, dropped with the transaction.
    public static final String TABLE =
            """
            create temporary table lu (
              ligne bigint, genre text, motif text, refusee boolean, contenu text, cle_ville text,
              finess text, finess_ej text, nom text, nom_long text, siren text, siret text,
              statut text, categorie text, ape text, complement text, adresse text,
              code_postal text, acheminement text, departement text, commune text,
              latitude double precision, longitude double precision, telephone text,
              courriel text, ouvert_le date, ferme boolean, ferme_le date
            ) on commit drop
            """;

    public static final String COPIER =
            "copy lu (ligne, genre, motif, refusee, contenu, cle_ville, %s) from stdin"
                    .formatted(
                            Arrays.stream(Colonne.values())
                                    .map(c -> c.name().toLowerCase(java.util.Locale.ROOT))
                                    .collect(Collectors.joining(", ")));

    private static final int CONTENU_AU_PLUS = 2000;
    private static final int PAS = 500;

    private final LigneDeCopie copie;
    private final LongConsumer progres;
    private @Nullable String edition;
    private long lues;

    public Chargement(OutputStream sortie, LongConsumer progres) {
        this.copie = new LigneDeCopie(sortie);
        this.progres = progres;
    }

    /// The date the file gives itself.
    public @Nullable String edition() {
        return edition;
    }

    /// Lines read so far, sound or not.
    public long lues() {
        return lues;
    }

    @Override
    public void fiche(Fiche fiche) throws IOException {
        boolean refusee = false;
        for (MotifLigne motif : Controle.verifier(fiche)) {
            refusee |= motif.refus();
            signaler(fiche.genre(), fiche.ligne(), motif, decrire(fiche));
        }
        if (!refusee) ecrire(fiche);
        compter();
    }

    @Override
    public void refuser(Genre genre, long ligne, MotifLigne motif, String contenu)
            throws IOException {
        signaler(genre, ligne, motif, contenu);
        compter();
    }

    @Override
    public void avertir(Fiche fiche, MotifLigne motif) throws IOException {
        signaler(fiche.genre(), fiche.ligne(), motif, decrire(fiche));
    }

    @Override
    public void edition(String date) {
        edition = date;
    }

    private void compter() {
        if (++lues % PAS == 0) progres.accept(lues);
    }

    private void signaler(Genre genre, long ligne, MotifLigne motif, String contenu)
            throws IOException {
        debut(ligne, genre, motif);
        champ(contenu.length() > CONTENU_AU_PLUS ? contenu.substring(0, CONTENU_AU_PLUS) : contenu);
        for (int i = 0; i <= Colonne.values().length; i++) champ(null);
        fin();
    }

    private void ecrire(Fiche fiche) throws IOException {
        debut(fiche.ligne(), fiche.genre(), null);
        champ(null);
        String ville = fiche.valeur(Colonne.ACHEMINEMENT);
        boolean communeConnue = fiche.valeur(Colonne.COMMUNE) != null;
        champ(ville == null || communeConnue ? null : Acheminement.cle(ville));
        for (Colonne colonne : Colonne.values()) champ(fiche.valeur(colonne));
        fin();
    }

    private void debut(long ligne, Genre genre, @Nullable MotifLigne motif) {
        champ(Long.toString(ligne));
        champ(genre);
        champ(motif == null ? null : motif.name());
        champ(motif == null ? null : Boolean.toString(motif.refus()));
    }

    private void champ(@Nullable Object valeur) {
        copie.champ(valeur);
    }

    private void fin() throws IOException {
        copie.fin();
    }

    private static String decrire(Fiche fiche) {
        return Arrays.stream(Colonne.values())
                .filter(c -> fiche.valeur(c) != null)
                .map(c -> c.name().toLowerCase(java.util.Locale.ROOT) + "=" + fiche.valeur(c))
                .collect(Collectors.joining(" ; "));
    }
}

package fr.unisson.conventions.domaine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The whole content of an amendment at one moment. It says the same to every reader: nothing here
/// comes from what only some of the parties may read.
///
/// @param convention how the convention is named: number and title
/// @param empreinte digest of the text in force from which the amendment starts
/// @param finEnVigueur end of the current period when the amendment was opened
/// @param perimetreAvant perimeter in force
public record ContenuAvenant(
        Contenu contenu,
        String expose,
        String convention,
        @Nullable LocalDate signeeLe,
        String empreinte,
        Set<TypeAvenant> types,
        @Nullable LocalDate finEnVigueur,
        @Nullable LocalDate nouvelleFin,
        String perimetreAvant,
        List<Modifie> articles,
        List<Mouvement> mouvements,
        List<AnnexeRetiree> annexesRetirees) {

    public ContenuAvenant {
        types = Set.copyOf(types);
        articles = List.copyOf(articles);
        mouvements = List.copyOf(mouvements);
        annexesRetirees = List.copyOf(annexesRetirees);
    }

    /// A signed annex of the convention that goes with this amendment.
    public record AnnexeRetiree(int rang, String titre) {}

    /// An opened article.
    ///
    /// @param avant the wording in force, null for a new article
    /// @param conflit another amendment changed it first, and nobody said which wording holds
    public record Modifie(Contenu.@Nullable Article avant, Contenu.Article apres, boolean conflit) {

        public Modifie(Contenu.@Nullable Article avant, Contenu.Article apres) {
            this(avant, apres, false);
        }

        public boolean change() {
            return avant == null
                    ? !apres.vide()
                    : !TexteDAvenant.redaction(avant).equals(TexteDAvenant.redaction(apres));
        }
    }

    /// A party that comes, goes, or changes identity.
    ///
    /// @param successeur the new identity, for a change of identity alone
    /// @param acceptee whoever comes accepted the invitation
    public record Mouvement(
            Nature nature, String partie, @Nullable String successeur, boolean acceptee) {

        public enum Nature {
            ADHESION("Adhésion"),
            RETRAIT("Retrait"),
            /// It left already; the amendment says so in the text.
            SORTIE("Départ constaté"),
            IDENTITE("Changement d’identité");

            private final String libelle;

            Nature(String libelle) {
                this.libelle = libelle;
            }

            public String libelle() {
                return libelle;
            }

            /// Whether a party of the amendment leaves with it.
            boolean quitte() {
                return this == RETRAIT || this == IDENTITE;
            }
        }
    }

    public boolean perimetreChange() {
        return !contenu.perimetre().equals(perimetreAvant);
    }

    public List<Modifie> modifies() {
        return articles.stream().filter(Modifie::change).toList();
    }

    /// Parties once the amendment is in force.
    public long partiesEnsuite() {
        long sortantes = mouvements.stream().filter(m -> m.nature().quitte()).count();
        return contenu.parties().size() - sortantes;
    }
}

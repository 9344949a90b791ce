package fr.unisson.conventions.domaine;

import fr.unisson.socle.vie.Manque;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything the main life of a convention looks at, read at one moment.
public record DossierConvention(
        LocalDate aujourdhui,
        Cadre cadre,
        List<Partie> parties,
        List<Principe> principes,
        List<Volet> volets,
        List<Divergence> divergences,
        Texte texte,
        List<Signature> signatures,
        PriseEffet priseEffet,
        Amende amende,
        Saisie saisie) {

    public DossierConvention {
        parties = List.copyOf(parties);
        principes = List.copyOf(principes);
        volets = List.copyOf(volets);
        divergences = List.copyOf(divergences);
        signatures = List.copyOf(signatures);
    }

    /// `organisationsInvitees` counts the organisation that creates it.
    public record Cadre(
            String titre,
            String modele,
            int organisationsInvitees,
            int animateurs,
            int diagnostics,
            @Nullable String motifSansDiagnostic,
            int constats,
            String perimetre) {}

    /// `approuvee` is the digest that this party's referent approved last.
    public record Partie(
            long id,
            String nom,
            boolean acceptee,
            boolean referent,
            boolean ficheComplete,
            @Nullable String approuvee,
            Validation validation,
            int signatairesHabilites) {}

    public record Validation(
            EtatValidation etat,
            @Nullable String empreinte,
            boolean reserveSurLeTexte,
            int avisSansReponse) {

        public static Validation aucune() {
            return new Validation(EtatValidation.A_PREPARER, null, false, 0);
        }
    }

    /// `blocages` names everyone who blocks today, users' representatives included.
    public record Principe(String intitule, Set<Long> partiesPrononcees, List<String> blocages) {
        public Principe {
            partiesPrononcees = Set.copyOf(partiesPrononcees);
            blocages = List.copyOf(blocages);
        }
    }

    public record Volet(int numero, EtatVolet etat) {}

    public record Divergence(String enonce, EtatDivergence etat) {}

    /// `empreinte` is null until a version is frozen; `aJour` says that the articles have not moved
    /// since; `equivalentes` are former digests that every referent declared to differ by purely
    /// material corrections.
    public record Texte(
            @Nullable String empreinte,
            boolean aJour,
            Set<String> equivalentes,
            List<Manque.Reste> clausesManquantes,
            List<Constat> blocages,
            List<Constat> avertissementsNonVus,
            int commentairesOuverts) {
        public Texte {
            equivalentes = Set.copyOf(equivalentes);
            clausesManquantes = List.copyOf(clausesManquantes);
            blocages = List.copyOf(blocages);
            avertissementsNonVus = List.copyOf(avertissementsNonVus);
        }

        boolean estLeTexte(@Nullable String autre) {
            return autre != null && autre.equals(empreinte);
        }

        boolean vautLeTexte(@Nullable String autre) {
            return autre != null && (autre.equals(empreinte) || equivalentes.contains(autre));
        }
    }

    /// `copieVerifiee`: for a signature outside the tool, another party than the depositor checked
    /// the copy.
    public record Signature(
            long id,
            long partie,
            String signataire,
            EtatSignature etat,
            @Nullable String empreinte,
            boolean copieVerifiee) {

        boolean acquise(Texte texte) {
            return switch (etat) {
                case SIGNE -> texte.estLeTexte(empreinte);
                case HORS_OUTIL -> texte.estLeTexte(empreinte) && copieVerifiee;
                default -> false;
            };
        }
    }

    /// The convention that this one amends.
    ///
    /// @param finie it binds its parties no more
    /// @param texteDepasse another amendment took effect since this one started from its text
    /// @param dispense why nobody's body decides on the amendment, null when they do
    public record Amende(boolean finie, boolean texteDepasse, @Nullable String dispense) {
        public static Amende aucune() {
            return new Amende(false, false, null);
        }
    }

    public record PriseEffet(
            ModePriseEffet mode, @Nullable LocalDate date, int partiesDeclarantes) {}

    /// What is given with the request itself; `limite` is the last day to answer in the step that
    /// opens.
    public record Saisie(
            Set<Integer> voletsNommes,
            @Nullable LocalDate limite,
            Set<Long> signaturesPerduesConfirmees,
            boolean soutienDUnReferent,
            @Nullable EtatConvention etatAbandonne,
            @Nullable LocalDate abandonneeLe) {
        public Saisie {
            voletsNommes = Set.copyOf(voletsNommes);
            signaturesPerduesConfirmees = Set.copyOf(signaturesPerduesConfirmees);
        }

        boolean limiteAvant(LocalDate jour) {
            return limite != null && limite.isBefore(jour);
        }

        public static Saisie vide() {
            return new Saisie(Set.of(), null, Set.of(), false, null, null);
        }
    }

    /// Parties that take part: those which accepted the invitation.
    public List<Partie> partiesActives() {
        return parties.stream().filter(Partie::acceptee).toList();
    }

    /// Signatures that a change of text would void.
    public List<Signature> signaturesAPerdre() {
        return signatures.stream()
                .filter(s ->
                        s.etat() == EtatSignature.SIGNE || s.etat() == EtatSignature.HORS_OUTIL)
                .toList();
    }
}

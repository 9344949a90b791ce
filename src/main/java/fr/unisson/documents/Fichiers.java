package fr.unisson.documents;

import fr.unisson.documents.Depot.Motif;
import fr.unisson.documents.domaine.NomDeFichier;
import fr.unisson.documents.domaine.Reconnaissance;
import fr.unisson.documents.domaine.TypeDeFichier;
import fr.unisson.documents.donnees.FichiersSql;
import fr.unisson.documents.donnees.MagasinSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Elimine;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.antivirus.FichierRefuse;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/// Deposited files, kept under their digest in the database or where [Contenus] keeps them.
///
/// A file is seen by its depositor, by the organisation it was deposited for, and by whoever may
/// read an object that it is attached to. The rule is in the database (`fichier_visible`).
@Service
public class Fichiers {

    private static final int MORCEAU = 1 << 20;

    private final FichiersSql sql;
    private final MagasinSql magasin;
    private final Contenus contenus;
    private final ActeurDeTransaction transactions;
    private final TransactionTemplate lecture;
    private final TransactionTemplate essai;
    private final Clock horloge;
    private final long tailleMaximale;

    Fichiers(
            FichiersSql sql,
            MagasinSql magasin,
            Contenus contenus,
            ActeurDeTransaction acteurs,
            PlatformTransactionManager transactions,
            Clock horloge,
            @Value("${unisson.documents.taille-maximale:20MB}") DataSize tailleMaximale) {
        this.sql = sql;
        this.magasin = magasin;
        this.contenus = contenus;
        this.transactions = acteurs;
        this.lecture = new TransactionTemplate(transactions);
        this.lecture.setReadOnly(true);
        this.essai = new TransactionTemplate(transactions);
        this.essai.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.horloge = horloge;
        this.tailleMaximale = tailleMaximale.toBytes();
    }

    /// Takes what somebody sends. Nothing is written when it is refused.
    ///
    /// @param nom the name as received; it is cleaned
    /// @param organisation on whose behalf, or none when the file is the depositor's own
    @Transactional
    public Depot deposer(String nom, InputStream flux, @Nullable Long organisation) {
        try (var recu = Reception.recevoir(flux, tailleMaximale)) {
            if (recu.taille() == 0) {
                return new Depot.Refuse(Motif.VIDE);
            }
            if (recu.taille() > tailleMaximale) {
                return new Depot.Refuse(Motif.TROP_GROS);
            }
            var propre = NomDeFichier.assainir(nom);
            var type = Reconnaissance.de(recu.fichier(), propre);
            return type.<Depot>map(t -> new Depot.Accepte(garder(recu, propre, t, organisation)))
                    .orElseGet(() -> new Depot.Refuse(Motif.TYPE_REFUSE));
        } catch (FichierRefuse e) {
            return new Depot.Refuse(Motif.de(e.refus()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same, for what a form sent.
    @Transactional
    public Depot deposer(Envoi envoi, @Nullable Long organisation) {
        return deposer(envoi.nom(), envoi.flux(), organisation);
    }

    /// Takes what a form sent, then does what it was sent for. A refusal, whenever it comes, leaves
    /// nothing: neither the file nor what was written with it.
    ///
    /// @param envoi null when the form holds none: what follows is then done without
    /// @param code of the reason when the file itself is refused
    @Transactional
    public <T> Resultat<T> deposerPour(
            @Nullable Envoi envoi,
            @Nullable Long organisation,
            String code,
            Function<@Nullable Fichier, Resultat<T>> suite) {
        return Objects.requireNonNull(
                essai.execute(point -> {
                    var resultat =
                            switch (envoi == null ? null : deposer(envoi, organisation)) {
                                case null -> suite.apply(null);
                                case Depot.Accepte(var fichier) -> suite.apply(fichier);
                                case Depot.Refuse(var motif) ->
                                        Resultat.<T>refus(code, motif.message());
                            };
                    if (!resultat.estFait()) point.setRollbackOnly();
                    return resultat;
                }));
    }

    private Fichier garder(
            Reception recu, String nom, TypeDeFichier type, @Nullable Long organisation) {
        var fichier =
                inscrire(
                        recu.empreinte(),
                        type.nommer(nom),
                        type.mime(),
                        recu.taille(),
                        organisation);
        contenus.garder(recu);
        return fichier;
    }

    /// Keeps what the platform itself produced: a printed, sealed or exported document.
    @Transactional
    public Fichier conserver(
            String nom, String type, Contenu contenu, @Nullable Long organisation) {
        var propre = NomDeFichier.assainir(nom);
        var fichier = inscrire(contenu.empreinte(), propre, type, contenu.taille(), organisation);
        contenus.garder(contenu);
        return fichier;
    }

    /// The same, for what is too large to be held in memory.
    ///
    /// @throws IllegalStateException beyond `auPlus` bytes: who produces it keeps within its bounds
    @Transactional
    public Fichier conserver(String nom, String type, InputStream flux, long auPlus) {
        try (var recu = Reception.recevoir(flux, auPlus)) {
            if (recu.taille() > auPlus) {
                throw new IllegalStateException("More than " + auPlus + " bytes: " + nom);
            }
            var propre = NomDeFichier.assainir(nom);
            var fichier = inscrire(recu.empreinte(), propre, type, recu.taille(), null);
            contenus.garder(recu);
            return fichier;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes the content for ever; name, size and digest stay. Another deposit of the same
    /// content keeps it. The database refuses what no module allows (`fichier_eliminable`).
    ///
    /// @return false when it may not be eliminated, or already was
    @Transactional
    public boolean eliminer(FichierId id) {
        return transactions.devenir(
                Acteur.systeme("élimination"), () -> sql.eliminer(id, horloge.instant()));
    }

    private Fichier inscrire(
            String empreinte, String nom, String type, long taille, @Nullable Long organisation) {
        var acteur = Acteur.courant();
        var compte = acteur.connecte() ? acteur.compte() : null;
        var le = horloge.instant();
        var id =
                sql.deposer(
                        new FichiersSql.Nouveau(
                                empreinte, nom, type, taille, organisation, compte, le));
        return new Fichier(id, nom, type, taille, empreinte, le);
    }

    /// Attaches a file to an object: whoever may read the object may then read the file. Only the
    /// depositor, or the platform, may do so. Attaching to `organisation` or `compte` shares it
    /// with them.
    ///
    /// @throws Introuvable when the file does not exist for this actor
    @Transactional
    public void joindre(FichierId fichier, String objetType, long objetId) {
        charger(fichier);
        sql.joindre(fichier, objetType, objetId, horloge.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Fichier> trouver(FichierId id) {
        return sql.trouver(id);
    }

    /// Reads a file's description.
    ///
    /// @throws Introuvable when it does not exist for this actor
    @Transactional(readOnly = true)
    public Fichier charger(FichierId id) {
        return sql.trouver(id).orElseThrow(() -> new Introuvable("fichier " + id));
    }

    /// The files attached to an object, oldest first.
    @Transactional(readOnly = true)
    public List<Fichier> lister(String objetType, long objetId) {
        return sql.lister(objetType, objetId);
    }

    /// The same, page after page: `premiers`, then `seconds`, then the others, oldest first.
    ///
    /// @param apres the last one of the former page
    @Transactional(readOnly = true)
    public Tranche<Fichier> page(
            String objetType,
            long objetId,
            Collection<FichierId> premiers,
            Collection<FichierId> seconds,
            @Nullable FichierId apres,
            int taille) {
        return Tranche.de(
                sql.page(objetType, objetId, premiers, seconds, apres, taille + 1),
                taille,
                f -> f.id().toString());
    }

    /// The content, read piece by piece: a slow reader holds neither memory nor a connection.
    ///
    /// @throws Introuvable when it does not exist for this actor
    /// @throws Elimine when its content was eliminated
    public InputStream ouvrir(FichierId id) {
        var fichier = lecture.execute(_ -> charger(id));
        if (fichier.elimineLe() != null) {
            throw new Elimine(
                    "Son contenu a été éliminé le "
                            + Dates.jour(Dates.jourDe(fichier.elimineLe()))
                            + ", à la fin de sa conservation. Restent son nom, sa taille et son"
                            + " empreinte, et le certificat d’élimination.");
        }
        var ailleurs = lecture.execute(_ -> magasin.cle(id.valeur()));
        if (ailleurs.isPresent()) {
            return contenus.ouvrir(ailleurs.get(), fichier.taille(), fichier.empreinte());
        }
        return new LectureParMorceaux(
                fichier.taille(), debut -> lecture.execute(_ -> sql.morceau(id, debut, MORCEAU)));
    }

    /// The whole content, for what must be checked or sent at once.
    ///
    /// @throws Introuvable when it does not exist for this actor
    public Contenu lire(FichierId id) {
        try (var flux = ouvrir(id)) {
            return Contenu.de(flux.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

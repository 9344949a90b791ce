package fr.unisson.annuaire;

import fr.unisson.socle.Acteur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `./unisson import FILE…`: imports each file, prints its report in French, and ends with code 1
/// when one is refused. Lines left out do not change the code: they are told, and kept with the
/// import.
@Component
@Profile("import")
@Order(10)
class CommandeImport implements ApplicationRunner, ExitCodeGenerator {
    private static final int REFUS_MONTRES = 20;

    private final Imports imports;
    private final List<ImportReconnu> autres;
    private int code;

    CommandeImport(Imports imports, List<ImportReconnu> autres) {
        this.imports = imports;
        this.autres = List.copyOf(autres);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var fichiers = arguments.getNonOptionArgs();
        if (fichiers.isEmpty()) {
            System.out.println("Indiquez au moins un fichier : ./unisson import FICHIER…");
            code = 1;
        }
        Acteur.systeme("ligne de commande")
                .executer(() -> fichiers.forEach(f -> importer(Path.of(f))));
    }

    @Override
    public int getExitCode() {
        return code;
    }

    private void importer(Path fichier) {
        if (!Files.isReadable(fichier) || Files.isDirectory(fichier)) {
            System.out.println(fichier + " : ce fichier n’existe pas ou ne se lit pas.");
            code = 1;
            return;
        }
        try {
            for (var autre : autres) {
                if (autre.reconnait(fichier)) {
                    imprimer(fichier, autre.importer(fichier, fichier.getFileName().toString()));
                    return;
                }
            }
            ImportId id = imports.demander(fichier, fichier.getFileName().toString());
            ImportVue rapport = suivre(id, fichier);
            imprimer(rapport);
            if (rapport.etat() == ImportVue.Etat.REFUSE) code = 1;
        } catch (IOException illisible) {
            System.out.println(fichier + " : lecture impossible (" + illisible.getMessage() + ").");
            code = 1;
        }
    }

    private void imprimer(Path fichier, ImportReconnu.Compte compte) {
        System.out.println(fichier.getFileName());
        compte.lignes().forEach(l -> System.out.println("  " + l));
        if (compte.refuse()) code = 1;
    }

    /// Works in one thread and tells how far it is in the other.
    private ImportVue suivre(ImportId id, Path fichier) {
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            var travail = CompletableFuture.supplyAsync(() -> imports.executer(id, fichier), fils);
            while (true) {
                try {
                    return travail.get(2, TimeUnit.SECONDS);
                } catch (TimeoutException enCours) {
                    ImportVue vue = imports.charger(id);
                    System.out.printf("  %d lignes lues, %d %%%n", vue.lignes(), vue.avancement());
                } catch (ExecutionException echec) {
                    throw new IllegalStateException(echec.getCause());
                } catch (InterruptedException arret) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(arret);
                }
            }
        }
    }

    private void imprimer(ImportVue r) {
        System.out.println(r.nom());
        if (r.etat() == ImportVue.Etat.REFUSE) {
            System.out.println("  Refusé : " + r.explication() + " Rien n’a été écrit.");
        } else {
            System.out.println("  " + r.format() + ", importé.");
            if (r.dejaImporte() != null)
                System.out.println(
                        "  Ce même fichier avait déjà été importé (n° " + r.dejaImporte() + ").");
        }
        for (BilanVue b : r.bilans())
            System.out.printf(
                    "  %-15s %7d lus : %d créés, %d mis à jour (dont %d fermés), %d inchangés, %d refusés,"
                            + " %d à vérifier%n",
                    b.genre(),
                    b.lus(),
                    b.crees(),
                    b.modifies(),
                    b.fermes(),
                    b.inchanges(),
                    b.refuses(),
                    b.avertis());
        montrerLesRefus(r);
    }

    private void montrerLesRefus(ImportVue r) {
        int[] montres = {0};
        imports.lignesEcartees(
                r.id(),
                true,
                l -> {
                    if (montres[0]++ < REFUS_MONTRES)
                        System.out.println("  ligne " + l.ligne() + " : " + l.motif());
                });
        if (montres[0] > REFUS_MONTRES)
            System.out.printf(
                    "  … et %d autres lignes, à télécharger depuis la page de l’import n° %s.%n",
                    montres[0] - REFUS_MONTRES, r.id());
    }
}

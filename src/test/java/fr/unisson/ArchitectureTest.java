package fr.unisson;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichiers;
import fr.unisson.socle.antivirus.FichierExamine;
import fr.unisson.socle.web.Acces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/// What it reads of the program weighs 200 MB: kept for its own tests only.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private static final int LIGNES_AU_PLUS = 320;

    private final JavaClasses programme =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("fr.unisson");

    @Test
    void les_modules_ne_se_parlent_que_vers_le_bas() {
        ApplicationModules.of(UnissonApplication.class).verify();
    }

    @Test
    void le_domaine_ne_connait_ni_spring_ni_sql() {
        noClasses()
                .that()
                .resideInAPackage("..domaine..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
                .because("a rule is read and tested without any machinery")
                .check(programme);
    }

    @Test
    void chaque_page_declare_qui_peut_l_appeler() {
        methods()
                .that(declarent("is a handler", m -> traite(m)))
                .should(
                        new ArchCondition<>("declare @Acces") {
                            @Override
                            public void check(JavaMethod methode, ConditionEvents evenements) {
                                boolean declare =
                                        methode.isAnnotatedWith(Acces.class)
                                                || methode.getOwner().isAnnotatedWith(Acces.class);
                                evenements.add(
                                        new SimpleConditionEvent(
                                                methode, declare, methode.getFullName()));
                            }
                        })
                .because("a handler that forgets would be open to anybody")
                .check(programme);
    }

    @Test
    void les_controleurs_restent_dans_leur_paquet() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .because("nothing but the framework calls a controller")
                .check(programme);
    }

    @Test
    void un_fichier_recu_se_garde_avec_ce_qu_il_prouve() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .callMethod(Fichiers.class, "deposer", Envoi.class, Long.class)
                .orShould()
                .callMethod(Fichiers.class, "deposer", String.class, InputStream.class, Long.class)
                .because("a page has no transaction: what a rule refuses would stay")
                .check(programme);
    }

    @Test
    void un_fichier_recu_passe_par_l_antivirus() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Part.class)
                .orShould()
                .callMethod(HttpServletRequest.class, "getParts")
                .because("what comes otherwise than by MultipartFile is examined by nobody")
                .check(programme);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fr.unisson.documents.web.VerificationController")
                .should()
                .callMethod(FichierExamine.class, "sansExamen", MultipartFile.class)
                .because("only what is neither kept nor given back may go without")
                .check(programme);
    }

    @Test
    void chaque_paquet_refuse_les_valeurs_nulles() {
        programme.stream()
                .map(c -> c.getPackage())
                .distinct()
                .forEach(p ->
                        Assertions.assertThat(p.isAnnotatedWith(NullMarked.class))
                                .as(p.getName())
                                .isTrue());
    }

    @Test
    void un_fichier_garde_un_seul_sujet() throws IOException {
        try (Stream<Path> fichiers = Files.walk(Path.of("src/main/java"))) {
            Assertions.assertThat(
                            fichiers.filter(f -> f.toString().endsWith(".java"))
                                    .filter(f -> lignes(f) > LIGNES_AU_PLUS))
                    .isEmpty();
        }
    }

    private static long lignes(Path fichier) {
        try (var lignes = Files.lines(fichier)) {
            return lignes.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean traite(JavaMethod methode) {
        return AnnotatedElementUtils.hasAnnotation(methode.reflect(), RequestMapping.class);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaMethod> declarent(
            String description, java.util.function.Predicate<JavaMethod> predicat) {
        return com.tngtech.archunit.base.DescribedPredicate.describe(description, predicat);
    }
}

package fr.unisson;

import fr.unisson.conventions.Scene;
import fr.unisson.conventions.UnAvenant;
import fr.unisson.conventions.UneConvention;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// A test of services and SQL on the real PostgreSQL, without web server. One application context
/// serves all such tests and those of pages: another property or bean of a test would start one
/// more.
///
/// Transactions are the service's own, because the actor is told to the database when one begins:
/// wrap what must be undone in `Acteurs.defaire(acteur, …)`, which rolls back.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "unisson.base=test")
@ActiveProfiles("test")
@AutoConfigureMockMvc
@Import({
    PostgresDeTest.class,
    Acteurs.class,
    Personnages.class,
    Scene.class,
    UneConvention.class,
    UnAvenant.class
})
public @interface SqlTest {}

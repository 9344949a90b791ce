package fr.unisson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// A test of services and SQL on the real PostgreSQL, without web server. The whole application
/// context is shared by all such tests.
///
/// Transactions are the service's own, because the actor is told to the database when one begins:
/// wrap what must be undone in `Acteurs.defaire(acteur, …)`, which rolls back.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "unisson.base=test")
@ActiveProfiles("test")
@Import({PostgresDeTest.class, Acteurs.class, Personnages.class})
public @interface SqlTest {}

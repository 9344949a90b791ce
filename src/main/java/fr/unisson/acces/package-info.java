/// Accounts, sign-in, and the roles of people in their organisations.
@ApplicationModule(
        displayName = "Accès",
        allowedDependencies = {"annuaire", "journal", "socle", "socle :: web"})
@NullMarked
package fr.unisson.acces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

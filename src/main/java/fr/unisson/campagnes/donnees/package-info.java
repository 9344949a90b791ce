/// Campaigns in the database.
@NullMarked
package fr.unisson.campagnes.donnees;

import org.jspecify.annotations.NullMarked;

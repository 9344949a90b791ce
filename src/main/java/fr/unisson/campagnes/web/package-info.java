/// Pages and files of campaigns.
@NullMarked
package fr.unisson.campagnes.web;

import org.jspecify.annotations.NullMarked;

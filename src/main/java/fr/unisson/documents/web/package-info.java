/// Pages: download, verification.
@NullMarked
package fr.unisson.documents.web;

import org.jspecify.annotations.NullMarked;

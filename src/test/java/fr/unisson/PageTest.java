package fr.unisson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test of pages: the whole application with its filters, real templates and database, called
/// through `MockMvcTester` (see [Navigation]). What a page commits stays: use fresh accounts.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SqlTest
public @interface PageTest {}

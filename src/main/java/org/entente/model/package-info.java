/**
 * What an article says, as values: statements, role observations, events and their dates. JDK only.
 */
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;

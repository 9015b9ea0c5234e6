package org.dragoman.actor;

import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a document names.
 *
 * @param id number within the document, in order of introduction
 * @param name the fullest form that the document gives, without titles
 * @param party whom the person speaks for, or null where neither document nor lexicon tells
 * @param office short normal form of the office, or null
 * @param sector sector of the office, or null
 * @param introduction where the document names the person most fully
 */
public record Person(
    int id,
    String name,
    @Nullable Party party,
    @Nullable String office,
    @Nullable Sector sector,
    Quote introduction) {}

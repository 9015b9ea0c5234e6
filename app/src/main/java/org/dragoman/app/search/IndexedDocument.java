package org.dragoman.app.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index takes of a document.
 *
 * @param labels types, kinds, topics, states and bodies that were read from it, by field
 */
record IndexedDocument(
    UUID id,
    String nativeId,
    String text,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable LocalDate published,
    @Nullable String language,
    Map<String, Set<String>> labels) {}

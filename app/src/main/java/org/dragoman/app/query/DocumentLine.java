package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of the ledger without its text. Immutable.
 *
 * @param id its name in the ledger
 * @param nativeId the input's own identifier of it
 * @param title its headline, or null
 * @param publisher who published it, or null
 * @param published the day of publication, or null
 * @param url where it was found, or null
 * @param language BCP 47, or null
 */
public record DocumentLine(
    UUID id,
    String nativeId,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable String url,
    @Nullable String language) {}

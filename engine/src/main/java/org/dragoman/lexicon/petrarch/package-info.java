/** Reading of PETRARCH and TABARI dictionaries as rows of our own lexicons. */
@NullMarked
package org.dragoman.lexicon.petrarch;

import org.jspecify.annotations.NullMarked;

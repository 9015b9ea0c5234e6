/** The web server: settings, the open ledger, who is asking, assets, errors. */
@NullMarked
package org.dragoman.app.serve;

import org.jspecify.annotations.NullMarked;

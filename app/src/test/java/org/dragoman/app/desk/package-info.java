/** Tests of the desk with a real browser. */
@org.jspecify.annotations.NullMarked
package org.dragoman.app.desk;

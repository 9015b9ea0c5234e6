/** Charts as shapes with places: drawn on the server, written as SVG by a template. */
@org.jspecify.annotations.NullMarked
package org.dragoman.app.chart;

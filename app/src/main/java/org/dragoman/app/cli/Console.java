package org.dragoman.app.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * The three streams of a process.
 *
 * @param in standard input
 * @param out standard output, buffered; bytes, so that a broken pipe shows as an exception
 * @param err standard error
 */
record Console(InputStream in, OutputStream out, PrintWriter err) {}

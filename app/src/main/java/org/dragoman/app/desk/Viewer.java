package org.dragoman.app.desk;

/**
 * Who looks at a page. Immutable.
 *
 * @param name what they are called
 * @param corrects whether they may set right what engines read, and add documents
 * @param session whether they logged in and can log out
 * @param csrf the word that their forms must carry
 */
public record Viewer(String name, boolean corrects, boolean session, String csrf) {}

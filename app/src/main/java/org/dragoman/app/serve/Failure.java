package org.dragoman.app.serve;

/**
 * Why a request gets no answer, for its sender. Immutable.
 *
 * @param status the status of HTTP
 * @param title what that status means
 * @param detail what is wrong with this request; never how the server is made
 */
public record Failure(int status, String title, String detail) {}

package org.dragoman.app.serve;

import io.javalin.config.RoutesConfig;

/** Some pages or answers of the server, with their addresses. */
@FunctionalInterface
public interface Routes {
  /**
   * Adds the routes. A route is open to each {@link Visitor} whose role is at least the {@link
   * Role} that it is added with; to readers, where it is added without one.
   */
  void add(RoutesConfig routes);
}

package org.dragoman.app.source;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Remembers what was fetched while the process lasts. Safe for use by many threads. */
final class ProcessMemory implements FetchMemory {
  private final ConcurrentMap<String, Fetched> byUrl = new ConcurrentHashMap<>();

  @Override
  public @Nullable Fetched recall(String url) {
    return byUrl.get(url);
  }

  @Override
  public void remember(String url, Fetched fetched) {
    byUrl.put(url, fetched);
  }
}

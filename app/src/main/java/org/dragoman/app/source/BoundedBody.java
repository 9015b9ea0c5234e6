package org.dragoman.app.source;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Takes the body of an answer, and hangs up where there is more than is wanted. */
final class BoundedBody implements BodySubscriber<BoundedBody.Body> {
  private final int most;
  private final LongConsumer progress;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<Body> body = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  /**
   * A body.
   *
   * @param bytes as much of it as is wanted
   * @param whole whether that is all
   */
  record Body(byte[] bytes, boolean whole) {}

  /**
   * @param most how many bytes are wanted
   * @param progress told of each stretch of bytes that came
   */
  BoundedBody(int most, LongConsumer progress) {
    this.most = most;
    this.progress = progress;
  }

  @Override
  public CompletionStage<Body> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      int length = Math.min(buffer.remaining(), most - bytes.size());
      byte[] taken = new byte[length];
      buffer.get(taken);
      bytes.write(taken, 0, length);
      progress.accept(length);
      if (buffer.hasRemaining() && !body.isDone()) {
        if (subscription != null) {
          subscription.cancel();
        }
        body.complete(new Body(bytes.toByteArray(), false));
        return;
      }
    }
  }

  @Override
  public void onError(Throwable problem) {
    body.completeExceptionally(problem);
  }

  @Override
  public void onComplete() {
    body.complete(new Body(bytes.toByteArray(), true));
  }
}

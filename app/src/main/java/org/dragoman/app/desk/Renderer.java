package org.dragoman.app.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dragoman.app.serve.Assets;
import org.dragoman.app.serve.Role;
import org.dragoman.app.serve.Visitor;
import org.jspecify.annotations.Nullable;

/** Writes pages by the templates that were compiled with the product. Safe for many threads. */
final class Renderer {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Assets assets;

  Renderer(Assets assets) {
    this.assets = assets;
  }

  /**
   * Answers with a page.
   *
   * @param template its name
   * @param page its model
   */
  void page(
      Context context, String template, String title, String active, Asked asked, Object page) {
    Frame frame =
        new Frame(
            title, active, Visitor.of(context), assets, asked.notices(), said(asked.text("said")));
    write(context, template, Map.of("frame", frame, "page", page));
  }

  /** Answers with the form by which one logs in. */
  void login(Context context, String problem, String next) {
    Frame frame = new Frame("Log in", "", visitor(context), assets, List.of(), null);
    write(context, "login", Map.of("frame", frame, "problem", problem, "next", next));
  }

  /** Answers with a page that tells why there is no other; the status is set already. */
  void failure(Context context, String heading, String words) {
    Frame frame = new Frame(heading, "", visitor(context), assets, List.of(), null);
    write(context, "error", Map.of("frame", frame, "heading", heading, "words", words));
  }

  /** Who asks; nobody, where the request was refused before that was known. */
  private static Visitor visitor(Context context) {
    try {
      return Visitor.of(context);
    } catch (IllegalStateException e) {
      return new Visitor("", Role.NOBODY, "", false);
    }
  }

  private void write(Context context, String template, Map<String, Object> model) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render("desk/" + template + ".jte", model, output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.contentType("text/html; charset=utf-8").result(bytes.toByteArray());
  }

  /** What was just done, by the word that the address carries. */
  private static @Nullable String said(String word) {
    return switch (word) {
      case "accepted" -> "Accepted. Thank you.";
      case "rejected" -> "Rejected: it counts nowhere any longer.";
      case "changed" -> "Changed. What the engine read is kept beside it.";
      case "same" -> "It holds these values already.";
      case "undone" -> "Taken back: what the engine read holds again.";
      case "samples" -> "The samples are loaded.";
      default -> null;
    };
  }
}

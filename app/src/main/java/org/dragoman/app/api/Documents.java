package org.dragoman.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dragoman.app.export.ComparisonJson;
import org.dragoman.app.export.RecordJson;
import org.dragoman.app.ledger.Jobs;
import org.dragoman.app.query.DocumentLine;
import org.dragoman.app.query.DocumentQuery;
import org.dragoman.app.query.EventPage;
import org.dragoman.app.serve.Audit;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.Intake;
import org.dragoman.app.serve.LedgerPool;
import org.dragoman.app.serve.Role;
import org.dragoman.app.serve.Routes;
import org.dragoman.app.serve.Visitor;
import org.dragoman.app.source.SourceResult;
import org.dragoman.compare.Comparer;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/** Documents: those of the ledger, those that are sent, and two side by side. */
final class Documents implements Routes {
  private static final int UNPROCESSABLE = 422;
  private static final int JOBS = 100;

  private final LedgerPool ledger;
  private final Engine engine;
  private final Intake intake;
  private final Reply reply;
  private final Comparer comparer;
  private final ObjectMapper mapper = new ObjectMapper();

  Documents(LedgerPool ledger, Engine engine, Intake intake) {
    this.ledger = ledger;
    this.engine = engine;
    this.intake = intake;
    this.reply = new Reply(ledger);
    this.comparer = new Comparer(engine.lexicon());
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/documents", this::list);
    routes.get("/api/v1/documents/{id}", this::one);
    routes.post("/api/v1/documents", this::post, Role.ANALYST);
    routes.get("/api/v1/jobs", this::jobs, Role.ANALYST);
    routes.get("/api/v1/jobs/{id}", this::job, Role.ANALYST);
    routes.get("/api/v1/compare", this::compare);
  }

  private void list(Context context) {
    Params params = Params.of(context, "publisher", "from", "to", "after", "most");
    String publisher = params.text("publisher");
    var from = params.day("from");
    var to = params.day("to");
    EventPage.Cursor after = params.after();
    int most = params.most();
    reply.items(
        context,
        open -> {
          DocumentQuery.Page page = new DocumentQuery(open).page(publisher, from, to, after, most);
          return new Items(
              page.documents().stream().map(this::line).toList(),
              page.next() == null ? null : page.next().toString(),
              null);
        });
  }

  private ObjectNode line(DocumentLine line) {
    ObjectNode node = mapper.createObjectNode();
    node.put("ledger_id", line.id().toString());
    node.put("id", line.nativeId());
    node.put("title", line.title());
    node.put("publisher", line.publisher());
    node.put("published", line.published() == null ? null : line.published().toString());
    node.put("url", line.url());
    node.put("language", line.language());
    return node;
  }

  private void one(Context context) {
    Params.of(context);
    UUID id = name(context);
    reply.object(context, "", open -> whole(new DocumentQuery(open).whole(id)));
  }

  private static UUID name(Context context) {
    try {
      return UUID.fromString(context.pathParam("id"));
    } catch (IllegalArgumentException e) {
      throw new NotFoundResponse("there is none of that name");
    }
  }

  private JsonNode whole(DocumentQuery.@Nullable Whole whole) {
    if (whole == null) {
      throw new NotFoundResponse("there is none of that name");
    }
    ObjectNode node = line(whole.line());
    node.put("text", whole.text());
    node.set("rows", Json.node(mapper, whole.parts()));
    return node;
  }

  private void post(Context context) {
    Params.of(context);
    String type = context.contentType();
    String media = type == null ? "" : type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    switch (media) {
      case "application/json" -> single(context, utf8(context));
      case "application/x-ndjson", "application/jsonl" -> many(context, utf8(context));
      default ->
          throw new UnsupportedMediaTypeResponse(
              "send application/json (one document) or application/x-ndjson (one a line)");
    }
  }

  private static String utf8(Context context) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(context.bodyAsBytes()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BadRequestResponse("the body is not UTF-8");
    }
  }

  private void single(Context context, String body) {
    JsonNode given;
    try {
      given = mapper.readTree(body);
    } catch (IOException e) {
      throw new BadRequestResponse("the body is not JSON");
    }
    if (given == null || !given.isObject()) {
      throw new BadRequestResponse("the body is not an object of JSON");
    }
    SourceResult result = Intake.read(given.toString(), "posted");
    if (!(result instanceof SourceResult.Found found)) {
      throw new HttpResponseException(UNPROCESSABLE, Intake.problem(result));
    }
    Document document = found.document();
    Intake.Added added = intake.add(document, found.language(), "posted");
    note(context, "document add", added.id().toString(), added.fresh() ? "" : "known already");
    ObjectNode node = mapper.createObjectNode();
    node.put("ledger_id", added.id().toString());
    node.put("added", added.fresh());
    try {
      node.set(
          "record", mapper.readTree(new RecordJson().toString(engine.dragoman().read(document))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    context.status(added.fresh() ? HttpStatus.CREATED : HttpStatus.OK);
    context.header("Location", "/api/v1/documents/" + added.id());
    send(context, node);
  }

  private void many(Context context, String body) {
    if (body.isBlank()) {
      throw new BadRequestResponse("the body is empty");
    }
    UUID id = intake.accept(Visitor.of(context).name(), body);
    note(context, "job add", id.toString(), "");
    context.status(HttpStatus.ACCEPTED);
    context.header("Location", "/api/v1/jobs/" + id);
    send(context, tell(job(id)));
  }

  private void note(Context context, String action, String target, String detail) {
    ledger.grow(
        open -> {
          Audit.note(open, context, action, target, detail);
          return 0;
        });
  }

  private void jobs(Context context) {
    Params.of(context);
    List<ObjectNode> jobs =
        ledger.read(open -> new Jobs(open).all(JOBS)).stream().map(this::tell).toList();
    send(context, Reply.json(Items.all(jobs)));
  }

  private void job(Context context) {
    Params.of(context);
    send(context, tell(job(name(context))));
  }

  private Jobs.Job job(UUID id) {
    Jobs.Job job = ledger.read(open -> new Jobs(open).job(id));
    if (job == null) {
      throw new NotFoundResponse("there is none of that name");
    }
    return job;
  }

  private ObjectNode tell(Jobs.Job job) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", job.id().toString());
    node.put("state", job.ended() != null ? "done" : job.done() > 0 ? "running" : "waiting");
    node.put("who", job.who());
    node.put("made", job.made().toString());
    node.put("ended", job.ended() == null ? null : job.ended().toString());
    node.put("documents", job.documents());
    node.put("done", job.done());
    node.put("added", job.added());
    node.put("known", job.known());
    node.put("refused", job.refused());
    node.put("problem", job.problem());
    return node;
  }

  private static void send(Context context, ObjectNode node) {
    context.contentType("application/json");
    context.result(node.toString());
  }

  private void compare(Context context) {
    Params params = Params.of(context, "a", "b");
    UUID a = DocumentQuery.id(params.need("a"));
    UUID b = DocumentQuery.id(params.need("b"));
    reply.object(
        context,
        "",
        open -> {
          DocumentQuery query = new DocumentQuery(open);
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try {
            new ComparisonJson()
                .write(
                    comparer.compare(
                        engine.dragoman().read(document(query.whole(a))),
                        engine.dragoman().read(document(query.whole(b)))),
                    out);
            return mapper.readTree(out.toByteArray());
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Document document(DocumentQuery.@Nullable Whole whole) {
    if (whole == null) {
      throw new NotFoundResponse("there is none of that name");
    }
    DocumentLine line = whole.line();
    return new Document(
        line.nativeId(),
        whole.text(),
        line.title(),
        line.publisher(),
        line.published(),
        line.url());
  }
}

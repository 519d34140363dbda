package org.hanok.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.hanok.api.Money;
import org.hanok.api.web.Answers;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private final JsonNode document = new ObjectMapper().valueToTree(new Document(URI.create("https://shop.example")).of(List.of(Notes.class, Pages.class)));

    @Test
    void everyOperationUnderApiIsThereAndNothingElse() {
        assertThat(document.path("paths").fieldNames()).toIterable().containsExactly("/api/memo/v1/notes", "/api/memo/v1/notes/copies", "/api/memo/v1/notes/{id}");
        assertThat(document.at("/paths/~1api~1memo~1v1~1notes").fieldNames()).toIterable().containsExactlyInAnyOrder("get", "post");
        assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates().hasSize(5).allMatch(id -> id.matches("[A-Za-z0-9_$]+"));
        assertThat(document.findValues("summary")).hasSize(5);
        assertThat(document.at("/tags/0/name").asText()).isEqualTo("memo");
    }

    @Test
    void listsHaveTheirCursorWithItsDefault() {
        JsonNode parameters = document.at("/paths/~1api~1memo~1v1~1notes/get/parameters");
        assertThat(parameters.findValuesAsText("name")).containsExactly("cursor", "state");
        assertThat(parameters.at("/0/schema/default").isNumber()).isTrue();
        assertThat(parameters.at("/1/schema").has("default")).isFalse();
        assertThat(parameters.at("/0/required").asBoolean()).isFalse();
    }

    @Test
    void recordsAreDescribedOnceWithWhatMayBeMissing() {
        JsonNode note = schema(document.at("/paths/~1api~1memo~1v1~1notes~1{id}/get/responses/200/content/application~1json/schema/$ref").asText());
        assertThat(note.path("required")).extracting(JsonNode::asText).containsExactly("id");
        assertThat(note.at("/properties/parent/nullable").asBoolean()).isTrue();
        assertThat(note.at("/properties/parent/allOf/0/$ref").asText()).as("a note within a note").endsWith("Note");
        assertThat(note.at("/properties/text/type").asText()).isEqualTo("string");
        assertThat(note.at("/properties/kind/enum")).extracting(JsonNode::asText).containsExactly("LONG", "SHORT");
        assertThat(schema(note.at("/properties/price/$ref").asText()).at("/properties/amount/format").asText()).isEqualTo("int64");
        assertThat(note.at("/properties/at/format").asText()).isEqualTo("date-time");
        assertThat(note.at("/properties/tags/additionalProperties/items/type").asText()).isEqualTo("string");
    }

    @Test
    void refusalsAreProblemsAndTheirStatusesFitTheCall() {
        assertThat(document.at("/paths/~1api~1memo~1v1~1notes~1{id}/get/responses").fieldNames()).toIterable().contains("200", "401", "403", "404", "default");
        assertThat(document.at("/paths/~1api~1memo~1v1~1notes/get/responses").fieldNames()).toIterable().doesNotContain("401", "404");
        assertThat(document.at("/paths/~1api~1memo~1v1~1notes~1{id}/post/responses").fieldNames()).toIterable().contains("204", "400").doesNotContain("200");
        assertThat(document.at("/components/responses/Problem/content").fieldNames()).toIterable().containsExactly("application/problem+json");
        assertThat(document.at("/components/schemas/Problem/required")).hasSize(3);
    }

    @Test
    void whatSetsItsOwnStatusSaysWhatItAnswers() {
        JsonNode copy = document.at("/paths/~1api~1memo~1v1~1notes~1copies/post/responses");
        assertThat(copy.at("/201/content/application~1json/schema/$ref").asText()).endsWith("Note");
        assertThat(copy.has("200")).isFalse();
    }

    @Test
    void whoMayIsSaid() {
        assertThat(document.at("/paths/~1api~1memo~1v1~1notes/get/security")).isEmpty();
        assertThat(document.at("/paths/~1api~1memo~1v1~1notes~1{id}/get/x-permission").asText()).isEqualTo("memo.notes");
        assertThat(document.at("/paths/~1api~1memo~1v1~1notes/post/requestBody/content").fieldNames()).toIterable().containsExactly("application/json");
        assertThat(document.at("/paths/~1api~1memo~1v1~1notes/post/parameters/0/name").asText()).isEqualTo("Idempotency-Key");
    }

    private JsonNode schema(String reference) {
        return document.at(reference.substring(1));
    }

    enum Kind { LONG, SHORT }

    record Note(long id, Money price, Map<String, List<String>> tags, Instant at, Kind kind, Optional<Note> parent, @Nullable String text) {
    }

    record List1(List<Note> notes, Optional<Long> next) {
    }

    @Path("/api/memo/v1/notes")
    @Secured("memo.notes")
    static class Notes {

        @GET
        @Secured(Secured.ANYONE)
        public List1 list(@QueryParam("cursor") @DefaultValue("0") long cursor, @QueryParam("state") @DefaultValue("") String state) {
            throw new UnsupportedOperationException();
        }

        @GET
        @Path("/{id : [0-9]+}")
        public Note one(@PathParam("id") long id, @Context Visit visit) {
            throw new UnsupportedOperationException();
        }

        @POST
        @Consumes("application/json")
        public Note write(@HeaderParam("Idempotency-Key") String key, Note note) {
            throw new UnsupportedOperationException();
        }

        @POST
        @Path("/copies")
        @Answers(value = Note.class, status = 201)
        public Response copy() {
            throw new UnsupportedOperationException();
        }

        @POST
        @Path("/{id}")
        public void drop(@PathParam("id") long id) {
            throw new UnsupportedOperationException();
        }
    }

    @Path("/memo")
    static class Pages {

        @GET
        public String page() {
            throw new UnsupportedOperationException();
        }
    }
}

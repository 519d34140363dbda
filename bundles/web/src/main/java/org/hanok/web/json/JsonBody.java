package org.hanok.web.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.IOException;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import org.hanok.api.Money;
import org.hanok.api.Secret;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/** JSON by Jackson: records in and out, no typing by class name, small limits, unknown and doubled keys refused. */
@Component(service = {MessageBodyReader.class, MessageBodyWriter.class})
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
public final class JsonBody extends JacksonJsonProvider {

    public JsonBody() {
        super(mapper());
    }

    static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(1 << 20).build()).build();
        return new ObjectMapper(factory).registerModule(new JavaTimeModule()).registerModule(new Jdk8Module()).registerModule(ours())
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    private static SimpleModule ours() {
        return new SimpleModule().addSerializer(Money.class, new MoneyJson()).addSerializer(Secret.class, new Masked()).setMixInAnnotation(Money.class, MoneyNames.class);
    }

    /** Money is read by the names it is written with. */
    private abstract static class MoneyNames {

        @JsonCreator
        MoneyNames(@JsonProperty("amount") long minor, @JsonProperty("currency") String currency) {
            throw new UnsupportedOperationException(minor + currency);
        }
    }

    private static final class MoneyJson extends StdSerializer<Money> {

        private static final long serialVersionUID = 1L;

        MoneyJson() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeNumberField("amount", money.minor());
            out.writeStringField("currency", money.currency());
            out.writeEndObject();
        }
    }

    private static final class Masked extends StdSerializer<Secret> {

        private static final long serialVersionUID = 1L;

        Masked() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(secret.toString());
        }
    }
}

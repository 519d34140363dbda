package org.hanok.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin that the README shows is one. */
class ReadmeTest {

    private static final String IMPORTS = """
            import java.util.Map;
            import javax.ws.rs.*;
            import javax.ws.rs.core.*;
            import org.hanok.api.member.Member;
            import org.hanok.api.web.*;
            import org.osgi.service.component.annotations.Component;
            import org.osgi.service.jaxrs.whiteboard.propertytypes.*;
            """;

    @Test
    void thePluginOfTheReadmeCompiles(@TempDir Path folder) throws IOException {
        Matcher code = Pattern.compile("(?s)```java\n(.*?)```").matcher(Files.readString(Path.of("../../README.md")));
        assertThat(code.find()).isTrue();
        Path file = Files.writeString(folder.resolve("HelloPages.java"), IMPORTS + code.group(1));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-proc:none", "-cp", System.getProperty("java.class.path"),
                "-d", folder.toString(), file.toString())).isZero();
    }
}

package org.hanok.archetype;

import aQute.bnd.osgi.Builder;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/** A plugin made from the templates as the archetype plugin makes it: Velocity over every file, names with the plugin's name put in, Java below its package. */
final class Generated {

    private static final Path TEMPLATES = Path.of("src/main/resources/archetype-resources");
    private final Path project;
    private final String name;
    private final String packageName;

    Generated(Path project, String name, String packageName) throws IOException {
        this.project = project;
        this.name = name;
        this.packageName = packageName;
        delete();
        VelocityEngine velocity = new VelocityEngine();
        VelocityContext values = new VelocityContext(Map.of("groupId", "com.example", "artifactId", name, "version", "1.0.0", "package", packageName));
        for (Path template : files(TEMPLATES)) {
            StringWriter out = new StringWriter();
            velocity.evaluate(values, out, template.toString(), new StringReader(Files.readString(template)));
            Path file = project.resolve(place(TEMPLATES.relativize(template).toString()));
            Files.createDirectories(file.getParent());
            Files.writeString(file, out.toString());
        }
    }

    private String place(String template) {
        String path = template.replace("__artifactId__", name);
        return path.replaceFirst("^(src/(?:main|test)/java)/", "$1/" + packageName.replace('.', '/') + "/");
    }

    private void delete() throws IOException {
        if (Files.exists(project)) {
            try (Stream<Path> old = Files.walk(project)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    Path file(String path) {
        return project.resolve(path);
    }

    /** Compiles everything and puts the resources beside it. @return the folders of its classes and of its tests */
    List<Path> compile() throws IOException {
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        Path resources = project.resolve("src/main/resources");
        for (Path resource : files(resources)) {
            Path copy = classes.resolve(resources.relativize(resource).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(resource, copy);
        }
        compile("src/main/java", classes, System.getProperty("java.class.path"));
        Path tests = Files.createDirectories(project.resolve("target/test-classes"));
        compile("src/test/java", tests, classes + File.pathSeparator + System.getProperty("java.class.path"));
        return List.of(classes, tests);
    }

    private void compile(String sources, Path classes, String path) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-parameters", "-Xlint:all,-processing,-classfile,-serial", "-Werror", "-cp", path, "-d", classes.toString()));
        files(project.resolve(sources)).forEach(file -> arguments.add(file.toString()));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("The generated plugin does not compile");
        }
    }

    /** The bundle, made with the instructions of the generated pom. @return its file */
    Path bundle(Path classes) throws Exception {
        String pom = Files.readString(file("pom.xml"));
        Properties instructions = new Properties();
        instructions.load(new StringReader(pom.substring(pom.indexOf("<![CDATA[") + 9, pom.indexOf("]]>"))));
        try (Builder builder = new Builder()) {
            builder.setProperties(instructions);
            builder.addClasspath(classes.toFile());
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (entry.endsWith(".jar")) {
                    builder.addClasspath(new File(entry));
                }
            }
            builder.setProperty("-includeresource", file("src/main/resources").toString());
            Path file = project.resolve("target").resolve(name + "-1.0.0.jar");
            builder.build().write(file.toFile());
            if (!builder.getErrors().isEmpty()) {
                throw new IOException(builder.getErrors().toString());
            }
            return file;
        }
    }
}

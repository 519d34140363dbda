package org.hanok.platform.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.SharedCacheMode;
import javax.persistence.ValidationMode;
import javax.persistence.spi.ClassTransformer;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A bundle's {@code persistence.xml} as the JPA provider wants it: name and entity classes; everything else is the platform's. */
final class UnitInfo implements PersistenceUnitInfo {

    private final Bundle bundle;
    private final DataSource pool;
    private final String name;
    private final List<String> classes = new ArrayList<>();
    private final List<ClassTransformer> transformers = new CopyOnWriteArrayList<>();

    UnitInfo(Bundle bundle, DataSource pool) throws IOException, SAXException, ParserConfigurationException {
        this.bundle = bundle;
        this.pool = pool;
        Element unit = (Element) parse(bundle.getEntry(bundle.getHeaders().get("Meta-Persistence").strip())).getElementsByTagName("persistence-unit").item(0);
        name = unit.getAttribute("name");
        NodeList nodes = unit.getElementsByTagName("class");
        for (int i = 0; i < nodes.getLength(); i++) {
            classes.add(nodes.item(i).getTextContent().strip());
        }
    }

    private static Document parse(URL file) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        try (InputStream in = file.openStream()) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    List<ClassTransformer> transformers() {
        return transformers;
    }

    @Override
    public String getPersistenceUnitName() {
        return name;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return "org.eclipse.persistence.jpa.PersistenceProvider";
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    @SuppressWarnings("NullAway")
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return pool;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return bundle.getEntry("/");
    }

    @Override
    public List<String> getManagedClassNames() {
        return classes;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "2.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        transformers.add(transformer);
    }

    /** Mappings are read through throw-away copies of the classes, so that the real ones are woven when they load. */
    @Override
    public ClassLoader getNewTempClassLoader() {
        return new Copies(bundle, getClassLoader());
    }

    private static final class Copies extends ClassLoader {

        private final Bundle bundle;

        Copies(Bundle bundle, ClassLoader parent) {
            super(parent);
            this.bundle = bundle;
        }

        @Override
        protected Class<?> loadClass(String className, boolean resolve) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(className);
            URL file = loaded == null ? bundle.getEntry(className.replace('.', '/') + ".class") : null;
            return loaded != null ? loaded : file == null ? super.loadClass(className, resolve) : define(className, file);
        }

        private Class<?> define(String className, URL file) throws ClassNotFoundException {
            try (InputStream in = file.openStream()) {
                byte[] bytes = in.readAllBytes();
                return defineClass(className, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(className, e);
            }
        }
    }
}

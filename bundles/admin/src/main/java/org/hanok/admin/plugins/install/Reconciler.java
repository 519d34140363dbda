package org.hanok.admin.plugins.install;

import java.util.Optional;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.Feature;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.plugins.PluginFeatures;
import org.hanok.admin.plugins.file.Uploads;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** After a start, installs and removes what staff had wished before and the framework has forgotten. */
@Component(service = {}, immediate = true)
public class Reconciler {

    /** @param uploads there first, because it brings the repositories of uploaded plugins back */
    @Activate
    public Reconciler(@Reference BootFinished started, @Reference Uploads uploads, @Reference Wishes wishes, @Reference PluginFeatures features, @Reference Operations operations) {
        wishes.all().forEach((name, wanted) -> {
            Optional<Feature> forgotten = features.named(name).filter(feature -> features.installed(feature) != wanted);
            if (forgotten.isPresent() && wanted) {
                operations.install(name, Actor.SITE);
            } else if (forgotten.isPresent()) {
                operations.remove(name, Actor.SITE);
            }
        });
    }
}

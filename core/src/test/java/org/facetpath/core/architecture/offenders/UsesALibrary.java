package org.facetpath.core.architecture.offenders;

import com.tngtech.archunit.core.importer.ClassFileImporter;

public final class UsesALibrary {
    Object use() {
        return new ClassFileImporter();
    }
}

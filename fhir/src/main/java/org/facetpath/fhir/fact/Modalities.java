package org.facetpath.fhir.fact;

import org.facetpath.core.chart.Imaging.Modality;
import org.jspecify.annotations.Nullable;

/// How images were made, by the names of the terminology and by DICOM's codes.
public final class Modalities {

    /// The modality of this name; other when it is not known.
    public static Modality named(@Nullable String name) {
        for (var modality : Modality.values()) {
            if (modality.code().equals(name)) {
                return modality;
            }
        }
        return Modality.OTHER;
    }

    /// The modality of a DICOM code.
    public static Modality ofDicom(@Nullable String code) {
        return switch (String.valueOf(code)) {
            case "MR" -> Modality.MRI;
            case "CT" -> Modality.CT;
            case "CR", "DX", "RG", "XR" -> Modality.X_RAY;
            case "NM", "ST", "PT" -> Modality.SPECT;
            default -> Modality.OTHER;
        };
    }

    private Modalities() {}
}

package org.facetpath.server.diary;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.facetpath.report.drawing.Svg;

/// An address as a QR code, drawn as SVG: dark on light in either theme, with the quiet border that readers need.
public final class QrCode {

    private static final int BORDER = 4;

    private QrCode() {}

    /// @param title what the picture is, in words
    public static String draw(String address, String title) {
        var dots = encoded(address);
        var svg = Svg.drawing("qr", dots.getWidth(), dots.getHeight(), title, address);
        svg.rectangle(0, 0, dots.getWidth(), dots.getHeight(), "fill", "#ffffff");
        svg.path(path(dots), "fill", "#000000", "shape-rendering", "crispEdges");
        return svg.end();
    }

    private static BitMatrix encoded(String address) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, BORDER, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this address", tooLong);
        }
    }

    private static String path(BitMatrix dots) {
        var path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return path.toString();
    }
}

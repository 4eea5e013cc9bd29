package org.mahalla.referrals.letters;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.mahalla.frame.paper.PaperFonts;
import org.openpdf.text.pdf.PdfContentByte;

/** A QR code of squares, sharp at every size; a fifth of it may be damaged. */
final class LetterQr {
    private final BitMatrix squares;

    LetterQr(String text) {
        try {
            squares = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    void draw(PdfContentByte canvas, float left, float top, float size) {
        float side = size / squares.getWidth();
        canvas.setColorFill(PaperFonts.INK);
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                int end = column;
                while (end < squares.getWidth() && squares.get(end, row)) {
                    end++;
                }
                if (end > column) {
                    canvas.rectangle(left + column * side, top - (row + 1) * side, (end - column) * side, side);
                    column = end;
                }
            }
        }
        canvas.fill();
    }
}

package org.mahalla.frame.paper;

import org.openpdf.text.pdf.ColumnText;

/** Text that may go over several pages. */
public final class Flow {
    private final ColumnText column;
    private final float left;
    private final float width;
    private boolean more = true;

    Flow(ColumnText column, float left, float width) {
        this.column = column;
        this.left = left;
        this.width = width;
    }

    /** Sets what fits below a height and tells where it ended. */
    public float down(float top) {
        column.setSimpleColumn(left, Paper.BOTTOM, left + width, top);
        more = ColumnText.hasMoreText(column.go());
        return column.getYLine();
    }

    public boolean hasMore() {
        return more;
    }
}

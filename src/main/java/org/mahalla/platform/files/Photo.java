package org.mahalla.platform.files;

/**
 * A photo that was taken in: a JPEG of at most 1600 px a side and its thumbnail of at most 480 px and 40 KB, both bare
 * pixels. Width and height are those of the picture, in pixels, upright.
 */
public record Photo(ContentHash picture, ContentHash thumbnail, int width, int height) {}

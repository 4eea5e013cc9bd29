#!/bin/sh
# Fetches the pinned browser files again from npm and compares them with static/vendor/SHA256SUMS
# and fonts/SHA256SUMS.
# Needs npm, pyftsubset (Debian: fonttools, python3-brotli). With --accept new sums are written: after a change of a pin.
set -eu

LEAFLET=1.9.4
HTMX=2.0.11
VAZIRMATN=33.0.3

# Space, digits and punctuation of both scripts, Persian letters and signs, ZWNJ and bidi marks; Latin words use the
# device's own font.
LETTERS=U+0020-0040,U+005B-0060,U+007B-007E,U+00A0,U+00AB,U+00B7,U+00BB,U+00D7,U+060C,U+061B,U+061F,U+0621-063A,U+0640-0655,U+0660-066C,U+0670,U+067E,U+0686,U+0698,U+06A9,U+06AF,U+06C0,U+06CC,U+06D4,U+06F0-06F9,U+200C-200F,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2026,U+2066-2069

here=$(cd "$(dirname "$0")/../../.." && pwd)
vendor=$here/src/main/resources/static/vendor
fonts=$here/src/main/resources/fonts
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

fetch() { # name version
    mkdir -p "$temp/$1"
    (cd "$temp/$1" && tar -xzf "$(npm pack --silent "$1@$2")" --strip-components=1)
}
put() { # source target
    mkdir -p "$(dirname "$temp/new/$2")"
    cp "$1" "$temp/new/$2"
}

fetch leaflet $LEAFLET
put "$temp/leaflet/dist/leaflet.js" leaflet/leaflet.js
# The drawings of the default marker and of the layer switch are not used: no rule may name them.
sed -e '/behavior:/d' -e '/url(images/d' "$temp/leaflet/dist/leaflet.css" > "$temp/leaflet.css"
put "$temp/leaflet.css" leaflet/leaflet.css
put "$temp/leaflet/LICENSE" leaflet/LICENSE.txt

fetch htmx.org $HTMX
put "$temp/htmx.org/dist/htmx.min.js" htmx/htmx.min.js
put "$temp/htmx.org/LICENSE" htmx/LICENSE.txt

fetch vazirmatn $VAZIRMATN
fonttools varLib.instancer --quiet --no-recalc-timestamp -o "$temp/weights.ttf" \
    "$temp/vazirmatn/fonts/variable/Vazirmatn[wght].ttf" wght=400:800
pyftsubset "$temp/weights.ttf" --unicodes=$LETTERS --flavor=woff2 --layout-features+=tnum \
    --no-hinting --no-recalc-timestamp --output-file="$temp/vazirmatn-fa.woff2"
put "$temp/vazirmatn-fa.woff2" vazirmatn/vazirmatn-fa.woff2
put "$temp/vazirmatn/OFL.txt" vazirmatn/OFL.txt

# Whole fonts for what is printed: they are not served.
mkdir -p "$temp/fonts/vazirmatn"
for file in fonts/ttf/Vazirmatn-Regular.ttf fonts/ttf/Vazirmatn-Bold.ttf OFL.txt; do
    cp "$temp/vazirmatn/$file" "$temp/fonts/vazirmatn/"
done

settle() { # fetched kept accept
    cd "$1"
    if [ "$3" = --accept ]; then
        find . -type f | sed 's|^\./||' | LC_ALL=C sort | xargs sha256sum > "$2/SHA256SUMS"
    else
        sha256sum --quiet -c "$2/SHA256SUMS"
    fi
    cp -R . "$2/"
}
settle "$temp/new" "$vendor" "${1:-}"
settle "$temp/fonts" "$fonts" "${1:-}"
echo "vendor files are in place"

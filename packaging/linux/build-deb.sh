#!/usr/bin/env bash
# Packs a built program into a Debian package: build-deb.sh PROGRAM ICONS OUT
# PROGRAM is the folder that packaging/build.py made; ICONS the folder of the drawn icons. Prints the package's path.
set -euo pipefail
export LC_ALL=C # of what is sorted

program=$1 icons=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/app/__init__.py")
stamp=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || echo 1767225600)}
day=$(date -u -d "@$stamp" +%Y-%m-%d)
edition=${FLAVOUR:-standard}
name=caviard
[ "$edition" = standard ] || name=caviard-$edition
other=caviard
[ "$edition" = standard ] && other=caviard-full
id=org.caviard.Caviard
maintainer="The Caviard developers <developers@caviard.invalid>"

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
fill() { sed -e "s/@VERSION@/$version/g" -e "s/@DATE@/$day/g" "$1"; }

install -d "$tree/usr/lib" "$tree/usr/bin" "$tree/usr/share/doc/$name" "$tree/DEBIAN"
cp -r "$program" "$tree/usr/lib/caviard"
ln -s ../lib/caviard/caviard "$tree/usr/bin/caviard"
ln -s ../lib/caviard/caviard-gui "$tree/usr/bin/caviard-gui"
install -D -m 644 "$here/$id.desktop" "$tree/usr/share/applications/$id.desktop"
install -D -m 644 "$here/caviard.xml" "$tree/usr/share/mime/packages/caviard.xml"
install -d "$tree/usr/share/metainfo"
fill "$here/$id.metainfo.xml" >"$tree/usr/share/metainfo/$id.metainfo.xml"
for size in 16 22 24 32 48 64 128 256 512; do
    folder=$tree/usr/share/icons/hicolor/${size}x$size
    install -D -m 644 "$icons/caviard-$size.png" "$folder/apps/$id.png"
    install -D -m 644 "$icons/caviard-$size.png" "$folder/mimetypes/application-x-caviard.png"
done
install -D -m 644 "$root/resources/icons/caviard.svg" "$tree/usr/share/icons/hicolor/scalable/apps/$id.svg"
for language in . fr; do
    folder=$tree/usr/share/man/$language/man1
    install -d "$folder"
    page=$here/caviard.1
    [ "$language" = . ] || page=$here/caviard.$language.1
    fill "$page" | gzip -9n >"$folder/caviard.1.gz"
    ln -s caviard.1.gz "$folder/caviard-gui.1.gz"
done
doc=$tree/usr/share/doc/$name
gzip -9nc "$root/CHANGELOG.md" >"$doc/CHANGELOG.md.gz"
gzip -9nc >"$doc/changelog.gz" <<CHANGELOG # in the form that apt reads
$name ($version) stable; urgency=medium

  * What changed is in CHANGELOG.md.gz, beside this file.

 -- $maintainer  $(date -u -R -d "@$stamp")
CHANGELOG
{
    echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
    echo "Upstream-Name: Caviard"
    echo
    echo "Files: *"
    echo "Copyright: $(date -u -d "@$stamp" +%Y) The Caviard developers"
    echo "License: Apache-2.0"
    echo " On Debian systems the text is in /usr/share/common-licenses/Apache-2.0."
    echo
    echo "Files: usr/lib/caviard/lib/*"
    echo "Copyright: the authors named in /usr/lib/caviard/NOTICES.txt"
    echo "License: various"
    echo " Caviard's own files are under Apache-2.0; what is installed with them is under the licences in"
    echo " /usr/lib/caviard/NOTICES.txt, which has every text: LGPL-3 (Qt, FFmpeg), GPL-2 or later (x264, x265),"
    echo " LGPL-2.1 or later (python-stdnum), LGPL-LR (the French pipeline), and others that ask for less. On Debian"
    echo " systems those of the GNU project are in /usr/share/common-licenses: GPL-2, GPL-3, LGPL-2.1 and LGPL-3."
} >"$doc/copyright"

find "$tree" -type d -exec chmod 755 {} +
find "$tree/usr/lib/caviard" -type f -exec chmod 644 {} +
chmod 755 "$tree/usr/lib/caviard/caviard" "$tree/usr/lib/caviard/caviard-gui"
find "$tree" -exec touch -h -d "@$stamp" {} +

# In kibibytes, as dpkg counts them: what the disk of the builder takes is another number.
size=$(find "$tree/usr" -printf '%y %s\n' | awk '{ sum += $1 == "f" ? int(($2 + 1023) / 1024) : 1 } END { print sum }')
cat >"$tree/DEBIAN/control" <<CONTROL
Package: $name
Version: $version
Section: sound
Priority: optional
Architecture: $(dpkg --print-architecture)
Installed-Size: $size
Maintainer: $maintainer
Depends: $(sed -e '/^#/d' -e '/^$/d' "$here/depends.txt" | paste -sd, | sed 's/,/, /g')
Recommends: fonts-dejavu-core | fonts-liberation, libwayland-client0, libwayland-cursor0, libwayland-egl1, xdg-utils
Conflicts: $other
Replaces: $other
Description: redact the recording of a meeting before it is circulated
 Caviard transcribes a recording with Whisper on this computer, marks what is
 sensitive, lets a person or a profile decide, and publishes a redacted
 transcript and sound in which the same passages cannot be heard. It proves
 that before it lets the files out. English and French; no connection is needed.
CONTROL
(cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"

mkdir -p "$out"
package=$out/${name}_${version}_$(dpkg --print-architecture).deb
SOURCE_DATE_EPOCH=$stamp dpkg-deb --root-owner-group -Zzstd -z12 --build "$tree" "$package" >/dev/null
echo "$package"

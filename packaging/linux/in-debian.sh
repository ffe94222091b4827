#!/usr/bin/env bash
# Builds the program inside a Debian 12 of its own, whose C library every system that we name has or is newer than:
# in-debian.sh WORK DIST [arguments of packaging/build.py]
# FLAVOUR names the edition, and PIP_FIND_LINKS may name a folder of wheels on this machine. Needs root and debootstrap.
# The Debian is kept in WORK/debian12 and used again; nothing of it stays mounted.
set -euo pipefail

work=$(realpath -m "$1") dist=$(realpath -m "$2")
shift 2
root=$(cd "$(dirname "$0")/../.." && pwd)
debian=$work/debian12
libraries=$(sed -e '/^#/d' -e 's/ *|.*libglib2.0-0$/ libglib2.0-0/' -e 's/libglib2.0-0t64 //' -e 's/ (.*//' "$root/packaging/linux/depends.txt" | tr '\n' ' ')

[ "$(id -u)" -eq 0 ] || { echo "Making a Debian needs root." >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "Install debootstrap first." >&2; exit 1; }

if [ ! -f "$debian/ready" ]; then
    echo "Making a Debian 12 in $debian ..."
    rm -rf "$debian"
    mkdir -p "$work"
    debootstrap --variant=minbase --include=python3,python3-venv,libpython3.11,binutils,ca-certificates,git \
        bookworm "$debian" >"$work/debootstrap.log"
    cp /etc/resolv.conf /etc/hosts "$debian/etc/"
    # shellcheck disable=SC2086 # a list of names
    chroot "$debian" env DEBIAN_FRONTEND=noninteractive sh -c \
        "apt-get update -qq && apt-get install -qq --no-install-recommends $libraries" >>"$work/debootstrap.log" 2>&1
    touch "$debian/ready"
fi
# What is put in of the system (Python, OpenSSL, expat ...) has its security updates, also where the Debian is an older one.
sed -n 's|^deb \(.*\)/debian bookworm main$|deb \1/debian-security bookworm-security main|p' "$debian/etc/apt/sources.list" \
    >"$debian/etc/apt/sources.list.d/security.list"
chroot "$debian" env DEBIAN_FRONTEND=noninteractive sh -c "apt-get update -qq && apt-get upgrade -qq" \
    >>"$work/debootstrap.log" 2>&1
[ ! -f /etc/ssl/certs/ca-certificates.crt ] || cp /etc/ssl/certs/ca-certificates.crt "$debian/etc/ssl/certs/"

rm -rf "$debian/source"
mkdir -p "$debian/source" "$dist"
tar -C "$root" --exclude-vcs --exclude-caches -cf - app models packaging resources pyproject.toml README.md LICENSE CHANGELOG.md |
    tar -C "$debian/source" -xf -
stamp=$(git -C "$root" log -1 --format=%ct 2>/dev/null || echo 1767225600)

# The mounts live in a name space of this command and are gone with it.
unshare --mount bash -euo pipefail -c '
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
    mkdir -p "$1/wheels"
    [ ! -d "$2" ] || mount --bind "$2" "$1/wheels"
    shift 2
    exec chroot "$@"
' mounts "$debian" "${PIP_FIND_LINKS:-none}" "$debian" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
    PIP_CERT=/etc/ssl/certs/ca-certificates.crt PIP_FIND_LINKS=/wheels SOURCE_DATE_EPOCH="$stamp" FLAVOUR="${FLAVOUR:-standard}" \
    sh -euc 'python3 /source/packaging/build.py --work /build --dist /dist "$@"
    python3 /source/packaging/smoke.py /dist/caviard --window
    "/build/$FLAVOUR/tools/bin/python" /source/packaging/linux/elf.py /dist/caviard >/dist/asks.txt
    grep -v "^needs" /dist/asks.txt' build "$@"

rm -rf "$dist/caviard"
cp -a "$debian/dist/caviard" "$dist/caviard"

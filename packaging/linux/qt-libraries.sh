#!/usr/bin/env bash
# Installs the system libraries that Qt's wheels expect of Linux, where that is possible without a question:
# on Debian and its descendants, as root. Elsewhere one sentence names them. Never fails: the command line
# works without them.
set -uo pipefail

wanted=(
    libegl1 libgl1 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4
    libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0 libxcb-randr0 libxcb-xkb1 libxcb-sync1
    libxcb-xfixes0 libx11-xcb1 libpulse0 libgssapi-krb5-2
    xvfb xauth fonts-dejavu-core # for the tests of the window
)

[ "$(uname -s)" = Linux ] || exit 0

if ! { command -v apt-get && command -v dpkg-query; } >/dev/null; then
    echo "The window will need Qt's system libraries (on Debian they are called: ${wanted[*]})."
    exit 0
fi

installed() { dpkg-query --show --showformat='${db:Status-Abbrev}' "$1" 2>/dev/null | grep -q '^ii'; }

missing=()
for package in "${wanted[@]}"; do
    installed "$package" || missing+=("$package")
done
# The name changed with the 64-bit time transition.
installed libglib2.0-0t64 || installed libglib2.0-0 || missing+=(libglib2.0-0)

[ "${#missing[@]}" -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "The window will need system libraries: ask for 'apt-get install ${missing[*]}'."
    exit 0
fi

echo "Installing Qt's system libraries: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
quiet=(-qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120)
if ! { apt-get "${quiet[@]}" update && apt-get "${quiet[@]}" install --yes --no-install-recommends "${missing[@]}"; } \
    </dev/null >/dev/null; then
    echo "They could not be installed; the window will need them: 'apt-get install ${missing[*]}'."
fi
exit 0

#!/usr/bin/env bash
# Makes the environment named by the first argument and installs Caviard into it, editable, with what
# developers need. Prints what it does, takes no question, and may be run again.
set -euo pipefail

venv=${1:-.venv}

find_python() {
    for candidate in python3 python3.13 python3.12 python3.11 python; do
        if command -v "$candidate" >/dev/null &&
            "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    echo "Caviard needs Python 3.11, 3.12 or 3.13 and found none." >&2
    echo "Install one (python.org, or your system's packages) and run this again." >&2
    return 1
}

# What pip does, as it does it: the awk of Debian holds its lines back until there are thousands of characters.
tell_steps() {
    while read -r line; do
        case $line in
        "Collecting "*) line=${line#* } && echo "  ${line%% *}" ;;
        "Installing collected"*) echo "Unpacking ..." ;;
        "Successfully installed"*) echo "Installed." ;;
        esac
    done
}

if [ ! -x "$venv/bin/python" ]; then
    python=$(find_python)
    echo "Creating $venv with $("$python" --version) ..."
    # Debian's Python comes without ensurepip; the pip that is there can then install itself.
    if "$python" -c 'import ensurepip' 2>/dev/null; then
        "$python" -m venv "$venv"
    else
        "$python" -m venv --without-pip "$venv"
        "$python" -m pip --python "$venv/bin/python" install --quiet pip
    fi
    # The pip that comes with an older Python takes twice as long; it will do where there is no other.
    "$venv/bin/python" -m pip install --disable-pip-version-check --no-input --quiet --upgrade pip || true
fi

echo "Installing Caviard and its libraries into $venv (about 3.6 GB on Linux; some minutes) ..."
"$venv/bin/python" -m pip install --disable-pip-version-check --no-input --no-compile --progress-bar off \
    --editable '.[dev]' | tell_steps

echo "Compiling ..."
# By all processors, which pip does not do; what is no Python that we run, as templates of libraries, may fail.
"$venv/bin/python" -m compileall -q -j 0 -x '/(tests?|triton)/' "$venv/lib" >/dev/null 2>&1 || true

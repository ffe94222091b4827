#!/usr/bin/env bash
# Packs a built or assembled Windows program into its set-up: make-setup.sh PROGRAM OUT
#   SIGN         a command that signs the file whose path follows it; without it nothing is signed
#   COMPRESSOR   lzma unless another is named (zlib is quick)
# Prints the path of the set-up.
set -euo pipefail

program=$(realpath "$1") out=$(realpath -m "$2")
here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$here/../../app/__init__.py")
setup=$out/Caviard-$version-setup.exe
options=(-V2 "-DPROGRAM=$program" "-DVERSION=$version" "-DOUT=$setup" "-DCOMPRESSOR=${COMPRESSOR:-lzma}")
[ -z "${SIGN:-}" ] || options+=("-DSIGN=$SIGN")
mkdir -p "$out"
makensis "${options[@]}" "$here/caviard.nsi"
echo "$setup"

#!/usr/bin/env bash
# Signs the built app where there is an identity, packs it into a disk image, and has that notarised where there is an
# account: make-dmg.sh Caviard.app OUT
#   SIGN_IDENTITY     of a Developer ID Application certificate in the key chain; without it the app is signed ad hoc
#   NOTARY_PROFILE    of 'xcrun notarytool store-credentials'; without it nothing is sent to be notarised
# Runs on macOS. The command line is Caviard.app/Contents/MacOS/caviard.
set -euo pipefail

app=$1 out=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/app/__init__.py")
image=$out/Caviard-$version-$(uname -m).dmg
identity=${SIGN_IDENTITY:--}
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

# What says what is in it, which lies beside a program elsewhere; and what tells where the source lay.
cp "$(dirname "$app")/caviard/"{LICENSE.txt,NOTICES.txt,sbom.cdx.json} "$app/Contents/Resources/"
find "$app" -name direct_url.json -delete

hardened=(--force --options runtime --entitlements "$here/entitlements.plist")
[ "$identity" = - ] || hardened+=(--timestamp)
# From the inside out: what is signed must not change any more. Qt and Python are programs without a suffix.
find "$app/Contents/Frameworks" -depth -type f | while IFS= read -r path; do
    case $(file -b "$path") in
    *Mach-O*) codesign "${hardened[@]}" --sign "$identity" "$path" ;;
    esac
done
codesign "${hardened[@]}" --sign "$identity" "$app/Contents/MacOS/caviard"
codesign "${hardened[@]}" --sign "$identity" "$app"
codesign --verify --deep --strict "$app"

cp -R "$app" "$stage/"
(cd "$stage" && find Caviard.app -type f | LC_ALL=C sort | while IFS= read -r path; do shasum -a 256 "$path"; done) >"$stage/FILES.txt"
ln -s /Applications "$stage/Applications"
mkdir -p "$out"
rm -f "$image"
hdiutil create -volname "Caviard $version" -srcfolder "$stage" -format UDZO -ov "$image"
[ "$identity" = - ] || codesign --sign "$identity" --timestamp "$image"

if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature "$image"
fi
echo "$image"

#!/usr/bin/env bash
# Installs the Windows set-up silently under wine, runs the main job on the sample, opens the window, and removes it:
# test-windows.sh WORK SETUP.exe
# Needs wine (64 bit) and, for the window, Xvfb, xwininfo and ImageMagick. Wine is not Windows: what it cannot show
# (signatures, SmartScreen, sound, the real file explorer) is left to the workflow on Windows.
set -euo pipefail

work=$(realpath -m "$1") setup=$(realpath "$2")
export WINEPREFIX=$work/prefix WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=" XDG_RUNTIME_DIR=$work
export KMP_AFFINITY=disabled # a library of Intel's asks wine for what it does not have
display=:$((40 + RANDOM % 20))

say() { printf 'ok  windows    %s\n' "$*"; }
fail() { printf 'FAILED  windows: %s\n' "$*" >&2; exit 1; }
# Whether something is said; all of it is read, because what is cut short ends with a status of its own.
says() { said=$(cat); [[ $said == *"$1"* ]]; }
holds() { python3 -c 'import json, sys; d = json.load(sys.stdin); sys.exit(not eval(sys.argv[1]))' "$1"; }
finish() { wineserver -k 2>/dev/null || true; }
trap finish EXIT

rm -rf "$work"
mkdir -p "$work"
wineboot --init >/dev/null 2>&1 || true
wineserver -w
home=$(find "$WINEPREFIX/drive_c/users" -mindepth 1 -maxdepth 1 -type d ! -name Public | head -1)
place="$home/AppData/Local/Programs/Caviard"
key='Software\Microsoft\Windows\CurrentVersion\Uninstall\Caviard'

wine "$setup" /S || fail "the set-up ended with $?"
wineserver -w
[ -f "$place/caviard.exe" ] && [ -f "$place/caviard-gui.exe" ] || fail "it is not where it belongs"
wine reg query "HKCU\\$key" >"$work/registry.txt" 2>&1 || fail "it is not registered"
grep -q QuietUninstallString "$work/registry.txt" || fail "it cannot be removed silently"
wine reg query 'HKCU\Software\Classes\Caviard.Project\shell\open\command' 2>/dev/null | says caviard-gui || fail "projects are not opened by it"
[ -f "$home/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Caviard.lnk" ] || fail "it is not in the start menu"
say "installed silently for one user: $(du -sm "$place" | cut -f1) MB"

wine "$place/caviard.exe" --version | says 'caviard ' || fail "it does not start"
TIMEFORMAT=%R
say "starts in $({ time wine "$place/caviard.exe" --version >/dev/null 2>&1; } 2>&1) s"
wine "$place/caviard.exe" doctor --json | holds '[r for r in d["parts"] if r["name"] == "model base"][0]["ready"]' || fail "doctor"
began=$SECONDS
wine "$place/caviard.exe" demo -o 'C:\out' --json >"$work/demo.json" 2>"$work/demo.log" || { cat "$work/demo.log"; fail "the main job"; }
holds 'd["published"] and all(c["passed"] for c in d["checks"])' <"$work/demo.json" || fail "the main job did not pass"
! grep -rqE 'Ellison|Okafor|Brightwater' "$WINEPREFIX/drive_c/out" || fail "a name can be read"
say "the main job passes in $((SECONDS - began)) s"

sample=$(winepath -w "$place/lib/app/_data/resources/sample/meeting")
caviard() { timeout 1800 wine "$place/caviard.exe" "$@" 2>>"$work/more.log" </dev/null; } # NUL says that it is a terminal
caviard transcribe "$sample-en.flac" --speakers auto -o 'C:\heard.json' || fail "speakers"
holds 'len({w["speaker"] for w in d["words"]}) == 3' <"$WINEPREFIX/drive_c/heard.json" || fail "there are three speakers"
caviard detect "$sample-en.flac" --json |
    holds 'not d["failed"] and any(f["recogniser"] == "tagger" for f in d["findings"])' || fail "the tagger finds nothing"
say "speakers are told apart, and the tagger finds what no list has"

CAVIARD_PASSPHRASE='words for a trial' caviard redact "$sample-fr.flac" -o 'C:\out' --name fr --language fr --speakers auto \
    --mute-speaker 2 --text txt,docx,html,srt,vtt,json --project 'C:\locked.caviard' --lock --json >"$work/fr.json" || fail "the French sample"
holds 'd["published"] and d["language"] == "fr" and d["counts"]["speaker"] and len(d["files"]) > 6' <"$work/fr.json" ||
    fail "the French sample did not pass"
grep -q '\[INTERVENANT\]' "$WINEPREFIX/drive_c/out/fr/fr.txt" || fail "the second speaker is not muted"
say "the French sample too, without its second speaker"

status=0
caviard verify 'C:\out\fr' --project 'C:\locked.caviard' --log >/dev/null || status=$?
[ "$status" -eq 1 ] || fail "a locked project opens without its passphrase ($status)"
! grep -q Grenoble "$WINEPREFIX/drive_c/locked.caviard" || fail "a locked project can be read"
CAVIARD_PASSPHRASE='words for a trial' caviard verify 'C:\out\fr' --project 'C:\locked.caviard' --log --json |
    holds 'd["passed"] and d["checks"][-1]["name"] == "log"' || fail "the bundle is not verified again"
say "its project is locked, and with the passphrase the bundle is verified again"

mkdir -p "$WINEPREFIX/drive_c/ProgramData/Caviard"
printf 'profile = "press"\r\n' >"$WINEPREFIX/drive_c/ProgramData/Caviard/policy.toml"
status=0
ProgramData='C:\elsewhere' CAVIARD_POLICY='C:\none.toml' wine "$place/caviard.exe" redact x.wav -o out --profile staff \
    >/dev/null 2>&1 || status=$?
[ "$status" -eq 2 ] || fail "the policy of the system is not in force ($status)"
rm -r "$WINEPREFIX/drive_c/ProgramData/Caviard"
say "the policy of the system is in force, whatever a variable says"

if command -v Xvfb >/dev/null; then
    Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 &
    server=$!
    sleep 1
    DISPLAY=$display timeout 180 wine "$place/caviard-gui.exe" >"$work/window.log" 2>&1 &
    for _ in $(seq 120); do
        sleep 1
        xwininfo -display "$display" -root -tree 2>/dev/null | says '"Caviard"' && break
    done
    sleep 5
    xwininfo -display "$display" -root -tree | says '"Caviard"' || { cat "$work/window.log"; fail "no window"; }
    import -display "$display" -window root "$work/window.png"
    say "the window is open: $work/window.png"
    wineserver -k || true
    kill "$server"
    wait || true
fi

touch "$home/AppData/Local/caviard/mine"
wine "$place/uninstall.exe" /S "_?=$(winepath -w "$place")" || fail "the removal ended with $?"
wineserver -w
rm -f "$place/uninstall.exe" && rmdir "$place" 2>/dev/null || true
[ ! -e "$place" ] || fail "left behind: $(find "$place" | head -5)"
! wine reg query "HKCU\\$key" >/dev/null 2>&1 || fail "it is registered still"
! wine reg query 'HKCU\Software\Classes\Caviard.Project' >/dev/null 2>&1 || fail "projects are still its own"
[ -f "$home/AppData/Local/caviard/mine" ] || fail "the user's data is gone"
say "removed; only the user's own files are left"

#!/usr/bin/env bash
# Installs the Windows set-up silently under wine, runs the main job on the sample, opens the window, and removes it:
# test-windows.sh WORK SETUP.exe
# Needs wine (64 bit) and, for the window, Xvfb, xwininfo and ImageMagick. Wine is not Windows: what it cannot show
# (signatures, SmartScreen, sound, the real file explorer) is left to the workflow on Windows.
set -euo pipefail

work=$(realpath -m "$1") setup=$(realpath "$2")
export WINEPREFIX=$work/prefix WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=;winemenubuilder.exe=d" XDG_RUNTIME_DIR=$work
export LC_ALL=C.UTF-8 # English, where nothing else is said
unset "${!CAVIARD_@}" # wine hands on what is set here
export KMP_AFFINITY=disabled # a library of Intel's asks wine for what it does not have
display=:$((40 + RANDOM % 20))

say() { printf 'ok  windows    %s\n' "$*"; }
fail() { printf 'FAILED  windows: %s\n' "$*" >&2; exit 1; }
# Whether something is said; all of it is read, because what is cut short ends with a status of its own.
says() { said=$(cat); [[ $said == *"$1"* ]]; }
holds() { python3 -c 'import json, sys; d = json.load(sys.stdin); sys.exit(not eval(sys.argv[1]))' "$1"; }
# What lies on the disk, but for what Windows itself takes away.
files() { (cd "$WINEPREFIX/drive_c" && find . -path '*/AppData/Local/Temp' -prune -o -print | sort) >"$work/$1"; }
server=
finish() { wineserver -k 2>/dev/null || true; [ -z "$server" ] || kill "$server" 2>/dev/null || true; }
trap finish EXIT

rm -rf "$work"
mkdir -p "$work"
wineboot --init >/dev/null 2>&1 || true
wineserver -w
home=$(find "$WINEPREFIX/drive_c/users" -mindepth 1 -maxdepth 1 -type d ! -name Public | head -1)
place="$home/AppData/Local/Programs/Caviard"
key='Software\Microsoft\Windows\CurrentVersion\Uninstall\Caviard'

mkdir -p "$WINEPREFIX/drive_c/Tools/lib" "$(dirname "$place")" # where programs of one user lie, with others
touch "$WINEPREFIX/drive_c/Tools/lib/mine"
files before
status=0
wine "$setup" /S '/D=C:\Tools' || status=$?
files after
[ "$status" -eq 2 ] && cmp -s "$work/before" "$work/after" || fail "a folder of others is not left alone ($status)"
say "a folder that holds something else is left alone"

# For everybody, by a French administrator: the user of wine is one.
everybody="$WINEPREFIX/drive_c/Program Files/Caviard" class='Software\Classes\Caviard.Project'
localedef -i fr_FR -f UTF-8 "$work/fr_FR.UTF-8" 2>/dev/null || true
LOCPATH=$work LC_ALL=fr_FR.UTF-8 wine "$setup" /S /ALLUSERS || fail "the set-up for everybody ended with $?"
wineserver -w
wine "$everybody/caviard.exe" --version | says 'caviard ' || fail "it does not start for everybody"
wine reg query "HKLM\\$class" /ve 2>/dev/null | says 'Projet Caviard' || fail "the set-up does not speak French"
! wine reg query "HKCU\\$key" >/dev/null 2>&1 || fail "it is registered for one user too"
wine "$everybody/uninstall.exe" /S || fail "the removal for everybody ended with $?"
wineserver -w
files after
cmp -s "$work/before" "$work/after" || fail "left behind for everybody: $(comm -13 "$work/before" "$work/after")"
say "installed for everybody in French, and removed"

wine "$setup" /S || fail "the set-up ended with $?"
wineserver -w
wine reg query "HKCU\\$class" /ve 2>/dev/null | says 'Caviard project' || fail "the set-up does not speak English"
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
    # What one user's classes say is laid where wine looks for it: it reads everybody's alone, unlike Windows.
    for name in .caviard Caviard.Project; do
        wine reg copy "HKCU\\Software\\Classes\\$name" "HKLM\\Software\\Classes\\$name" /s /f >/dev/null
    done
    DISPLAY=$display wine start 'C:\locked.caviard' >"$work/window.log" 2>&1 || fail "a click on a project opens nothing"
    for _ in $(seq 120); do
        sleep 1
        xwininfo -display "$display" -root -tree 2>/dev/null | says '"Passphrase"' && break
    done
    sleep 5
    for title in Caviard Passphrase; do
        xwininfo -display "$display" -root -tree | says "\"$title\"" || { cat "$work/window.log"; fail "no window $title"; }
    done
    import -display "$display" -window root "$work/window.png"
    say "a click on the project opens the window, which asks for its passphrase: $work/window.png"
    wineserver -k || true
    kill "$server"
    wait || true
    server=
    for name in .caviard Caviard.Project; do
        wine reg delete "HKLM\\Software\\Classes\\$name" /f >/dev/null
    done
fi

touch "$home/AppData/Local/caviard/mine"
silently=$(wine reg query "HKCU\\$key" /v QuietUninstallString | sed -n 's/.*REG_SZ *"\(.*\)" \/S.*/\1/p')
wine "$silently" /S || fail "the removal ended with $?"
wineserver -w
[ -f "$home/AppData/Local/caviard/mine" ] || fail "the user's data is gone"
rm -r "$home/AppData/Local/caviard" "$WINEPREFIX"/drive_c/{out,heard.json,locked.caviard}
files after
left=$(comm -13 "$work/before" "$work/after")
[ -z "$left" ] || fail "left behind: $left"
wineserver -k || true # what it knows is written then
! grep -i caviard "$WINEPREFIX"/*.reg || fail "it is registered still"
say "removed; only the user's own files are left"

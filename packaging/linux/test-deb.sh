#!/usr/bin/env bash
# Installs a .deb in clean systems made with debootstrap, uses it there as a person would, and removes it:
# test-deb.sh WORK PACKAGE.deb [SUITE...]     (bookworm and trixie unless others are named)
# Needs root, and on this machine debootstrap, and for the window Xvfb, xwininfo and ImageMagick's import: nothing but the
# package and what it asks for is installed in the clean system. A SUITE may be followed by an archive: noble=http://...
set -euo pipefail

work=$(realpath -m "$1") package=$(realpath "$2")
shift 2
[ $# -gt 0 ] || set -- bookworm trixie
name=$(dpkg-deb --field "$package" Package)
display=:$((70 + RANDOM % 20)) server=
archive=http://deb.debian.org/debian
sample=/usr/lib/caviard/lib/resources/sample/meeting passphrase="CAVIARD_PASSPHRASE='words for a trial'"

[ "$(id -u)" -eq 0 ] || { echo "Making clean systems needs root." >&2; exit 1; }
for tool in debootstrap Xvfb xwininfo import; do
    command -v "$tool" >/dev/null || { echo "Install $tool first: without it not all is tested." >&2; exit 1; }
done
trap '[ -z "$server" ] || kill "$server"' EXIT
say() { printf 'ok  %-10s %s\n' "$suite" "$*"; }
fail() { printf 'FAILED  %s: %s\n' "$suite" "$*" >&2; exit 1; }

# Runs a command inside the clean system; the mounts are gone with it. The user has no network at all.
inside() {
    unshare --mount bash -euo pipefail -c '
        system=$1; shift
        mount -t proc proc "$system/proc"
        mount -t tmpfs tmpfs "$system/dev/shm"
        mkdir -p "$system/tmp/.X11-unix"
        [ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix "$system/tmp/.X11-unix"
        exec chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root \
            DEBIAN_FRONTEND=noninteractive "$@"
    ' inside "$system" "$@"
}
as_user() { inside unshare --net su anna -c "export LC_ALL=C.UTF-8 PATH=/usr/bin:/bin; cd; $1"; }
# Whether something is said; all of it is read, because what is cut short ends with a status of its own.
says() { said=$(cat); [[ $said == *"$1"* ]]; }
holds() { python3 -c 'import json, sys; d = json.load(sys.stdin); sys.exit(not eval(sys.argv[1]))' "$1"; }
files() { (cd "$system" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./var/cache -o -path ./var/lib/apt \
    -o -path ./var/log -o -path ./var/lib/dpkg -o -path ./home -o -path ./run -o -path ./root \) -prune -o -print | sort); }

make_clean() {
    components=main
    [ "$from" = "$archive" ] || components=main,universe # where Ubuntu has what X11 needs
    debootstrap --variant=minbase --components="$components" "$suite" "$base" "$from" >"$work/$suite.log"
}

for asked in "$@"; do
    suite=${asked%%=*} from=$archive
    [ "$suite" = "$asked" ] || from=${asked#*=}
    base=$work/$suite.clean system=$work/$suite
    mkdir -p "$work"
    [ -f "$base/etc/debian_version" ] || { rm -rf "$base"; make_clean; }
    rm -rf "$system"
    cp -a "$base" "$system"
    cp /etc/resolv.conf "$system/etc/"
    cp "$package" "$system/package.deb"
    install="apt-get install -qq --no-install-recommends /package.deb"
    quiet() { inside sh -c "$1" >>"$work/$suite.log" 2>&1 || { tail -20 "$work/$suite.log"; fail "$1"; }; }

    quiet "apt-get update -qq"
    quiet "$install"
    inside useradd --create-home anna
    quiet "apt-get purge -qq $name"
    files >"$work/$suite.before"
    quiet "$install"
    say "installed: $(inside dpkg-query -W -f '${Package} ${Version}, ${Installed-Size} kB' "$name")"

    as_user "caviard --version" >/dev/null || fail "it does not start"
    as_user "caviard doctor --json" | holds '[r for r in d["parts"] if r["name"] == "model base"][0]["ready"]' || fail "doctor"
    as_user "caviard demo -o out --json" >"$work/$suite.json" 2>>"$work/$suite.log" || { tail -5 "$work/$suite.log"; fail "the main job"; }
    holds 'd["published"] and all(c["passed"] for c in d["checks"])' <"$work/$suite.json" || fail "the main job did not pass"
    ! grep -rqE 'Ellison|Okafor|Brightwater' "$system/home/anna/out" || fail "a name can be read"
    say "the main job passes without a network"

    as_user "caviard transcribe $sample-en.flac --speakers auto -o heard.json" 2>/dev/null || fail "speakers"
    holds 'len({w["speaker"] for w in d["words"]}) == 3' <"$system/home/anna/heard.json" || fail "there are three speakers"
    as_user "caviard detect $sample-en.flac --json" 2>/dev/null |
        holds 'not d["failed"] and any(f["recogniser"] == "tagger" for f in d["findings"])' || fail "the tagger finds nothing"
    say "speakers are told apart, and the tagger finds what no list has"

    as_user "$passphrase caviard redact $sample-fr.flac -o out --name fr --language fr --speakers auto --mute-speaker 2 \
        --text txt,docx,html,srt,vtt,json --project locked.caviard --lock --json" 2>/dev/null >"$work/$suite.json" || fail "the French sample"
    holds 'd["published"] and d["language"] == "fr" and d["counts"]["speaker"] and len(d["files"]) > 6' <"$work/$suite.json" ||
        fail "the French sample did not pass"
    grep -q '\[INTERVENANT\]' "$system/home/anna/out/fr/fr.txt" || fail "the second speaker is not muted"
    say "the French sample too, without its second speaker"

    status=0
    as_user 'caviard verify out/fr --project locked.caviard --log' 2>/dev/null >&2 || status=$?
    [ "$status" -eq 1 ] || fail "a locked project opens without its passphrase ($status)"
    ! grep -q Grenoble "$system/home/anna/locked.caviard" || fail "a locked project can be read"
    as_user "$passphrase caviard verify out/fr --project locked.caviard --log --json" 2>/dev/null |
        holds 'd["passed"] and d["checks"][-1]["name"] == "log"' || fail "the bundle is not verified again"
    say "its project is locked, and with the passphrase the bundle is verified again"

    mkdir -p "$system/etc/caviard"
    printf 'profile = "press"\nnever_keep = ["person"]\n' >"$system/etc/caviard/policy.toml"
    touch "$system/home/anna/none.toml"
    status=0
    as_user 'CAVIARD_POLICY=none.toml caviard redact x.wav -o out --profile staff' 2>/dev/null || status=$?
    [ "$status" -eq 2 ] || fail "the policy of the system is not in force ($status)"
    as_user 'CAVIARD_POLICY=none.toml caviard doctor' | says 'only press' || fail "doctor does not tell the policy"
    rm -r "$system/etc/caviard"
    say "the policy of the system is in force, whatever a variable says"

    Xvfb "$display" -ac -screen 0 1280x800x24 >/dev/null 2>&1 &
    server=$!
    sleep 1
    as_user "DISPLAY=$display QT_QPA_PLATFORM=xcb timeout 60 caviard-gui $sample-en.flac" \
        >"$work/$suite.window.log" 2>&1 &
    for _ in $(seq 50); do
        sleep 1
        xwininfo -display "$display" -root -tree 2>/dev/null | says '"Caviard"' && break
    done
    sleep 6
    xwininfo -display "$display" -root -tree | says '"Caviard"' || { cat "$work/$suite.window.log"; fail "no window"; }
    import -display "$display" -window root "$work/$suite.png"
    say "the window is open and listens: $work/$suite.png"
    kill "$server"
    wait || true
    server=

    quiet "apt-get purge -qq $name"
    files >"$work/$suite.after"
    left=$(comm -13 "$work/$suite.before" "$work/$suite.after")
    [ -z "$left" ] || fail "left behind: $left"
    [ -d "$system/home/anna/.local/share/caviard" ] || fail "the user's data is gone"
    say "removed; only the user's own files are left"
    rm -rf "$system"
done

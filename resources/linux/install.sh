#!/bin/sh
# Put Flagline where the menu finds it, for you alone; no password is needed. `sh install.sh --remove` takes it away
# again and leaves your own entries and records where they are.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
programs=$HOME/.local/bin
home=$HOME/.local/lib/flagline

take_away() {
    rm -rf "$home"
    rm -f "$programs/flagline" "$programs/flagline-window" "$share/applications/flagline.desktop"
    rm -f "$share/mime/packages/flagline.xml" "$share/metainfo/org.flagline.Flagline.metainfo.xml"
    rm -f "$share"/icons/hicolor/*/apps/flagline.png "$share/icons/hicolor/scalable/apps/flagline.svg"
}

tell_desktop() {
    for tool in "update-desktop-database $share/applications" "update-mime-database $share/mime" \
        "gtk-update-icon-cache -qtf $share/icons/hicolor"; do
        # shellcheck disable=SC2086 # a command and its arguments
        if command -v "${tool%% *}" >/dev/null; then $tool >/dev/null 2>&1 || true; fi
    done
}

take_away
if [ "${1:-}" != --remove ]; then
    mkdir -p "$home" "$programs" "$share"
    cp -R "$here/flagline/." "$home/"
    cp -R "$here/share/." "$share/"
    ln -s "$home/flagline" "$programs/flagline"
    ln -s "$home/flagline-window" "$programs/flagline-window"
    # A menu may not look into ~/.local/bin, so its entry names the program in full.
    sed -i -e "s|^Exec=flagline-window|Exec=\"$home/flagline-window\"|" -e '/^TryExec=/d' \
        "$share/applications/flagline.desktop"
    echo "Flagline is in your menu now. In a terminal: $programs/flagline"
fi
tell_desktop

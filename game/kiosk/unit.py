"""The unit file by which systemd keeps the kiosk running, for the machine this is printed on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

STATE = "five-hundred-metres"
FOLDER = f"/var/lib/{STATE}"
MOUNT = r"var-lib-five\x2dhundred\x2dmetres.mount"  # as systemd names what is mounted there
OFF = "shut-down"
WATCHDOG = 90  # seconds; longer than a silence and a slow start together

# cage shows one program full screen and has no way out of it; without -s no key changes the console either. The window
# is an X11 one: pygame's windows have no surface to draw on under Wayland where there is no driver for OpenGL. For the
# same machines cage draws without OpenGL as well.
#
# The screen is handed to cage by seatd. logind would need polkit for that, and a session of its own, into which PAM
# moves every process: systemd would then neither hear the program's heart nor end all of it.
UNIT = """\
# /etc/systemd/system/five-hundred-metres.service, printed by `python -m game kiosk --print-unit`

[Unit]
Description=Five Hundred Metres, the kiosk
After=systemd-user-sessions.service seatd.service getty@tty1.service {mount}
Wants=seatd.service
Conflicts=getty@tty1.service
# It is started again however often it ends.
StartLimitIntervalSec=0

[Service]
Type=notify
# The program that tells of its heart runs inside cage.
NotifyAccess=all
WatchdogSec={watchdog}
TimeoutStartSec={watchdog}
TimeoutStopSec=10
Restart=always
RestartSec=1
# The staff have asked to shut down when this file is there; not every cage hands an exit code on.
RuntimeDirectory={state}
RuntimeDirectoryMode=0700
ExecStopPost=+/bin/sh -c '[ ! -e /run/{state}/{off} ] || systemctl --no-block poweroff'

User={user}
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal

{beside}Environment=STATE_DIRECTORY={folder}
Environment=XDG_RUNTIME_DIR=/run/{state} WLR_RENDERER=pixman SDL_VIDEODRIVER=x11 PYTHONUNBUFFERED=1
ExecStart=/usr/bin/cage -d -- {command}

# The figures lie in {folder}; nothing else is written, and there is no network. With StateDirectory= a
# partition that fails would keep the kiosk from starting. Where one ought to be and is not, the folder is not the
# kiosk's: else it would keep the figures there, and say nothing.
ExecStartPre=-+/bin/sh -c 'findmnt --fstab {folder} && ! mountpoint {folder} && who=root || who={user}; \
    install --directory --owner=$$who --group=$$who --mode=0700 {folder}'
UMask=0077
RestrictAddressFamilies=AF_UNIX AF_NETLINK
IPAddressDeny=any
ProtectSystem=full
NoNewPrivileges=yes

[Install]
WantedBy=multi-user.target
"""


def unit(command: Sequence[str], beside: Path | None, user: str = "kiosk") -> str:
    """The text of the file. `beside`: the folder that `command` must be started in, if it must."""
    return UNIT.format(
        command=" ".join(_quoted(word) for word in command),
        beside=f"WorkingDirectory={str(beside).replace('%', '%%')}\n" if beside else "",
        user=user,
        state=STATE,
        folder=FOLDER,
        mount=MOUNT,
        off=OFF,
        watchdog=WATCHDOG,
    )


def _quoted(word: str) -> str:
    """As systemd reads it: % begins a specifier, $ a variable, and blanks end a word."""
    plain = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{plain}"' if set(plain) & set(" \t'\"\\;") else plain

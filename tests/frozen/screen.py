"""A made-up screen (Xvfb), and an eye that looks at it from outside: when something shows, and what.

python -m tests.frozen.screen PICTURE     the eye: tells when it looks, when something shows, and, once that no longer
                                          changes, writes the picture and tells how many colours are in it
"""

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

SIZE = "1280x900x24"
SEEN = (400, 400)
"""A point that every window on this screen covers."""
BLACK = 0xFF000000
STEP = 1500
"""Milliseconds within which a window that is ready no longer changes."""
LONGEST = 90_000
"""Milliseconds after which the eye gives up."""
ROOT = Path(__file__).resolve().parent.parent.parent


def can_make():
    """Whether Xvfb is here."""
    return shutil.which("Xvfb") is not None


@contextmanager
def screen():
    """A black screen of its own; gives its number."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-br", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            yield int(os.read(reading, 16))
        finally:
            os.close(reading)
            server.terminate()


@contextmanager
def eye(number, picture):
    """Looks at the screen with this number; gives a stream of what it tells."""
    command = [sys.executable, "-m", "tests.frozen.screen", str(picture)]
    environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as looking:
        try:
            assert looking.stdout.readline() == "looking\n"
            yield looking.stdout
        finally:
            looking.kill()


def look(picture):
    """The eye itself."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([])
    seen = app.primaryScreen()
    waiting, settling = QTimer(interval=1), QTimer(interval=STEP)
    shots = []

    def wait():
        if seen.grabWindow(0, *SEEN, 1, 1).toImage().pixel(0, 0) != BLACK:
            print(time.monotonic(), flush=True)
            waiting.stop()
            settling.start()

    def settle():
        shots.append(seen.grabWindow(0).toImage())
        if len(shots) > 1 and shots[-1] == shots[-2]:
            shots[-1].save(picture)
            points = ((x, y) for x in range(0, shots[-1].width(), 3) for y in range(0, shots[-1].height(), 3))
            print(len({shots[-1].pixel(*point) for point in points}), flush=True)
            app.quit()

    waiting.timeout.connect(wait)
    settling.timeout.connect(settle)
    QTimer.singleShot(LONGEST, app.quit)  # then nothing is told, which whoever reads sees
    waiting.start()
    print("looking", flush=True)
    app.exec()


if __name__ == "__main__":
    look(sys.argv[1])

"""Make Flagline ready to run in `.venv`, on a machine with nothing but Python 3.11 or newer.

Creates the environment, installs the locked packages and the project, adds the system libraries that Qt needs (Debian
and its kin, where the user may install), and builds the watchlist. What is there already is left alone, so a second
run reaches for no network. Standard library only, and old enough Python to say that a newer one is needed.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
ENDING = ".exe" if os.name == "nt" else ""
PYTHON = BIN / ("python" + ENDING)
FLAGLINE = BIN / ("flagline" + ENDING)
STAMP = VENV / "installed.sha256"
WATCHLIST = ROOT / "resources" / "watchlist.db"

OLDEST = (3, 11)
THIS_PYTHON = "python{}.{}".format(*sys.version_info[:2])
NEWER_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")

QT_NEEDS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Libraries that Qt's wheels leave to the system, and the Debian package of each; the rest come along with these."""


def main() -> None:
    """Bring everything up to date, or stop with one sentence; with the word `app`, also what building needs."""
    find_newer_python()
    add_system_packages(to_build="app" in sys.argv[1:])
    make_environment()
    install_packages()
    build_watchlist()
    compile_translations()
    compile_code()


def find_newer_python() -> None:
    """Start again under a newer Python where this one is too old."""
    if sys.version_info >= OLDEST:
        return
    for name in NEWER_NAMES:
        if shutil.which(name):
            sys.exit(subprocess.call([name, *sys.argv]))
    sys.exit(f"Flagline needs Python 3.11 or newer; this is {THIS_PYTHON}.")


def add_system_packages(*, to_build: bool) -> None:
    """Install the missing Debian packages if that needs no password; else name them."""
    missing = {"Python's venv": missing_for_environment(), "Qt": missing_for_qt()}
    if to_build:
        missing["The built program"] = missing_for_building()
    packages = [package for names in missing.values() for package in names]
    if packages and not apt_install(packages):
        for who, names in missing.items():
            name_missing(who, names)
    if not can_make_environment():
        sys.exit("Without Python's modules venv and ensurepip, .venv cannot be created.")


def missing_for_environment() -> list[str]:
    """Debian leaves pip's installer out of plain Python."""
    return [] if can_make_environment() else [f"{THIS_PYTHON}-venv"]


def missing_for_qt() -> list[str]:
    """The Debian packages of those libraries that the loader does not find."""
    if sys.platform != "linux":
        return []
    return [package for library, package in QT_NEEDS.items() if not loads(library)]


def missing_for_building() -> list[str]:
    """Binutils look into libraries and cut them, Python's own is bundled, and Xvfb is a screen to try the window on."""
    if sys.platform != "linux":
        return []
    tools = [package for tool, package in (("objdump", "binutils"), ("Xvfb", "xvfb")) if not shutil.which(tool)]
    return tools if loads(str(sysconfig.get_config_var("INSTSONAME"))) else [*tools, f"lib{THIS_PYTHON}"]


def loads(library: str) -> bool:
    """Whether the dynamic loader finds this library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def can_make_environment() -> bool:
    """Whether `.venv` is there, or Python has what it takes to make it."""
    importlib.invalidate_caches()
    return PYTHON.exists() or has("ensurepip") or has("pip")


def has(module: str) -> bool:
    """Whether this Python has a module."""
    return importlib.util.find_spec(module) is not None


def apt_install(packages: list[str]) -> bool:
    """Install with apt-get as root or by a sudo that asks for no password; tells whether it worked."""
    root = as_root()
    if root is None or not shutil.which("apt-get"):
        return False
    print("Installing Debian packages:", *packages, flush=True)
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "--no-install-recommends"]
    install = [*apt, "-y", "install", *packages]
    return quiet(install) or (quiet([*apt, "update"]) and quiet(install))


def as_root() -> list[str] | None:
    """What to put before a command so that root runs it; None if only a password would do."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and quiet(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def name_missing(who: str, packages: list[str]) -> None:
    """Say in one line what to install by hand."""
    names = " ".join(packages)
    how = f"with: sudo apt-get install {names}" if shutil.which("apt-get") else "or what your system calls them"
    if names:
        print(f"{who} needs these Debian packages: {names}; install them {how}", flush=True)


def make_environment() -> None:
    """Create `.venv`, anew if its Python went or changed; without ensurepip it has no pip of its own at first."""
    if quiet([str(PYTHON), "-c", "import pip"]):
        return
    print("Creating .venv", flush=True)
    pip = [] if has("ensurepip") else ["--without-pip"]
    run([sys.executable, "-m", "venv", "--clear", *pip, str(VENV)], "The environment .venv could not be created")


def install_packages() -> None:
    """Install the lock's packages and the project, unless this lock is installed already."""
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    print("Installing the packages of requirements.lock (about 120 MB)", flush=True)
    # The lock holds the build backend too, so nothing is fetched to install the project itself.
    run([*pip_install(), "--require-hashes", "-r", str(LOCK)], "The packages could not be installed")
    run([*pip_install(), "--no-deps", "--no-build-isolation", "-e", str(ROOT)], "Flagline could not be installed")
    STAMP.write_text(wanted)


def fingerprint() -> str:
    """Changes when the lock or the project's own facts do (not the settings of its tools)."""
    import tomllib  # not there in the old Python that is only told so

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return hashlib.sha256(f"{LOCK.read_text(encoding='utf-8')}{project}".encode()).hexdigest()


def pip_install() -> list[str]:
    """The start of an install command: by the environment's own pip, else by this Python's from outside."""
    inside = [str(PYTHON), "-m", "pip"]
    outside = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    pip = inside if quiet([*inside, "--version"]) else outside
    return [*pip, "install", "--quiet", "--no-input", "--disable-pip-version-check", "--root-user-action=ignore"]


def build_watchlist() -> None:
    """Compile the bundled watchlist where there is none, or its sources are newer."""
    sources = [*(ROOT / "resources" / "watchlist").rglob("*.toml"), *(ROOT / "core" / "watchlist").glob("*.py")]
    newest = max(source.stat().st_mtime for source in sources)
    if not WATCHLIST.exists() or WATCHLIST.stat().st_mtime < newest:
        run([str(FLAGLINE), "list", "build"], "The watchlist could not be built")


def compile_translations() -> None:
    """Compile the catalogues of the languages where they are newer than what the program reads."""
    sources = [*(ROOT / "resources" / "i18n").rglob("*.po")]
    if any(older(source.with_suffix(".mo"), source) for source in sources):
        run([str(PYTHON), str(ROOT / ".ci" / "catalogues.py"), "compile"], "The translations could not be compiled")


def compile_code() -> None:
    """Beforehand, so that the first start is as quick as the others, also where Python may write nothing as it runs."""
    subprocess.check_call([str(PYTHON), "-m", "compileall", "-q", str(ROOT / "core"), str(ROOT / "gui")])


def older(made: Path, source: Path) -> bool:
    """Whether what is made from a source is not there, or was made from an older one."""
    return not made.exists() or made.stat().st_mtime < source.stat().st_mtime


def quiet(command: list[str]) -> bool:
    """Run without a word; tells whether it worked."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def run(command: list[str], trouble: str) -> None:
    """Run without a word, or stop with the trouble and the last thing the command said about it."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or ["no reason given"]
        errors = [line for line in said if line.startswith("ERROR")] or said
        sys.exit(f"{trouble}: {errors[-1]}")


if __name__ == "__main__":
    main()

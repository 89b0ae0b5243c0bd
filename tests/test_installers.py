"""What the three systems are given to install the program: scripts and lists that can be looked at on any of them."""

import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / ".ci"))

from bundle import linux, pack, systems, windows  # noqa: E402

from core import VERSION  # noqa: E402

WORKFLOW = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
MAC = ROOT / "resources" / "macos"


@pytest.fixture
def built(tmp_path):
    """A folder like the one that Windows' build makes."""
    folder = tmp_path / "built"
    (folder / "_internal").mkdir(parents=True)
    for name in ("flagline.exe", "flagline-window.exe", "_internal/library.dll"):
        (folder / name).write_bytes(b"MZ")
    return folder


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS compiles the installer's script, and is not here")
@pytest.mark.parametrize("sign", ["", "true"], ids=["unsigned", "signed"])
def test_nsis_makes_the_installer_without_a_warning(tmp_path, built, sign):
    types, made = tmp_path / "file-types.nsh", tmp_path / "flagline-0-setup.exe"
    types.write_text(systems.windows_file_types(), "utf-8")
    windows.installer(made, built, types, sign)
    assert made.read_bytes().startswith(b"MZ")


def test_the_installer_takes_away_what_it_put_there_and_nothing_else():
    script = windows.SCRIPT.read_text("utf-8")
    install, remove = script.split('Section "Uninstall"')
    keys = set(re.findall(r'WriteReg\w+ HKCU "(\$\{\w+\})', install))
    assert keys == set(re.findall(r'DeleteRegKey HKCU "(\$\{\w+\})"', remove))
    shortcuts = set(re.findall(r'CreateShortcut ("[^"]+")', install))
    assert shortcuts == set(re.findall(r'Delete ("[^"]+\.lnk")', remove))
    assert re.findall(r'RMDir /r "(.*)"', script) == ["$INSTDIR\\_internal"] * 2


def test_windows_is_told_of_every_ending_where_the_installer_puts_the_program_s_name():
    lines = systems.windows_file_types().splitlines()
    assert len(lines) == len(systems.endings())
    assert all(line.startswith('WriteRegStr HKCU "${PROGRAM}\\SupportedTypes" ".') for line in lines)


def test_the_app_of_a_mac_is_the_window_and_opens_statements():
    facts = plistlib.loads(plistlib.dumps(systems.mac_facts("flagline", VERSION)))
    assert facts["CFBundleExecutable"] == "flagline-window"
    assert facts["LSBackgroundOnly"] is False
    (kind,) = facts["CFBundleDocumentTypes"]
    assert {"csv", "ofx", "pdf"} <= set(kind["CFBundleTypeExtensions"])
    assert kind["LSHandlerRank"] == "Alternate"


def test_the_app_of_a_mac_asks_for_no_right_but_two():
    rights = plistlib.loads((MAC / "entitlements.plist").read_bytes())
    assert {name.removeprefix("com.apple.security.cs.") for name in rights} == {
        "allow-unsigned-executable-memory",
        "disable-library-validation",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="asks the name of the machine in Unix's way")
@pytest.mark.parametrize(
    ("tool", "file"),
    [
        ("desktop-file-validate", "applications/flagline.desktop"),
        ("appstreamcli validate --no-net --pedantic", f"metainfo/{linux.METAINFO}"),
        ("update-mime-database", "mime"),
    ],
    ids=["menu entry", "description", "kinds of file"],
)
def test_a_linux_desktop_has_nothing_to_say_of_what_it_is_told(tmp_path, monkeypatch, tool, file):
    if not shutil.which(tool.split()[0]):
        pytest.skip(f"{tool.split()[0]} is not here")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    linux.share(tmp_path)
    done = subprocess.run([*tool.split(), tmp_path / file], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


@pytest.mark.skipif(not shutil.which("sh"), reason="a shell reads the scripts")
@pytest.mark.parametrize("script", ["linux/install.sh", "macos/pack.sh"])
def test_a_shell_can_read_the_scripts(script):
    subprocess.run(["sh", "-n", ROOT / "resources" / script], check=True)


def test_the_release_calls_make_s_own_targets_on_three_systems():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    called = [line.split() for line in re.findall(r"make ((?:app\S* ?)+)", WORKFLOW)]
    assert called == [["app", "app-test", "app-pack"]] * 3
    assert {target for line in called for target in line} <= targets


def test_everything_that_is_packed_is_handed_over_with_its_sum():
    for ending in ("tar.zst", "deb", "AppImage", "exe", "zip", "dmg"):
        assert f"dist/*.{ending}" in WORKFLOW
    assert WORKFLOW.count("dist/SHA256SUMS") == len(pack.PACKERS)


def test_a_sum_is_one_that_the_usual_tool_checks(tmp_path):
    (tmp_path / "empty").touch()
    nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert pack.sums([tmp_path / "empty"]) == f"{nothing}  empty\n"

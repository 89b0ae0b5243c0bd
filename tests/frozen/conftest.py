"""The tests here need a build; without one they are skipped, each saying so."""

from functools import partial

import pytest

from tests.frozen.built import is_current, start


def pytest_collection_modifyitems(items):
    here = [item for item in items if "frozen" in item.path.parts]
    if here and not is_current():
        for item in here:
            item.add_marker(pytest.mark.skip(reason="no build of the present source; make app makes one"))


@pytest.fixture
def run(tmp_path):
    """Runs the console program away from the source."""
    return partial(start, tmp_path)

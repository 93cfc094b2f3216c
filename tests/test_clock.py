"""The yardstick for what may take how long."""

import gc

import pytest

from tests import clock
from tests.clock import within


def test_what_takes_no_time_is_within_its_bound() -> None:
    with within(5):
        pass


def test_what_takes_longer_than_a_slow_machine_may_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "slowness", lambda: 3.0)
    ticks = iter([0.0, 5.9, 0.0, 6.1])
    monkeypatch.setattr(clock, "process_time", lambda: next(ticks))
    with within(2):
        pass
    with pytest.raises(AssertionError, match="2 s allowed"), within(2):
        pass


def test_memory_is_swept_up_again_behind_a_block_that_fails() -> None:
    with pytest.raises(KeyError), within(5):
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()


def test_the_yardstick_measures() -> None:
    assert 0.05 < clock.slowness() < 100

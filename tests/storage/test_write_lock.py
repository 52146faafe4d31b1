"""Writers take turns in the order in which they came."""

import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from types import FrameType

import pytest

from assessment.repository import NotSavedError
from storage.write_lock import WriteLock


def waiting_thread(lock: WriteLock, turns: list[int], number: int) -> threading.Thread:
    """A thread that is in the queue when this function returns."""

    def write() -> None:
        with lock.held(10):
            turns.append(number)

    queue = lock.waiting
    thread = threading.Thread(target=write)
    thread.start()
    while lock.waiting == queue:
        thread.join(0.001)
    return thread


def test_writers_get_their_turn_in_the_order_they_came() -> None:
    lock, turns = WriteLock(), list[int]()
    with lock.held(10):
        threads = [waiting_thread(lock, turns, number) for number in range(20)]
    for thread in threads:
        thread.join()
    assert turns == list(range(20))


def test_a_writer_gives_up_when_its_patience_ends() -> None:
    lock, turns = WriteLock(), list[int]()
    with lock.held(10), ThreadPoolExecutor(1) as other:
        with pytest.raises(NotSavedError):
            other.submit(lambda: lock.held(0.01).__enter__()).result()
        thread = waiting_thread(lock, turns, 1)
    thread.join()
    assert turns == [1]


def test_an_error_while_writing_gives_the_turn_on() -> None:
    lock = WriteLock()
    with pytest.raises(ZeroDivisionError), lock.held(0):
        raise ZeroDivisionError
    with lock.held(0):
        assert lock.waiting == 0


def test_there_is_never_more_than_one_writer_however_short_the_patience() -> None:
    lock, inside, most = WriteLock(), list[int](), list[int]()

    def hurry(number: int) -> None:
        for patience in (0, 0.00001, 0.0001, 0.001) * 50:
            with suppress(NotSavedError), lock.held(patience):
                inside.append(number)
                most.append(len(inside))
                inside.pop()

    with ThreadPoolExecutor(16) as threads:
        list(threads.map(hurry, range(16)))
    assert max(most) == 1
    with lock.held(0):
        assert lock.waiting == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals for single threads")
def test_an_interrupted_writer_leaves_the_queue() -> None:
    lock, turns = WriteLock(), list[int]()

    class InterruptedWriter(Exception):  # noqa: N818 - stands for a key press, not for an error
        pass

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise InterruptedWriter

    def press_key() -> None:
        while lock.waiting == 0:
            pass
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)

    before = signal.signal(signal.SIGUSR1, interrupt)
    holder = lock.held(10)
    holder.__enter__()
    presser = threading.Thread(target=press_key)
    presser.start()
    with pytest.raises(InterruptedWriter), lock.held(10):
        turns.append(1)
    presser.join()
    signal.signal(signal.SIGUSR1, before)
    assert (turns, lock.waiting) == ([], 0)
    holder.__exit__(None, None, None)
    with lock.held(0):
        assert lock.waiting == 0

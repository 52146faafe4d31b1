"""Prerequisites that lead back to themselves."""

from collections.abc import Mapping, Sequence


def cycle(needs: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Measures that wait for each other in a ring, in order and with the first one repeated at
    the end; empty if there is no ring.
    """
    done: set[str] = set()
    for name in needs:
        found = _ring(name, needs, [], done)
        if found:
            return found
    return ()


def _ring(
    name: str, needs: Mapping[str, Sequence[str]], path: list[str], done: set[str]
) -> tuple[str, ...]:
    if name in path:
        return (*path[path.index(name) :], name)
    if name in done:
        return ()
    for needed in needs.get(name, ()):
        found = _ring(needed, needs, [*path, name], done)
        if found:
            return found
    done.add(name)
    return ()

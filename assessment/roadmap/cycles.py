"""Prerequisites that lead back to themselves."""

from collections.abc import Mapping, Sequence

from assessment.questionnaire import Questionnaire


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


def own_ring(questionnaire: Questionnaire, own: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The ring that prerequisites of one's own make, with each other or with the catalogue's.

    Of alternatives in the catalogue one will do, so they close no ring.
    """
    needs = {
        measure.id: [group[0] for group in measure.prerequisites if len(group) == 1]
        for measure in questionnaire.measures
    }
    for name, waits in own.items():
        needs[name] = [*needs.get(name, []), *waits]
    return cycle(needs)


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

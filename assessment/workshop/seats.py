"""Who rates which questions in advance."""

from collections.abc import Sequence


def assigned(questions: Sequence[str], seat: int, per_person: int | None) -> tuple[str, ...]:
    """The questions of the person on this seat (counted from 1), in the given order.

    Seats take turns through the list, so that after any number of people no question has been
    given out more than once more often than another.
    """
    if per_person is None or per_person >= len(questions):
        return tuple(questions)
    start = (seat - 1) * per_person
    taken = {(start + offset) % len(questions) for offset in range(per_person)}
    return tuple(question for place, question in enumerate(questions) if place in taken)

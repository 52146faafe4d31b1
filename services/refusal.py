"""Says why a file was refused."""

from assessment.exchange_fault import Fault
from assessment.language import Bilingual
from texts.wording import Wording


def refusal(fault: Fault, text: Wording) -> str:
    """One sentence that names the place, if there is one."""
    values = {
        name: value.in_(text.language) if isinstance(value, Bilingual) else value
        for name, value in fault.values.items()
    }
    return text(f"exchange.refused.{fault.reason}", place=fault.place, **values)

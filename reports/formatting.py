"""Numbers and dates as a reader of the language writes them."""

from datetime import date, datetime

from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal, format_percent

from assessment.language import Language
from assessment.result import Interval

LOCALES = {Language.DE: "de_DE", Language.EN: "en_GB"}


def score(value: float, language: Language) -> str:
    """A score as a whole number, as `whole` rounds it."""
    return format_decimal(whole(value), locale=LOCALES[language])


def percent(ratio: float, language: Language) -> str:
    """A ratio 0–1 as per cent, rounded just as honestly."""
    return format_percent(whole(ratio * 100) / 100, locale=LOCALES[language])


def decimal(value: float, language: Language, digits: int | None = None) -> str:
    """A number with at most three decimals, or with at most `digits`."""
    pattern = "#,##0." + "#" * (3 if digits is None else digits)
    return format_decimal(value, format=pattern.rstrip("."), locale=LOCALES[language])


def share(ratio: float, language: Language) -> str:
    """A ratio 0–1 as per cent with exactly one decimal, for columns: 9,5 %."""
    pattern = {Language.DE: "#,##0.0\u00a0%", Language.EN: "#,##0.0%"}[language]
    return format_percent(ratio, format=pattern, locale=LOCALES[language])


def fixed(value: float, language: Language, digits: int) -> str:
    """A number with exactly this many decimals."""
    return format_decimal(value, format="#,##0." + "0" * digits, locale=LOCALES[language])


def euros(amount: float, language: Language) -> str:
    """Whole euros: 14.000 €, €14,000."""
    pattern = {Language.DE: "#,##0\u00a0¤", Language.EN: "¤#,##0"}[language]
    return format_currency(
        amount, "EUR", format=pattern, locale=LOCALES[language], currency_digits=False
    )


def band(interval: Interval, language: Language) -> str:
    """An interval of scores: 37–47."""
    return f"{score(interval.lower, language)}–{score(interval.upper, language)}"


def time_of_day(moment: datetime, language: Language) -> str:
    """Hours and minutes: 14:32."""
    return format_time(moment, "HH:mm", locale=LOCALES[language])


def day(moment: date, language: Language) -> str:
    """The date in full: 22. November 2026, 22 November 2026."""
    return format_date(moment, "long", locale=LOCALES[language])


def short_day(moment: date, language: Language) -> str:
    """The date for columns: 22.11.2026, 22 Nov 2026."""
    return format_date(moment, "medium", locale=LOCALES[language])


def stated_day(stated: str, language: Language) -> str:
    """A whole date (2026-11-22) in the words of the language; a month or a year as it is stated."""
    try:
        return day(date.fromisoformat(stated), language)
    except ValueError:
        return stated


def day_and_time(moment: datetime, language: Language) -> str:
    """Date and time, short: 22.11.2026, 14:32 and 22 Nov 2026, 14:32."""
    return f"{short_day(moment, language)}, {time_of_day(moment, language)}"


def whole(value: float) -> int:
    """A score rounded as it is shown: 0 only if truly 0, 100 only if truly 100."""
    rounded = round(value)
    if rounded == 0 and value > 0:
        return 1
    if rounded == 100 and value < 100:
        return 99
    return rounded

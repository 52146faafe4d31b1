"""The base of every domain value."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that never changes and refuses fields nobody declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")

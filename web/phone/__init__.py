"""The participants' page of a workshop: a few kilobytes that work on any phone."""

"""The domain of Oktagon: plain typed values and pure functions."""

"""From a result to a plan: targets, priorities, measures and the waves they are done in."""

"""When a promise is due: calendars baked of a policy, the engine that counts in them, answers with their reasons.

Comes in: a policy and a report's instant. Goes out: instants and facts, and the names that a calendar carries in each
language. Knows no page, no markup and no clock.
"""

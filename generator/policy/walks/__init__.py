"""The models of a policy walked through: what shape a file may have, and the values that a policy holds."""

"""Family Promises: times that contradict each other or that nobody can keep."""

"""Two versions side by side: group by group, what changed, and whom it favours."""
